import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import type { SearchResult } from '../../search/model';
import { ExternalLink } from '../ExternalLink';
import { formatDate, formatNumber } from '../format';
import { Marked } from '../Marked';
import { Respondent } from '../Respondent';
import { Holdings } from './Holdings';
import { RESULT_LIST_ID, resultId } from './ids';
import type { SearchOutcome } from './useSearch';

/** Where the House of Representatives has all its questions, and so also those we do not have. */
const CHAMBER_SEARCH = 'https://www.tweedekamer.nl/kamerstukken/kamervragen';

interface ResultListProps {
  outcome: Exclude<SearchOutcome, { state: 'none' }>;
  publications: Summary[];
  active: number;
  /** Whether filters leave some of what was found out. */
  isNarrowed: boolean;
  /** Takes the filters away. */
  widen(): void;
  openReader(publication: string, question: number): void;
}

/** What a search gave: the answers, or in plain words that the library has none. */
export function ResultList(props: ResultListProps) {
  const { outcome, publications, active, isNarrowed, widen, openReader } = props;
  const results = outcome.state === 'found' ? outcome.results : [];
  return (
    <section class="results">
      <p role="status" class={results.length > 0 ? 'tally' : 'line'}>
        {summary(outcome, isNarrowed)}
      </p>
      {results.length === 0 && isNarrowed && (
        <p class="line">
          <button type="button" class="text-button" onClick={widen}>
            {i18n.t('popup.widen')}
          </button>
        </p>
      )}
      {results.length === 0 && !isNarrowed && outcome.state === 'found' && (
        <div class="line">
          <Holdings publications={publications} />
        </div>
      )}
      {results.length === 0 && !isNarrowed && (
        <p class="line">
          <ExternalLink url={CHAMBER_SEARCH}>{i18n.t('popup.chamberSearch')}</ExternalLink>
        </p>
      )}
      <div
        id={RESULT_LIST_ID}
        role="listbox"
        aria-label={i18n.t('popup.results')}
        hidden={results.length === 0}
      >
        {results.map((result, index) => (
          <Result
            key={`${result.publication}/${result.question}`}
            id={resultId(index)}
            result={result}
            publication={publications.find(({ id }) => id === result.publication)}
            active={index === active}
            onOpen={() => openReader(result.publication, result.question)}
          />
        ))}
      </div>
    </section>
  );
}

function summary(outcome: ResultListProps['outcome'], isNarrowed: boolean): string {
  if (outcome.state === 'failed') return i18n.t('popup.searchFailed');
  if (outcome.results.length === 0 && isNarrowed) return i18n.t('popup.noneLeft');
  if (outcome.results.length === 0) return i18n.t('popup.notInLibrary', [outcome.query]);
  return i18n.t('popup.resultCount', outcome.results.length, [formatNumber(outcome.results.length)]);
}

interface ResultProps {
  id: string;
  result: SearchResult;
  /** Missing while the library is still being read. */
  publication: Summary | undefined;
  active: boolean;
  onOpen(): void;
}

function Result({ id, result, publication, active, onOpen }: ResultProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const respondent = publication?.answeredBy[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
    <div
      ref={element}
      id={id}
      class="result"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <p class="question" lang="nl">
        {result.asked}
      </p>
      <p class="snippet serif" lang="nl">
        <Marked text={result.snippet.text} marks={result.snippet.marks} />
      </p>
      <p class="source">
        {i18n.t('questionNumber', [result.question])}
        {respondent && (
          <>
            {' · '}
            <Respondent {...respondent} />
          </>
        )}
        {publication?.answered && ` · ${formatDate(publication.answered)}`}
      </p>
    </div>
  );
}
