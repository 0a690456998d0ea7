import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/archive';
import { countAnswered, isDue, look, lookAgain, type WatchStore, watchOf } from '../../../src/archive/follow';
import { hitFrom } from '../../../src/archive/hits';
import { politely } from '../../../src/archive/polite';
import type { Watch } from '../../../src/library/model';
import { document, numberedCase, zaak } from '../../support/archive/cases';
import { testClock } from '../../support/archive/clock';
import { type ArchiveServer, startArchive } from '../../support/archive/server';
import { html } from '../../support/archive/service';

const NOW = new Date('2026-11-27T09:00:00Z');
const never = new AbortController().signal;

/** Of the row of cases the fifth is open, the first answered. */
const OPEN = numberedCase(4).Nummer;
const ANSWERED = numberedCase(0).Nummer;

const watch = (id: string, change: Partial<Watch> = {}): Watch => ({
  ...watchOf({ id, title: `Vragen ${id}`, asked: '2023-01-02' }, new Date('2026-11-01T08:00:00Z')),
  ...change,
});

describe('when it is time to look', () => {
  test.each<[string, Partial<Watch>, boolean]>([
    ['never looked', {}, true],
    ['looked 23 hours ago', { looked: '2026-11-26T10:00:00Z' }, false],
    ['looked a day ago', { looked: '2026-11-26T09:00:00Z' }, true],
    ['answered', { looked: '2026-11-01T09:00:00Z', isAnswered: true }, false],
    ['looked by a clock that ran ahead', { looked: '2030-01-01T09:00:00Z' }, true],
    ['looked at no time', { looked: 'gisteren' }, true],
  ])('%s', (_, change, due) => {
    expect(isDue(watch(OPEN, change), NOW)).toBe(due);
  });
});

describe('what is remembered of a look', () => {
  const hit = hitFrom(zaak());
  if (hit.kind !== 'hit') throw new Error('no hit');

  test('is that the answer is there, and where', () => {
    expect(lookAgain(watch('2022Z20166'), hit, NOW)).toEqual(
      watch('2022Z20166', {
        looked: '2026-11-27T09:00:00.000Z',
        isAnswered: true,
        answersUrl: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
      }),
    );
  });

  test.each([
    ['nothing found', null],
    ['still open', { ...hit, answered: null }],
  ])('%s: that it was looked', (_, found) => {
    expect(lookAgain(watch('2022Z20166'), found, NOW)).toEqual(
      watch('2022Z20166', { looked: '2026-11-27T09:00:00.000Z' }),
    );
  });
});

describe('looking', () => {
  let server: ArchiveServer;
  let archive: Archive;
  let kept: Watch[];
  const store: WatchStore = {
    load: async () => structuredClone(kept),
    save: async (watches) => {
      kept = structuredClone(watches);
    },
  };

  beforeEach(async () => {
    server = await startArchive();
    archive = openArchive(politely({ fetch: server.fetch, clock: testClock() }));
    kept = [];
  });

  afterEach(() => server.close());

  const lookNow = (opened?: string) => look({ archive, store }, NOW, never, opened);

  test('asks nothing where nothing is watched', async () => {
    expect(await lookNow()).toEqual([]);
    expect(server.service.asked).toEqual([]);
  });

  test('asks once for all that are due, and for no other', async () => {
    kept = [watch(OPEN), watch(ANSWERED), watch('2022Z20166', { looked: '2026-11-27T08:00:00Z' })];
    const watches = await lookNow();
    expect(server.service.asked).toHaveLength(1);
    expect(decodeURIComponent(server.service.asked[0] ?? '')).not.toContain('2022Z20166');
    expect(watches.map(({ isAnswered }) => isAnswered)).toEqual([false, true, false]);
    expect(watches.map(({ looked }) => looked)).toEqual([
      '2026-11-27T09:00:00.000Z',
      '2026-11-27T09:00:00.000Z',
      '2026-11-27T08:00:00Z',
    ]);
    expect(kept).toEqual(watches);
    expect(countAnswered(watches)).toBe(1);
    await lookNow();
    expect(server.service.asked).toHaveLength(1);
  });

  test('asks sooner for one that is opened, and not every minute', async () => {
    kept = [watch(OPEN, { looked: '2026-11-27T07:00:00Z' })];
    await lookNow();
    expect(server.service.asked).toHaveLength(0);
    await lookNow(OPEN);
    expect(server.service.asked).toHaveLength(1);
    await lookNow(OPEN);
    expect(server.service.asked).toHaveLength(1);
  });

  test('asks for 25 at a time', async () => {
    kept = Array.from({ length: 60 }, (_, place) => watch(numberedCase(place).Nummer));
    expect(countAnswered(await lookNow())).toBe(48);
    expect(server.service.asked).toHaveLength(3);
  });

  test('sees the answer that has come since', async () => {
    kept = [watch(OPEN)];
    await lookNow();
    expect(countAnswered(kept)).toBe(0);
    kept = [watch(OPEN)];
    server.service.cases = [zaak({ Nummer: OPEN, Document: [document()] })];
    await lookNow();
    expect(countAnswered(kept)).toBe(1);
  });

  test('leaves what the reader began or ended to watch meanwhile', async () => {
    kept = [watch(OPEN), watch(ANSWERED)];
    server.service.trouble = () => {
      kept = [watch(ANSWERED), watch('2022Z20166')];
      return null;
    };
    expect((await lookNow()).map(({ id, isAnswered }) => [id, isAnswered])).toEqual([
      [ANSWERED, true],
      ['2022Z20166', false],
    ]);
  });

  test('forgets nothing where the archive does not answer, and tries again', async () => {
    kept = [watch(OPEN)];
    server.service.trouble = () => html(403, '');
    await expect(lookNow()).rejects.toMatchObject({ failure: 'refused' });
    expect(kept).toEqual([watch(OPEN)]);
    server.service.trouble = () => null;
    expect((await lookNow())[0]?.looked).toBe('2026-11-27T09:00:00.000Z');
  });
});
