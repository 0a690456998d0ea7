/** A text read for annotating: what each step needs of it is worked out once, and only if it is asked for. */
import { stemsOf } from '../lexicon/analysis';
import { findForms, type Match, type Matcher } from '../lexicon/matcher';
import type { Term } from '../lexicon/model';
import { type Token, tokenize } from '../lexicon/tokens';
import { buildFieldIndex, type FieldIndex, type FieldWord, fieldWords, hasWords } from './fields';

/** A text with its words. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** What speaks for fields: their words, and names that nothing else bears (who writes EncroChat writes of crime). */
  fieldWords(): readonly FieldWord[];
  /** Whether it has words of another bearer of a term's forms. */
  speaksAgainst(term: Term): boolean;
  /** The stems of its words, for choosing between answers. */
  stems(): ReadonlySet<string>;
}

/** Reads texts with one lexicon. */
export type Read = (text: string) => Reading;

/** What a name that nothing else bears counts for beside a word of the field: no text drops one in passing. */
const NAME_WEIGHT = 2;

/** The words that speak against a term are kept in the same look-up as fields, under a name no field has. */
const against = (term: Term) => `against ${term.name}`;

function indexOf(terms: readonly Term[], fields: Readonly<Record<string, readonly string[]>>): FieldIndex {
  const single = terms.map((term) => [
    against(term),
    term.otherBearers.flatMap((words) => (words.length === 1 ? words : [])),
  ]);
  return buildFieldIndex({ ...fields, ...Object.fromEntries(single) });
}

/** Works a value out at the first call. */
function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/**
 * Makes the reader of a lexicon.
 *
 * @example const read = buildRead(terms, fields, buildMatcher(terms)); read('Het JIT …').matches
 */
export function buildRead(
  terms: readonly Term[],
  fields: Readonly<Record<string, readonly string[]>>,
  matcher: Matcher,
): Read {
  const index = indexOf(terms, fields);
  return (text) => {
    const tokens = tokenize(text);
    const matches = findForms(matcher, text, tokens);
    const words = once(() => [
      ...matches
        .filter(({ form }) => !form.ambiguous)
        .map(({ term, start, end }) => ({
          written: text.slice(start, end),
          key: term.name,
          weight: NAME_WEIGHT,
          fields: term.fields,
        })),
      ...fieldWords(text, index, tokens),
    ]);
    const verdicts = new Map<Term, boolean>();
    return {
      text,
      tokens,
      matches,
      fieldWords: words,
      stems: once(() => new Set(stemsOf(text))),
      speaksAgainst(term) {
        const known = verdicts.get(term);
        if (known !== undefined) return known;
        const speaks =
          words().some((word) => word.fields.includes(against(term))) ||
          term.otherBearers.some((run) => run.length > 1 && hasWords(tokens, run));
        verdicts.set(term, speaks);
        return speaks;
      },
    };
  };
}
