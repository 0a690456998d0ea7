import { describe, expect, test } from 'vitest';
import { officialId, officialMatches } from '../../../src/page/official-page';

/** Whether a match pattern lets an address in, as browsers read it: `*` is anything, the fragment does not count. */
function isMatched(match: string, address: string): boolean {
  const pattern = match.split('*').map((part) => part.replace(/[.?+]/gu, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 'u').test(address.replace(/#.*$/u, ''));
}

const OFFICIAL: [address: string, id: string][] = [
  ['https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628', '2022Z20166'],
  ['https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2022D46628&id=2022Z20166', '2022Z20166'],
  [
    'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166#:~:text=Antwoord%205',
    '2022Z20166',
  ],
  ['https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html', 'ah-tk-20222023-705'],
  ['https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705', 'ah-tk-20222023-705'],
  ['https://zoek.officielebekendmakingen.nl/ah-ek-20222023-5.html?zoekcriteria=x', 'ah-ek-20222023-5'],
  ['https://zoek.officielebekendmakingen.nl/kv-tk-2022Z20166.html', '2022Z20166'],
  ['https://www.openkamer.org/kamervraag/2022Z20166/', '2022Z20166'],
  ['https://www.openkamer.org/kamervraag/2022Z20166', '2022Z20166'],
];

describe('an official page', () => {
  test.each(OFFICIAL)('%s is the page of %s', (address, id) => {
    expect(officialId(address)).toBe(id);
  });

  test.each(OFFICIAL)('%s is matched by the manifest', (address) => {
    expect(officialMatches().filter((match) => isMatched(match, address))).toHaveLength(1);
  });

  test('is matched over https, on a host by its full name', () => {
    for (const match of officialMatches()) expect(match).toMatch(/^https:\/\/[a-z.]+\/[a-z/-]+\*$/u);
  });
});

test.each([
  '',
  'https://www.tweedekamer.nl/kamerstukken/kamervragen/?qry=2022Z20166',
  'https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2022Z20166',
  'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2022Z20166',
  'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?x=1#id=2022Z20166',
  'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.pdf',
  'https://zoek.officielebekendmakingen.nl/kst-29911-358.html',
  'https://www.openkamer.org/kamervraag/',
  'https://www.openkamer.org/kamervraag/2022Z20166/brief/',
  'http://www.openkamer.org/kamervraag/2022Z20166/',
  'https://www.openkamer.org.evil.example/kamervraag/2022Z20166/',
  'https://evil.example/?https://www.openkamer.org/kamervraag/2022Z20166/',
])('%j is none', (address) => {
  expect(officialId(address)).toBeNull();
});
