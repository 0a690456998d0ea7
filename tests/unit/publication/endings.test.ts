import { describe, expect, it } from 'vitest';
import {
  endsAnswer,
  endsNote,
  endsQuestion,
  endsSentence,
  endWithoutMarks,
  isListItem,
  openedAndNotClosed,
} from '../../../src/publication/endings';

it.each([
  ['Dat is zo.', true],
  ['op 29 september jl.', true],
  ['van 10 november a.s.', true],
  ['het tegengaan van ‘smurfen’.', true],
  ['Hij zei: ‘nee.’', true],
  ['(zie aldaar.)', true],
  ['Zie https://www.wodc.nl/a.', true],
  ['Dat is', false],
  ['Kamerstuk 29 911, nr.', false],
  ['zie blz.', false],
  ['de stukken, o.a.', false],
  ["', www.", false],
  ['www.topics.', false],
  ['https://www.', false],
  ['de volgende:', false],
  ['', false],
])('sees whether %j ends a sentence', (text, ends) => {
  expect(endsSentence(text)).toBe(ends);
});

it('passes over the marks of sources and footnotes behind a sentence', () => {
  expect(endWithoutMarks('Raadselachtig’? 1)')).toBe('Raadselachtig’?');
  expect(endWithoutMarks('opgericht? 1) 2)')).toBe('opgericht?');
  expect(endWithoutMarks('uitmaken.4')).toBe('uitmaken.');
  expect(endWithoutMarks('in artikel 3')).toBe('in artikel 3');
  expect(endsQuestion('Is dat zo?’')).toBe(true);
  expect(endsQuestion('Is dat zo? Graag.')).toBe(false);
});

it.each([
  ['Kamerstuk 2022Z17664.', true],
  ['Kamerstuk 29 911, nr. 358', true],
  ['Europol (europa.eu)', true],
  ["Trouw, 3 mei 2021, 'Vis'", true],
  ['https://x.nl/a', true],
  ['https://x.nl/a-', false],
  ['Kamerstuk 29 911, nr.', false],
  ['de meest voor de', false],
  ['www.topics', false],
])('sees whether the note %j is complete', (text, ends) => {
  expect(endsNote(text)).toBe(ends);
});

it('lets an answer end in an item of a list, a quote or a URL', () => {
  for (const whole of ['Ja:\n\n- eerst dit;\n\n- dan dat', 'Zie ‘Vis’', 'Zie https://x.nl/a', 'Ja.']) {
    expect(endsAnswer(whole), whole).toBe(true);
  }
  expect(endsAnswer('Het gaat in Latijns-Amerika bijvoorbeeld om de')).toBe(false);
});

it('knows an item of a list by its dash, bullet, letter or number', () => {
  for (const item of ['- vis', '• vis', 'a. vis', '2) vis', '2. vis'])
    expect(isListItem(item), item).toBe(true);
  for (const text of ['vis', '-vis', '2022 was', 'a vis', '29 911'])
    expect(isListItem(text), text).toBe(false);
});

describe('quotes and brackets left open', () => {
  it.each([
    ['de ‘Toekomstagenda internationaal', '‘'],
    ["De Morgen, 22 september 2022, 'Criminoloog", "'"],
    ['een "kabinetsbrede', '"'],
    ['de (bijzondere', '('],
    ['het «plan', '«'],
    ['het “plan', '“'],
  ])('names the one in %j', (text, mark) => {
    expect(openedAndNotClosed(text)).toBe(mark);
  });

  it.each([
    'JIT’s en FIU’s, ‘zo’ gezegd.',
    'te ‘s-Gravenhage',
    "crackdown on 'Ndrangheta mafia",
    "Trouw, 'Vis', www.x.nl",
    'a) eerst (dan) b) later',
  ])('finds none in %j', (text) => {
    expect(openedAndNotClosed(text)).toBeNull();
  });
});
