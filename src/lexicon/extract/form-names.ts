/** Names of terms as they are compared: without what is for the reader alone, as keys. */
import { everyWord, type TermEntry } from '../term-file';
import { keysOf } from '../tokens';

const PARENTHETICAL = /\s*\([^)]*\)/g;

/** A name without what stands in brackets. @example namedBare('Joint Investigation Team (JIT)') // "Joint Investigation Team" */
export function namedBare(name: string): string {
  return name.replace(PARENTHETICAL, '');
}

/** The keys of all forms in a group of names. @example everyForm(entry.names[0]) // ["joint investigation team"] */
export function everyForm(names: TermEntry['names'][number]): string[] {
  return everyWord(names).map((form) => keysOf(form).join(' '));
}
