import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesToText } from '../../../src/documents/pdf-lines';
import { type Piece, toRows } from '../../../src/documents/pdf-rows';

/** A piece of 9 point type, half an em a character. */
function piece(text: string, x: number, y: number, size = 9): Piece {
  return { text, x, y, width: (text.length * size) / 2, size };
}

/** A full line of the column, 13 points below the one before. */
const line = (text: string, index: number) => piece(text.padEnd(60, '.'), 80, 700 - 13 * index);

describe('rows', () => {
  const texts = (pieces: Piece[]) => toRows(pieces).map(({ text }) => text);

  test('are read from the left, whatever order their pieces came in', () => {
    expect(texts([piece('twee', 110, 700), piece('drie', 80, 687), piece('een', 80, 700.4)])).toEqual([
      'een twee',
      'drie',
    ]);
  });

  test('have a space where there is a gap, and none where letters are only set wider', () => {
    expect(texts([piece('ab', 80, 700), piece('cd', 89.5, 700), piece('ef', 101, 700)])).toEqual(['abcd ef']);
  });

  test('have a raised mark at the word before it', () => {
    const mark = piece('1', 94, 703.3, 5.6);
    expect(texts([piece('Ja.', 80, 700), mark, piece('Nee.', 100, 700)])).toEqual(['Ja.1 Nee.']);
  });

  test('have a space behind a raised number that begins a note', () => {
    const number = piece('2', 80, 103.3, 5);
    expect(texts([number, piece('Kamerstuk.', 82.5, 100, 8)])).toEqual(['2 Kamerstuk.']);
  });

  test('put an accent that is set apart on the letter below it', () => {
    expect(texts([piece('Yes', 80, 700), piece('¸ilgöz', 89, 700)])).toEqual(['Yeşilgöz']);
  });

  test('say as much as their pieces, in order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 6 });
    const page = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.nat()), (lines, order) => {
        const pieces = lines.flatMap((words, row) =>
          words.map((text, at) => piece(text, 80 + 40 * at, 700 - 11 * row)),
        );
        const shuffled = pieces
          .map((each) => ({ each, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(texts(shuffled)).toEqual(lines.map((words) => words.join(' ')));
      }),
    );
  });
});

describe('the text of pages', () => {
  test('has a blank line where the distance is wider than usual, and a space before each page', () => {
    const pages = [
      [line('a', 0), line('b', 1), line('c', 2), line('d', 3.8)],
      [line('e', 0), line('f', 1)],
    ];
    expect(pagesToText(pages).replace(/\./g, '')).toBe(' a\nb\nc\n\nd\n e\nf');
  });

  test('has a blank line above the notes in smaller type', () => {
    const note = piece('1 Kamerstuk 29 911, nr. 358.', 80, 675, 7);
    expect(pagesToText([[line('a', 0), line('b', 1), note]])).toMatch(
      /b\.+\n\n1 Kamerstuk 29 911, nr\. 358\.$/,
    );
  });

  test('has nothing that stands beside the column', () => {
    const beside = [piece('Ons kenmerk', 420, 700, 6), piece('4277551', 420, 692, 6)];
    expect(pagesToText([[line('a', 0), ...beside, line('b', 1)]]).replace(/\./g, '')).toBe(' a\nb');
  });

  test.each(['Pagina 2 van 7', 'pagina 2', '2', '- 2 -', '–2–', 'Blad 2'])(
    'has no page number: %s',
    (number) => {
      const second = [line('c', 0), line('d', 1), piece(number, 300, 40)];
      expect(pagesToText([[line('a', 0)], second]).replace(/\./g, '')).toBe(' a\n c\nd');
    },
  );

  test.each(['3', 'Pagina 12 van 7', '2 Kamerstuk', '2.'])(
    'keeps what is no number of its page: %s',
    (text) => {
      const second = [line('c', 0), line('d', 1), piece(text, 300, 40)];
      expect(pagesToText([[line('a', 0)], second]).endsWith(`\n\n${text}`)).toBe(true);
    },
  );

  test('keeps a number in the middle of a page', () => {
    const pieces = [line('a', 0), line('b', 1), piece('1', 80, 674), line('c', 3), line('d', 4)];
    expect(pagesToText([pieces])).toContain('\n1\n');
  });
});
