/** A text read for annotating: what each step needs of it is worked out once, and only if it is asked for. */
import { isStopWord, stem } from '../lexicon/analysis';
import { findForms, type Match, type Matcher } from '../lexicon/matcher';
import type { Language, Lexicon, Subject } from '../lexicon/model';
import { type Token, tokenize } from '../lexicon/tokens';
import { buildFieldIndex, buildFieldIndexes, placesOf } from './fields';
import { languageOf } from './language';
import { once } from './once';

/** A word, or a name, that speaks for fields, at its place. */
export interface FieldHit {
  /** Index of its first token. */
  at: number;
  /** Under which it counts once: the entry of the field, or the name of the term. */
  key: string;
  written: string;
  weight: number;
  fields: readonly string[];
}

/** A text with its words. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** Null where it is too short to tell. */
  language(): Language | null;
  /** What speaks for fields: their words, and names that nothing else bears (who writes EncroChat writes of crime). */
  fieldHits(page: Language | null): readonly FieldHit[];
  /** Where words stand that give away another bearer of a subject's forms: indexes of tokens. */
  against(subject: Subject): readonly number[];
  /** The stem of each token; null for a stop word. */
  stems(): readonly (string | null)[];
}

/** Reads texts with one lexicon. */
export type Read = (text: string) => Reading;

/** What a name that nothing else bears counts for beside a word of the field: no text drops one in passing. */
const NAME_WEIGHT = 2;

/**
 * Makes the reader of a lexicon.
 *
 * @example const read = buildRead(lexicon, buildMatcher(lexicon.terms)); read('Het JIT …').matches
 */
export function buildRead(
  { terms, figures, fields }: Pick<Lexicon, 'terms' | 'figures' | 'fields'>,
  matcher: Matcher,
): Read {
  const indexes = buildFieldIndexes(fields);
  const subjects: readonly Subject[] = [...terms, ...figures];
  /** Most words that speak against anything are single: one look-up a word serves all subjects. */
  const againstWords = buildFieldIndex(
    subjects.map((subject): [string, string[]] => [
      subject.name,
      subject.otherBearers.words.flatMap((run) => (run.length === 1 ? run : [])),
    ]),
  );

  return (text) => {
    const tokens = tokenize(text);
    const matches = findForms(matcher, text, tokens);
    const language = once(() => languageOf(tokens));
    const names = once(() =>
      matches
        .filter(({ form }) => !form.ambiguous)
        .map(
          ({ term, firstToken, start, end }): FieldHit => ({
            at: firstToken,
            key: term.name,
            written: text.slice(start, end),
            weight: NAME_WEIGHT,
            fields: term.fields,
          }),
        ),
    );
    const hits = new Map<Language | null, readonly FieldHit[]>();
    const singles = once(() => {
      const places = new Map<string, number[]>();
      for (const [at, { key }] of tokens.entries()) {
        for (const { field } of againstWords(key)) places.set(field, [...(places.get(field) ?? []), at]);
      }
      return places;
    });
    const places = new Map<Subject, readonly number[]>();
    return {
      text,
      tokens,
      matches,
      language,
      fieldHits(page) {
        const spoken = language() ?? page;
        const known = hits.get(spoken);
        if (known) return known;
        const index = indexes(spoken);
        const found = [
          ...names(),
          ...tokens.flatMap((token, at) => hitsOf(text, token, at, index(token.key))),
        ];
        hits.set(spoken, found);
        return found;
      },
      against(subject) {
        const known = places.get(subject);
        if (known) return known;
        const runs = subject.otherBearers.words.filter((run) => run.length > 1);
        const found = [...(singles().get(subject.name) ?? []), ...placesOf(tokens, runs)];
        places.set(subject, found);
        return found;
      },
      stems: once(() => tokens.map(({ key }) => (isStopWord(key) ? null : stem(key)))),
    };
  };
}

/** A word may be an entry of several fields; under one entry it counts once. */
function hitsOf(
  text: string,
  { start, end }: Token,
  at: number,
  entries: readonly { field: string; entry: string }[],
): FieldHit[] {
  const [first] = entries;
  if (!first) return [];
  const fields = entries.map(({ field }) => field);
  return [{ at, key: first.entry, written: text.slice(start, end), weight: 1, fields }];
}
