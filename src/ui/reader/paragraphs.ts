const PARAGRAPH_END = /\n\n+/gu;

/** A stretch of running text, or the mark of a note that stands there. */
export type Piece = { text: string } | { note: string };

/** A note's place in a text: its mark, and the UTF-16 offset in the text without marks. */
export interface NoteAnchor {
  note: string;
  offset: number;
}

/**
 * Cuts a text into its paragraphs and sets the marks of the notes where they stand. A mark between two
 * paragraphs stays with the first, as it does in print, and one beyond the end stands at the end.
 *
 * @param text paragraphs joined by blank lines
 * @param anchors in any order
 * @example
 * paragraphsWithNotes('Een.\n\nTwee.', [{ note: '1', offset: 4 }])
 * // [[{ text: 'Een.' }, { note: '1' }], [{ text: 'Twee.' }]]
 */
export function paragraphsWithNotes(text: string, anchors: NoteAnchor[]): Piece[][] {
  const inOrder = anchors.toSorted((a, b) => a.offset - b.offset);
  const paragraphs = spans(text);
  let next = 0;
  return paragraphs.map(({ start, end }, index) => {
    const following = paragraphs[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const pieces: Piece[] = [];
    let done = start;
    for (let anchor = inOrder[next]; anchor && anchor.offset < following; anchor = inOrder[++next]) {
      const offset = Math.min(Math.max(anchor.offset, done), end);
      if (offset > done) pieces.push({ text: text.slice(done, offset) });
      pieces.push({ note: anchor.note });
      done = offset;
    }
    if (end > done) pieces.push({ text: text.slice(done, end) });
    return pieces;
  });
}

/** Where each paragraph begins and ends. */
function spans(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(PARAGRAPH_END)];
  const starts = [0, ...ends.map((match) => match.index + match[0].length)];
  return starts.map((start, index) => ({ start, end: ends[index]?.index ?? text.length }));
}
