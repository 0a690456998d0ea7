import { describe, expect, test } from 'vitest';
import { spelledOut } from '../../../src/annotate/spelled-out';

const FIU_NAMES = [['financial', 'intelligence', 'unit']];

function judge(text: string, abbreviation: string, names: string[][]) {
  const start = text.indexOf(abbreviation);
  return spelledOut(text, start, start + abbreviation.length, names);
}

describe('spelledOut', () => {
  test.each([
    ['aan de Florida International University (FIU)', 'other'],
    ['de FIU (Florida International University) in Miami', 'other'],
    ['de Financial Intelligence Unit (FIU)', 'known'],
    ['de FIU (Financial Intelligence Unit) in Zoetermeer', 'known'],
    ['de Financial Intelligence Units (FIU)', 'known'],
    ['de FIU (in Zoetermeer) meldt', null],
    ['de FIU meldt', null],
    ['FIU, de Florida International University, ligt in Miami', 'other'],
    ['de Florida International University, kortweg FIU, ligt in Miami', 'other'],
    ['FIU staat voor Fijne Internationale Uitjes', 'other'],
    ['Florida International University, better known as FIU', 'other'],
    ['een fonds, innovatief en uniek, plus connu sous le nom de FIU', null],
    ['de FIU, die in Zoetermeer zit', null],
    ['FIU (Fabriek, Industrie, Uitvoer)', 'other'],
  ] as const)('%j: %s', (text, expected) => {
    expect(judge(text, 'FIU', FIU_NAMES)).toBe(expected);
  });

  test('another ending of a word is no other meaning', () => {
    expect(judge('a Joint Investigative Team (JIT)', 'JIT', [['joint', 'investigation', 'team']])).toBe(
      'known',
    );
  });

  test('an elided article does not hide what is meant', () => {
    const text = "L'Espace pour l'innovation culturelle et citoyenne, plus connu sous le nom d’EPICC, joue";
    expect(judge(text, 'EPICC', [['euregional', 'police']])).toBe('other');
  });
});
