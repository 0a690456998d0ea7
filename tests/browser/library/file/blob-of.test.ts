import { expect, it } from 'vitest';
import { blobOf } from '../../../../src/library/file/blob-of';

it('pieces become one file in their order, with the page alive meanwhile', async () => {
  let turns = 0;
  const count = () => {
    turns++;
    if (turns < 1_000) setTimeout(count);
  };
  setTimeout(count);
  const pieces = function* () {
    for (let piece = 0; piece < 6; piece++) {
      const end = performance.now() + 5;
      while (performance.now() < end);
      yield `${piece},`;
    }
  };
  const blob = await blobOf(pieces(), 'text/csv');
  expect(await blob.text()).toBe('0,1,2,3,4,5,');
  expect(blob.type).toBe('text/csv');
  expect(turns).toBeGreaterThan(0);
  turns = 1_000;
});
