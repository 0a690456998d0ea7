/** Names as they are gathered from a publication's texts, and which of them are terms. */
import type { Publication } from '../../publication/model';
import { isStopWord, stem } from '../analysis';
import type { TermKind } from '../model';
import { keysOf } from '../tokens';
import { isCommonName, isPlace, nameKey } from './common-names';
import { isCommonWord } from './common-words';
import type { Definition } from './definitions';
import { type Found, kindOf } from './entries';
import { headKind, isBareHead, isConcept } from './heads';
import { namesLeftOut } from './leave-out';
import type { Phrase } from './phrases';
import type { Quoted } from './quoted';
import type { Words } from './words';

/** What comes back is no chance. */
const MIN_TIMES = 2;

/** Who is cited and comes back so often is not only cited. */
const MIN_TIMES_OF_OUTLET = 3;

/** A name without a head, of so many capitals, is one although it stands once: Netherlands Film Production Incentive. */
const MIN_CAPITALS = 3;

/** A word in small letters that names a subject has so many letters at least. */
const MIN_CONCEPT_LETTERS = 9;

const CAPITAL_INSIDE = /[\p{Ll}\d]\p{Lu}/u;
const NUMBERED = /^\p{Lu}\p{L}+ \d{4}$/u;
const UPPER = /^\p{Lu}[\p{Lu}\d]+$/u;
const TYPE_NUMBER = /^\p{Lu}{1,3}-\d{1,3}$/u;

/** A name, with what was seen of it. */
interface Seen {
  name: string;
  before: string | null;
  times: number;
  /** Times in the middle of a sentence. */
  inside: number;
  hasHead: boolean;
  capitals: number;
  words: number;
  isQuoted: boolean;
  keys: string[];
}

/** A defined abbreviation. */
interface Defined {
  short: string;
  long: string;
  others: Set<string>;
}

/** Gathers names. */
export class Candidates {
  readonly #leftOut: Set<string>;
  readonly #seen = new Map<string, Seen>();
  readonly #defined = new Map<string, Defined>();
  readonly #concepts = new Map<string, { name: string; inQuestion: number; inAnswer: number }>();

  constructor(publication: Publication) {
    this.#leftOut = namesLeftOut(publication);
  }

  addDefinition({ short, long }: Definition): void {
    const known = this.#defined.get(nameKey(short));
    if (!known) this.#defined.set(nameKey(short), { short, long, others: new Set() });
    else if (nameKey(known.long) !== nameKey(long)) known.others.add(long);
  }

  /** @param times how often it stands in the publication, with quotation marks or without */
  addQuoted(words: Words, { first, last }: Quoted, times: number): void {
    const phrase = { first, last, name: first, hasHead: false, capitals: 0 };
    const seen = this.#add(words, phrase, words.written(first, last));
    seen.isQuoted = true;
    seen.times = times;
    words.take(first, last);
  }

  addPhrase(words: Words, phrase: Phrase): void {
    this.#add(words, phrase, words.written(phrase.name, phrase.last));
  }

  addConcepts(words: Words, part: 'question' | 'answer'): void {
    for (let at = 0; at < words.tokens.length; at += 1) {
      const key = words.key(at);
      if (words.taken[at] || key.length < MIN_CONCEPT_LETTERS || !isConcept(key) || isCommonWord(key))
        continue;
      const counted = this.#concepts.get(key) ?? { name: words.written(at, at), inQuestion: 0, inAnswer: 0 };
      if (part === 'question') counted.inQuestion += 1;
      else counted.inAnswer += 1;
      this.#concepts.set(key, counted);
    }
  }

  #add(words: Words, phrase: Phrase, name: string): Seen {
    const keys = [];
    for (let at = phrase.name; at <= phrase.last; at += 1) keys.push(words.key(at));
    const key = keys.join(' ');
    const seen = this.#seen.get(key) ?? {
      name,
      before: null,
      times: 0,
      inside: 0,
      hasHead: phrase.hasHead,
      capitals: phrase.capitals,
      words: keys.length,
      isQuoted: false,
      keys,
    };
    seen.times += 1;
    if (!words.beginsSentence(phrase.first)) seen.inside += 1;
    if (phrase.first < phrase.name) seen.before = words.written(phrase.first, phrase.first).toLowerCase();
    this.#seen.set(key, seen);
    return seen;
  }

  /** The names that are terms, each once. */
  accepted(): Found[] {
    const byStems = new Map<string, Found>();
    for (const found of this.#named()) {
      const stems = keysOf(found.name).map(stem).join(' ');
      const first = byStems.get(stems);
      if (!first) byStems.set(stems, found);
      else if (nameKey(first.name) !== nameKey(found.name)) first.others.push(found.name);
    }
    return [...byStems.values()];
  }

  #named(): Found[] {
    const defined = [...this.#defined.values()]
      .filter(({ short, long }) => !isCommonName(nameKey(short)) && !isCommonName(nameKey(long)))
      .map(({ short, long, others }): Found => {
        const kind = kindOf(long) ?? 'body';
        return { name: long, short, before: null, others: [...others], kind };
      });
    const taken = new Set(
      [...this.#defined.values()].flatMap(({ short, long }) => [nameKey(short), nameKey(long)]),
    );
    const named = [...this.#seen]
      .filter(([key, seen]) => !taken.has(key) && !this.#isOfDefined(seen) && this.#isTerm(key, seen))
      .map(([, { name, before, isQuoted }]): Found => {
        const kind =
          (before === null ? null : kindOf(before)) ?? kindOf(name) ?? fallbackKind(name, isQuoted);
        return { name, short: null, before, others: [], kind };
      });
    const concepts = [...this.#concepts.values()]
      .filter(({ inQuestion, inAnswer }) => inQuestion > 0 && inAnswer > 0)
      .map(
        ({ name }): Found => ({
          name,
          short: null,
          before: null,
          others: [],
          kind: kindOf(name) ?? 'phenomenon',
        }),
      );
    return [...defined, ...named, ...concepts];
  }

  /** Whether a name is an abbreviation in a compound: PAS-melders, GLB-regeling. */
  #isOfDefined({ keys, name }: Seen): boolean {
    return keys.length > 1 && name.includes('-') && this.#defined.has(keys[0] ?? '');
  }

  #isTerm(key: string, seen: Seen): boolean {
    const { keys, name, times, inside, hasHead, capitals, words, before, isQuoted } = seen;
    const withoutPlaces = keys.filter((one) => !isPlace(one)).join(' ');
    const isLeftOut = (one: string) => this.#leftOut.has(one) && times < MIN_TIMES_OF_OUTLET;
    if (
      isCommonName(key) ||
      isCommonName(withoutPlaces) ||
      (NUMBERED.test(name) && isCommonName(keys[0] ?? '')) ||
      keys.every((one) => isPlace(one) || isStopWord(one) || isLeftOut(one))
    )
      return false;
    if (isQuoted) return times >= MIN_TIMES && !keys.every(isCommonWord);
    if (before !== null) return true;
    if (words > 1) {
      if (hasHead) return true;
      if (TYPE_NUMBER.test(name) || NUMBERED.test(name) || CAPITAL_INSIDE.test(name)) return true;
      return times >= MIN_TIMES || capitals >= MIN_CAPITALS || keys.at(-1) === 'nederland';
    }
    if (UPPER.test(name)) return times >= MIN_TIMES && name.length > 2;
    if (CAPITAL_INSIDE.test(name)) return true;
    if (isCommonWord(key) || isBareHead(key)) return false;
    if (headKind(key) !== null && inside > 0) return true;
    return inside > 0 && times >= MIN_TIMES;
  }
}

/** The kind of a name that does not say it: titles have words in small letters, and things have numbers. */
function fallbackKind(name: string, isQuoted: boolean): TermKind {
  const isSmall = name[0] === name[0]?.toLowerCase();
  if (isSmall || /\d/.test(name)) return 'phenomenon';
  return isQuoted || /\s\p{Ll}/u.test(name) ? 'programme' : 'body';
}
