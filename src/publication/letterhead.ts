import { parseDate } from './dates';
import { excerpt, ParseError } from './errors';
import type { Line } from './lines';
import { joinLines } from './lines';
import type { Respondent } from './model';

/** What the covering letter says: the day it was sent (ISO 8601) and who signed it. */
export interface Letterhead {
  answered: string;
  answeredBy: Respondent[];
}

const DATE_LABEL = /^Datum:?(?= |$)/;
const ROLE_START = /^(?:De )?(?:Minister|Staatssecretaris|Minister-President)\b/i;

/** Longest name under a letter, in characters: what is longer is a sentence about a minister. */
const NAME_MAX = 60;

/** Openings that a letter of a minister shows before its questions; one of them is enough to call it one. */
const LETTER_SIGNS = /^(?:>? ?Retouradres|Aan de Voorzitter|Datum |Geachte )/;

/**
 * Reads the covering letter: the line "Datum 10 november 2022" and the signatures, "De Minister van …," with the
 * name in the next paragraph. `lines` is everything before the heading of the questions.
 *
 * @throws ParseError without a date, with a date that does not exist, or without a signature
 */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  return { answered: readDate(lines), answeredBy: readSignatures(lines) };
}

/** Whether any line shows that this is, at least in part, a letter of a minister. */
export function looksLikeLetter(lines: readonly Line[]): boolean {
  return lines.some((line) => LETTER_SIGNS.test(line.text));
}

function readDate(lines: readonly Line[]): string {
  const index = lines.findIndex((line) => DATE_LABEL.test(line.text));
  const line = lines[index];
  if (line === undefined) {
    throw new ParseError(1, 'the head of the letter has no date; expected a line "Datum 10 november 2022"');
  }
  const rest = line.text.replace(DATE_LABEL, '').trim();
  const written = rest === '' ? (lines.slice(index + 1).find(({ blank }) => !blank)?.text ?? '') : rest;
  const date = parseDate(written);
  if (date === null) {
    const found = excerpt(`Datum ${written}`);
    throw new ParseError(
      line.number,
      `found "${found}" in the head; expected a day as in "Datum 10 november 2022"`,
    );
  }
  return date;
}

function readSignatures(lines: readonly Line[]): Respondent[] {
  const signatures: Respondent[] = [];
  const paragraphs = splitParagraphs(lines);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!ROLE_START.test(paragraph[0] ?? '')) continue;
    const roleEnd = paragraph.findLastIndex((text) => text.endsWith(','));
    if (roleEnd < 0) continue;
    const below =
      roleEnd + 1 < paragraph.length ? paragraph.slice(roleEnd + 1) : paragraphs[index + 1]?.slice(0, 1);
    const name = joinLines(below ?? []);
    if (isName(name)) signatures.push({ name, role: toRole(joinLines(paragraph.slice(0, roleEnd + 1))) });
  }
  if (signatures.length > 0) return signatures;
  throw new ParseError(
    lines.at(-1)?.number ?? 1,
    'the head of the letter has no signature; expected "De Minister van …," and the name below it',
  );
}

function splitParagraphs(lines: readonly Line[]): string[][] {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  for (const { text, blank, pageStart } of lines) {
    if (blank) {
      open = null;
    } else if (open === null || pageStart) {
      open = [text];
      paragraphs.push(open);
    } else {
      open.push(text);
    }
  }
  return paragraphs;
}

function isName(text: string): boolean {
  return text.length <= NAME_MAX && /^\p{L}/u.test(text) && /\p{Lu}/u.test(text) && !/[.,:]$/.test(text);
}

function toRole(written: string): string {
  const role = written.replace(/^De /i, '').replace(/,$/, '');
  const alsoFor = role.search(/,? mede namens /);
  return alsoFor < 0 ? role : role.slice(0, alsoFor);
}
