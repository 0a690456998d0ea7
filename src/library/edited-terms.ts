/**
 * What the reader's changes make of the terms that were found. Changes go by the names under which terms were found or
 * added, so that renaming a term again, or a newer version of its publication, leaves the other changes in force.
 */
import { asForm, isAmbiguous } from '../lexicon/extract/entries';
import { everyForm, namedBare } from '../lexicon/extract/form-names';
import type { TermEntry } from '../lexicon/term-file';
import { keysOf } from '../lexicon/tokens';
import type { TermEdits } from './model';

/** The terms that were found in a publication, by its id. */
export interface Findings {
  id: string;
  terms: readonly TermEntry[];
}

/** A term as the reader has it. */
export interface TermRow {
  /** What the changes go by: the name under which it was found or added. */
  key: string;
  /** Under its new name; what it was called before, and what was merged into it, are its other names. */
  term: TermEntry;
  /** Ids of the publications in which it was found; of a term of the reader's own there are none. */
  publications: string[];
  isOn: boolean;
  /** Keys of the terms that were merged into it. */
  merged: string[];
  /** Whether the reader has added it. */
  isOwn: boolean;
}

/**
 * The terms with the changes made.
 *
 * @returns each term once, in the order of its first finding, added ones last
 * @example
 * editedTerms([{ id: '2022Z20166', terms }], { ...NO_EDITS, renamed: { QRU: 'Quick Response Unit' } })
 * // [{ key: 'QRU', term: { name: 'Quick Response Unit', … }, publications: ['2022Z20166'], isOn: true, … }]
 */
export function editedTerms(found: readonly Findings[], edits: TermEdits): TermRow[] {
  const groups = new Map<string, Group>();
  const groupOf = (name: string): Group => {
    const key = rootOf(name, edits);
    const group = groups.get(key) ?? { itself: [], merged: [], publications: new Set(), isOwn: false };
    groups.set(key, group);
    return group;
  };
  const add = (entry: TermEntry): Group => {
    const group = groupOf(entry.name);
    (entry.name === rootOf(entry.name, edits) ? group.itself : group.merged).push(entry);
    return group;
  };
  for (const { id, terms } of found) {
    for (const term of terms) add(term).publications.add(id);
  }
  for (const term of edits.added) {
    const group = add(term);
    group.isOwn ||= group.itself.includes(term);
  }
  const mergedInto = new Map<string, string[]>();
  for (const name of Object.keys(edits.merged)) {
    const key = rootOf(name, edits);
    mergedInto.set(key, [...(mergedInto.get(key) ?? []), name]);
  }
  const off = new Set(edits.off);
  return [...groups].map(([key, { itself, merged, publications, isOwn }]) => ({
    key,
    term: withName([...itself, ...merged].reduce(joined), shownName(key, edits)),
    publications: [...publications],
    isOn: !off.has(key),
    merged: mergedInto.get(key) ?? [],
    isOwn,
  }));
}

/** The findings of one term. */
interface Group {
  itself: TermEntry[];
  merged: TermEntry[];
  publications: Set<string>;
  isOwn: boolean;
}

/** The key of the term that a name stands for after merging. */
export function rootOf(name: string, { merged }: TermEdits): string {
  const seen = new Set<string>();
  let root = name;
  while (Object.hasOwn(merged, root) && !seen.has(root)) {
    seen.add(root);
    root = merged[root]!;
  }
  return root;
}

function shownName(key: string, { renamed }: TermEdits): string {
  return Object.hasOwn(renamed, key) ? renamed[key]! : key;
}

/** One term of two, with the names of both: what the second is called is another name of the first. */
function joined(first: TermEntry, second: TermEntry): TermEntry {
  const { names } = withName(second, first.name);
  const known = new Set(first.names.map((group) => JSON.stringify(group)));
  return {
    ...first,
    names: [...first.names, ...names.filter((group) => !known.has(JSON.stringify(group)))],
    fields: [...new Set([...first.fields, ...second.fields])],
    needs: [...new Set([...needsOf(first), ...needsOf(second)])],
    otherBearers: [...first.otherBearers, ...second.otherBearers],
  };
}

/** Fields of which a word must be near an ambiguous form, see term-file.ts. */
function needsOf({ needs, fields }: TermEntry): string[] {
  return needs ?? fields.slice(0, 1);
}

/**
 * The term under another name, of which the earlier stays a name. Where the term's own names have it already, they also
 * say whether it is ambiguous, and adding it would deny that.
 */
function withName(entry: TermEntry, name: string): TermEntry {
  const before = asForm(namedBare(entry.name));
  const isKnown = entry.names.flatMap(everyForm).includes(keysOf(before).join(' '));
  if (entry.name === name || isKnown || before === '') return { ...entry, name };
  const ambiguous = isAmbiguous(before);
  const group = { why: 'The name as it was found.', ambiguous, nl: [before], en: [], fr: [] };
  return { ...entry, name, names: [...entry.names, group] };
}
