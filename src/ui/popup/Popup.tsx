import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { NotesReply } from '../../messages';
import type { Publication } from '../../publication/model';
import { Icon } from '../Icon';
import { usePromise } from '../usePromise';
import { Holdings } from './Holdings';
import { PageNotes } from './PageNotes';
import { ResultList } from './ResultList';
import { SearchBox } from './SearchBox';
import { type Search, useSearch } from './useSearch';

/** The site in the active tab, where it is one on which Kamernoot works. */
export interface Site {
  /** `"www.demorgen.be"` */
  host: string;
  enabled: boolean;
  setEnabled(enabled: boolean): Promise<void>;
}

/** All that the popup needs from outside. Nothing is waited for before the first paint. */
export interface PopupProps {
  search: Search;
  library: Promise<Publication[]>;
  /** The notes of the active tab's page; null where no script of ours runs in it. */
  notes(): Promise<NotesReply | null>;
  site: Promise<Site | null>;
  openReader(publication: string, question: number): void;
  /** Shows the note with this index on the page. */
  showNote(index: number): void;
}

/** The popup of the toolbar button: find an answer, or see what is marked on this page. */
export function Popup({ search, library, notes, site, openReader, showNote }: PopupProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { outcome, ask } = useSearch(search);
  const held = usePromise(library);
  const publications = held.state === 'done' ? held.value : [];
  const count = outcome.state === 'found' ? outcome.results.length : 0;

  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    void ask(text);
  };
  /** Opens the active result; a reader who types and presses Enter at once gets the best of what he typed. */
  const openActive = async () => {
    const current = outcome.state === 'found' && outcome.query === query.trim();
    const results = current ? outcome.results : await ask(query);
    const chosen = results?.[current ? active : 0];
    if (chosen) openReader(chosen.publication, chosen.question);
  };

  return (
    <>
      <header>
        <h1>
          <Icon shape="note" />
          {i18n.t('extName')}
        </h1>
        <SearchBox
          query={query}
          active={count > 0 ? active : null}
          onType={type}
          onStep={(by) => count > 0 && setActive((active + by + count) % count)}
          onOpen={openActive}
        />
      </header>
      <main>
        {held.state === 'failed' && <p role="alert">{i18n.t('libraryFailed')}</p>}
        {outcome.state === 'none' ? (
          <PageNotes
            notes={notes}
            site={site}
            publications={publications}
            openReader={openReader}
            showNote={showNote}
          />
        ) : (
          <ResultList outcome={outcome} publications={publications} active={active} openReader={openReader} />
        )}
      </main>
      <footer>
        {held.state === 'done' && <Holdings publications={publications} />}
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}
