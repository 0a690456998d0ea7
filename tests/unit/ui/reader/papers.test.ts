import { describe, expect, it } from 'vitest';
import { papersIn } from '../../../../src/ui/reader/papers';

const TEXT = 'Zie Kamerstuk 29 911, nr. 355; Kamervragen 2022Z20166.';
const linked = (held: string[]) =>
  papersIn(TEXT, new Set(held)).map(({ start, end, url, isHeld }) => [TEXT.slice(start, end), url, isHeld]);

describe('papersIn', () => {
  it('leads to the official address of a paper', () => {
    expect(linked([])).toEqual([
      ['Kamerstuk 29 911, nr. 355', 'https://zoek.officielebekendmakingen.nl/kst-29911-355.html', false],
      ['2022Z20166', 'https://zoek.officielebekendmakingen.nl/kv-tk-2022Z20166.html', false],
    ]);
  });

  it('stays in the reader where the library has the paper', () => {
    expect(linked(['2022Z20166'])[1]).toEqual(['2022Z20166', '#2022Z20166', true]);
  });
});
