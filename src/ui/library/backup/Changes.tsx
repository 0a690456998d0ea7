import { i18n } from '../../../i18n';
import type { Age, PublicationChange, RestorePreview, Tally } from '../../../library/file/preview';
import type { Settings } from '../../../settings-model';
import { formatList, formatNumber } from '../../format';
import { described } from '../../options/labels';

/** Titles that are listed at most; who has more of them sees how many. */
const MOST_TITLES = 100;

/** What restoring changes, line by line, publications by their titles. `before` are the settings as they are. */
export function Changes({ preview, before }: { preview: RestorePreview; before: Settings }) {
  const { added, replaced, removed, kept } = preview;
  const lines = [
    ...counted(preview.unchanged, i18n.t('backup.unchanged', preview.unchanged, [number(preview.unchanged)])),
    ...counted(preview.bundled, i18n.t('backup.bundled', preview.bundled, [number(preview.bundled)])),
    ...tallied(preview.terms, (values) => i18n.t('backup.terms', values)),
    ...tallied(preview.watched, (values) => i18n.t('backup.watched', values)),
    ...tallied(preview.hiddenTerms, (values) => i18n.t('backup.hiddenTerms', values)),
    ...settingChanges(before, preview.settings),
    ...(preview.notPermitted.length > 0
      ? [i18n.t('options.notPermitted', [formatList(preview.notPermitted)])]
      : []),
  ];
  return (
    <>
      {preview.isEmpty && <p>{i18n.t('backup.nothing')}</p>}
      <ul class="changes">
        <Titles
          of={removed}
          isLoss={true}
          say={i18n.t('backup.removed', removed.length, [number(removed.length)])}
        />
        <Titles of={replaced} say={i18n.t('backup.replaced', replaced.length, [number(replaced.length)])} />
        <Titles of={added} say={i18n.t('backup.added', added.length, [number(added.length)])} />
        <Titles of={kept} say={i18n.t('backup.kept', kept.length, [number(kept.length)])} />
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface TitlesProps {
  of: readonly PublicationChange[];
  say: string;
  /** What is lost must not be passed over. */
  isLoss?: boolean;
}

function Titles({ of: changes, say, isLoss = false }: TitlesProps) {
  if (changes.length === 0) return null;
  const more = changes.length - MOST_TITLES;
  return (
    <li>
      <details>
        <summary>{isLoss ? <strong>{say}</strong> : say}</summary>
        <ul>
          {changes.slice(0, MOST_TITLES).map(({ id, title, age }) => (
            <li key={id}>
              <span class="serif">{title}</span>{' '}
              <span class="soft">{[id, ...(age === null ? [] : [labelOf(age)])].join(', ')}</span>
            </li>
          ))}
          {more > 0 && <li class="soft">{i18n.t('backup.more', [number(more)])}</li>}
        </ul>
      </details>
    </li>
  );
}

function labelOf(age: Age): string {
  switch (age) {
    case 'newer':
      return i18n.t('backup.newerThanHere');
    case 'older':
      return i18n.t('backup.olderThanHere');
    case 'other':
      return i18n.t('backup.otherThanHere');
  }
}

function counted(count: number, line: string): string[] {
  return count > 0 ? [line] : [];
}

function tallied({ added, removed }: Tally, line: (values: [string, string]) => string): string[] {
  return added + removed > 0 ? [line([number(added), number(removed)])] : [];
}

/** Lists of the settings are told by what comes and goes; here is what was chosen otherwise. */
function settingChanges(before: Settings, after: Settings | null): string[] {
  if (after === null) return [];
  const now = new Map(described(after));
  return described(before)
    .filter(([name, value]) => now.get(name) !== value && name !== i18n.t('options.terms'))
    .map(([name, value]) => i18n.t('backup.settingChange', [name, value, now.get(name) ?? '']));
}

function number(value: number): string {
  return formatNumber(value);
}
