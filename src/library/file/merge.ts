/** Parts of a library that are merged with those of a file: the file adds, and where both speak the library's own stays. */
import type { HiddenTerm, Settings } from '../../settings-model';
import type { TermEdits, Watch } from '../model';
import { leadsBack } from './checks';

/** @example mergeEdits({ ...NO_EDITS, off: ['FIU'] }, { ...NO_EDITS, off: ['JIT'] }).off // ["FIU", "JIT"] */
export function mergeEdits(own: TermEdits, given: TermEdits): TermEdits {
  return {
    off: [...new Set([...own.off, ...given.off])],
    renamed: Object.fromEntries([...Object.entries(given.renamed), ...Object.entries(own.renamed)]),
    merged: mergeMerged(own.merged, given.merged),
    added: byKey(({ name }) => name, own.added, given.added),
  };
}

/** What would lead a name back to itself is left out: then no name would be the term's. */
function mergeMerged(own: TermEdits['merged'], given: TermEdits['merged']): TermEdits['merged'] {
  const merged = new Map(Object.entries(own));
  for (const [name, into] of Object.entries(given)) {
    if (merged.has(name)) continue;
    merged.set(name, into);
    if (leadsBack(name, merged)) merged.delete(name);
  }
  return Object.fromEntries(merged);
}

/** @example mergeWatched([], watched) // all of them */
export function mergeWatched(own: readonly Watch[], given: readonly Watch[]): Watch[] {
  return byKey(({ id }) => id, own, given);
}

/** Of the settings only what is a list grows; a choice, such as the shape of marks, stays as the reader made it here. */
export function mergeSettings(own: Settings, given: Settings): Settings {
  return {
    ...own,
    disabledHosts: [...new Set([...own.disabledHosts, ...given.disabledHosts])],
    hiddenTerms: byKey(hiddenKey, own.hiddenTerms, given.hiddenTerms),
  };
}

/** The same for the same term on the same host. */
export function hiddenKey({ term, host }: HiddenTerm): string {
  return JSON.stringify([term, host]);
}

/** One for each key, the first that there is; but all of the own, which are left as they are. */
function byKey<Entry>(
  keyOf: (entry: Entry) => string,
  own: readonly Entry[],
  given: readonly Entry[],
): Entry[] {
  const seen = new Set(own.map(keyOf));
  return [...own, ...given.filter((entry) => seen.size < seen.add(keyOf(entry)).size)];
}
