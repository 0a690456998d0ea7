import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import type { NotesReply } from '../../messages';
import type { Access } from '../../sites';
import { Icon } from '../Icon';
import { usePromise } from '../usePromise';
import { FilterRow } from './FilterRow';
import { choicesOf, filterResults, NO_FILTERS } from './filters';
import { Holdings } from './Holdings';
import { Official, type OfficialPage } from './Official';
import { PageNotes } from './PageNotes';
import { ResultList } from './ResultList';
import { SearchBox } from './SearchBox';
import { type Search, useSearch } from './useSearch';

/** The site in the active tab. */
export interface Site {
  /** `"www.demorgen.be"` */
  host: string;
  access: Access;
  enabled: boolean;
  setEnabled(enabled: boolean): Promise<void>;
  /** Asks for the permission that is missing; whether the reader gave it. Only in a click. */
  ask(): Promise<boolean>;
}

/** All that the popup needs from outside. Nothing is waited for before the first paint. */
export interface PopupProps {
  search: Search;
  library: Promise<Summary[]>;
  /** The notes of the active tab's page; null where no script of ours runs in it. */
  notes(): Promise<NotesReply | null>;
  site: Promise<Site | null>;
  openReader(publication: string, question: number): void;
  /** Shows the note with this index on the page. */
  showNote(index: number): void;
  /** Has the page read anew, and gives what is then found. */
  rescan(): Promise<NotesReply | null>;
  /** Which set the page in the active tab shows; null for any page but an official one. */
  official: Promise<OfficialPage | null>;
  /** Hands the official page over to the library page, and opens that. */
  addOfficial(): Promise<'added' | 'too-large'>;
  openSettings(): void;
  /** Missing where the browser has no panels, as on a telephone. */
  openPanel?: (() => void) | undefined;
  /** Filled in from the start, as from the menu of selected text. */
  query?: string;
}

/** The popup of the toolbar button: find an answer, or see what is marked on this page. */
export function Popup({ search, library, openReader, query: asked = '', ...page }: PopupProps) {
  const [query, setQuery] = useState(asked);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [active, setActive] = useState(0);
  const { outcome, ask } = useSearch(search);
  const held = usePromise(library);
  const publications = held.state === 'done' ? held.value : [];
  const shown =
    outcome.state === 'found'
      ? { ...outcome, results: filterResults(outcome.results, publications, filters) }
      : outcome;
  const count = shown.state === 'found' ? shown.results.length : 0;
  const isNarrowed = outcome.state === 'found' && outcome.results.length > count;
  // Then the results themselves say what the library holds.
  const saysNotHeld = shown.state === 'found' && count === 0 && !isNarrowed;
  // The query that it was opened with; any other is typed.
  useLayoutEffect(() => void (asked !== '' && ask(asked)), []);

  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    void ask(text);
  };
  /** Opens the active result; a reader who types and presses Enter at once gets the best of what he typed. */
  const openActive = async () => {
    const isCurrent = shown.state === 'found' && shown.query === query.trim();
    const results = isCurrent
      ? shown.results
      : filterResults((await ask(query)) ?? [], publications, filters);
    const chosen = results[isCurrent ? active : 0];
    if (chosen) openReader(chosen.publication, chosen.question);
  };

  return (
    <>
      <header>
        <h1>
          <Icon shape="note" />
          <span class="name">{i18n.t('extName')}</span>
          {page.openPanel && (
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('popup.panel')}
              title={i18n.t('popup.panel')}
              onClick={page.openPanel}
            >
              <Icon shape="panel" />
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('popup.settings')}
            title={i18n.t('popup.settings')}
            onClick={page.openSettings}
          >
            <Icon shape="settings" />
          </button>
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
        {shown.state === 'none' ? (
          <>
            <Official page={page.official} add={page.addOfficial} openReader={openReader} />
            <PageNotes {...page} publications={publications} openReader={openReader} />
          </>
        ) : (
          <>
            <FilterRow
              choices={choicesOf(publications)}
              titles={publications}
              filters={filters}
              onChange={(changed) => {
                setFilters(changed);
                setActive(0);
              }}
            />
            <ResultList
              outcome={shown}
              isNarrowed={isNarrowed}
              publications={publications}
              active={active}
              openReader={openReader}
              widen={() => setFilters(NO_FILTERS)}
            />
          </>
        )}
      </main>
      <footer>
        {held.state === 'done' && !saysNotHeld && <Holdings publications={publications} />}
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}
