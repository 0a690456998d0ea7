/** The changes that a reader can make to the terms, each from edits to edits. `key` is the name as it was found or added. */
import type { TermEntry } from '../lexicon/term-file';
import { rootOf } from './edited-terms';
import type { TermEdits } from './model';

/** @example renameTerm(NO_EDITS, 'QRU', 'Quick Response Unit').renamed // { QRU: 'Quick Response Unit' } */
export function renameTerm(edits: TermEdits, key: string, name: string): TermEdits {
  return { ...edits, renamed: name === key ? without(edits.renamed, key) : put(edits.renamed, key, name) };
}

/** Makes a term another name of `into`; nothing where they are one already, so that no ring can arise. */
export function mergeTerm(edits: TermEdits, key: string, into: string): TermEdits {
  const root = rootOf(into, edits);
  return root === rootOf(key, edits) ? edits : { ...edits, merged: put(edits.merged, key, root) };
}

/** Makes a merged term one by itself again. */
export function splitTerm(edits: TermEdits, key: string): TermEdits {
  return { ...edits, merged: without(edits.merged, key) };
}

export function switchTerm(edits: TermEdits, key: string, isOn: boolean): TermEdits {
  const off = edits.off.filter((other) => other !== key);
  return { ...edits, off: isOn ? off : [...off, key] };
}

export function addTerm(edits: TermEdits, term: TermEntry): TermEdits {
  return { ...edits, added: [...edits.added.filter(({ name }) => name !== term.name), term] };
}

/** Takes a term of the reader's own out, with what was changed about it; what was merged into it stands by itself again. */
export function removeTerm(edits: TermEdits, key: string): TermEdits {
  const merged = Object.entries(without(edits.merged, key)).filter(([, into]) => into !== key);
  return {
    off: edits.off.filter((other) => other !== key),
    renamed: without(edits.renamed, key),
    merged: Object.fromEntries(merged),
    added: edits.added.filter(({ name }) => name !== key),
  };
}

/** By entries, and not by assignment: a term may be called `__proto__`. */
function put(record: Record<string, string>, key: string, value: string): Record<string, string> {
  return Object.fromEntries([...Object.entries(without(record, key)), [key, value]]);
}

function without(record: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
