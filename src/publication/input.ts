import { ParseError } from './errors';

/** In characters, nearly forty times the 17 answers of 2022Z20166: what is longer is no letter. */
const LETTER_MAX = 1_000_000;

/**
 * Refuses what can be no letter before any line of it is read.
 *
 * @throws ParseError for an empty text, one of more than a million characters, or one that was no text (a NUL, or
 *   the character that stands for bytes that are no UTF-8)
 */
export function checkInput(text: string): void {
  if (text.trim() === '') {
    throw new ParseError(1, 'the text is empty; expected a letter with a head and answers', 'no-text');
  }
  if (text.length > LETTER_MAX) {
    const found = `the text has ${text.length} characters`;
    const expected = `expected a letter with a head and answers, ${LETTER_MAX} at most`;
    throw new ParseError(1, `${found}; ${expected}`, 'too-large');
  }
  const at = text.search(/[\0\uFFFD]/);
  if (at >= 0) {
    const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
    const found = text[at] === '\0' ? 'a NUL character' : 'bytes that are no text';
    const expected = 'expected a letter with a head and answers, as text in UTF-8';
    throw new ParseError(line, `found ${found}; ${expected}`, 'no-text');
  }
}
