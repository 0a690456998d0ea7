import { describe, expect, test } from 'vitest';
import { longFormBefore, spelledOut } from '../../../src/annotate/spelled-out';

const FIU_NAMES = [['financial', 'intelligence', 'unit']];

function judge(text: string, abbreviation: string, names: string[][]) {
  const start = text.indexOf(abbreviation);
  return spelledOut(text, start, start + abbreviation.length, names);
}

describe('longFormBefore', () => {
  test.each([
    ['zij studeert aan de Florida International University ', 'FIU', 'Florida International University'],
    [
      'het Wetenschappelijk Onderzoek- en Documentatiecentrum ',
      'WODC',
      'Wetenschappelijk Onderzoek- en Documentatiecentrum',
    ],
    ['een zin zonder die letters ', 'FIU', null],
    ['', 'FIU', null],
  ])('in %j, %s stands for %s', (text, abbreviation, longForm) => {
    expect(longFormBefore(text, abbreviation)).toBe(longForm);
  });
});

describe('spelledOut', () => {
  test.each([
    ['aan de Florida International University (FIU)', 'other'],
    ['de FIU (Florida International University) in Miami', 'other'],
    ['de Financial Intelligence Unit (FIU)', 'known'],
    ['de FIU (Financial Intelligence Unit) in Zoetermeer', 'known'],
    ['de Financial Intelligence Units (FIU)', 'known'],
    ['de FIU (in Zoetermeer) meldt', null],
    ['de FIU meldt', null],
  ] as const)('%j: %s', (text, expected) => {
    expect(judge(text, 'FIU', FIU_NAMES)).toBe(expected);
  });

  test('another ending of a word is no other meaning', () => {
    expect(judge('a Joint Investigative Team (JIT)', 'JIT', [['joint', 'investigation', 'team']])).toBe(
      'known',
    );
  });
});
