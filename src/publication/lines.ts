import { continuesUrl, endsInUrl } from './urls';

/** One line of a document's text layer. `text` has single spaces and no space at its ends. */
export interface Line {
  /** 1-based, as an editor counts. */
  number: number;
  text: string;
  /** Nothing but white space, no-break spaces included. */
  blank: boolean;
  /** The text layer begins each new page with a space before its first line. */
  pageStart: boolean;
}

/** A hyphen before one of these words stands for the rest of a word: "onder- en bovenwereld". */
const AFTER_SUSPENDED_HYPHEN =
  /^(?:en|of|en\/of|tot|als|alsook|alsmede|dan|noch|maar|plus|resp\.|respectievelijk|c\.q\.)(?=[\s,]|$)/;

/**
 * The lines of a text, whatever its line ends (LF, CRLF or CR) and with or without a byte order mark.
 *
 * @example
 * readLines('a\u00a0 b\r\n c')
 * // [{ number: 1, text: 'a b', blank: false, pageStart: false }, { number: 2, text: 'c', …, pageStart: true }]
 */
export function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => {
      const clean = raw.replace(/\s{2,}|[^\S ]/g, ' ').trim();
      return { number: index + 1, text: clean, blank: clean === '', pageStart: raw.startsWith(' ') };
    });
}

/**
 * Running text from the texts of lines: a space at each line end, but none after a hyphen that joins two
 * halves of a word, after a slash, or inside a URL. Blank lines are passed over.
 *
 * @example
 * joinLines(['door de FIU-', 'Nederland']) // 'door de FIU-Nederland'
 * joinLines(['tussen onder-', 'en bovenwereld']) // 'tussen onder- en bovenwereld'
 */
export function joinLines(texts: readonly string[]): string {
  const pieces: string[] = [];
  let before = '';
  let inUrl = false;
  for (const text of texts) {
    if (text === '') continue;
    const glue = before === '' ? '' : separator(before, text, inUrl);
    pieces.push(glue, text);
    inUrl = endsInUrl(text, inUrl && glue === '');
    before = text;
  }
  return pieces.join('');
}

function separator(before: string, after: string, inUrl: boolean): string {
  if (inUrl) return continuesUrl(before, after) ? '' : ' ';
  if (/\S-$/.test(before.slice(-2))) return AFTER_SUSPENDED_HYPHEN.test(after) ? ' ' : '';
  return /\S\/$/.test(before.slice(-2)) ? '' : ' ';
}
