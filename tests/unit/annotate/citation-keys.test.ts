import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedBy, MIN_TELLING_WORDS, pageKeys, sourceKeys } from '../../../src/annotate/cited';
import type { PublicationFacts } from '../../../src/lexicon/model';
import type { Source } from '../../../src/publication/model';

const TITLE = 'De meest voor de hand liggende oplossingen worden niet ingezet';

const source = (outlet: string | null, url: string | null): Source => ({
  mark: '1',
  text: '',
  outlet,
  date: null,
  title: TITLE,
  url,
  anchor: null,
});
const publicationCiting = (one: Source): PublicationFacts => ({
  id: '2022Z20166',
  title: '',
  respondent: { name: 'A', role: 'Minister' },
  asked: '2022-10-21',
  answered: '2022-11-10',
  url: null,
  sources: [one],
  openings: [],
});

/** Whether a page finds a source among very many. */
function finds(page: { url: string; title: string }, one: Source): boolean {
  const [own, its] = [pageKeys(page), sourceKeys(one)];
  const shared = own.words.filter((word) => its.words.includes(word)).length;
  return own.addresses.some((key) => its.addresses.includes(key)) || shared >= MIN_TELLING_WORDS;
}

test('a page that a source is finds it by its keys', () => {
  const outlet = fc.constantFrom('De Morgen', 'NRC', 'de Volkskrant', 'AD', null);
  const host = fc.constantFrom('www.demorgen.be', 'nrc.nl', 'www.volkskrant.nl', 'ad.nl', 'www.topics.nl');
  const path = fc.constantFrom(
    'artikel~b123',
    'de-meest-voor-de-',
    'de-meest-voor-de-hand-liggende-oplossingen',
  );
  const url = fc.option(fc.tuple(host, path).map(([name, rest]) => `https://${name}/${rest}`));
  const words = TITLE.split(' ');
  const title = fc
    .tuple(fc.subarray(words, { minLength: 5 }), fc.constantFrom('', ' | NRC', ' - De Morgen'))
    .map(([some, end]) => some.join(' ') + end);
  let cited = 0;
  fc.assert(
    fc.property(outlet, url, host, path, title, (name, address, page, rest, own) => {
      const one = source(name, address);
      const identity = { url: `https://${page}/${rest}`, title: own };
      if (citedBy(identity, [publicationCiting(one)]).length === 0) return;
      cited += 1;
      expect(finds(identity, one)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(cited).toBeGreaterThan(50);
});

test('a page of another title and address does not', () => {
  const one = source('NRC', 'https://www.nrc.nl/nieuws/a');
  expect(
    finds({ url: 'https://www.nrc.nl/nieuws/b', title: 'Boeren protesteren tegen het stikstofplan' }, one),
  ).toBe(false);
});

test('what is no address has no keys', () => {
  expect(pageKeys({ url: 'javascript:alert(1)', title: TITLE })).toEqual({ addresses: [], words: [] });
});
