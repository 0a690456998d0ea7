import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchOf } from '../../src/archive/follow';
import { hitFrom } from '../../src/archive/hits';
import {
  beginToFollow,
  endAnswered,
  endFollowing,
  lookNow,
  startFollowing,
  watchesChanged,
} from '../../src/following';
import type { Watch } from '../../src/library/model';
import { numberedCase } from '../support/archive/cases';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('#i18n', () => ({ i18n: { t: (...parts: unknown[]) => parts.join(' ') } }));

/** The first of the row is answered, the fifth is open. */
const ANSWERED = numberedCase(0);
const OPEN = numberedCase(4);

let isAllowed: boolean;
let kept: Watch[];
let asked: (readonly string[])[];
let badge: string;
let fails: boolean;
const events = { added: new Set<() => void>(), removed: new Set<() => void>() };

const tools = {
  archive: {
    cases: async (numbers: readonly string[]) => {
      asked.push(numbers);
      if (fails) throw new Error('no network');
      return [ANSWERED, OPEN].map(hitFrom).filter(({ id }) => id !== null && numbers.includes(id));
    },
  },
  store: {
    load: async () => structuredClone(kept),
    save: async (watches: Watch[]) => {
      kept = structuredClone(watches);
    },
  },
};

const watch = ({ Nummer }: { Nummer: string }) =>
  watchOf({ id: Nummer, title: 'x', asked: '2023-01-02' }, new Date());

beforeEach(() => {
  fakeBrowser.reset();
  isAllowed = true;
  kept = [];
  asked = [];
  badge = '';
  fails = false;
  for (const listeners of Object.values(events)) listeners.clear();
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async () => isAllowed,
      onAdded: { addListener: (listener: () => void) => events.added.add(listener) },
      onRemoved: { addListener: (listener: () => void) => events.removed.add(listener) },
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        badge = text;
      },
      setTitle: async () => {},
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
  });
});

const alarm = () => fakeBrowser.alarms.get('follow');

describe('a look', () => {
  test('sees what is answered, and says so on the badge', async () => {
    kept = [watch(ANSWERED), watch(OPEN)];
    expect((await lookNow(tools, 'daily')).map(({ isAnswered }) => isAnswered)).toEqual([true, false]);
    expect(badge).toBe('1');
    expect(await alarm()).toMatchObject({ periodInMinutes: 24 * 60 });
  });

  test('asks nobody without the permission, and still says what is known', async () => {
    isAllowed = false;
    kept = [{ ...watch(ANSWERED), isAnswered: true }, watch(OPEN)];
    await lookNow(tools, 'daily');
    expect(asked).toEqual([]);
    expect(badge).toBe('1');
    expect(await alarm()).toBeUndefined();
  });

  test('that fails leaves the badge right', async () => {
    fails = true;
    kept = [{ ...watch(ANSWERED), isAnswered: true }, watch(OPEN)];
    await expect(lookNow(tools, 'daily')).rejects.toThrow('no network');
    expect(badge).toBe('1');
  });
});

describe('the alarm', () => {
  test('is there as long as something is open', async () => {
    await watchesChanged([watch(OPEN)]);
    const first = await alarm();
    await watchesChanged([watch(OPEN), watch(ANSWERED)]);
    expect(await alarm()).toEqual(first);
    await watchesChanged([{ ...watch(ANSWERED), isAnswered: true }]);
    expect(await alarm()).toBeUndefined();
    expect(badge).toBe('1');
    await watchesChanged([]);
    expect(badge).toBe('');
  });
});

describe('the reader', () => {
  const { store } = tools;
  const open = { id: OPEN.Nummer, title: 'De melkprijs', asked: '2023-02-27' };

  test('begins, once, and ends', async () => {
    await beginToFollow(store, open);
    expect(kept).toMatchObject([{ ...open, looked: null, isAnswered: false }]);
    const before = structuredClone(kept);
    await beginToFollow(store, { ...open, title: 'Anders' });
    expect(kept).toEqual(before);
    expect(await alarm()).toBeDefined();
    await endFollowing(store, OPEN.Nummer);
    expect(kept).toEqual([]);
    expect(await alarm()).toBeUndefined();
  });

  test('follows no longer what has come into the library with its answers', async () => {
    kept = [{ ...watch(ANSWERED), isAnswered: true }, watch(OPEN)];
    await endAnswered(store, [{ id: OPEN.Nummer, answered: null }]);
    expect(kept).toHaveLength(2);
    await endAnswered(store, [{ id: ANSWERED.Nummer, answered: '2023-03-20' }]);
    expect(kept.map(({ id }) => id)).toEqual([OPEN.Nummer]);
    expect(badge).toBe('');
  });
});

describe('by itself', () => {
  const reported: unknown[] = [];
  beforeEach(() => {
    reported.length = 0;
    startFollowing(tools, (error) => reported.push(error));
  });

  test('looks at its alarm and at no other', async () => {
    kept = [watch(ANSWERED)];
    const at = { scheduledTime: 0, periodInMinutes: 1 };
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'other', ...at });
    expect(asked).toEqual([]);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'follow', ...at });
    expect([asked.length, badge]).toEqual([1, '1']);
  });

  test('looks at the browser’s start', async () => {
    kept = [watch(ANSWERED)];
    await fakeBrowser.runtime.onStartup.trigger();
    expect([asked.length, badge]).toEqual([1, '1']);
  });

  test('says what went wrong and nothing more', async () => {
    fails = true;
    kept = [watch(OPEN)];
    await fakeBrowser.runtime.onStartup.trigger();
    expect(reported).toMatchObject([{ message: 'no network' }]);
  });

  test('has its alarm with the permission, and not without', async () => {
    kept = [watch(OPEN)];
    for (const listener of events.added) listener();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    isAllowed = false;
    for (const listener of events.removed) listener();
    await vi.waitFor(async () => expect(await alarm()).toBeUndefined());
    expect(asked).toEqual([]);
  });
});
