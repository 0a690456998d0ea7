import { expect, test } from 'vitest';
import { buildAgainstIndex } from '../../../src/annotate/against';
import { tokenize } from '../../../src/lexicon/tokens';
import { term } from '../support/lexicon';

const bearers = (words: string[][]) => ({ otherBearers: { words, fields: [] } });
const against = buildAgainstIndex([
  term('JIT', [], ['JIT'], bearers([['just', 'in', 'time'], ['compiler*']])),
  term('Fortius', [], ['Fortius'], bearers([['olympi*'], ['compiler*']])),
]);
const places = (text: string) => Object.fromEntries(against(tokenize(text)));

test.each<[text: string, places: Record<string, number[]>, what: string]>([
  ['een just-in-time systeem', { JIT: [1] }, 'a run across hyphens'],
  ['het Olympische motto', { Fortius: [1] }, 'a beginning'],
  ['in time', {}, 'half a run'],
  ['compilers', { JIT: [0], Fortius: [0] }, 'a word against two'],
])('%s: %j, %s', (text, expected) => {
  expect(places(text)).toEqual(expected);
});
