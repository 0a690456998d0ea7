import { expect, test } from 'vitest';
import { compoundTails } from '../../../src/lexicon/compound';

test.each([
  ['drugssmokkel', ['drugs'], ['smokkel', 'mokkel'], 'the beginning is a word; the second s may be a link'],
  ['opsporingsonderzoek', ['opsporing'], ['sonderzoek', 'onderzoek'], 'with a linking s'],
  ['witwasbestrijding', ['bestrijding'], ['bestrijding'], 'the end is a word'],
  ['politie', ['poli'], [], 'too short an end'],
  ['kabinet', [], [], 'no part is known'],
])('%s with %j has the ends %j: %s', (key, vocabulary, tails) => {
  expect(compoundTails(key, new Set(vocabulary))).toEqual(tails);
});
