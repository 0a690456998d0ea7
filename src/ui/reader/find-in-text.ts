/** Finding words in a text as a reader means them: whatever the case, the accents, soft hyphens and kinds of space. */

/** Takes no room and may stand inside a word: soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const COMBINING_MARKS = /\p{M}/gu;
const SPACE = /\s/u;
/** What keyboards have one key for, and print has several signs. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '–': '-',
};

/** A stretch of a text: UTF-16 offsets, half-open. */
interface Stretch {
  start: number;
  end: number;
}

/** A text made plain for comparing, with the stretch of the text as it is for each unit of it. */
interface Plain {
  text: string;
  origins: Stretch[];
}

function plainOf(written: string): Plain {
  let text = '';
  const origins: Stretch[] = [];
  let at = 0;
  for (const character of written) {
    const start = at;
    at += character.length;
    const units = INVISIBLE.test(character) ? '' : plainCharacter(character);
    const last = origins.at(-1);
    // A mark of its own, and the second of two spaces, belong to what they stand behind.
    if (units === '' || (units === ' ' && text.endsWith(' '))) {
      if (last && !INVISIBLE.test(character)) last.end = at;
      continue;
    }
    for (const unit of units) {
      for (let i = 0; i < unit.length; i++) origins.push({ start, end: at });
    }
    text += units;
  }
  return { text, origins };
}

function plainCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  return (SAME_SIGNS[character] ?? character).normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase();
}

/**
 * Where a text holds a query, in order, none overlapping.
 *
 * @param text any text; offsets are into it as it is
 * @param query as typed; spaces at its ends do not count, and one without anything else finds nothing
 * @example findInText('In Curaçao, CURACAO', 'curacao') // [{ start: 3, end: 10 }, { start: 12, end: 19 }]
 */
export function findInText(text: string, query: string): Stretch[] {
  const wanted = plainOf(query.trim()).text;
  if (wanted === '') return [];
  const { text: plain, origins } = plainOf(text);
  const found: Stretch[] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const first = origins[at];
    const last = origins[at + wanted.length - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}
