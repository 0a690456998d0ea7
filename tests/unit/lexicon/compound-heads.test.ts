import { expect, test } from 'vitest';
import { isCompoundOf } from '../../../src/lexicon/compound-heads';

test.each([
  ['fortiusonderzoek', 'fortius', true, 'a name with a word behind it'],
  ['europolchef', 'europol', true, 'an office'],
  ['encrochatberichten', 'encrochat', true, 'a plural'],
  ['wietexperimentsgemeenten', 'wietexperiment', true, 'with a linking s'],
  ['interpolatie', 'interpol', false, 'another word'],
  ['pollinosis', 'pollino', false, 'an illness'],
  ['egmontstraat', 'egmont', false, 'a street'],
  ['fortius', 'fortius', false, 'the name itself'],
])('%s of %s: %s, %s', (key, name, expected) => {
  expect(isCompoundOf(key, name)).toBe(expected);
});
