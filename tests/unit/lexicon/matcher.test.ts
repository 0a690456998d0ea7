import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../../../src/lexicon/forms';
import { buildMatcher, findForms } from '../../../src/lexicon/matcher';
import { tokenize } from '../../../src/lexicon/tokens';
import { term } from '../support/lexicon';

const terms = [
  term('project Fortius', ['project Fortius'], ['Fortius']),
  term('Joint Investigation Team', ['Joint Investigation Team'], ['JIT']),
  term('Sky ECC', ['Sky ECC', 'SkyECC']),
  term('FIU', [], ['FIU']),
  term('FIU.net', ['FIU.net']),
  term("'Ndrangheta", ["'ndrangheta"]),
  term('EPICC', [], ['EPICC']),
  term('non conviction based confiscation', ['non conviction based confiscation'], ['NCBC']),
];
const matcher = buildMatcher(terms);
const quotes = (text: string) => findForms(matcher, text).map(({ start, end }) => text.slice(start, end));

describe('forms in Dutch text', () => {
  test.each([
    ['Het project Fortius loopt.', ['project Fortius'], 'the longest form wins over Fortius alone'],
    ['PROJECT FORTIUS in de haven', ['PROJECT FORTIUS'], 'a headline in capitals'],
    ["De JIT’s en JITs en JIT's", ['JIT’s', 'JITs', "JIT's"], 'plural and possessive, both apostrophes'],
    ['een JIT-overeenkomst', ['JIT-overeenkomst'], 'a hyphenated compound is marked whole'],
    ['het Fortius-onderzoek', ['Fortius-onderzoek'], 'a compound of a name'],
    ['via Sky\u00A0ECC en SkyECC', ['Sky\u00A0ECC', 'SkyECC'], 'no-break space, and written as one'],
    ['Sky\n          ECC', ['Sky\n          ECC'], 'a line of the page’s source ends inside the form'],
    ['For\u00ADtius', ['For\u00ADtius'], 'a soft hyphen in the word'],
    ['non-conviction-based confiscation', ['non-conviction-based confiscation'], 'hyphens for spaces'],
    ['binnen FIU.net en de FIU. Net als', ['FIU.net', 'FIU'], 'a sentence end is not a point in a name'],
    ['de ’Ndrangheta en ‘ndrangheta', ['Ndrangheta', 'ndrangheta'], 'any quote before it'],
    ['het Epicc in Heerlen', ['Epicc'], 'a longer abbreviation written as a name'],
    ['jit is geen afkorting; fortius ook niet', [], 'lower case is another word'],
    ['de FIUX en de AJIT', [], 'only whole words'],
    ['Joint, Investigation Team', [], 'a comma parts the words of a form'],
  ])('%s → %j: %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

/** The plain way: every form against every place, longest first, then left to right. */
function slowQuotes(text: string): [number, string][] {
  const tokens = tokenize(text);
  const found: [number, string][] = [];
  let at = 0;
  while (at < tokens.length) {
    const fitting = terms
      .flatMap(({ forms }) => forms)
      .filter(({ keys }) => keys.every((key, i) => tokens[at + i]?.key === key))
      .map(({ keys }) => keys.length);
    const longest = Math.max(0, ...fitting);
    if (longest > 0)
      found.push([
        at,
        tokens
          .slice(at, at + longest)
          .map(({ key }) => key)
          .join(' '),
      ]);
    at += Math.max(1, longest);
  }
  return found;
}

describe('as a property', () => {
  const words = fc.constantFrom(
    'PROJECT',
    'FORTIUS',
    'JIT',
    'SKY',
    'ECC',
    'FIU',
    'NCBC',
    'DE',
    'JOINT',
    'INVESTIGATION',
    'TEAM',
    'TEAMS',
  );
  test('the fast matcher finds what the plain one finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const fast = findForms(matcher, text).map(({ firstToken, form }) => [
          firstToken,
          form.keys.join(' '),
        ]);
        expect(fast).toEqual(slowQuotes(text));
      }),
    );
  });

  test('matches of any text lie inside it, in order, without overlap', () => {
    const piece = fc.oneof(
      words,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '-', "'s", '’s', '\u00AD', '.'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findForms(matcher, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

test('compiled forms say whether they are ambiguous', () => {
  expect(compileForm('JIT', true)[0]?.ambiguous).toBe(true);
});
