import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMatcher, findForms, longestMatches } from '../../../src/lexicon/matcher';
import { tokenize } from '../../../src/lexicon/tokens';
import { term } from '../support/lexicon';

const terms = [
  term('project Fortius', ['project Fortius'], ['Fortius']),
  term('Joint Investigation Team', ['Joint Investigation Team'], ['JIT']),
  term('Sky ECC', ['Sky ECC', 'SkyECC']),
  term('FIU', [], ['FIU']),
  term('FIU.net', ['FIU.net']),
  term("'Ndrangheta", ["'Ndrangheta", "'ndrangheta"]),
  term('EPICC', [], ['EPICC']),
  term('OM', [], ['OM']),
  term('Europol', ['Europol']),
  term('Interpol', [], ['Interpol']),
  term('non conviction based confiscation', [
    'non conviction based confiscation',
    'afpakken|afgepakt …3 zonder (een) veroordeling',
  ]),
];
const matcher = buildMatcher(terms);
const matches = (text: string) => longestMatches(findForms(matcher, text));
const quotes = (text: string) => matches(text).map(({ start, end }) => text.slice(start, end));

describe('forms in Dutch text', () => {
  test.each([
    ['Het project Fortius loopt.', ['project Fortius'], 'the longest form wins over Fortius alone'],
    ['PROJECT FORTIUS in de haven', ['PROJECT FORTIUS'], 'a headline in capitals'],
    ["De JIT’s en JITs en JIT's", ['JIT’s', 'JITs', "JIT's"], 'plural and possessive, both apostrophes'],
    ['een JIT’je of FIU’er', ['JIT’je', 'FIU’er'], 'diminutive and derivation'],
    ['een JIT-overeenkomst', ['JIT-overeenkomst'], 'a hyphenated compound is marked whole'],
    ['het Fortius-onderzoek', ['Fortius-onderzoek'], 'a compound of a name'],
    ['het Fortius\u2011onderzoek', ['Fortius\u2011onderzoek'], 'with a hyphen that does not break'],
    ['de Europolchef en de Fortiuszaak', ['Europolchef', 'Fortiuszaak'], 'compounds in one word'],
    ['Interpolatie is geen Interpolzaak', ['Interpolzaak'], 'another word that begins as a name does'],
    ['via Sky\u00A0ECC en SkyECC', ['Sky\u00A0ECC', 'SkyECC'], 'no-break space, and written as one'],
    ['Sky\n          ECC', ['Sky\n          ECC'], 'a line of the page’s source ends inside the form'],
    ['For\u00ADtius', ['For\u00ADtius'], 'a soft hyphen in the word'],
    ['Euro\u200Bpol', ['Euro\u200Bpol'], 'a zero-width space in the word'],
    ['non-conviction-based confiscation', ['non-conviction-based confiscation'], 'hyphens for spaces'],
    ['binnen FIU.net en de FIU. Net als', ['FIU.net', 'FIU'], 'a sentence end is not a point in a name'],
    ['de ’Ndrangheta en ‘ndrangheta', ['’Ndrangheta', '‘ndrangheta'], 'the apostrophe is part of the name'],
    ['het woord ‘Ndrangheta’ zelf', ['Ndrangheta'], 'closed, it is a quotation mark'],
    ['anti-’Ndrangheta', ['’Ndrangheta'], 'behind a hyphen'],
    ['het Epicc in Heerlen', ['Epicc'], 'a longer abbreviation written as a name'],
    ['jit is geen afkorting; fortius ook niet', [], 'lower case is another word'],
    ['de FIUX en de AJIT', [], 'only whole words'],
    ['Joint, Investigation Team', [], 'a comma parts the words of a form'],
    ['VIJF MANIEREN OM WARM TE BLIJVEN', [], 'in a line of capitals two letters are a word'],
    ['Het OM vervolgt', ['OM'], 'elsewhere they are an abbreviation'],
    ['de F.I.U. meldt', ['F.I.U.'], 'letters parted by points, the last point too'],
    ['de f.i.u. meldt', [], 'small letters with points are no abbreviation'],
    ['de F. I. U. meldt', [], 'initials with blanks are a name of a person'],
    ['de \u02BCNdrangheta', ['\u02BCNdrangheta'], 'an apostrophe that Unicode calls a letter'],
    ['JIT\u02BCs', ['JIT\u02BCs'], 'and in a plural'],
  ])('%s → %j: %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe('forms with gaps', () => {
  test.each([
    ['geld afpakken zonder veroordeling', ['afpakken zonder veroordeling']],
    ['geld afgepakt van hem zonder een veroordeling', ['afgepakt van hem zonder een veroordeling']],
    ['afpakken. Zonder veroordeling', []],
    ['afpakken een twee drie vier zonder veroordeling', []],
    ['afpakken zonder snelle veroordeling', []],
  ])('%s → %j', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

test('what lies inside another form is found too, and left out only where the other holds', () => {
  const found = findForms(matcher, 'project Fortius');
  expect(found.map(({ form }) => form.words.join(' '))).toEqual(['project fortius', 'fortius']);
});

/** The plain way: every form against every place, word by word, then the longest at each place. */
function slowQuotes(text: string): [number, number][] {
  const tokens = tokenize(text);
  const found: [number, number][] = [];
  let at = 0;
  while (at < tokens.length) {
    const lengths = terms
      .flatMap(({ forms }) => forms)
      .filter(({ words }) => words.every((word) => !/[…(|]/u.test(word)))
      .filter(({ words }) =>
        words.every((word, i) => {
          const key = tokens[at + i]?.key;
          const isLast = i === words.length - 1;
          return key === word || (isLast && word.length > 2 && (key === `${word}s` || key === `${word}en`));
        }),
      )
      .map(({ words }) => words.length);
    const longest = Math.max(0, ...lengths);
    if (longest > 0) found.push([at, at + longest - 1]);
    at += Math.max(1, longest);
  }
  return found;
}

describe('as a property', () => {
  const words = fc.constantFrom(
    'PROJECT',
    'FORTIUS',
    'JIT',
    'JITS',
    'SKY',
    'ECC',
    'FIU',
    'DE',
    'JOINT',
    'INVESTIGATION',
    'TEAM',
    'TEAMS',
    'EUROPOL',
  );
  test('the fast matcher finds what the plain one finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const fast = matches(text).map(({ firstToken, lastToken }) => [firstToken, lastToken]);
        expect(fast).toEqual(slowQuotes(text));
      }),
    );
  });

  test('matches of any text lie inside it, in order, without overlap', () => {
    const piece = fc.oneof(
      words,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ' ',
        '-',
        "'s",
        '’s',
        '’',
        '\u00AD',
        '.',
        'Ndrangheta',
        'afpakken',
        'zonder',
        'veroordeling',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of matches(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
