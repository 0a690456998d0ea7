import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayCite, NO_CITATIONS, withCitations } from '../../../src/annotate/citation-table';
import { citedBy, pageKeys, sourceKeys } from '../../../src/annotate/cited';
import type { PublicationFacts } from '../../../src/lexicon/model';
import type { Source } from '../../../src/publication/model';
import { corpus } from '../support/corpus';

const [letter] = corpus.lexicon.publications as [PublicationFacts];
const [cited] = letter.sources as [Source];

const tableOf = (publications: readonly PublicationFacts[], left: readonly string[] = []) =>
  withCitations(
    withCitations(NO_CITATIONS, () => false, keysOf(publications)),
    (id) => left.includes(id),
    [],
  );
const keysOf = (publications: readonly PublicationFacts[]) =>
  publications.map(({ id, sources }) => {
    const keys = sources.map(sourceKeys);
    return [
      id,
      { addresses: keys.flatMap((one) => one.addresses), words: keys.flatMap((one) => one.words) },
    ] as const;
  });

describe('a table of citations', () => {
  const page = { url: 'https://www.demorgen.be/a', title: cited.title ?? '' };

  it('finds a publication by the title of an article that it cites', () => {
    expect(mayCite(tableOf([letter]), pageKeys(page))).toEqual([letter.id]);
  });

  it('and by its address', () => {
    const { url } = cited;
    const keys = pageKeys({ url: url ?? '', title: 'Iets anders' });
    expect(mayCite(tableOf([letter]), keys)).toEqual([letter.id]);
  });

  it('does not find what shares a word or two', () => {
    const keys = pageKeys({ url: 'https://www.demorgen.be/b', title: 'Criminoloog Fijnaut over voetbal' });
    expect(mayCite(tableOf([letter]), keys)).toEqual([]);
  });

  it('does not find what was taken out, and finds the others still', () => {
    const other = { ...letter, id: '2023Z00001' };
    expect(mayCite(tableOf([letter, other], [letter.id]), pageKeys(page))).toEqual(['2023Z00001']);
  });

  it('has nothing at first', () => {
    expect(mayCite(NO_CITATIONS, pageKeys(page))).toEqual([]);
  });
});

const word = fc.constantFrom(
  'haven',
  'drugs',
  'minister',
  'Antwerpen',
  'speurders',
  'rechter',
  'de',
  'in',
  'wet',
  'zee',
);
const title = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const address = fc
  .tuple(fc.constantFrom('www.nrc.nl', 'nrc.nl', 'm.nos.nl'), fc.array(word, { maxLength: 4 }))
  .map(([host, words]) => `https://${host}/${words.join('-')}`);
const source = fc.record({
  mark: fc.constant('1'),
  text: title,
  outlet: fc.constantFrom('NRC', 'NOS', null),
  date: fc.constant(null),
  title: fc.option(title),
  url: fc.option(address),
  anchor: fc.constant(null),
});

test('whatever cites a page is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(source, { maxLength: 3 }), { maxLength: 6 }),
      fc.record({ url: address, title }),
      (sources, page) => {
        const publications = sources.map((own, at) => ({ ...letter, id: `2023Z0000${at}`, sources: own }));
        const found = new Set(mayCite(tableOf(publications), pageKeys(page)));
        for (const id of citedBy(page, publications)) expect(found).toContain(id);
      },
    ),
  );
});
