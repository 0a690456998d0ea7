import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { Summary } from '../../../library/model';
import { formatNumber } from '../../format';
import { More } from '../More';
import type { LibraryInput, LibraryTools } from '../tools';
import { useSteps } from '../useSteps';
import { EntryItem } from './EntryItem';
import { ErrorDetails } from './ErrorDetails';
import { savingFault } from './error-words';
import { Progress } from './Progress';
import { planOf } from './plan';
import { useLeaveWarning } from './useLeaveWarning';
import { useReading } from './useReading';
import { useTermSwitch } from './useTermSwitch';
import { useWork } from './useWork';
import { Ways } from './Ways';

/** Of more documents than this the terms are folded away, so that the publications can be overseen. */
const MOST_OPEN = 3;

interface AddProps {
  /** What the library holds. */
  summaries: readonly Summary[];
  tools: LibraryTools;
}

/** Adding publications: read, look, keep. Nothing is kept before the reader says so. */
export function Add({ summaries, tools }: AddProps) {
  const { entries, act, add, readAgain, stop } = useReading(tools.read);
  const saving = useWork<number>();
  const { termSwitch, switchedAmong, forget } = useTermSwitch(tools);
  const plan = useMemo(() => planOf(entries, summaries), [entries, summaries]);
  const news = useRef<HTMLDivElement>(null);
  // Here the focus comes when the button that had it has gone with its document.
  const tally = useRef<HTMLParagraphElement>(null);
  const { shown, more } = useSteps(entries.length, '');
  useHandedOver(tools.onHandedOver, add);
  // The button that saved has gone, and the focus must not go with it.
  useEffect(() => {
    if (saving.state.state !== 'running' && saving.state.state !== 'idle') news.current?.focus();
  }, [saving.state.state]);

  const taken = entries.flatMap((entry) =>
    entry.state === 'read' && plan.get(entry.key)?.isTaken ? [entry] : [],
  );
  const unread = entries.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  useLeaveWarning(taken.length > 0 || saving.state.state === 'running');
  const save = async () => {
    const drafts = taken.map(({ draft }) => draft);
    const switched = switchedAmong(drafts.flatMap(({ terms }) => terms.map(({ name }) => name)));
    const isDone = await saving.run(async (work) => {
      await tools.save(drafts, { ...work, switched });
      return drafts.length;
    });
    if (!isDone) return;
    act({ type: 'dropped', keys: taken.map(({ key }) => key) });
    forget();
  };

  return (
    <>
      <Ways add={add} />
      {unread > 0 && entries.length > 1 && (
        <Progress
          label={i18n.t('library.reading')}
          done={entries.length - unread}
          total={entries.length}
          cancelLabel={i18n.t('library.stopReading')}
          cancel={() => {
            stop();
            tally.current?.focus();
          }}
        />
      )}
      <p role="status" class="soft" ref={tally} tabIndex={-1}>
        {unread === 0 && entries.length > 0 && <Tally entries={entries} taken={taken.length} />}
      </p>
      {entries.length > 0 && (
        <ul class="added">
          {entries.slice(0, shown).map((entry) => (
            <EntryItem
              key={entry.key}
              entry={entry}
              verdict={plan.get(entry.key)}
              choose={(choice) => act({ type: 'chosen', key: entry.key, choice })}
              readAgain={(id) => readAgain(entry, id)}
              drop={() => {
                act({ type: 'dropped', keys: [entry.key] });
                tally.current?.focus();
              }}
              termSwitch={termSwitch}
              isOpen={entries.length <= MOST_OPEN}
              importLibraryFile={tools.importLibraryFile}
            />
          ))}
        </ul>
      )}
      <More left={entries.length - shown} more={more} />
      <div class="save-bar">
        {saving.state.state === 'running' ? (
          <Progress
            label={i18n.t('library.saving')}
            {...saving.state}
            cancelLabel={i18n.t('library.cancel')}
            cancel={saving.cancel}
            takesFocus
          />
        ) : (
          taken.length > 0 &&
          unread === 0 && (
            <button type="button" class="button" onClick={save}>
              {i18n.t('library.save', taken.length, [formatNumber(taken.length)])}
            </button>
          )
        )}
      </div>
      <div role="status" ref={news} tabIndex={-1}>
        {saving.state.state === 'done' && (
          <p class="notice">
            {i18n.t('library.saved', saving.state.result, [formatNumber(saving.state.result)])}{' '}
            <a href="#publicaties">{i18n.t('library.seeThem')}</a>
          </p>
        )}
        {saving.state.state === 'cancelled' && <p class="notice">{i18n.t('library.cancelled')}</p>}
        {saving.state.state === 'failed' && (
          <div class="notice">
            <p>{savingFault(saving.state.error)}</p>
            <ErrorDetails error={saving.state.error} />
          </div>
        )}
      </div>
    </>
  );
}

/** How the reading went, in one line. */
function Tally({ entries, taken }: { entries: readonly { state: string }[]; taken: number }) {
  const read = entries.filter(({ state }) => state === 'read').length;
  const failed = entries.filter(({ state }) => state === 'failed').length;
  const parts = [
    read > 0 && i18n.t('library.readCount', read, [formatNumber(read)]),
    read > 0 && i18n.t('library.takenCount', [formatNumber(taken)]),
    failed > 0 && i18n.t('library.failedCount', failed, [formatNumber(failed)]),
  ];
  return <>{parts.filter((part) => part !== false).join(' · ')}</>;
}

/** Pages that the popup hands over are read as if they had been dropped here. */
function useHandedOver(
  onHandedOver: LibraryTools['onHandedOver'],
  add: (inputs: readonly LibraryInput[]) => void,
): void {
  const latest = useRef(add);
  latest.current = add;
  useEffect(
    () =>
      onHandedOver((input) => {
        latest.current([input]);
        location.hash = '#toevoegen';
      }),
    [onHandedOver],
  );
}
