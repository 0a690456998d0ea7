/**
 * The syntax in which an editor writes a form, so that one line serves many ways of saying a thing:
 *
 * - `a|b` either word: `confiscation|forfeiture`
 * - `(word)` a word that may be left out: `confiscation without (a) conviction`
 * - `word*` any word that begins so; not as the first word, by which forms are looked up
 * - `…` up to three other words, `…5` up to five: `afpakken …4 zonder …2 veroordeling`
 *
 * Hyphens and blanks are the same.
 */
import { keysOf } from './tokens';

/** How many words `…` stands for where it names no number. */
const DEFAULT_GAP = 3;
/** A gap of more words joins words that have nothing to do with each other. */
const LONGEST_GAP = 8;
/** Alternatives of several words multiply: a line of a file from outside could stand for millions of forms. */
const MOST_FORMS = 500;
export const EITHER = '|';
export const ANY_ENDING = '*';
export const GAP = '…';

const PART = /\([^)]+\)|[^\s()]+/gu;
const GAP_PART = /^(?:…|\.\.\.)(\d*)$/u;

/** One form that a line of an editor stands for. */
export interface WrittenForm {
  /** Its first word as the editor writes it, for its capitals. */
  first: string;
  words: string[];
}

/** What one word of a form asks for. */
export type FormWord =
  | { gap: number }
  | { keys: readonly string[]; beginnings: readonly string[]; isOptional: boolean };

/**
 * The forms that one line stands for, each first word apart.
 *
 * @param text as an editor writes it
 * @throws Error that quotes the line and says what in it is no form
 * @example readForm('non conviction based confiscation|forfeiture')[0].words
 * // ["non", "conviction", "based", "confiscation|forfeiture"]
 */
export function readForm(text: string): WrittenForm[] {
  const fault = (what: string) => new Error(`lexicon: the form "${text}" ${what}`);
  let forms: WrittenForm[] = [];
  for (const part of text.replaceAll('(-)', ' ').match(PART) ?? []) {
    const isOptional = part.startsWith('(');
    const options = optionsOf(isOptional ? part.slice(1, -1) : part, fault);
    if (forms.length === 0) {
      if (isOptional) throw fault('begins with a word that may be left out; write two forms');
      forms = options.map(({ written, keys }) => ({ first: written, words: keys }));
    } else {
      const further = together(options).map((keys) => (isOptional ? keys.map((key) => `(${key})`) : keys));
      forms = forms.flatMap(({ first, words }) =>
        further.map((keys) => ({ first, words: [...words, ...keys] })),
      );
      if (forms.length > MOST_FORMS) throw fault(`stands for more than ${MOST_FORMS} forms`);
    }
  }
  if (forms.length === 0) throw fault('has no letters or digits');
  for (const { words } of forms) {
    if (words[0]?.startsWith(GAP) || words.at(-1)?.startsWith(GAP)) throw fault(`begins or ends with ${GAP}`);
    if (words[0]?.endsWith(ANY_ENDING)) throw fault(`has ${ANY_ENDING} in its first word; write it out`);
  }
  return forms;
}

/** A word that a part of the line may stand for: as written, and its keys. */
interface Option {
  written: string;
  keys: string[];
}

function optionsOf(part: string, fault: (what: string) => Error): Option[] {
  const gap = GAP_PART.exec(part);
  if (gap) {
    const most = gap[1] === '' ? DEFAULT_GAP : Number(gap[1]);
    if (most > LONGEST_GAP) throw fault(`has a gap of more than ${LONGEST_GAP} words`);
    return [{ written: part, keys: [`${GAP}${most}`] }];
  }
  return part.split(EITHER).map((written) => {
    const keys = keysOf(written);
    const last = keys.pop();
    if (last === undefined) throw fault(`has "${written}", which has no letters or digits`);
    return { written, keys: [...keys, written.endsWith(ANY_ENDING) ? `${last}${ANY_ENDING}` : last] };
  });
}

/** The alternatives of one word as one, each of several words by itself. */
function together(options: readonly Option[]): string[][] {
  const single = options.filter(({ keys }) => keys.length === 1).flatMap(({ keys }) => keys);
  const several = options.filter(({ keys }) => keys.length > 1).map(({ keys }) => keys);
  return single.length > 0 ? [[single.join(EITHER)], ...several] : several;
}

/**
 * What a word of a compiled form asks for.
 *
 * @example parseWord('…3') // { gap: 3 }
 * @example parseWord('veroordeling|veroordeel*') // { keys: ["veroordeling"], beginnings: ["veroordeel"], isOptional: false }
 * @example parseWord('(de)') // { keys: ["de"], beginnings: [], isOptional: true }
 */
export function parseWord(word: string): FormWord {
  if (word.startsWith(GAP)) return { gap: Number(word.slice(GAP.length)) };
  const isOptional = word.startsWith('(');
  const options = (isOptional ? word.slice(1, -1) : word).split(EITHER);
  return {
    isOptional,
    keys: options.filter((option) => !option.endsWith(ANY_ENDING)),
    beginnings: options
      .filter((option) => option.endsWith(ANY_ENDING))
      .map((option) => option.slice(0, -ANY_ENDING.length)),
  };
}
