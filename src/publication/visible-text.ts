/** Text without the characters that take no room, and the way back to the text as it is. */

/** Soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** A text as a reader sees it; `at` gives the offset in the text as it is. */
export interface VisibleText {
  visible: string;
  at(offset: number): number;
}

/**
 * Takes the invisible characters out of a text. A text without any is given back as it is.
 *
 * @example visibleText('Kamer\u00ADstuk').visible // "Kamerstuk"
 */
export function visibleText(text: string): VisibleText {
  if (!INVISIBLE.test(text)) return { visible: text, at: (offset) => offset };
  let visible = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (INVISIBLE.test(unit)) continue;
    visible += unit;
    offsets.push(at);
  }
  return { visible, at: (offset) => offsets[offset] ?? text.length };
}
