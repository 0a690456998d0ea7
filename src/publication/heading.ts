import { findDate } from './dates';
import { excerpt, ParseError } from './errors';
import type { Line } from './lines';
import { joinLines } from './lines';
import type { Asker } from './model';

/** What the heading of the questions says. `asked` is ISO 8601. */
export interface Heading {
  id: string;
  title: string;
  askers: Asker[];
  asked: string;
}

/** What the heading says, also one that does not say the case number. */
export interface NumberlessHeading extends Omit<Heading, 'id'> {
  id: string | null;
  /** To whom the questions go: "de minister van Justitie en Veiligheid". */
  addressees: string;
  /** Its last words, from "(ingezonden" on, and the 1-based number of the line that they end in. */
  note: string;
  noteLine: number;
}

/** Where the heading stands: indices into the lines, half-open. `complete`: its "(ingezonden …)" is closed. */
export interface HeadingPlace {
  start: number;
  end: number;
  complete: boolean;
}

const HEADING_START =
  /^(?:(?:Nadere |Aanvullende |Schriftelijke )vragen|Kamervragen|Vragen) van (?:de (?:Kamer)?leden|het (?:Kamer)?lid|de senator(?:en)?)(?: |$)/;
const HEADING_END = '(ingezonden ';
const CASE_NUMBER = /(?<!\w)\d{4}Z\d{5}(?!\w)/;

/** What stands before a name and is no part of it. */
const FORM_OF_ADDRESS = /^(?:(?:de heer|mevrouw|dhr\.|mw\.|prof\.|dr\.|drs\.|mr\.|ir\.|ing\.) )+/i;

/** Longest heading in lines; that of 2022Z20166 has four. */
const HEADING_MAX_LINES = 30;

/**
 * Finds the heading "Vragen van de leden … (ingezonden …)". A covering letter may have a line that begins like it;
 * the heading is the one that comes to its "(ingezonden …)". Null where no line begins like a heading.
 */
export function findHeading(lines: readonly Line[]): HeadingPlace | null {
  let last: HeadingPlace | null = null;
  for (let start = 0; start < lines.length; start++) {
    if (!HEADING_START.test(lines[start]!.text)) continue;
    last = { start, ...readToEnd(lines, start) };
    if (last.complete) return last;
  }
  return last;
}

function readToEnd(lines: readonly Line[], start: number): { end: number; complete: boolean } {
  let opened = false;
  const limit = Math.min(lines.length, start + HEADING_MAX_LINES);
  for (let index = start; index < limit; index++) {
    const { text } = lines[index]!;
    if (index > start && HEADING_START.test(text)) return { end: index, complete: false };
    const open = text.indexOf(HEADING_END.trim());
    opened ||= open >= 0;
    if (opened && text.indexOf(')', Math.max(0, open)) >= 0) return { end: index + 1, complete: true };
  }
  return { end: limit, complete: false };
}

/** What an error says of a note without a day or a case number. */
const NOTE_EXPECTED = 'expected a day and a case number as in "(ingezonden 21 oktober 2022, 2022Z20166)"';

/**
 * Reads the lines of a heading: "Vragen van de leden A en B (beiden D66) aan de minister van … over … (ingezonden
 * 21 oktober 2022, 2022Z20166)". The title is what follows "over", with a capital.
 *
 * @throws ParseError naming the piece that is missing
 */
export function readHeading(lines: readonly Line[]): Heading {
  const { id, title, askers, asked, note, noteLine } = readNumberlessHeading(lines);
  if (id === null) throw new ParseError(noteLine, `the head has "${excerpt(note)}"; ${NOTE_EXPECTED}`);
  return { id, title, askers, asked };
}

/** As `readHeading`, of a heading that need not say the case number: most pages do not. */
export function readNumberlessHeading(lines: readonly Line[]): NumberlessHeading {
  const line = lines[0]?.number ?? 1;
  const text = joinLines(lines.map((each) => each.text));
  const to = text.indexOf(' aan ');
  const over = text.indexOf(' over ', to);
  const sent = text.lastIndexOf(HEADING_END);
  if (to < 0 || over < 0 || sent < over) {
    const expected = 'expected "Vragen van … aan … over … (ingezonden …)"';
    throw new ParseError(line, `the head has the questions' heading "${excerpt(text)}"; ${expected}`);
  }
  const note = text.slice(sent);
  const asked = findDate(note);
  const noteLine = lines.at(-1)?.number ?? line;
  if (asked === null) throw new ParseError(noteLine, `the head has "${excerpt(note)}"; ${NOTE_EXPECTED}`);
  const subject = text.slice(over + ' over '.length, sent).trim();
  const behind = note.slice(note.indexOf(')') + 1);
  if (subject === '' || !/^\.?$/.test(behind)) {
    const found = subject === '' ? 'no subject' : `"${excerpt(behind)}" behind it`;
    throw new ParseError(
      line,
      `the head has ${found}; expected "over … (ingezonden …)" and the end of the line`,
    );
  }
  return {
    id: CASE_NUMBER.exec(note)?.[0] ?? null,
    title: subject.charAt(0).toUpperCase() + subject.slice(1),
    askers: readAskers(text.slice(0, to).replace(HEADING_START, ''), line),
    asked: asked.iso,
    addressees: text.slice(to + ' aan '.length, over),
    note,
    noteLine,
  };
}

/**
 * The askers of "Van der Werf en Sneller (beiden D66)" or "Mutluer (PvdA) en Knops (CDA)": the party in brackets
 * holds for all names since the brackets before it.
 *
 * @param line where the heading begins, for the error
 */
export function readAskers(written: string, line: number): Asker[] {
  const pieces = written.split(/[()]/);
  const askers: Asker[] = [];
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const party = pieces[index + 1]!.trim().replace(/^(?:beiden|allen) /i, '');
    const names = pieces[index]!.split(/,| en /).map((name) => name.trim().replace(FORM_OF_ADDRESS, ''));
    for (const name of names) if (name !== '') askers.push({ name, party });
  }
  const whole = pieces.length % 2 === 1 && pieces.at(-1)!.trim() === '';
  if (whole && askers.length > 0 && askers.every(({ party }) => party !== '')) return askers;
  const expected = 'expected names with a party as in "Van der Werf en Sneller (beiden D66)"';
  throw new ParseError(line, `the head names the askers "${excerpt(written)}"; ${expected}`);
}
