import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermRow } from '../../../library/edited-terms';
import { kindName } from '../../term-kind';
import { Merge } from './Merge';
import { Rename } from './Rename';
import { TermAnswers } from './TermAnswers';
import type { TermsContext } from './Terms';

interface TermLineProps extends TermsContext {
  row: TermRow;
  /** Its row in the whole table, 1-based, for whoever hears the table while not all rows are drawn. */
  rowIndex: number;
}

/** A row of the table: a term, and what can be done with it. */
export function TermLine({ row, rowIndex, ...context }: TermLineProps) {
  const { key, term, isOn, isOwn, merged } = row;
  const [doing, setDoing] = useState<'rename' | 'merge' | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const id = `term-${rowIndex}`;
  // Back to where it was opened from, as the form that had the focus has gone.
  useEffect(() => {
    if (doing === null) opener.current?.focus();
  }, [doing]);
  const begin = (what: 'rename' | 'merge') => (event: MouseEvent) => {
    opener.current = event.currentTarget as HTMLElement;
    setDoing(what);
  };
  const end = () => setDoing(null);
  const onSwitch = async ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const isDone = await context.switchTerm(row, currentTarget.checked);
    // Back to what holds: a term that has not changed is not drawn again.
    if (!isDone) currentTarget.checked = isOn;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || doing === null) return;
    event.stopPropagation();
    end();
  };
  const others = term.names
    .flatMap(({ nl, en, fr }) => [...nl, ...en, ...fr])
    .filter((name) => name !== term.name);
  return (
    <tr class={isOn ? undefined : 'off'} aria-rowindex={rowIndex} onKeyDown={onKeyDown}>
      <td>
        <input type="checkbox" checked={isOn} aria-labelledby={`${id}-name`} onChange={onSwitch} />
      </td>
      <th scope="row">
        <span id={`${id}-name`} lang="nl" class="serif">
          {term.name}
        </span>{' '}
        <span class="soft">
          {kindName(term.kind)}
          {isOwn && `, ${i18n.t('library.ownTerm')}`}
        </span>
        {others.length > 0 && (
          <p class="soft">
            {i18n.t('library.alsoCalled')} <span lang="nl">{[...new Set(others)].join(', ')}</span>
          </p>
        )}
        <p class="term-actions">
          <Action
            id={`${id}-rename`}
            of={`${id}-name`}
            onClick={begin('rename')}
            label={i18n.t('library.rename')}
          />
          <Action
            id={`${id}-merge`}
            of={`${id}-name`}
            onClick={begin('merge')}
            label={i18n.t('library.merge')}
          />
          {merged.length > 0 && (
            <Action
              id={`${id}-split`}
              of={`${id}-name`}
              onClick={() => context.split(row)}
              label={i18n.t('library.split')}
            />
          )}
          {isOwn && (
            <Action
              id={`${id}-remove`}
              of={`${id}-name`}
              onClick={() => context.remove(key)}
              label={i18n.t('library.remove')}
            />
          )}
        </p>
        {doing === 'rename' && (
          <Rename
            name={term.name}
            isTaken={context.isTaken}
            cancel={end}
            rename={(name) => {
              context.rename(row, name);
              end();
            }}
          />
        )}
        {doing === 'merge' && (
          <Merge row={row} rows={context.rows} cancel={end} merge={(into) => context.merge(row, into)} />
        )}
      </th>
      <td>
        <TermAnswers row={row} answersAbout={context.answersAbout} />
      </td>
    </tr>
  );
}

interface ActionProps {
  id: string;
  /** The id of the term's name, which the button's own name ends in. */
  of: string;
  label: string;
  onClick(event: MouseEvent): void;
}

function Action({ id, of, label, onClick }: ActionProps) {
  return (
    <button type="button" class="text-button" id={id} aria-labelledby={`${id} ${of}`} onClick={onClick}>
      {label}
    </button>
  );
}
