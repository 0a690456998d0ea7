import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormTrie } from '../../../src/lexicon/form-trie';
import { tokenize } from '../../../src/lexicon/tokens';
import { term } from '../support/lexicon';

/** Words of two letters take no endings, so that a form means just what it says. */
const word = fc.constantFrom('ka', 'ke', 'la', 'le', 'ma');
const part = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.tuple(word, word).map(([a, b]) => `${a}|${b}`),
  word.map((one) => `(${one})`),
  fc.constantFrom('k*', 'ma|l*', '(k*)'),
  fc.nat({ max: 3 }).map((most) => `…${most}`),
);
const form = fc
  .array(part, { maxLength: 5 })
  .map((parts) => ['ka', ...parts])
  .filter((parts) => !parts.at(-1)?.startsWith('…'));

/** The plain way: a form as a regular expression over words, held against each beginning of the text. */
function plainEnds(parts: readonly string[], words: readonly string[]): number[] {
  const pattern = parts.map((one) => {
    if (one.startsWith('…')) return `(?:\\w+ ){0,${one.slice(1)}}`;
    const options = one.replace(/[()]/g, '').replaceAll('*', '\\w*');
    return `(?:(?:${options}) )${one.startsWith('(') ? '?' : ''}`;
  });
  const whole = new RegExp(`^${pattern.join('')}$`);
  return words.flatMap((_, last) => (whole.test(`${words.slice(0, last + 1).join(' ')} `) ? [last] : []));
}

test('forms that share their first words are found as each of them is by itself', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(form, { minLength: 1, maxLength: 6 }),
      fc.array(word, { maxLength: 9 }),
      (forms, rest) => {
        const words = ['ka', ...rest];
        const text = words.join(' ');
        const terms = forms.map((parts, i) => term(`${i}`, [parts.join(' ')]));
        const trie = new FormTrie();
        for (const one of terms) for (const compiled of one.forms) trie.add({ term: one, form: compiled });
        const ends = new Map<string, number[]>();
        trie.follow({ text, tokens: tokenize(text) }, 0, (entry, last) => {
          ends.set(entry.term.name, [...(ends.get(entry.term.name) ?? []), last]);
        });
        for (const [i, parts] of forms.entries()) {
          const possible = plainEnds(parts, words);
          const told = ends.get(`${i}`) ?? [];
          expect(possible).toEqual(expect.arrayContaining(told));
          expect(told.length > 0).toBe(possible.length > 0);
          // A gap takes as few words as it can; all else takes as many.
          if (!parts.some((one) => one.startsWith('…')))
            expect(Math.max(-1, ...told)).toBe(possible.at(-1) ?? -1);
          found += told.length;
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});
