/** Works very many publications out on several cores: a worker of the library's worker for each. */
import { FULL_SEGMENT } from '../../search/stored/merging';
import { Segment } from '../../search/stored/segment';
import { NEW_KEY } from '../../search/stored/segments-builder';
import type { Changing } from '../change';
import type { AddedDraft } from '../model';
import { packDraft } from '../packed';
import { type Given, type WorkedOut, type WorkOut, workOut } from '../work-out';
import handAddress from './crew-hand?worker&url';
import type { FromHand, ToHand } from './crew-protocol';
import { receiveError } from './errors';
import { startWorker } from './start';

/** More than a laptop spares; each has the words of a language in memory, some 50 MB. */
const MOST_HANDS = 4;

/**
 * Works publications out on all cores where they are many, and here where they are not.
 *
 * @param batch how many answers one worker takes at a time; of each batch a segment of the search index is made
 * @throws the signal's reason; Error where one of the workers ends, as for want of memory
 * @example await workOutTogether()(publications, given, { onProgress })
 */
export function workOutTogether(batch = FULL_SEGMENT): WorkOut {
  return (publications, given, changing) => {
    const batches = batchesOf(publications, batch);
    const hands = Math.min(batches.length, navigator.hardwareConcurrency, MOST_HANDS);
    if (hands < 2) return workOut(publications, given, changing);
    return workOutBatches(batches, hands, given, changing);
  };
}

async function workOutBatches(
  batches: AddedDraft[][],
  hands: number,
  given: Given,
  { signal, onProgress }: Pick<Changing, 'signal' | 'onProgress'>,
): Promise<WorkedOut> {
  signal?.throwIfAborted();
  const worked: WorkedOut[] = [];
  const total = batches.reduce((sum, { length }) => sum + length, 0);
  const done: number[] = batches.map(() => 0);
  const tell = (batch: number, count: number) => {
    done[batch] = count;
    onProgress?.(
      done.reduce((sum, each) => sum + each, 0),
      total,
    );
  };
  const waiting = [...batches.entries()];
  const crew = Array.from({ length: hands }, () => startWorker(handAddress, 'kamernoot-crew'));
  try {
    await Promise.all(
      crew.map(async (hand) => {
        const known = [...given.known.values()];
        hand.postMessage({ edits: given.edits, known } satisfies ToHand);
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [at, batch] = next;
          worked[at] = await workOutBy(hand, batch, (count) => tell(at, count), signal);
        }
      }),
    );
  } finally {
    for (const hand of crew) hand.terminate();
  }
  return {
    records: worked.flatMap(({ records }) => records),
    segments: worked.flatMap(({ segments }) => segments),
  };
}

function batchesOf(publications: readonly AddedDraft[], most: number): AddedDraft[][] {
  const batches: AddedDraft[][] = [];
  let answers = most;
  for (const one of publications) {
    if (answers >= most) {
      batches.push([]);
      answers = 0;
    }
    batches.at(-1)?.push(one);
    answers += one.publication.questions.length;
  }
  return batches;
}

function workOutBy(
  hand: Worker,
  batch: AddedDraft[],
  onDone: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<WorkedOut> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp, { once: true });
    hand.onmessage = ({ data }: MessageEvent<FromHand>) => {
      if ('done' in data) {
        onDone(data.done);
        return;
      }
      signal?.removeEventListener('abort', giveUp);
      if ('error' in data) reject(receiveError(data.error));
      else {
        const segments = data.segments.map(
          ({ answers, publications, record }) => new Segment({ key: NEW_KEY, answers, publications }, record),
        );
        resolve({ records: data.records, segments });
      }
    };
    hand.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`a worker that works publications out has ended: ${event.message}`));
    };
    hand.postMessage({ batch: batch.map(packDraft) } satisfies ToHand);
  });
}
