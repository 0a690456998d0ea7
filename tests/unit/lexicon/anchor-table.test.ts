import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import {
  AnchorFinder,
  type AnchorTable,
  addAnchorsIn,
  anchorsOf,
  NO_ANCHORS,
  withAnchors,
} from '../../../src/lexicon/anchor-table';
import { compileForm } from '../../../src/lexicon/forms';
import { buildMatcher, findForms } from '../../../src/lexicon/matcher';
import type { Term } from '../../../src/lexicon/model';
import { WordScan } from '../../../src/lexicon/word-scan';

const { lexicon, publications } = await readCorpus();
const words = new WordScan();

const term = (...forms: string[]): Term => ({
  name: forms[0] ?? '',
  kind: 'body',
  forms: forms.flatMap((form) => compileForm(form, false)),
  fields: [],
  needs: [],
  otherBearers: { words: [], fields: [] },
  answers: [],
});

const tableOf = (terms: readonly Term[]) => withAnchors(NO_ANCHORS, terms.map(anchorsOf));

function anchorsIn(table: AnchorTable, text: string): Set<string> {
  const found = new Set<string>();
  const has = addAnchorsIn(new AnchorFinder(table), words, text, found);
  expect(has).toBe(found.size > 0);
  return found;
}

/** Whether a text's anchors lead to a term. */
const leadsTo = (found: ReadonlySet<string>, one: Term) =>
  [...anchorsOf(one).keys()].some((key) => found.has(key));

describe('anchors of terms in a text', () => {
  test.each([
    ['a name', 'Het Waterloket meldt', 'Waterloket'],
    ['its plural', 'de wietproeven', 'wietproef'],
    ['an abbreviation', 'Een JIT is', 'JIT'],
    ['an abbreviation with points', 'Een J.I.T. is', 'JIT'],
    ['a compound with a name', 'het Fortiusonderzoek', 'Fortius'],
    ['a long word of a name', 'De autoriteit voor persoonsgegevens', 'autoriteit (voor) persoonsgegevens'],
    ['accents and soft hyphens', 'De Curaçao\u00ADse Water\u00ADloket', 'waterloket'],
  ])('lead to %s', (_what, text, form) => {
    const one = term(form);
    expect(leadsTo(anchorsIn(tableOf([one, term('Zandmotor')]), text), one)).toBe(true);
  });

  test.each([
    ['another word', 'Het weer', 'JIT'],
    ['an abbreviation in small letters', 'wat jit is', 'JIT'],
    ['the beginning of a word', 'Waterlokettisten', 'Waterloketten'],
  ])('do not lead to a term for %s', (_what, text, form) => {
    expect(anchorsIn(tableOf([term(form)]), text).size).toBe(0);
  });

  test('miss no form that is found, in any piece of the letter', () => {
    const texts = publications.flatMap(({ questions }) => questions.flatMap((q) => [q.question, q.answer]));
    const matcher = buildMatcher(lexicon.terms);
    const table = tableOf(lexicon.terms);
    const keysOf = new Map(lexicon.terms.map((one) => [one, [...anchorsOf(one).keys()]]));
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 10, max: 300 }))
      .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));
    const changed = fc
      .tuple(piece, fc.constantFrom('', 'onderzoek', 's', '-zaak', '’s', '.'))
      .map(([text, end]) => text.replace(/(\p{Lu}[\p{L}]+)/u, `$1${end}`));
    fc.assert(
      fc.property(fc.oneof(piece, changed), (text) => {
        const found = anchorsIn(table, text);
        for (const match of findForms(matcher, text)) {
          expect(keysOf.get(match.term)?.some((key) => found.has(key))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table that grows', () => {
  test('is the same whatever the order and however often', () => {
    const all = lexicon.terms.map(anchorsOf);
    const once = withAnchors(NO_ANCHORS, all);
    const piecemeal = all.toReversed().reduce((table, anchors) => withAnchors(table, [anchors]), NO_ANCHORS);
    expect(piecemeal).toEqual(once);
    expect(withAnchors(once, all)).toEqual(once);
    expect(once.hashes.length).toBeGreaterThan(100);
  });
});
