import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { Watch } from '../../../library/model';
import { formatNumber } from '../../format';
import { AskAccess } from './AskAccess';
import { failureText } from './failure';
import { Results } from './Results';
import { SearchForm } from './SearchForm';
import type { ArchiveTools } from './tools';
import { useAccess } from './useAccess';
import { type ArchiveSearch, useArchiveSearch } from './useArchiveSearch';
import { useKeptFocus } from './useKeptFocus';

export interface ArchiveSectionProps {
  /** One and the same object at each drawing. */
  tools: ArchiveTools;
  /** The ids of what the library has already. */
  held: ReadonlySet<string>;
  watches: readonly Watch[];
}

/** The archive of the Chamber in the library page. Until the reader allows it, nothing is asked of anybody. */
export function ArchiveSection({ tools, held, watches }: ArchiveSectionProps) {
  const isAllowed = useAccess(tools.access);
  const search = useArchiveSearch(tools.search);
  // For the results to begin anew, with nothing chosen.
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, isAllowed);
  return (
    <section class="archive" aria-labelledby="archive">
      <h2 id="archive" tabIndex={-1} ref={heading}>
        {i18n.t('archive.title')}
      </h2>
      {isAllowed === false && <AskAccess ask={tools.access.ask} />}
      {isAllowed && (
        <>
          <SearchForm
            search={(query) => {
              setTurn(turn + 1);
              search.start(query);
            }}
          />
          <Status search={search} />
          {search.found && search.found.entries.length > 0 && (
            <Results key={turn} found={search.found} tools={tools} held={held} watches={watches}>
              {search.found.next && !search.isBusy && search.error === null && (
                <button type="button" class="plain-button" onClick={search.more}>
                  {i18n.t('archive.more')}
                </button>
              )}
            </Results>
          )}
          <button
            type="button"
            class="text-button give-up"
            onClick={() => tools.access.giveUp().catch(reportError)}
          >
            {i18n.t('archive.giveUp')}
          </button>
        </>
      )}
    </section>
  );
}

/** What is under way, how much was found, or why nothing was. */
function Status({ search }: { search: ArchiveSearch }) {
  const { found, isBusy, error } = search;
  const status = useRef<HTMLDivElement>(null);
  useKeptFocus(status, isBusy);
  return (
    <div class="archive-status" role="status" tabIndex={-1} ref={status}>
      {isBusy && <p>{i18n.t('archive.searching')}</p>}
      {!isBusy && error === null && found && <p>{foundText(found.entries.length, found.total)}</p>}
      {error !== null && (
        <p class="wrong">
          {failureText(error)}{' '}
          <button type="button" class="text-button" onClick={search.more}>
            {i18n.t('archive.tryAgain')}
          </button>
        </p>
      )}
    </div>
  );
}

function foundText(shown: number, total: number | null): string {
  const shownText = i18n.t('archive.shown', [formatNumber(shown)]);
  if (total === null && shown > 0) return `${i18n.t('archive.foundSome')}. ${shownText}`;
  const all = i18n.t('archive.found', total ?? 0, [formatNumber(total ?? 0)]);
  return total !== null && shown < total ? `${all}. ${shownText}` : all;
}
