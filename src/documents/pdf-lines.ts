/** Lines of text from the pages of a PDF, as the text layer of a letter has them. */
import { type Piece, type Row, toRows } from './pdf-rows';

/** A run of text from here on, in characters, is running text: it shows how wide the column is. */
const RUNNING_TEXT = 30;

/** Lines further apart than this many times the usual distance have a blank line between them. */
const BLANK_LINE = 1.3;

/** Distance of lines as a multiple of their type, where a document has too few of them to show its own. */
const USUAL_LEADING = 1.2;

/** Distances from here on, as a multiple of the type, part paragraphs and say nothing of the usual distance. */
const LEADING_MOST = 1.7;

/** Type below this share of the line's above it begins something else: the notes at the foot of the page. */
const SMALLER = 0.92;

/** Lines at the top and at the foot of a page among which its number may stand. */
const EDGE_LINES = 2;

/** Distances and sizes that differ by less are the same, in points. */
const STEP = 0.5;

/**
 * The text of a document from the pieces of its pages: lines from top to bottom, blank lines between paragraphs and
 * above the notes at the foot, a space before the first line of each page. What stands in the margin beside the column
 * (the letter's references) and numbers of pages are left out.
 *
 * @example
 * pagesToText([[{ text: 'Ja.', x: 80, y: 700, width: 14, size: 9 }]]) // ' Ja.'
 */
export function pagesToText(pages: readonly (readonly Piece[])[]): string {
  const right = columnEnd(pages.flat());
  const written = pages.map((pieces, index) =>
    withoutPageNumber(toRows(pieces.filter(({ x }) => x < right)), index + 1),
  );
  const leadings = usualLeadings(written);
  return written.flatMap((rows) => pageLines(rows, leadings)).join('\n');
}

/** Where the column of running text ends; infinitely far where no piece is long enough to tell. */
function columnEnd(pieces: readonly Piece[]): number {
  let end = 0;
  for (const { text, x, width } of pieces) if (text.length >= RUNNING_TEXT) end = Math.max(end, x + width);
  return end === 0 ? Number.POSITIVE_INFINITY : end;
}

/** Leaves out "Pagina 2 van 7", "- 2 -" or the bare number of this very page, at its top or foot. */
function withoutPageNumber(rows: readonly Row[], page: number): Row[] {
  const number = new RegExp(
    `^(?:(?:Pagina|Blad|Page) ${page}(?: (?:van|of|/) \\d+)?|[-–] ?${page} ?[-–]|${page})$`,
    'i',
  );
  return rows.filter(({ text }, index) => {
    const isAtEdge = index < EDGE_LINES || index >= rows.length - EDGE_LINES;
    return !(isAtEdge && number.test(text));
  });
}

/** The most frequent distance of two lines of a size, by that size in steps. */
function usualLeadings(pages: readonly (readonly Row[])[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const rows of pages) {
    for (const [index, row] of rows.entries()) {
      const above = rows[index - 1];
      if (above === undefined || inSteps(above.size) !== inSteps(row.size)) continue;
      const distance = above.y - row.y;
      if (distance > LEADING_MOST * row.size) continue;
      const group = counts.get(inSteps(row.size)) ?? new Map<number, number>();
      group.set(inSteps(distance), (group.get(inSteps(distance)) ?? 0) + 1);
      counts.set(inSteps(row.size), group);
    }
  }
  return new Map(
    [...counts].map(([size, group]) => {
      const [usual] = [...group].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
      return [size, usual * STEP];
    }),
  );
}

function inSteps(length: number): number {
  return Math.round(length / STEP);
}

function pageLines(rows: readonly Row[], leadings: ReadonlyMap<number, number>): string[] {
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above === undefined) {
      lines.push(` ${row.text}`);
      continue;
    }
    const leading = leadings.get(inSteps(row.size)) ?? USUAL_LEADING * row.size;
    if (above.y - row.y > BLANK_LINE * leading || row.size < SMALLER * above.size) lines.push('');
    lines.push(row.text);
  }
  return lines;
}
