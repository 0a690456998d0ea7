import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermRow } from '../../../library/edited-terms';
import { foldLine, matching } from '../filter';

/** As many as one oversees; whoever wants another types more of its name. */
const MOST_OFFERED = 8;

interface MergeProps {
  row: TermRow;
  rows: readonly TermRow[];
  merge(into: TermRow): void;
  cancel(): void;
}

/** Chooses the term that this one is another name of. */
export function Merge({ row, rows, merge, cancel }: MergeProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const isMeant = matching(typed);
  const others =
    typed.trim() === ''
      ? []
      : rows.filter(({ key, term }) => key !== row.key && isMeant(foldLine(term.name)));
  return (
    <div class="merge">
      <label class="labelled">
        {i18n.t('library.mergeWith', [row.term.name])}
        <input
          type="search"
          ref={input}
          value={typed}
          autocomplete="off"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <p role="status" class="soft">
        {typed.trim() !== '' && i18n.t('library.mergeFound', others.length)}
      </p>
      <ul class="chips">
        {others.slice(0, MOST_OFFERED).map((other) => (
          <li key={other.key}>
            <button type="button" class="plain-button" lang="nl" onClick={() => merge(other)}>
              {other.term.name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain-button" onClick={cancel}>
        {i18n.t('library.back')}
      </button>
    </div>
  );
}
