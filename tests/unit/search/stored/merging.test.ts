import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_SEGMENT, mergeGroups } from '../../../../src/search/stored/merging';

const sizesAfter = (sizes: readonly number[], added: number) =>
  mergeGroups(
    sizes.map((answers) => ({ answers })),
    added,
  ).map(({ answers }) => answers);

test('eight of a size become one, others stay', () => {
  expect(sizesAfter([...Array<number>(10).fill(10), 300], 10).sort((a, b) => a - b)).toEqual([
    10, 10, 80, 300,
  ]);
});

test('what an update writes anew is bounded, whatever there is', () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: FULL_SEGMENT }));
  fc.assert(
    fc.property(fc.array(size, { maxLength: 200 }), fc.nat(2_000), (sizes, added) => {
      const groups = mergeGroups(
        sizes.map((answers) => ({ answers })),
        added,
      );
      const anew = groups.filter(({ pieces }) => pieces.length > 1).map(({ answers }) => answers);
      expect(anew.reduce((sum, answers) => sum + answers, 0)).toBeLessThanOrEqual(Math.max(1_000, 4 * added));
      expect(Math.max(0, ...anew)).toBeLessThanOrEqual(FULL_SEGMENT);
      const pieces = groups.flatMap((group) => group.pieces.map(({ answers }) => answers));
      expect(pieces.sort((a, b) => a - b)).toEqual([...sizes].sort((a, b) => a - b));
      for (const { answers, pieces: own } of groups)
        expect(own.reduce((sum, piece) => sum + piece.answers, 0)).toBe(answers);
    }),
  );
});

test('2,000 publications that come one by one are in few segments', () => {
  let segments: number[] = [];
  let written = 0;
  for (let publication = 0; publication < 2_000; publication += 1) {
    const groups = mergeGroups(
      [...segments, 10].map((answers) => ({ answers })),
      10,
    );
    written += groups
      .filter(({ pieces }) => pieces.length > 1)
      .reduce((sum, { answers }) => sum + answers, 0);
    segments = groups.map(({ answers }) => answers);
  }
  expect(segments.length).toBeLessThan(50);
  // Each answer once for each size on the way.
  expect(written).toBeLessThan(3 * 20_000);
});
