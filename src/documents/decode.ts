/** Bytes become text, in the encodings that Dutch documents came in. */
import { ParseError } from '../publication/errors';

/** What Windows programs in Western Europe wrote, and what is meant where a page says it is Latin-1. */
const WESTERN = 'windows-1252';

/** The letters that Windows-1252 has at 0x80 to 0x9F, where Node 20 reads Latin-1 instead; a space where it has none. */
const WESTERN_LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How far into a file a page says its encoding, in bytes, as the HTML standard has it. */
const DECLARED_WITHIN = 1024;

const DECLARATION =
  /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i;

/** The byte order marks, and the encodings that they stand for. */
const ORDER_MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Beginnings of files that people take for text. */
const OTHER_FILES: readonly [string, string][] = [
  ['PK\u0003\u0004', 'a Word document or a zip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word document'],
  ['{\\rtf', 'a document in rich text'],
  ['\u001F\u008B', 'a packed file'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
];

/** Control characters that no text has: all but tab, line ends, Word's line break within a paragraph and form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\x0E-\x1F\x7F-\x9F]/;

/** UTF-8 that was once read as Windows-1252 or Latin-1 and written again: "BelgiÃ«", "collegaâ€™s". */
const READ_WRONG = /Ã[\u0080-\u00BF]|â[€\u0080][\u0080-\u00BF\u2018-\u203A\u02DC\u2122\u0153]/;

/** How much before it is shown of what was read wrong, in characters: a word, in which it can be found. */
const WORD_LENGTH = 20;

/**
 * The text of a file: by its byte order mark, as UTF-8 where it is that, else as the page declares it, else as
 * Windows-1252.
 *
 * @throws ParseError `no-text` for another kind of file, `damaged` for an encoding that cannot be told
 * @example decode(new Uint8Array([0x42, 0xeb])) // "Bë"
 */
export function decode(bytes: Uint8Array): string {
  const marked = ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return strictly(bytes, marked[0]);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const other = OTHER_FILES.find(([start]) => latin1Start(bytes, start));
  if (other !== undefined) throw noText(`the file is ${other[1]}`);
  if (bytes.includes(0)) throw noText('the file has bytes that no text has');
  if (isUtf8(bytes)) return strictly(bytes, 'utf-8');
  refuseBrokenUtf8(bytes);
  const encoding = knownEncoding(DECLARATION.exec(beginning)?.[1]);
  const text = strictly(bytes, encoding);
  return encoding === WESTERN ? text.replace(/[\x80-\x9F]/g, westernLetter) : text;
}

function westernLetter(control: string): string {
  const letter = WESTERN_LETTERS[control.charCodeAt(0) - 0x80];
  return letter === undefined || letter === ' ' ? control : letter;
}

function latin1Start(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, at) => bytes[at] === character.charCodeAt(0));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that a page declares; Windows-1252 where it declares none, one that is not known, or wrongly UTF-8. */
function knownEncoding(label: string | undefined): string {
  try {
    const { encoding } = new TextDecoder(label ?? WESTERN);
    return encoding.startsWith('utf-') ? WESTERN : encoding;
  } catch {
    return WESTERN;
  }
}

/** Refuses UTF-8 with a few bytes broken, which would else be read as Windows-1252, letter by letter wrong. */
function refuseBrokenUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  if (whole > broken) throw damaged(`the file is UTF-8 with ${broken} characters that are broken`);
}

function strictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`the file is not the ${encoding} that it says it is`);
  }
}

/**
 * Refuses the text of a document that is none, or that was read in a wrong encoding before it came here.
 *
 * @throws ParseError `no-text` for control characters, `damaged` for what was read wrong
 */
export function refuseMisread(text: string): void {
  const at = text.search(READ_WRONG);
  if (at >= 0) {
    const word = text.slice(Math.max(0, at - WORD_LENGTH), at + 3).replace(/^.*\s/s, '');
    throw damaged(`the text was once read in a wrong encoding: "${word}"`);
  }
  if (CONTROL.test(text)) throw noText('the file has characters that no text has');
}

function noText(found: string): ParseError {
  return new ParseError(1, `${found}; expected a PDF, a page in HTML, or text`, 'no-text');
}

function damaged(found: string): ParseError {
  return new ParseError(1, `${found}; expected text in UTF-8, UTF-16 or Windows-1252`, 'damaged');
}
