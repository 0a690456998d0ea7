import { describe, expect, it } from 'vitest';
import { NO_EDITS } from '../../../src/library/model';
import { type Given, workOut } from '../../../src/library/work-out';
import { workOutTogether } from '../../../src/library/worker/crew';
import { draftOf } from './support/library';

const GIVEN: Given = { edits: NO_EDITS, known: new Map() };
const NAMES = ['Waterloket', 'Zandmotor', 'Duinfonds', 'Zeeweringpact', 'Kustbureau'];
/** Answers of a batch: of the publications the crew makes `BATCHES`. */
const BATCH = 15;
const BATCHES = 4;

const publications = Array.from({ length: 12 }, (_, at) => ({
  ...draftOf(`2023Z${String(at).padStart(5, '0')}`, ...NAMES),
  added: '2026-11-27T12:00:00.000Z',
}));
const together = workOutTogether(BATCH);

describe('a crew', () => {
  it('works out what one worker does, in the same order', async () => {
    const [alone, shared] = await Promise.all([
      workOut(publications, GIVEN, {}),
      together(publications, GIVEN, {}),
    ]);
    expect(shared.records).toEqual(alone.records);
    const alike = await Promise.all(
      [0, 3, 6, 9].map((first) => workOut(publications.slice(first, first + 3), GIVEN, {})),
    );
    const plain = ({ segments }: typeof alone) =>
      segments.map(({ answers, publications: ids, record }) => ({ answers, ids, record }));
    expect(plain(shared)).toEqual(alike.flatMap(plain));
  });

  it('tells how many are done, at the least as each begins and ends, up to all', async () => {
    const told: number[] = [];
    await together(publications, GIVEN, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThanOrEqual(2 * BATCHES);
    expect(told.at(-1)).toBe(publications.length);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const working = together(publications, GIVEN, {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(working).rejects.toBe(reason);
  });

  it('throws what goes wrong with a publication', async () => {
    const [first] = publications as [(typeof publications)[number]];
    const broken = { ...first, publication: { ...first.publication, answeredBy: [] } };
    await expect(together([...publications, broken], GIVEN, {})).rejects.toThrow(
      '2023Z00000: nobody answers; expected a minister',
    );
  });
});
