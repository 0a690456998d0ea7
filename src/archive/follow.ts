/**
 * Following open questions: which of the watched ones to ask for, and what to remember of the reply. One question to the
 * archive serves 25 of them.
 */
import type { Watch } from '../library/model';
import type { Archive } from './archive';
import type { Hit } from './model';
import { MOST_NUMBERS } from './query';

/** In ms. Answers come in weeks; a look a day by itself is soon enough. */
export const DAILY_MS = 24 * 60 * 60 * 1_000;

/** In ms. A reader who opens a publication again and again is not told more than once an hour by the archive. */
export const ON_OPENING_MS = 60 * 60 * 1_000;

/** Where watches are kept. */
export interface WatchStore {
  load(): Promise<Watch[]>;
  save(watches: Watch[]): Promise<void>;
}

/** A hit or a publication with open questions as it begins to be watched. @example watchOf(hit, new Date()) */
export function watchOf({ id, title, asked }: Pick<Watch, 'id' | 'title' | 'asked'>, now: Date): Watch {
  return { id, title, asked, since: now.toISOString(), looked: null, isAnswered: false, answersUrl: null };
}

/**
 * Whether it is time to look again: not once the answer is there, and not sooner than `every` ms after the last look.
 *
 * @example isDue({ …, looked: '2026-11-26T08:00:00Z', isAnswered: false }, new Date('2026-11-27T09:00:00Z')) // true
 */
export function isDue({ isAnswered, looked }: Watch, now: Date, every = DAILY_MS): boolean {
  if (isAnswered) return false;
  const since = looked === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(looked);
  // A last look in the future is one of a clock that was wrong.
  return since >= every || since < 0 || Number.isNaN(since);
}

/**
 * What is known of a watched publication after a look.
 *
 * @param found what the archive has of it; null where nothing that can be understood
 * @example lookAgain(watch, hit, new Date()) // { …watch, looked: '2026-11-27T09:00:00.000Z', isAnswered: true, … }
 */
export function lookAgain(watch: Watch, found: Hit | null, now: Date): Watch {
  const looked = { ...watch, looked: now.toISOString() };
  if (found === null || found.answered === null) return looked;
  return { ...looked, isAnswered: true, answersUrl: found.pages[0] ?? null };
}

/**
 * Looks for the answers of all watched publications that are due, and remembers what it found.
 *
 * @param opened the one that the reader has just opened, which is due sooner
 * @returns the watches as they are now
 * @throws ArchiveError, what the store says, the signal's reason; what was found before is kept then
 * @example await look({ archive, store }, new Date(), signal) // once a day
 */
export async function look(
  { archive, store }: { archive: Pick<Archive, 'cases'>; store: WatchStore },
  now: Date,
  signal: AbortSignal,
  opened?: string,
): Promise<Watch[]> {
  const isTime = (watch: Watch) => isDue(watch, now, watch.id === opened ? ON_OPENING_MS : DAILY_MS);
  const due = (await store.load()).filter(isTime).map(({ id }) => id);
  for (let start = 0; start < due.length; start += MOST_NUMBERS) {
    const asked = new Set(due.slice(start, start + MOST_NUMBERS));
    const entries = await archive.cases([...asked], signal);
    const hits = new Map(entries.flatMap((entry) => (entry.kind === 'hit' ? [[entry.id, entry]] : [])));
    // Loaded again: the reader may have begun or ended to watch one meanwhile.
    const watches = await store.load();
    await store.save(
      watches.map((watch) =>
        asked.has(watch.id) ? lookAgain(watch, hits.get(watch.id) ?? null, now) : watch,
      ),
    );
  }
  return store.load();
}

/** How many watched publications have answers that the reader has not dealt with yet, for the badge. */
export function countAnswered(watches: readonly Watch[]): number {
  return watches.filter(({ isAnswered }) => isAnswered).length;
}
