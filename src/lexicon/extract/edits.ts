/** What readers change about the terms that were found: rename, merge, switch off, add. */
import type { TermEntry } from '../term-file';
import { keysOf } from '../tokens';
import { asForm, isAmbiguous } from './entries';
import { everyForm, namedBare } from './form-names';

/** What the reader changed about the terms that were found, by the terms' names. It outlives a newer version of a publication. */
export interface TermEdits {
  /** Switched off. */
  off: string[];
  /** Old name → new name. */
  renamed: Record<string, string>;
  /** Name → the name of the term that it is another name of. */
  merged: Record<string, string>;
  /** Terms of the reader's own. */
  added: TermEntry[];
}

export const NO_EDITS: TermEdits = { off: [], renamed: {}, merged: {}, added: [] };

/** A term on its way through the edits. */
interface Edited {
  entry: TermEntry;
  /** All names that it has had, its last one behind. */
  path: string[];
}

/**
 * Terms as the reader wants them. A term may be named in the edits by the name it was found under or by one that the
 * reader gave it. The old name of a renamed term, and all names of a merged one, stay forms of what it has become.
 * Edits of terms that are not there, of names without a letter, and those that go round in a circle do nothing.
 *
 * @returns new terms, in the order of those given, the reader's own behind; applying the same edits again changes nothing
 * @example applyEdits(terms, { ...NO_EDITS, renamed: { 'Kadaster': 'het Kadaster' } })
 */
export function applyEdits(terms: readonly TermEntry[], edits: TermEdits): TermEntry[] {
  const all = [...terms, ...edits.added];
  const off = new Set(edits.off);
  const renames = new Map(Object.entries(edits.renamed).filter(([, name]) => asForm(name) !== ''));
  const merges = new Map(Object.entries(edits.merged));
  const there = new Set(all.flatMap(({ name }) => follow(name, (one) => renames.get(one))));
  // What is merged into a term that is switched off is out with it, also where that is gone already.
  const isKnown = (name: string) => there.has(name) || off.has(name);

  const byName = new Map<string, Edited[]>();
  for (const entry of all) {
    const whole = follow(entry.name, (one) => merges.get(one) ?? renames.get(one));
    const path = whole.slice(0, whole.findLastIndex(isKnown) + 1);
    if (path.some((name) => off.has(name))) continue;
    const name = path.at(-1) ?? entry.name;
    const others = byName.get(name);
    if (others) others.push({ entry, path });
    else byName.set(name, [{ entry, path }]);
  }
  return [...byName].map(([name, edited]) => joined(name, edited, merges));
}

/** A name and all that it leads to; the name alone where that is a circle. */
function follow(name: string, next: (name: string) => string | undefined): string[] {
  const path = [name];
  for (let one = next(name); one !== undefined; one = next(one)) {
    if (path.includes(one)) return [name];
    path.push(one);
  }
  return path;
}

/** What has become one term. */
function joined(name: string, all: readonly Edited[], merges: ReadonlyMap<string, string>): TermEntry {
  const edited = once(all);
  const isItself = ({ path }: Edited) => !path.slice(0, -1).some((one) => merges.has(one));
  const main = edited.find(isItself) ?? edited[0]!;
  if (edited.length === 1 && main.entry.name === name) return main.entry;
  const inOrder = [main, ...edited.filter((one) => one !== main)];
  const names = once(inOrder.flatMap(({ entry }) => entry.names));
  const known = new Set(names.flatMap(everyForm));
  const own = inOrder.flatMap(({ entry, path }) => [entry.name, path.at(-1) ?? name]).map(namedBare);
  const missing = [...new Set(own.map(asForm))].filter(
    (form) => form !== '' && !known.has(keysOf(form).join(' ')),
  );
  const union = (some: readonly string[]) => [...new Set(some)];
  return {
    ...main.entry,
    name,
    fields: union(inOrder.flatMap(({ entry }) => entry.fields)),
    needs: union(inOrder.flatMap(({ entry }) => entry.needs ?? entry.fields.slice(0, 1))),
    names: [...names, ...namesOf(missing)],
    otherBearers: once(inOrder.flatMap(({ entry }) => entry.otherBearers)),
  };
}

/** Each of some alike once. */
function once<One>(some: readonly One[]): One[] {
  return [...new Map(some.map((one) => [JSON.stringify(one), one])).values()];
}

function namesOf(forms: readonly string[]): TermEntry['names'] {
  return [false, true].flatMap((ambiguous) => {
    const nl = forms.filter((form) => isAmbiguous(form) === ambiguous);
    return nl.length > 0 ? [{ why: 'A name of the reader.', ambiguous, nl, en: [], fr: [] }] : [];
  });
}
