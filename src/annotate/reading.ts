/** A text read for annotating: what each step needs of it is worked out once, and only if it is asked for. */
import { isStopWord, stem } from '../lexicon/analysis';
import { buildFieldIndexes, type FieldEntry, type FieldIndexes, joinIndexes } from '../lexicon/fields';
import { KeyTable } from '../lexicon/key-table';
import { buildMatcher, findForms, type Match, type Matcher, mayHaveForms } from '../lexicon/matcher';
import type { Form, Language, Lexicon, Subject, Term } from '../lexicon/model';
import { once } from '../lexicon/once';
import { type Token, tokenize, tokensOf } from '../lexicon/tokens';
import { WordScan } from '../lexicon/word-scan';
import { type AgainstIndex, buildAgainstIndex } from './against';
import { figureAnchors } from './find-figures';
import { languageOf } from './language';

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
  /** How many digits 0-9 it has. */
  readonly digits: number;
  /** False where it lacks what any writing of a figure has. */
  readonly mayHaveFigures: boolean;
  /** Null where it is too short to tell. */
  language(): Language | null;
  /**
   * What speaks for fields: their words, and names that nothing else bears (who writes EncroChat writes of crime).
   *
   * @param page the page's language, for a text too short to have one
   */
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

const NOWHERE: readonly number[] = [];

/** What all readings of a lexicon share. */
export interface Tools {
  matchers: readonly Matcher[];
  /** The forms of each term that the first matcher has, by name. */
  forms(): ReadonlyMap<string, ReadonlySet<string>>;
  /** Terms, by name, that stand for those of the same name that a matcher finds. */
  joined: ReadonlyMap<string, Term>;
  figureAnchors: ReadonlySet<string>;
  figureTable: KeyTable;
  fields: FieldIndexes;
  against(): AgainstIndex;
}

const NO_MATCHES: readonly Match[] = [];

const listsOf = new WeakMap<readonly FieldEntry[], readonly string[]>();

/** The fields of entries; an index gives the same entries for the same word. */
function fieldsOf(entries: readonly FieldEntry[]): readonly string[] {
  let list = listsOf.get(entries);
  if (!list) {
    list = entries.map(({ field }) => field);
    listsOf.set(entries, list);
  }
  return list;
}

/** What is asked of a scan is asked before the next block is read. */
const words = new WordScan();

/** A class and not closures: a page has hundreds of blocks, and of most nothing is ever asked, not even their words. */
class TextReading implements Reading {
  readonly matches: readonly Match[];
  /** How many digits 0-9 it has. */
  readonly digits: number;
  readonly mayHaveFigures: boolean;
  #tokens: readonly Token[] | undefined;
  #language: Language | null | undefined;
  #hits: { language: Language | null; found: readonly FieldHit[] } | undefined;
  #against: ReadonlyMap<string, readonly number[]> | undefined;
  #stems: readonly (string | null)[] | undefined;

  constructor(
    readonly text: string,
    readonly tools: Tools,
  ) {
    words.read(text);
    this.digits = words.digits;
    this.mayHaveFigures = words.hasOneOf(tools.figureAnchors, tools.figureTable, text);
    const matchers = tools.matchers.filter((matcher) => mayHaveForms(matcher, text, words));
    if (matchers.length > 0) this.#tokens = tokensOf(text, words);
    this.matches = matchers.length > 0 ? this.#find(matchers) : NO_MATCHES;
  }

  #find(matchers: readonly Matcher[]): readonly Match[] {
    const [first, ...others] = matchers;
    const found = first ? findForms(first, this.text, this.tokens) : [];
    if (others.length > 0) {
      for (const matcher of others) found.push(...findForms(matcher, this.text, this.tokens));
      // As one matcher gives them.
      found.sort((a, b) => a.firstToken - b.firstToken || a.start - b.start || b.end - a.end);
    }
    const { joined } = this.tools;
    if (joined.size === 0) return found;
    return found.map((match) => {
      const term = joined.get(match.term.name);
      return term ? { ...match, term } : match;
    });
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  language(): Language | null {
    if (this.#language === undefined) this.#language = languageOf(this.tokens);
    return this.#language;
  }

  fieldHits(page: Language | null): readonly FieldHit[] {
    const language = this.language() ?? page;
    if (this.#hits?.language !== language || !this.#hits) {
      const index = this.tools.fields(language);
      const hits = this.tokens.flatMap((token, at) => this.#hitsOf(token, at, index(token.key)));
      this.#hits = { language, found: [...this.#names(), ...hits] };
    }
    return this.#hits.found;
  }

  against({ name }: Subject): readonly number[] {
    this.#against ??= this.tools.against()(this.tokens);
    return this.#against.get(name) ?? NOWHERE;
  }

  stems(): readonly (string | null)[] {
    this.#stems ??= this.tokens.map(({ key }) => (isStopWord(key) ? null : stem(key)));
    return this.#stems;
  }

  #names(): FieldHit[] {
    return this.matches
      .filter(({ form }) => !form.ambiguous)
      .map(({ term, firstToken, start, end }) => ({
        at: firstToken,
        key: term.name,
        written: this.text.slice(start, end),
        weight: NAME_WEIGHT,
        fields: term.fields,
      }));
  }

  /** A word may be an entry of several fields; under one entry it counts once. */
  #hitsOf({ start, end }: Token, at: number, entries: readonly FieldEntry[]): readonly FieldHit[] {
    const [first] = entries;
    if (!first) return [];
    return [
      { at, key: first.entry, written: this.text.slice(start, end), weight: 1, fields: fieldsOf(entries) },
    ];
  }
}

/**
 * What reading with a lexicon takes. Made once for a lexicon, and used again for it together with others.
 *
 * @returns along with the matcher of its terms
 * @example const read = buildRead(readingTools(lexicon).tools); read('Het JIT …').matches
 */
export function readingTools({
  terms,
  figures,
  fields,
  formIndex,
}: Pick<Lexicon, 'terms' | 'figures' | 'fields' | 'formIndex'>): { tools: Tools; matcher: Matcher } {
  const anchors = figureAnchors(figures);
  const matcher = buildMatcher(terms, formIndex);
  const tools = {
    matchers: [matcher],
    forms: once(() => new Map(terms.map(({ name, forms }) => [name, new Set(forms.map(keyOf))]))),
    joined: new Map(),
    figureAnchors: anchors,
    figureTable: new KeyTable([...anchors]),
    fields: buildFieldIndexes(fields),
    against: once(() => buildAgainstIndex([...terms, ...figures])),
  };
  return { tools, matcher };
}

/**
 * The tools of a lexicon with another's terms in it, which are few: only for these is anything made anew.
 *
 * @param base of the lexicon
 * @param added the other one
 * @param merged the terms of both
 * @example withTerms(tools, own, mergeLexicons([bundled, own]).terms)
 */
export function withTerms(
  base: Tools,
  added: Pick<Lexicon, 'terms' | 'fields'>,
  merged: readonly Term[],
): Tools {
  const names = new Set(added.terms.map(({ name }) => name));
  // What both have is found by the lexicon's own matcher.
  const news = added.terms.map((term) => {
    const known = base.forms().get(term.name);
    return known ? { ...term, forms: term.forms.filter((form) => !known.has(keyOf(form))) } : term;
  });
  const borne = added.terms.filter(({ name, otherBearers: { words: runs, fields } }) =>
    base.forms().has(name) ? false : runs.length + fields.length > 0,
  );
  return {
    ...base,
    matchers: [...base.matchers, buildMatcher(news)],
    joined: new Map(merged.flatMap((term) => (names.has(term.name) ? [[term.name, term] as const] : []))),
    fields: joinIndexes(base.fields, buildFieldIndexes(added.fields)),
    against:
      borne.length === 0
        ? base.against
        : once(() => {
            const [some, others] = [base.against(), buildAgainstIndex(borne)];
            return (tokens) => new Map([...some(tokens), ...others(tokens)]);
          }),
  };
}

const keyOf = ({ words: keys }: Form) => keys.join(' ');

/** Makes the reader of a lexicon. @example buildRead(readingTools(lexicon).tools)('Het JIT …').matches */
export function buildRead(tools: Tools): Read {
  return (text) => new TextReading(text, tools);
}
