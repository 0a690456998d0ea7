import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../../src/library/file/csv';
import { parseLetter } from '../../../../src/publication/letter';
import type { Publication } from '../../../../src/publication/model';
import { SEED } from '../../publication/seed';
import { drafts } from './arbitrary';

const LETTER = parseLetter(SEED);

const COLUMNS = [
  'publication',
  'title',
  'number',
  'asked',
  'answered',
  'days',
  'askers',
  'parties',
  'ministers',
  'question',
  'answer',
  'sameAs',
  'sources',
  'footnotes',
  'url',
];

/** A plain reader of RFC 4180, one character after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += character;
  }
  expect([row, cell, isQuoted]).toEqual([[], '', false]);
  return rows;
}

/** Takes off the apostrophe that guards a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;
}

function tableOf(publications: Iterable<Publication>): Record<string, string>[] {
  const text = [...csvOf(publications)].join('');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = readCsv(text.slice(1));
  expect(head).toEqual(COLUMNS);
  return rows.map((cells) => {
    expect(cells).toHaveLength(COLUMNS.length);
    return Object.fromEntries(cells.map((cell, place) => [COLUMNS[place]!, cell]));
  });
}

describe('the table', () => {
  test('has a row a question, with its texts as they are', () => {
    fc.assert(
      fc.property(drafts, (held) => {
        const publications = held.map(({ publication }) => publication);
        const table = tableOf(publications);
        const expected = publications.flatMap(({ id, asked, questions }) =>
          questions.map(({ number, question, answer, sameAs }) => ({
            publication: id,
            number: String(number),
            asked,
            question,
            answer,
            sameAs: sameAs === null ? '' : String(sameAs),
          })),
        );
        expect(
          table.map(({ publication, number, asked, question, answer, sameAs }) => ({
            publication,
            number,
            asked,
            question: unguarded(question!),
            answer: unguarded(answer!),
            sameAs,
          })),
        ).toEqual(expected);
      }),
    );
  });

  test('says of the letter what it says', () => {
    const table = tableOf([LETTER]);
    expect(table).toHaveLength(17);
    expect(table[0]).toMatchObject({
      publication: '2022Z20166',
      number: '1',
      asked: '2022-10-21',
      answered: '2022-11-10',
      days: '20',
      askers: 'Van der Werf; Sneller',
      parties: 'D66',
      ministers: expect.stringContaining('(Minister van Justitie en Veiligheid)'),
      sources: expect.stringContaining('De Morgen'),
    });
    expect(table.filter(({ sources }) => sources !== '').length).toBeLessThan(17);
    expect(table.some(({ footnotes }) => footnotes!.startsWith('1 '))).toBe(true);
  });

  test('keeps a source whose place is not known, with the first question', () => {
    const sources = LETTER.sources.map((source) => ({ ...source, anchor: null }));
    const [first, ...others] = tableOf([{ ...LETTER, sources }]);
    expect(first!.sources!.split('\n')).toHaveLength(sources.length);
    expect(others.every((row) => row.sources === '')).toBe(true);
  });

  test('leaves the days out as long as nothing is answered', () => {
    const [row] = tableOf([{ ...LETTER, answered: null }]);
    expect([row!.answered, row!.days]).toEqual(['', '']);
  });
});

describe('formulas', () => {
  const answered = (answer: string) => {
    return tableOf([{ ...LETTER, questions: [{ ...LETTER.questions[0]!, answer }] }])[0]!.answer!;
  };

  test.each(['=1+1', '+31 70', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', "'=1+1"])(
    '%j is guarded by an apostrophe',
    (text) => {
      expect(answered(text)).toBe(`'${text}`);
    },
  );

  test.each(["'s Nachts", 'Ja.', ' =1', '', "'"])('%j is left as it is', (text) => {
    expect(answered(text)).toBe(text);
  });

  test('no cell of any library begins with one', () => {
    fc.assert(
      fc.property(drafts, (held) => {
        const cells = tableOf(held.map(({ publication }) => publication)).flatMap(Object.values);
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/u.test(cell))).toEqual([]);
      }),
    );
  });
});
