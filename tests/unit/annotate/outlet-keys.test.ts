import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedBy, outletKeys, pageKeys } from '../../../src/annotate/cited';
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

test('a page that a source is finds it by its keys', () => {
  const outlet = fc.constantFrom(
    'De Morgen',
    'NRC',
    'Het Laatste Nieuws',
    'de Volkskrant',
    'AD',
    'Trouw',
    null,
  );
  const host = fc.constantFrom(
    'www.demorgen.be',
    'nrc.nl',
    'm.hln.be',
    'www.volkskrant.nl',
    'ad.nl',
    'amp.trouw.nl',
    'www.topics.nl',
  );
  const url = fc.option(host.map((name) => `https://${name}/artikel~b123`));
  let cited = 0;
  fc.assert(
    fc.property(outlet, url, host, (name, address, page) => {
      const one = source(name, address);
      const pageUrl = `https://${page}/artikel~b123`;
      if (citedBy({ url: pageUrl, title: TITLE }, [publicationCiting(one)]).length === 0) return;
      cited += 1;
      const keys = new Set(outletKeys(one));
      expect(pageKeys(pageUrl).some((key) => keys.has(key))).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(cited).toBeGreaterThan(20);
});

test('a page of another outlet does not', () => {
  const keys = new Set(outletKeys(source('NRC', 'https://www.nrc.nl/a')));
  expect(pageKeys('https://www.demorgen.be/a').some((key) => keys.has(key))).toBe(false);
});

test('what is no address has no keys', () => {
  expect(pageKeys('javascript:alert(1)')).toEqual([]);
});
