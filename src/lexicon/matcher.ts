/** Finds the forms of a lexicon in text: longest first, none overlapping, offsets into the text as it is. */
import type { Form, Term } from './model';
import { type Token, tokenize } from './tokens';

/** A form found. `end` covers a possessive or the rest of a hyphenated compound: "JIT’s", "JIT-overeenkomst". */
export interface Match {
  term: Term;
  form: Form;
  start: number;
  end: number;
  /** Indexes of the first and the last word of the form in the tokens. */
  firstToken: number;
  lastToken: number;
}

interface Entry {
  term: Term;
  form: Form;
}

/** Forms by the key of their first word, longest first. */
export type Matcher = ReadonlyMap<string, readonly Entry[]>;

/**
 * What may stand between two words of one form: blanks (as many as the page's source has), a hyphen or quotes,
 * and a point inside a name ("FIU.net").
 */
const GAP =
  /^(?:[\s\u00AD\u200B-\u200D\u2060]*(?:[-\u2010-\u2015'’‘"“”„«»]{1,2}[\s\u00AD\u200B-\u200D\u2060]*)?|[.&/])$/u;
const HYPHEN_GAP = /^[\u00AD\u200B-\u200D\u2060]?[-\u2010\u2011][\u00AD\u200B-\u200D\u2060]?$/u;
const APOSTROPHE_GAP = /^['’‘]$/u;
const SPACE = /\s/u;

/**
 * Builds the matcher of a lexicon's terms.
 *
 * @example buildMatcher(lexicon.terms)
 */
export function buildMatcher(terms: readonly Term[]): Matcher {
  const byFirst = new Map<string, Entry[]>();
  for (const term of terms) {
    for (const form of term.forms) {
      const first = form.keys[0];
      if (first === undefined) continue;
      const entries = byFirst.get(first);
      if (entries) entries.push({ term, form });
      else byFirst.set(first, [{ term, form }]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.form.keys.length - a.form.keys.length);
  return byFirst;
}

function casingFits(form: Form, written: string): boolean {
  if (form.casing === 'any') return true;
  const first = written[0] ?? '';
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  if (form.casing === 'capital') return true;
  return /^[\p{Lu}\p{N}\u00AD]+s?$/u.test(written);
}

/** Keys first, since they nearly always settle it; then what stands between the words, then capitals. */
function fits(text: string, tokens: readonly Token[], at: number, form: Form): boolean {
  const { keys } = form;
  for (let i = 1; i < keys.length; i += 1) if (tokens[at + i]?.key !== keys[i]) return false;
  for (let i = 1; i < keys.length; i += 1) {
    if (!GAP.test(text.slice(tokens[at + i - 1]?.end, tokens[at + i]?.start))) return false;
  }
  const head = tokens[at];
  return head !== undefined && casingFits(form, text.slice(head.start, head.end));
}

/** The end of what is marked: a possessive s and the rest of a hyphenated compound belong to the word. */
function wordEnd(text: string, tokens: readonly Token[], last: number): number {
  const token = tokens[last];
  const next = tokens[last + 1];
  if (!token) return 0;
  if (!next) return token.end;
  const gap = text.slice(token.end, next.start);
  if (next.key === 's' && APOSTROPHE_GAP.test(gap)) return next.end;
  if (HYPHEN_GAP.test(gap) && !SPACE.test(gap)) return wordEnd(text, tokens, last + 1);
  return token.end;
}

/**
 * All forms in a text, in order, longest match first, none overlapping.
 *
 * @param matcher from `buildMatcher`
 * @param text a block as it stands in the page
 * @param tokens its words, where the caller has them already
 * @example findForms(matcher, 'Het project Fortius') // [{ term, form, start: 4, end: 19, … }]
 */
export function findForms(
  matcher: Matcher,
  text: string,
  tokens: readonly Token[] = tokenize(text),
): Match[] {
  const matches: Match[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    const entries = token && matcher.get(token.key);
    const entry = entries?.find(({ form }) => fits(text, tokens, i, form));
    if (!token || !entry) {
      i += 1;
      continue;
    }
    const lastToken = i + entry.form.keys.length - 1;
    const end = wordEnd(text, tokens, lastToken);
    matches.push({ ...entry, start: token.start, end, firstToken: i, lastToken });
    i = lastToken + 1;
    while ((tokens[i]?.start ?? end) < end) i += 1;
  }
  return matches;
}
