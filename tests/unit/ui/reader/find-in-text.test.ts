import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText } from '../../../../src/ui/reader/find-in-text';

const found = (text: string, query: string) =>
  findInText(text, query).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it.each([
    ['capitals', 'Fortius en FORTIUS', 'fortius', ['Fortius', 'FORTIUS']],
    ['accents', 'Curaçao, Yeşilgöz', 'yesilgoz', ['Yeşilgöz']],
    ['accents in the query', 'In Curacao', 'Curaçao', ['Curacao']],
    ['accents of their own', 'in Curac\u0327ao zelf', 'curaçao', ['Curac\u0327ao']],
    ['an accent of its own at the end', 'het cafe\u0301 zelf', 'cafe', ['cafe\u0301']],
    [
      'soft hyphens',
      'drugs\u00ADcrimi\u00ADnaliteit',
      'drugscriminaliteit',
      ['drugs\u00ADcrimi\u00ADnaliteit'],
    ],
    ['kinds of space', '29\u00A0911, nr.  355', '29 911, nr. 355', ['29\u00A0911, nr.  355']],
    ['kinds of apostrophe', 'de JIT’s', "jit's", ['JIT’s']],
    ['kinds of hyphen', 'politie\u2011 en douane', 'politie- en', ['politie\u2011 en']],
    ['letters that are two', 'de ﬁnanciële stroom', 'financiele', ['ﬁnanciële']],
    ['spaces round the query', 'Fortius', '  fortius ', ['Fortius']],
    ['what overlaps', 'aaaa', 'aa', ['aa', 'aa']],
  ])('finds whatever %s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it.each(['', ' ', '\u00AD'])('finds nothing for %j', (query) => {
    expect(findInText('Een tekst met spaties.', query)).toEqual([]);
  });

  it('finds every place of a part of the text, in any text', () => {
    const letter = fc.constantFrom('a', 'É', 'e\u0301', '\u00AD', ' ', '\u00A0', 'ﬁ', '’', '😀', 'x');
    fc.assert(
      fc.property(fc.array(letter), fc.nat(20), fc.integer({ min: 1, max: 6 }), (letters, from, length) => {
        const text = letters.join('');
        const query = letters.slice(from, from + length).join('');
        const hits = findInText(text, query);
        for (const [i, { start, end }] of hits.entries()) {
          expect(start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // What is found holds the query itself.
          expect(findInText(text.slice(start, end), query)).toHaveLength(1);
        }
        if (findInText(query, query).length > 0) expect(hits.length).toBeGreaterThan(0);
      }),
    );
  });
});
