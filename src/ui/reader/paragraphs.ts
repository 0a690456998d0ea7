const PARAGRAPH_END = /\n\n+/gu;

/** A stretch of running text, plain or a link, or the mark of a note that stands there. */
export type Piece<Link = never> = { text: string } | { text: string; link: Link } | { note: string };

/** A stretch of a text that leads somewhere: UTF-16 offsets, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

/** A note's place in a text: its mark, and the UTF-16 offset in the text without marks. */
export interface NoteAnchor {
  note: string;
  offset: number;
}

/**
 * Cuts a text into its paragraphs and sets the marks of the notes where they stand. A mark between two
 * paragraphs stays with the first, as it does in print, and one beyond the end stands at the end. Links that a mark
 * or the end of a paragraph would cut, or that overlap an earlier one, are left out: their words stand without.
 *
 * @param text paragraphs joined by blank lines
 * @param anchors in any order
 * @param links in any order
 * @example
 * paragraphsWithNotes('Een.\n\nTwee.', [{ note: '1', offset: 4 }])
 * // [[{ text: 'Een.' }, { note: '1' }], [{ text: 'Twee.' }]]
 */
export function paragraphsWithNotes<Link extends Stretch = never>(
  text: string,
  anchors: readonly NoteAnchor[],
  links: readonly Link[] = [],
): Piece<Link>[][] {
  const inOrder = anchors.toSorted((a, b) => a.offset - b.offset);
  const paragraphs = spans(text);
  let next = 0;
  return paragraphs.map(({ start, end }, index) => {
    const following = paragraphs[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const pieces: Piece<Link>[] = [];
    let done = start;
    for (let anchor = inOrder[next]; anchor && anchor.offset < following; anchor = inOrder[++next]) {
      const offset = Math.min(Math.max(anchor.offset, done), end);
      pieces.push(...linked(text, done, offset, links));
      pieces.push({ note: anchor.note });
      done = offset;
    }
    pieces.push(...linked(text, done, end, links));
    return pieces;
  });
}

/** A part of a text, cut at the links that lie in it whole. */
function linked<Link extends Stretch>(
  text: string,
  start: number,
  end: number,
  links: readonly Link[],
): Piece<Link>[] {
  const pieces: Piece<Link>[] = [];
  let done = start;
  for (const link of links.toSorted((a, b) => a.start - b.start)) {
    if (link.start < done || link.end > end || link.end <= link.start) continue;
    if (link.start > done) pieces.push({ text: text.slice(done, link.start) });
    pieces.push({ text: text.slice(link.start, link.end), link });
    done = link.end;
  }
  if (end > done) pieces.push({ text: text.slice(done, end) });
  return pieces;
}

/** Where each paragraph begins and ends. */
function spans(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(PARAGRAPH_END)];
  const starts = [0, ...ends.map((match) => match.index + match[0].length)];
  return starts.map((start, index) => ({ start, end: ends[index]?.index ?? text.length }));
}
