import { isHostCutOff } from './urls';

/** Characters at the end of a text that decide how it ends; a bound, so that no pattern runs over a whole text. */
const TAIL_LENGTH = 80;

/** A full stop, question or exclamation mark with closing quotes and brackets behind it. */
const SENTENCE_END = /[.!?…][’'”"»)\]]{0,4}$/;
const QUESTION_END = /\?[’'”"»)\]]{0,4}$/;
const CLOSER_END = /[’'”"»)\]]$/;

/** Abbreviations that never end a sentence: something must follow them. `jl.` and `a.s.` do end sentences. */
const OPEN_ABBREVIATION =
  /(?:^|[\s(/])(?:nrs?|blz|art|www|d\.d|o\.a|bijv|m\.b\.t|t\.a\.v|i\.v\.m|dhr|mw|mr|drs?|prof|ca|resp|c\.q|zgn|vgl)\.$/i;

/** Source marks ("1)") and a footnote mark (a digit behind the sentence) at the end of a text. */
const SOURCE_MARKS_END = /(?:\s?\d{1,2}\))+$/;
const FOOTNOTE_MARK_END = /([^\d\s][.!?…]?[’'”"»)\]]{0,2})\d{1,2}$/;

/** A line that begins an item of a list: a dash or bullet, "a." or "1)". */
const LIST_ITEM = /^(?:[-–•▪◦*]|[a-z][.)]|\d{1,2}[.)]) /;

/**
 * Whether a text ends as a sentence does. False for a full stop that belongs to an abbreviation ("nr.") or to a web
 * address without its end ("www.topics.").
 *
 * @example
 * endsSentence('tegengaan van ‘smurfen’.') // true
 * endsSentence('Kamerstuk 29 911, nr.') // false
 */
export function endsSentence(text: string): boolean {
  const end = text.slice(-TAIL_LENGTH);
  return SENTENCE_END.test(end) && !OPEN_ABBREVIATION.test(end) && !isHostCutOff(lastWord(end));
}

/** Whether a text ends with a question mark, closing quotes passed over. */
export function endsQuestion(text: string): boolean {
  return QUESTION_END.test(text.slice(-TAIL_LENGTH));
}

/**
 * The end of a text (80 characters at most) without the marks of sources and footnotes behind it.
 *
 * @example
 * endWithoutMarks('Raadselachtig’? 1)') // 'Raadselachtig’?'
 */
export function endWithoutMarks(text: string): string {
  return text.slice(-TAIL_LENGTH).replace(SOURCE_MARKS_END, '').replace(FOOTNOTE_MARK_END, '$1');
}

/**
 * Whether a note of a source or a footnote is complete at the end of a line. Such notes often have no full stop:
 * they may also end in a closing quote or bracket, a number or a URL, but not in a hyphen.
 */
export function endsNote(text: string): boolean {
  const end = text.slice(-TAIL_LENGTH);
  if (endsSentence(text) || CLOSER_END.test(end)) return true;
  return (/\d$/.test(end) || endsInLink(text)) && !/[-–/=&_%]$/.test(end) && !isHostCutOff(lastWord(end));
}

/** Whether an answer in the middle of a letter is complete: also an item of a list, a quote or a URL may end it. */
export function endsAnswer(text: string): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n') + 1);
  return endsSentence(text) || isListItem(paragraph) || CLOSER_END.test(text.slice(-1)) || endsInLink(text);
}

/** Whether a line begins an item of a list. */
export function isListItem(line: string): boolean {
  return LIST_ITEM.test(line);
}

/**
 * The quote or bracket that a text opens and does not close, or null. Apostrophes ("JIT’s", "’s-Gravenhage",
 * "'Ndrangheta") are no quotes.
 *
 * @example
 * openedAndNotClosed("De Morgen, 22 september 2022, 'Criminoloog") // "'"
 */
export function openedAndNotClosed(text: string): string | null {
  for (const [mark, opening, closing] of PAIRS) {
    if (count(text, opening) > count(text, closing)) return mark;
  }
  return count(text, /"/g) % 2 === 1 ? '"' : null;
}

const PAIRS: [string, RegExp, RegExp][] = [
  ['‘', /‘(?![stnmk][\s-])/g, /’(?!\p{L})/gu],
  ['“', /“/g, /”/g],
  ['«', /«/g, /»/g],
  ["'", /(?<=^|[,:] )'/g, /'(?=$|[\s,.;:?!)])/g],
  ['(', /\(/g, /\)/g],
];

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function endsInLink(text: string): boolean {
  return /^\W{0,2}(?:https?:\/\/|www\.)/i.test(lastWord(text));
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
