/** What a page itself says its abbreviations stand for. */
import type { Match } from '../lexicon/matcher';
import type { Form, Term } from '../lexicon/model';
import { isForeign } from './foreign';
import { mayHaveInitials, readInitials } from './initials';
import type { Reading } from './reading';
import { meaningOf, spelledOut } from './spelled-out';

/** With fewer letters, the initials of any two names in a row give an abbreviation by chance. */
const MIN_LETTERS = 3;

const ENDS_SENTENCE = /[.!?…:;‘“"„«(\n]/u;

/** A form found in a block. */
export interface FoundForm extends Match {
  block: number;
  reading: Reading;
}

const namesOfTerms = new WeakMap<Term, string[][]>();

/** Names of several words, against which a spelled-out abbreviation is held. */
function longNames(term: Term): string[][] {
  const known = namesOfTerms.get(term);
  if (known) return known;
  const names = term.forms.flatMap(({ words }) =>
    words.length > 1 ? [words.flatMap((word) => word.split('|'))] : [],
  );
  namesOfTerms.set(term, names);
  return names;
}

function isAbbreviation({ words, casing }: Form, written: string): boolean {
  return (
    words.length === 1 &&
    casing !== 'any' &&
    written.slice(0, MIN_LETTERS) === written.slice(0, MIN_LETTERS).toUpperCase()
  );
}

/** What a page says its abbreviations stand for: names of terms, and places. */
export interface Meanings {
  /** Terms of which it spells out another meaning and never their own. */
  other: Set<string>;
  /** Terms that it names in full. */
  named: Set<string>;
  /** Places where it says at once that something else is meant, whatever it means elsewhere. */
  refused: Set<FoundForm>;
}

/**
 * Terms of which the page spells out another meaning, in brackets, beside the abbreviation or anywhere as a name with
 * its initials, and never their own.
 *
 * @param found the forms of the page
 * @param readings the page's blocks
 * @param before terms of which an earlier part of the page has spelled out another meaning
 * @example meaningsOf(found, readings, []).other // Set { "FIU-Nederland" }
 */
export function meaningsOf(
  found: readonly FoundForm[],
  readings: readonly Reading[],
  before: readonly string[],
): Meanings {
  const other = new Set(before);
  const named = new Set<string>();
  const refused = new Set<FoundForm>();
  const abbreviations = new Map<Term, string>();
  for (const place of found) {
    const { term, form, reading, start, end } = place;
    if (!form.ambiguous) named.add(term.name);
    else if (term.kind === 'body' && isForeign(reading, place)) refused.add(place);
    else if (term.kind === 'person' && isNamesake(place)) {
      other.add(term.name);
      refused.add(place);
    }
    if (form.words.length > 1) continue;
    const meaning = spelledOut(reading.text, start, end, longNames(term));
    if (meaning === 'other') {
      other.add(term.name);
      refused.add(place);
    }
    if (meaning === 'known') named.add(term.name);
    if (form.ambiguous && isAbbreviation(form, reading.text.slice(start, end))) {
      abbreviations.set(term, form.words[0] ?? '');
    }
  }
  for (const [term, letters] of abbreviations) {
    if (named.has(term.name) || other.has(term.name) || letters.length < MIN_LETTERS) continue;
    if (isNamedOtherwise(letters, longNames(term), readings)) other.add(term.name);
  }
  for (const name of named) other.delete(name);
  return { other, named, refused };
}

/** Whether a first name stands before a surname that is none of the person's: those with it are forms of their own. */
function isNamesake({ reading: { text, tokens }, firstToken }: FoundForm): boolean {
  const before = tokens[firstToken - 1];
  const own = tokens[firstToken];
  if (!before || !own || firstToken < 2) return false;
  const word = text.slice(before.start, before.end);
  const isName = /^\p{Lu}\p{Ll}+$/u.test(word) && text.slice(before.end, own.start).trim() === '';
  // A word that begins its sentence has a capital too.
  return isName && !ENDS_SENTENCE.test(text.slice(tokens[firstToken - 2]?.end, before.start));
}

/** Whether the page has a name with these initials that is none of the term's. */
function isNamedOtherwise(letters: string, own: string[][], readings: readonly Reading[]): boolean {
  const names = readings.filter(({ text }) => mayHaveInitials(text, letters));
  return names.some(({ text, tokens }) =>
    readInitials(text, tokens, letters, 'names').some(({ first, last }) => {
      const keys = tokens.slice(first, last + 1).map(({ key }) => key);
      return meaningOf(keys, own) === 'other';
    }),
  );
}
