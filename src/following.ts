/**
 * Following open questions in the browser: a look when it is time, the badge, and the alarm that makes it once a day. All
 * of it does nothing without the permission for the archive, but for the badge, which says what is known already.
 */
import { browser } from 'wxt/browser';
import type { Archive } from './archive/archive';
import { countAnswered, DAILY_MS, look, type Occasion, type WatchStore, watchOf } from './archive/follow';
import { hasArchive } from './archive-access';
import { readTexts } from './i18n';
import type { Summary, Watch } from './library/model';
import { showFollowed } from './tabs';

const ALARM = 'follow';

const MINUTE_MS = 60_000;

/** In minutes after the first watch. Long enough for the page that it was begun on to have looked itself. */
const FIRST_DELAY_MIN = 60;

export interface FollowTools {
  archive: Pick<Archive, 'cases'>;
  store: WatchStore;
}

/** No one gives up a look: it ends by its own limits. */
const never = new AbortController().signal;

/**
 * Looks for the answers that are due and says what there is on the badge.
 *
 * @returns the watches as they are now
 * @throws ArchiveError, or what the store says; the badge is right then too
 * @example await lookNow({ archive, store }, { opened: '2023Z00104' })
 */
export async function lookNow({ archive, store }: FollowTools, occasion: Occasion): Promise<Watch[]> {
  try {
    if (await hasArchive()) await look({ archive, store }, new Date(), never, occasion);
  } finally {
    await watchesChanged(await store.load());
  }
  return store.load();
}

/**
 * Brings badge and alarm in line with what is watched. To be called after each change of the watches.
 *
 * @example await watchesChanged(await store.load())
 */
export async function watchesChanged(watches: readonly Watch[]): Promise<void> {
  await showFollowed(countAnswered(watches));
  const isNeeded = watches.some(({ isAnswered }) => !isAnswered) && (await hasArchive());
  const alarm = await browser.alarms.get(ALARM);
  if (isNeeded && alarm === undefined)
    browser.alarms.create(ALARM, {
      delayInMinutes: FIRST_DELAY_MIN,
      periodInMinutes: DAILY_MS / MINUTE_MS,
    });
  else if (!isNeeded && alarm !== undefined) await browser.alarms.clear(ALARM);
}

/**
 * Begins to follow open questions; those that are followed already stay as they are.
 *
 * @throws what the store says
 * @example await beginToFollow(store, { id: '2023Z00104', title: 'De melkprijs', asked: '2023-02-27' })
 */
export async function beginToFollow(
  store: WatchStore,
  questions: Pick<Watch, 'id' | 'title' | 'asked'>,
): Promise<void> {
  const watches = await store.load();
  if (watches.some(({ id }) => id === questions.id)) return;
  await change(store, [...watches, watchOf(questions, new Date())]);
}

/** Ends it. @throws what the store says @example await endFollowing(store, '2023Z00104') */
export async function endFollowing(store: WatchStore, id: string): Promise<void> {
  const watches = await store.load();
  const others = watches.filter((watch) => watch.id !== id);
  if (others.length < watches.length) await change(store, others);
}

/**
 * Ends following what has come into the library with its answers, whichever way it came.
 *
 * @param held what the library has
 * @throws what the store says
 * @example await endAnswered(store, await ownSummaries())
 */
export async function endAnswered(
  store: WatchStore,
  held: readonly Pick<Summary, 'id' | 'answered'>[],
): Promise<void> {
  const answered = new Set(held.flatMap((one) => (one.answered === null ? [] : one.id)));
  const watches = await store.load();
  const others = watches.filter(({ id }) => !answered.has(id));
  if (others.length < watches.length) await change(store, others);
}

async function change(store: WatchStore, watches: Watch[]): Promise<void> {
  await store.save(watches);
  await watchesChanged(watches);
}

/**
 * Follows by itself, in the background: once a day, and at the browser's start, which Firefox's alarms do not outlive. To
 * be called as the worker starts, before anything is waited for.
 *
 * @param report told of what went wrong; without a network nothing is said, and the next day it is tried again
 * @example startFollowing({ archive, store }, console.error)
 */
export function startFollowing(tools: FollowTools, report: (error: unknown) => void): void {
  const lookByItself = async () => {
    try {
      await readTexts(browser.storage.local);
      await lookNow(tools, 'daily');
    } catch (error) {
      report(error);
    }
  };
  const changed = () => tools.store.load().then(watchesChanged).catch(report);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) return lookByItself();
  });
  browser.runtime.onStartup.addListener(lookByItself);
  // An update takes the badge away, and Chromium's alarms with it.
  browser.runtime.onInstalled.addListener(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
