/**
 * The anchors of very many terms (see anchors.ts) as bare numbers, so that a page's words tell which few of the terms
 * are worth reading from where they are kept. It never misses a form that `findForms` finds.
 */
import { anchorOf, looser, mayHaveCasing } from './anchors';
import { MIN_COMPOUND_NAME_LENGTH, MIN_HEAD_LENGTH } from './compound-heads';
import { fold } from './fold';
import { wordForms } from './forms';
import type { Casing, Form, Term } from './model';
import { hashOf, type WordScan } from './word-scan';

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
 * The keys by which a term is found: of each form its anchor, and its name where that makes compounds.
 *
 * @example anchorsOf(fortius) // Map { "fortius" → 5, … }
 */
export function anchorsOf({ forms }: Pick<Term, 'forms'>): Map<string, number> {
  const anchors = new Map<string, number>();
  for (const form of forms) {
    const { keys, casing } = anchorOf(form);
    for (const key of keys) anchors.set(key, either(anchors.get(key), CASINGS.indexOf(casing)));
    const [first = ''] = form.words;
    if (makesCompounds(form)) anchors.set(first, either(anchors.get(first), MAKES_COMPOUNDS));
    // An abbreviation may be written with points, which are none of its own writings: J.I.T.
    if (isSole(form)) {
      for (const key of wordForms(first))
        anchors.set(key, either(anchors.get(key), CASINGS.indexOf(form.casing)));
    }
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

/** The kind of a hash; -1 where the table does not have it. */
function kindOf({ hashes, kinds }: AnchorTable, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] as number;
    if (found === hash) return kinds[middle] as number;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Adds the anchors that stand in a text to `found`.
 *
 * @param words is read anew
 * @returns whether there were any
 * @example const found = new Set<string>(); addAnchorsIn(table, words, 'Het JIT', found); found // Set { "jit" }
 */
export function addAnchorsIn(table: AnchorTable, words: WordScan, text: string, found: Set<string>): boolean {
  words.read(text);
  const { count, starts, ends, hashes } = words;
  let has = false;
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    const kind = kindOf(table, hashes[i] as number);
    if (kind >= 0 && fits(kind, text, start, end)) {
      found.add(fold(text.slice(start, end)));
      has = true;
    }
    if (end - start >= MIN_COMPOUND_NAME_LENGTH + MIN_HEAD_LENGTH) {
      has = addNamesOf(table, fold(text.slice(start, end)), found) || has;
    }
    if (end - start === 1 && text[end] === '.' && starts[i + 1] === end + 1) {
      has = addDotted(table, words, i, text, found) || has;
    }
  }
  return has;
}

function fits(kind: number, text: string, start: number, end: number): boolean {
  return kind === MAKES_COMPOUNDS || mayHaveCasing(CASINGS[kind] ?? 'any', text, start, end);
}

/** Names that a long word may be a compound of. */
function addNamesOf(table: AnchorTable, key: string, found: Set<string>): boolean {
  let has = false;
  for (let length = MIN_COMPOUND_NAME_LENGTH; length <= key.length - MIN_HEAD_LENGTH; length += 1) {
    const name = key.slice(0, length);
    if (kindOf(table, hashOf(name)) !== MAKES_COMPOUNDS) continue;
    found.add(name);
    has = true;
  }
  return has;
}

/** The letters from here on that are parted by points, as one word: J.I.T. */
function addDotted(
  table: AnchorTable,
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
    if (key.length < 2 || kindOf(table, hashOf(key)) < 0) continue;
    found.add(key);
    has = true;
  }
  return has;
}
