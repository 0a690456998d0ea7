import { useRef } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { LibraryTools } from '../tools';
import type { Entry } from './entries';
import { FailedEntry } from './FailedEntry';
import { nameOfInput } from './input-name';
import { LibraryFileEntry } from './LibraryFileEntry';
import type { Verdict } from './plan';
import { ReadEntry } from './ReadEntry';
import type { TermSwitch } from './TermChips';

interface EntryItemProps {
  entry: Entry;
  /** Of one that was read. */
  verdict: Verdict | undefined;
  choose(isTaken: boolean): void;
  readAgain(id: string): void;
  drop(): void;
  termSwitch: TermSwitch;
  isOpen: boolean;
  importLibraryFile: LibraryTools['importLibraryFile'];
}

/** One document that is being added, and what has become of it. */
export function EntryItem({ entry, verdict, drop, ...rest }: EntryItemProps) {
  const id = `entry-${entry.key}`;
  const name = nameOfInput(entry.input);
  const item = useRef<HTMLLIElement>(null);
  const readAgain = (number: string) => {
    // The form that had the focus goes while it is read.
    item.current?.focus();
    rest.readAgain(number);
  };
  return (
    <li
      ref={item}
      tabIndex={-1}
      class={`entry ${verdict?.isTaken === false ? 'left-out' : ''}`}
      aria-labelledby={`${id}-name`}
    >
      <div class="entry-head">
        <h3 id={`${id}-name`}>{name}</h3>
        <span class={entry.state === 'failed' ? 'fault' : 'soft'}>{stateWords(entry, verdict)}</span>
        {entry.state !== 'waiting' && entry.state !== 'reading' && (
          <button
            type="button"
            class="text-button"
            id={`${id}-drop`}
            aria-labelledby={`${id}-drop ${id}-name`}
            onClick={drop}
          >
            {i18n.t('library.dropEntry')}
          </button>
        )}
      </div>
      {entry.state === 'failed' && <FailedEntry error={entry.error} readAgain={readAgain} />}
      {entry.state === 'library-file' && (
        <LibraryFileEntry file={entry.file} importLibraryFile={rest.importLibraryFile} />
      )}
      {entry.state === 'read' && verdict && (
        <ReadEntry id={id} draft={entry.draft} verdict={verdict} {...rest} />
      )}
    </li>
  );
}

function stateWords(entry: Entry, verdict: Verdict | undefined): string {
  switch (entry.state) {
    case 'waiting':
      return i18n.t('library.stateWaiting');
    case 'reading':
      return i18n.t('library.stateReading');
    case 'failed':
      return i18n.t('library.stateFailed');
    case 'library-file':
      return '';
    case 'read':
      return verdict?.isTaken ? i18n.t('library.stateTaken') : i18n.t('library.stateLeftOut');
  }
}
