import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import type { Choices, Filters } from './filters';

interface FilterRowProps {
  choices: Choices;
  /** For what a publication is called. */
  titles: readonly Summary[];
  filters: Filters;
  onChange(filters: Filters): void;
}

/** What the results can be narrowed down by; nothing where the library leaves nothing to choose. */
export function FilterRow({ choices, titles, filters, onChange }: FilterRowProps) {
  const labels: Record<keyof Filters, string> = {
    publication: i18n.t('popup.filterPublication'),
    minister: i18n.t('popup.filterMinister'),
    year: i18n.t('popup.filterYear'),
  };
  const keys = (Object.keys(choices) as (keyof Filters)[]).filter((key) => choices[key].length > 1);
  if (keys.length === 0) return null;
  const nameOf = (key: keyof Filters, value: string) =>
    (key === 'publication' && titles.find(({ id }) => id === value)?.title) || value;
  return (
    <fieldset class="filters">
      <legend class="unseen">{i18n.t('popup.filters')}</legend>
      {keys.map((key) => (
        <select
          key={key}
          aria-label={labels[key]}
          value={filters[key] ?? ''}
          onChange={(event) => onChange({ ...filters, [key]: event.currentTarget.value || null })}
        >
          <option value="">{labels[key]}</option>
          {choices[key].map((value) => (
            <option key={value} value={value}>
              {nameOf(key, value)}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}
