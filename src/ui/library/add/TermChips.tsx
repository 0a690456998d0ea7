import { useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermEntry } from '../../../lexicon/term-file';

/** Terms by name, and whether they are on. */
export interface TermSwitch {
  isOn(name: string): boolean;
  set(name: string, isOn: boolean): void;
}

interface TermChipsProps {
  terms: readonly TermEntry[];
  termSwitch: TermSwitch;
  /** Whether they are in sight from the start. */
  isOpen: boolean;
}

/** The terms that were found, each a button that switches it off and on. Drawn when they are wanted: there are many. */
export function TermChips({ terms, termSwitch, isOpen }: TermChipsProps) {
  const [open, setOpen] = useState(isOpen);
  if (terms.length === 0) return <p class="soft">{i18n.t('library.noTerms')}</p>;
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('library.termCount', terms.length)}</summary>
      {open && (
        <>
          <p class="soft">{i18n.t('library.chipsHelp')}</p>
          <ul class="chips">
            {terms.map(({ name }) => (
              <li key={name}>
                <button
                  type="button"
                  class="chip"
                  lang="nl"
                  aria-pressed={termSwitch.isOn(name)}
                  onClick={() => termSwitch.set(name, !termSwitch.isOn(name))}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
