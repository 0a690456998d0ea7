import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/publication/citations';
import { findDate } from '../../../src/publication/dates';
import * as endings from '../../../src/publication/endings';
import { ParseError } from '../../../src/publication/errors';
import { readAskers } from '../../../src/publication/heading';
import { parseLetter } from '../../../src/publication/letter';
import { joinLines, readLines } from '../../../src/publication/lines';
import { findGluedDigits } from '../../../src/publication/marks';
import { toParagraphs } from '../../../src/publication/paragraphs';
import { pointsTo } from '../../../src/publication/same-as';
import { readSource } from '../../../src/publication/sources';
import { findUrl, isHostCutOff } from '../../../src/publication/urls';
import { makeLetter } from './make-letter';
import { SEED } from './seed';

describe('what is no letter', () => {
  it.each([
    ['nothing', '', 'line 1: the text is empty; expected a letter'],
    ['white space', '\uFEFF \n\u00a0\n', 'line 1: the text is empty; expected a letter'],
    ['a binary', 'PK\u0003\u0004\n\0\0', 'line 2: found a NUL character; expected a letter'],
    ['bytes that are no text', 'a\r\nb\r\n\uFFFD', 'line 3: found bytes that are no text; expected a letter'],
    [
      'another text',
      '\nHet regent.\n',
      'line 2: found "Het regent."; expected the head of a letter with answers',
    ],
    [
      'a page',
      '<!doctype html><html>',
      'line 1: found "<!doctype html><html>"; expected the head of a letter',
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseLetter(text)).toThrow(message);
  });

  it('a picture read as text', () => {
    const picture = readFileSync(process.execPath).subarray(0, 100_000).toString('utf8');
    expect(() => parseLetter(picture)).toThrow(ParseError);
  });
});

describe('time', () => {
  /**
   * No figure is held against a clock, which another program may slow down: the texts are so long that what takes
   * quadratic time on them would not end before the test's own limit, and what takes linear time ends in milliseconds.
   */
  const LENGTH = 400_000;
  const LETTER_LENGTH = 200_000;
  const HANG_MS = 120_000;

  const UNITS = [
    ' ',
    '\u00a0',
    '\n',
    '\r\n',
    '\n ',
    '1',
    '1 ',
    '1) ',
    '\n1 a\n',
    '\n\n1. a?',
    '\n\n1 A',
    'a.1 ',
    '.',
    '?',
    '!’',
    "'",
    '‘',
    '’',
    '"',
    '(',
    ')',
    '-',
    '–',
    '/',
    'www.',
    'www.a.',
    'http://',
    'https://a-\n',
    'Zie antwoord vraag ',
    ", '",
    '1 mei 20',
    ' en ',
    'Vragen van het lid A aan over (ingezonden ',
    '\n\nDe Minister,',
    '\nDatum ',
    'é',
    'nr.',
    'woord ',
  ];
  const nasty = UNITS.flatMap((unit) => {
    const run = unit.repeat(LENGTH / unit.length);
    return [`${run}x`, `Zie ${run}`];
  });

  const PATTERNS: Record<string, (text: string) => unknown> = {
    readLines,
    joinLines: (text) => joinLines([text, text]),
    toParagraphs: (text) => toParagraphs([{ number: 1, text, blank: false, pageStart: false }]),
    findDate,
    findUrl,
    isHostCutOff,
    findGluedDigits,
    findCitations,
    pointsTo,
    readSource: (text) => readSource('1', text),
    readAskers: (text) => readAskers(`${text}(VVD)`, 1),
    ...endings,
  };

  it.each(Object.keys(PATTERNS))('%s ends on long runs of one sign', { timeout: HANG_MS }, (name) => {
    for (const text of nasty) tryTo(() => PATTERNS[name]!(text));
  });

  it('a long letter is read to its end, whatever fills it', { timeout: HANG_MS }, () => {
    for (const unit of UNITS) {
      const filling = unit.repeat(LETTER_LENGTH / unit.length);
      const bodies = [
        filling,
        `1. a${filling}?\n\nb.\n`,
        `1. a? 1)\n\nb.1 ${filling}.\n\n1 Foo.\n\n1) NRC.\n`,
      ];
      for (const body of bodies) tryTo(() => parseLetter(makeLetter(body)));
    }
  });

  it('ten megabytes of junk are refused before they are read', () => {
    const junk = 'Vragen van het lid 1. a? 1) '.repeat(10_485_760 / 28);
    expect(() => parseLetter(junk)).toThrow(/characters; expected a letter/);
  });
});

/** Lets no error pass but the parser's own. */
function tryTo(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
}

describe('letters with damage', () => {
  const lines = SEED.split('\n');
  const at = fc.nat(lines.length - 1);
  type Damage = (given: string[]) => string[];
  const damage: fc.Arbitrary<Damage> = fc.oneof(
    at.map(
      (line): Damage =>
        (given) =>
          given.filter((_, index) => index !== line),
    ),
    at.map(
      (line): Damage =>
        (given) =>
          given.flatMap((text, index) => (index === line ? [text, text] : [text])),
    ),
    fc.tuple(at, at).map(
      ([a, b]): Damage =>
        (given) => {
          const swapped = [...given];
          [swapped[a], swapped[b]] = [given[b] ?? '', given[a] ?? ''];
          return swapped;
        },
    ),
    fc.tuple(at, fc.constantFrom('', ' ', '1. Wat?', '2 Noot.', '1) Bron.', '6', '18.', ' 18. Wat?')).map(
      ([line, text]): Damage =>
        (given) =>
          given.toSpliced(line, 0, text),
    ),
    fc.tuple(at, fc.nat(90)).map(
      ([line, length]): Damage =>
        (given) =>
          given.map((text, index) => (index === line ? text.slice(0, length) : text)),
    ),
  );

  function check(text: string): 'read' | 'refused' {
    try {
      const { questions, sources } = parseLetter(text);
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
      expect(sources.map(({ mark }) => mark)).toEqual(sources.map((_, index) => `${index + 1}`));
      for (const { question, answer, footnotes, sameAs } of questions) {
        expect(question).not.toBe('');
        expect(answer !== '' || sameAs !== null).toBe(true);
        for (const { anchor } of footnotes) {
          expect(anchor.offset).toBeLessThanOrEqual((anchor.in === 'answer' ? answer : question).length);
        }
      }
      return 'read';
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      expect(error.message).toMatch(/^line \d+: .+$/);
      return 'refused';
    }
  }

  it('give a clear error or a publication with its questions in order', { timeout: 120_000 }, () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
        seen[check(damages.reduce((text, each) => each(text), lines).join('\n'))]++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
  });

  it('made of pieces of letters give a clear error or a publication too', { timeout: 120_000 }, () => {
    const piece = fc.constantFrom(
      '',
      '',
      ' ',
      '1. Hoe?',
      '2. Waarom?',
      '3. Wat',
      'Zo.',
      'Dus.1',
      'en.2',
      '1 Een.',
      '2 Twee',
      '1) NRC.',
      '2) Zie www.x.nl/a-',
      'Kent u ‘Vis’? 1)',
      ' Bladzijde.',
      'Zie het antwoord op vraag 1.',
      '- item;',
      'FIU-',
      '3',
      '(open',
    );
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, asks) => {
        seen[check(makeLetter([...(asks ? ['1. Hoe?', '', 'Zo.'] : []), ...pieces].join('\n')))]++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
  });
});
