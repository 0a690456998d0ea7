import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../../src/library/model';
import { latestFirst, lineOf, matching } from '../../../../src/ui/library/filter';
import { nameFault } from '../../../../src/ui/library/terms/name-fault';

const summary = (id: string, change: Partial<Summary> = {}): Summary => ({
  id,
  title: 'De aanpak van drugscriminaliteit',
  answeredBy: [{ name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
  asked: '2022-10-21',
  answered: '2022-11-10',
  questions: 17,
  open: 0,
  url: null,
  alsoKnownAs: [],
  origin: 'own',
  added: '2026-11-27T18:00:00Z',
  ...change,
});

describe('finding a publication', () => {
  test.each([
    ['', true],
    ['   ', true],
    ['yesilgoz', true],
    ['JUSTITIE drugs', true],
    ['2022z20166', true],
    ['2022-11', true],
    ['drugs landbouw', false],
  ])('by "%s"', (typed, isFound) => {
    expect(matching(typed)(lineOf(summary('2022Z20166')))).toBe(isFound);
  });
});

test('the latest stand first, open ones by the day of the questions', () => {
  const list = [
    summary('oud', { answered: '2021-01-01' }),
    summary('open', { answered: null, asked: '2022-12-01' }),
    summary('nieuw', { answered: '2023-01-01' }),
  ];
  expect(latestFirst(list).map(({ id }) => id)).toEqual(['nieuw', 'open', 'oud']);
});

describe('the name of a term', () => {
  test.each([
    ['Quick Response Unit', null],
    ['Joint Investigation Team (JIT)', null],
    ["'Ndrangheta", null],
    ['', 'empty'],
    ['!?', 'empty'],
    ['drug*', 'signs'],
    ['a|b', 'signs'],
    ['a … b', 'signs'],
    ['a ... b', 'signs'],
    ['(los) haakje', 'signs'],
    ['een (half haakje', 'signs'],
    ['woord '.repeat(30), 'signs'],
    ['JIT', 'taken'],
  ])('"%s": %s', (name, fault) => {
    expect(nameFault(name, (other) => other === 'JIT')).toBe(fault);
  });
});
