/**
 * The anchors of very many terms (see anchors.ts) as bare numbers, so that a page's words tell which few of the terms
 * are worth reading from where they are kept. It never misses a form that `findForms` finds.
 */
import { anchorOf, looser, mayHaveCasing } from './anchors';
import { MIN_COMPOUND_NAME_LENGTH, MIN_HEAD_LENGTH } from './compound-heads';
import { fold } from './fold';
import { wordForms } from './forms';
import { KeyTable } from './key-table';
import type { Casing, Form, Term } from './model';
import { HASH_MASK, HASH_MULTIPLIER, hashOf, type WordScan } from './word-scan';

/** From what lets least through; kept as the index in this list. */
const CASINGS: readonly Casing[] = ['upper', 'capital', 'any'];

/** The number of a casing that also begins compounds: Fortiusonderzoek. */
const MAKES_COMPOUNDS = CASINGS.length;

/** Anchors by the hashes of their keys, ascending; `kinds` has of each its casing, and whether it makes compounds. */
export interface AnchorTable {
  hashes: Uint32Array;
  kinds: Uint8Array;
}

export const NO_ANCHORS: AnchorTable = { hashes: new Uint32Array(), kinds: new Uint8Array() };

/**
 * The keys by which a term is found: of each form its anchor, and its name where that makes compounds. What stands by itself
 * for the term is the anchor of its longer forms too: "Fortius" and not "project", by which hundreds would be found.
 *
 * @example anchorsOf(fortius) // Map { "fortius" → 5, … }
 */
export function anchorsOf({ forms }: Pick<Term, 'forms'>): Map<string, number> {
  const anchors = new Map<string, number>();
  const add = (keys: readonly string[], kind: number) => {
    for (const key of keys) anchors.set(key, either(anchors.get(key), kind));
  };
  const sole = new Set(forms.filter(isSole).map(({ words: [first = ''] }) => first));
  for (const form of forms) {
    const [first = '', ...others] = form.words;
    const word = others.find((other) => sole.has(other));
    if (word !== undefined) {
      add(wordForms(word), CASINGS.indexOf('any'));
      continue;
    }
    const { keys, casing } = anchorOf(form);
    add(keys, CASINGS.indexOf(casing));
    if (makesCompounds(form)) add([first], MAKES_COMPOUNDS);
    // An abbreviation may be written with points, which are none of its own writings: J.I.T.
    if (isSole(form)) add(wordForms(first), CASINGS.indexOf(form.casing));
  }
  return anchors;
}

function isSole({ words: [, ...others] }: Form): boolean {
  return others.every((word) => word.startsWith('('));
}

function makesCompounds(form: Form): boolean {
  const [first = ''] = form.words;
  return isSole(form) && first.length >= MIN_COMPOUND_NAME_LENGTH && form.casing !== 'upper';
}

/** Two kinds of one key together. A name that makes compounds may stand in any casing then; what is too many is sorted out later. */
function either(before: number | undefined, kind: number): number {
  if (before === undefined) return kind;
  if (before === MAKES_COMPOUNDS || kind === MAKES_COMPOUNDS) return MAKES_COMPOUNDS;
  return CASINGS.indexOf(looser(CASINGS[before] ?? 'any', CASINGS[kind] ?? 'any'));
}

/**
 * A table with further anchors in it.
 *
 * @example withAnchors(NO_ANCHORS, terms.map(anchorsOf)).hashes.length
 */
export function withAnchors(table: AnchorTable, added: Iterable<ReadonlyMap<string, number>>): AnchorTable {
  const kinds = new Map<number, number>();
  for (const [at, hash] of table.hashes.entries()) kinds.set(hash, table.kinds[at] ?? 0);
  for (const anchors of added) {
    for (const [key, kind] of anchors) kinds.set(hashOf(key), either(kinds.get(hashOf(key)), kind));
  }
  const hashes = Uint32Array.from(kinds.keys()).sort();
  return { hashes, kinds: Uint8Array.from(hashes, (hash) => kinds.get(hash) ?? 0) };
}

/** Finds the anchors of a table in texts. Most words of a page are none, and the first look tells. */
export class AnchorFinder {
  readonly #hashes: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #anchors: KeyTable;
  readonly #names: KeyTable;

  constructor({ hashes, kinds }: AnchorTable) {
    this.#hashes = hashes;
    this.#kinds = kinds;
    this.#anchors = new KeyTable(hashes);
    this.#names = new KeyTable(hashes.filter((_, at) => kinds[at] === MAKES_COMPOUNDS));
  }

  /** The kind of a hash; -1 where the table does not have it. */
  kindOf(hash: number): number {
    return this.#anchors.mayHave(hash) ? this.#search(hash) : -1;
  }

  /** Whether a hash is that of a name that makes compounds. */
  isName(hash: number): boolean {
    return this.#names.mayHave(hash) && this.#search(hash) === MAKES_COMPOUNDS;
  }

  #search(hash: number): number {
    let low = 0;
    let high = this.#hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#hashes[middle] as number;
      if (found === hash) return this.#kinds[middle] as number;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/**
 * Adds the anchors that stand in a text to `found`.
 *
 * @param words is read anew
 * @returns whether there were any
 * @example const found = new Set<string>(); addAnchorsIn(new AnchorFinder(table), words, 'Het JIT', found); found // Set { "jit" }
 */
export function addAnchorsIn(
  finder: AnchorFinder,
  words: WordScan,
  text: string,
  found: Set<string>,
): boolean {
  words.read(text);
  const { count, starts, ends, hashes } = words;
  let has = false;
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    const kind = finder.kindOf(hashes[i] as number);
    if (kind >= 0 && fits(kind, text, start, end)) {
      found.add(fold(text.slice(start, end)));
      has = true;
    }
    if (end - start >= MIN_COMPOUND_NAME_LENGTH + MIN_HEAD_LENGTH) {
      has = addNamesOf(finder, fold(text.slice(start, end)), found) || has;
    }
    if (end - start === 1 && text[end] === '.' && starts[i + 1] === end + 1) {
      has = addDotted(finder, words, i, text, found) || has;
    }
  }
  return has;
}

function fits(kind: number, text: string, start: number, end: number): boolean {
  return kind === MAKES_COMPOUNDS || mayHaveCasing(CASINGS[kind] ?? 'any', text, start, end);
}

/** Names that a long word may be a compound of. */
function addNamesOf(finder: AnchorFinder, key: string, found: Set<string>): boolean {
  let has = false;
  let hash = 0;
  for (let length = 1; length <= key.length - MIN_HEAD_LENGTH; length += 1) {
    hash = Math.imul(hash, HASH_MULTIPLIER) + key.charCodeAt(length - 1);
    if (length < MIN_COMPOUND_NAME_LENGTH || !finder.isName(hash & HASH_MASK)) continue;
    found.add(key.slice(0, length));
    has = true;
  }
  return has;
}

/** The letters from here on that are parted by points, as one word: J.I.T. */
function addDotted(
  finder: AnchorFinder,
  words: WordScan,
  at: number,
  text: string,
  found: Set<string>,
): boolean {
  const { count, starts, ends } = words;
  let key = '';
  let has = false;
  for (let i = at; i < count; i += 1) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    const goesOn = i === at || (start === (ends[i - 1] as number) + 1 && text[start - 1] === '.');
    if (end - start !== 1 || !goesOn) break;
    key += fold(text.slice(start, end));
    if (key.length < 2 || finder.kindOf(hashOf(key)) < 0) continue;
    found.add(key);
    has = true;
  }
  return has;
}
