import { keysOf } from '../../../lexicon/tokens';

/** What has a meaning of its own in the syntax of forms (form-syntax.ts) and stands in no name. */
const NOT_IN_NAMES = /[|*…<>]|\.\.\./u;
/** What stands in brackets behind a name is no part of the form; brackets elsewhere would be. */
const NAME = /^[^()]+(?:\([^()]+\))?$/u;
/** Longer is a sentence. In UTF-16 units. */
const LONGEST_NAME = 120;

/** Why a text cannot be the name of a term. */
export type NameFault = 'empty' | 'signs' | 'taken';

/**
 * Why a text cannot be the name of a term; null where it can.
 *
 * @param taken whether a name is another term's already
 * @example nameFault('QRU*', () => false) // "signs"
 */
export function nameFault(name: string, taken: (name: string) => boolean): NameFault | null {
  if (keysOf(name).length === 0) return 'empty';
  if (name.length > LONGEST_NAME || NOT_IN_NAMES.test(name) || !NAME.test(name)) return 'signs';
  return taken(name) ? 'taken' : null;
}
