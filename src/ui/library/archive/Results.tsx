import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArchivePage, Hit } from '../../../archive/model';
import { i18n } from '../../../i18n';
import type { Watch } from '../../../library/model';
import { AddBar } from './AddBar';
import { canBeAdded, HitItem } from './HitItem';
import type { ArchiveTools } from './tools';
import { useAdding } from './useAdding';

interface ResultsProps {
  found: ArchivePage;
  tools: ArchiveTools;
  held: ReadonlySet<string>;
  watches: readonly Watch[];
  /** What stands between the list and the bar below it. */
  children: ComponentChildren;
}

/** What was found, with a box before each that can be added. */
export function Results({ found, tools, held, watches, children }: ResultsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  // What failed stays chosen, so that one key tries it again.
  const adding = useAdding(tools.add, (id, outcome) => 'added' in outcome && choose(id, false));

  const isThere = ({ id }: Hit) => {
    const outcome = adding.outcomes.get(id);
    return held.has(id) || (outcome !== undefined && 'added' in outcome);
  };
  const hits = found.entries.filter((entry) => entry.kind === 'hit');
  const free = hits.filter((hit) => canBeAdded(hit) && !isThere(hit));
  const picked = free.filter(({ id }) => chosen.has(id));

  // The button that brought more may be gone: the focus goes to the first that is new.
  const shown = useRef(found.entries.length);
  useEffect(() => {
    if (found.entries.length > shown.current)
      list.current?.querySelectorAll<HTMLElement>(':scope > li')[shown.current]?.focus();
    shown.current = found.entries.length;
  }, [found.entries.length]);

  return (
    <>
      <ol class="archive-hits" ref={list} aria-label={i18n.t('archive.results')}>
        {found.entries.map((entry, place) => (
          <li key={entry.id ?? place} tabIndex={-1}>
            {entry.kind === 'hit' ? (
              <HitItem
                hit={entry}
                isHeld={held.has(entry.id)}
                isFollowed={watches.some(({ id }) => id === entry.id)}
                isChosen={chosen.has(entry.id)}
                outcome={adding.outcomes.get(entry.id)}
                choose={(isChosen) => choose(entry.id, isChosen)}
                follow={() =>
                  tools.follow({ id: entry.id, title: entry.subject, asked: entry.asked }).catch(reportError)
                }
                readerAddress={tools.readerAddress(entry.id)}
              />
            ) : (
              <p class="soft">
                {entry.id === null
                  ? i18n.t('archive.notUnderstoodUnnamed')
                  : i18n.t('archive.notUnderstood', [entry.id])}
              </p>
            )}
          </li>
        ))}
      </ol>
      {children}
      {(free.length > 0 || adding.progress !== null) && (
        <AddBar
          chosen={picked.length}
          canChooseMore={picked.length < free.length}
          chooseAll={() => setChosen(new Set(free.map(({ id }) => id)))}
          chooseNone={() => setChosen(new Set())}
          progress={adding.progress}
          start={() => adding.start(picked)}
          stop={adding.stop}
        />
      )}
    </>
  );
}
