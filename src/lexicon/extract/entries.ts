/** From what was found of a name to a term as an editor would write it. */
import type { TermKind } from '../model';
import type { TermEntry } from '../term-file';
import { keysOf, tokenize } from '../tokens';
import { isCommonWord } from './common-words';
import { headKind, isBareHead } from './heads';

/** What was found of one name. */
export interface Found {
  /** As it is written. */
  name: string;
  /** Its abbreviation, where the publication defines one. */
  short: string | null;
  /** The word in small letters before it: "operatie", "project". */
  before: string | null;
  /** Other ways of writing it. */
  others: string[];
  kind: TermKind;
}

/** A compound of so many letters that ends with a head is nothing else: Woningbouwimpuls. */
const MIN_LETTERS_OF_COMPOUND = 9;

/** An invented word with a capital inside is nothing else from so many letters on: TenneT, SecFund. */
const MIN_LETTERS_OF_INVENTED = 5;

const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;

/**
 * Whether a name may mean something else as well, so that the page must be about the publication's subject.
 *
 * @example isAmbiguous('DUO') // true
 * @example isAmbiguous('Dienst Uitvoering Onderwijs') // false
 */
export function isAmbiguous(name: string): boolean {
  const keys = keysOf(name);
  const [only = ''] = keys;
  if (keys.length > 1) {
    const isAbbreviated = keys.every((key) => key.length < MIN_LETTERS_OF_INVENTED);
    return isAbbreviated ? !/\d/.test(name) : keys.every((key) => isCommonWord(key) || isBareHead(key));
  }
  if (CAPITAL_INSIDE.test(name) && name === name.replace(/s$/, ''))
    return only.length < MIN_LETTERS_OF_INVENTED;
  return only.length < MIN_LETTERS_OF_COMPOUND || headKind(only) === null;
}

/** What kind of thing a name names, by its words. @example kindOf('Commissie Deskundigen Meststoffenwet') // "body" */
export function kindOf(name: string): TermKind | null {
  const keys = keysOf(name);
  const bare = keys.find(isBareHead);
  if (bare !== undefined) return headKind(bare);
  return keys.reduce<TermKind | null>((kind, key) => kind ?? headKind(key), null);
}

/** A name as a form: its words alone, since signs have a meaning in the syntax of forms. */
export function asForm(name: string): string {
  return tokenize(name)
    .map(({ start, end }) => name.slice(start, end))
    .join(' ');
}

/**
 * The term of a name.
 *
 * @param fields whose words speak for it; the first must be near an ambiguous form
 * @example entryOf({ name: 'Dienst Uitvoering Onderwijs', short: 'DUO', … }, ['pub:2023Z19344']).name
 * // "Dienst Uitvoering Onderwijs (DUO)"
 */
export function entryOf({ name, short, before, others, kind }: Found, fields: string[]): TermEntry {
  const full = before === null ? name : `${before} ${name}`;
  const isShown = before !== null && isAmbiguous(name);
  const forms = [name, ...(before === null ? [] : [full]), ...(short === null ? [] : [short]), ...others];
  const sole = forms.filter((form) => !isAmbiguous(form));
  const ambiguous = forms.filter(isAmbiguous);
  return {
    name: short === null ? (isShown ? full : name) : `${name} (${short})`,
    kind,
    fields,
    needs: fields.slice(0, 1),
    names: [
      ...namesOf('As the publication writes it.', false, sole),
      ...namesOf('As the publication writes it; other things are called so too.', true, ambiguous),
    ],
    otherBearers: [],
  };
}

function namesOf(why: string, ambiguous: boolean, forms: readonly string[]): TermEntry['names'] {
  if (forms.length === 0) return [];
  return [{ why, ambiguous, nl: [...new Set(forms.map(asForm))], en: [], fr: [] }];
}
