/** Rows of text from the pieces that a PDF sets on a page: which stand on one line, and what they say together. */

/** A run of text as a PDF places it. Lengths are in points; `y` is the baseline, which rises up the page. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of its type. */
  size: number;
}

/** One line of a page. `size` is that of its largest type, `y` that type's baseline. */
export interface Row {
  text: string;
  y: number;
  size: number;
}

/** Pieces whose baselines differ by less than this share of their type stand on one line: rounding, not raising. */
const SAME_BASELINE = 0.2;

/** How far, as a share of the line's type, a mark may be raised: less than half, where the line above could begin. */
const RAISED_MOST = 0.5;

/** Type below this share of its line's is small: word processors set raised marks at 0.58 to 0.7. */
const SMALL = 0.85;

/** A gap wider than this share of the type is a space; the narrowest space of a text face is 0.2, kerning below 0.1. */
const SPACE = 0.15;

/** Accents that are set as characters of their own over the letter before them, and the same as combining ones. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u00B4': '\u0301',
  '`': '\u0300',
  '\u00A8': '\u0308',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u00B8': '\u0327',
  '\u02C7': '\u030C',
};

/**
 * The rows of a page from top to bottom. A raised mark belongs to the line whose words it stands behind.
 *
 * @example
 * toRows([{ text: 'Ja.', x: 80, y: 700, width: 14, size: 9 }, { text: '1', x: 94, y: 703, width: 3, size: 6 }])
 * // [{ text: 'Ja.1', y: 700, size: 9 }]
 */
export function toRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const tolerance = SAME_BASELINE * Math.min(piece.size, row?.[0]?.size ?? 0);
    if (row !== undefined && row[0]!.y - piece.y <= tolerance) row.push(piece);
    else rows.push([piece]);
  }
  return joinRaised(rows).map((row) => {
    const main = largest(row);
    return { text: textOf(row, main), y: main.y, size: main.size };
  });
}

/** Puts a row of small type into the one just below or above it whose line it stands on. */
function joinRaised(rows: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && (standsOn(above, row) || standsOn(row, above))) above.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

function standsOn(small: readonly Piece[], line: readonly Piece[]): boolean {
  const [a, b] = [largest(small), largest(line)];
  return a.size < SMALL * b.size && Math.abs(a.y - b.y) < RAISED_MOST * b.size;
}

function largest(row: readonly Piece[]): Piece {
  return row.reduce((most, piece) => (piece.size > most.size ? piece : most));
}

function textOf(row: readonly Piece[], main: Piece): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  let afterMark = false;
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    const accent = ACCENTS[piece.text[0] ?? ''];
    if (accent !== undefined && gap < -SPACE * main.size && /\p{L}$/u.test(text)) {
      text = `${text}${accent}${piece.text.slice(1)}`.normalize('NFC');
    } else {
      const isMark = isRaisedMark(piece, main);
      // A mark is glued to the word before it; at the beginning of a line it is the number of a note.
      const isApart = gap > SPACE * main.size && !isMark;
      const isNumber = afterMark && /^\d+$/.test(text);
      const space = text !== '' && (isApart || isNumber) && !/\s$/.test(text) && !/^\s/.test(piece.text);
      text = `${isMark ? text.trimEnd() : text}${space ? ' ' : ''}${piece.text}`;
      afterMark = isMark;
    }
    end = Math.max(end, piece.x + piece.width);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isRaisedMark({ text, y, size }: Piece, main: Piece): boolean {
  return size < SMALL * main.size && y > main.y && /^\d{1,3}$/.test(text.trim());
}
