import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import { formatNumber } from '../format';
import type { Outcome } from '../usePromise';
import { latestFirst, lineOf, matching } from './filter';
import { More } from './More';
import { PublicationRow, RemovedRow } from './PublicationRow';
import { RemoveAll } from './RemoveAll';
import { Steps } from './Steps';
import { StorageLine } from './StorageLine';
import type { LibraryTools } from './tools';
import { useRemoval } from './useRemoval';
import { useStable } from './useStable';
import { useSteps } from './useSteps';

/** A list that is longer does not stand in one window, and is worth filtering. */
const FILTER_FROM = 8;

interface PublicationsProps {
  held: Outcome<Summary[]>;
  /** Loads them once more. */
  again(): void;
  tools: LibraryTools;
  beside: ((publication: Summary) => ComponentChildren) | undefined;
}

/** What the library holds, own and bundled. */
export function Publications({ held, again, tools, beside }: PublicationsProps) {
  if (held.state === 'pending') return null;
  if (held.state === 'failed') {
    return (
      <div class="notice" role="alert">
        <p>{i18n.t('libraryFailed')}</p>
        <button type="button" class="plain-button" onClick={again}>
          {i18n.t('library.tryAgain')}
        </button>
      </div>
    );
  }
  return (
    <>
      {held.value.every(({ origin }) => origin === 'bundled') && (
        <p class="notice">
          {i18n.t('library.empty')} <a href="#toevoegen">{i18n.t('library.emptyAdd')}</a>
        </p>
      )}
      <StorageLine tools={tools} />
      <PublicationList publications={held.value} tools={tools} beside={beside} />
    </>
  );
}

interface PublicationListProps extends Pick<PublicationsProps, 'tools' | 'beside'> {
  publications: Summary[];
}

function PublicationList({ publications, tools, beside }: PublicationListProps) {
  const [typed, setTyped] = useState('');
  const { removed, restored, failed, ...removal } = useRemoval(tools.remove);
  const remove = useStable(removal.remove);
  const putBack = useStable(removal.putBack);
  // Those that were removed keep their place, with the way back.
  const all = useMemo(() => {
    const there = new Set(publications.filter(({ origin }) => origin === 'own').map(({ id }) => id));
    const gone = [...removed.values()].map(({ summary }) => summary).filter(({ id }) => !there.has(id));
    return latestFirst([...publications, ...gone]).map((summary) => ({ summary, line: lineOf(summary) }));
  }, [publications, removed]);
  const found = useMemo(() => {
    const isMeant = matching(typed);
    return all.filter(({ line }) => isMeant(line)).map(({ summary }) => summary);
  }, [all, typed]);
  const ownIds = useMemo(
    () =>
      found
        .filter((summary) => summary.origin === 'own' && removed.get(summary.id)?.summary !== summary)
        .map(({ id }) => id),
    [found, removed],
  );
  const { shown, more } = useSteps(found.length, typed);
  const row = useCallback(
    (summary: Summary, index: number) => {
      const position = { summary, place: index + 1, total: found.length };
      return removed.get(summary.id)?.summary === summary ? (
        <RemovedRow key={`removed ${summary.id}`} {...position} undo={() => putBack(summary.id)} />
      ) : (
        <PublicationRow
          key={summary.id}
          {...position}
          isBack={summary.id === restored && summary.origin === 'own'}
          remove={remove}
          beside={beside?.(summary)}
        />
      );
    },
    [found.length, removed, restored, beside],
  );

  return (
    <>
      {publications.length > FILTER_FROM && (
        <label class="labelled">
          {i18n.t('library.filter')}
          <input type="search" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
      )}
      <p role="status" class="soft">
        {failed
          ? i18n.t('library.failed')
          : found.length === 0 && typed !== ''
            ? i18n.t('library.filterNone', [typed])
            : i18n.t('library.count', found.length, [formatNumber(found.length)])}
      </p>
      <RemoveAll ids={ownIds} remove={tools.remove} />
      <ul class="publications">
        <Steps items={found} shown={shown} row={row} />
      </ul>
      <More left={found.length - shown} more={more} />
    </>
  );
}
