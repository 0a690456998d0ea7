/** Terms that the library already knows, found again in a new publication: their names and context are an editor's. */
import { compileTerm } from '../compile-terms';
import { buildFieldIndex, type FieldIndex } from '../fields';
import { buildMatcher, findForms, longestMatches, type Match, type Matcher } from '../matcher';
import { once } from '../once';
import type { FieldsFile, TermEntry } from '../term-file';
import type { Words } from './words';

/** So many different words of a term's needed fields must stand in the question or answer of an ambiguous form. */
const WORDS_NEEDED = 3;

/** Known terms, ready to be looked for. */
export interface KnownTerms {
  matcher: Matcher;
  byName: ReadonlyMap<string, TermEntry>;
  /** Dutch words of the fields. */
  fields: FieldIndex;
}

/**
 * Makes known terms ready.
 *
 * @throws Error for a name that is no form, or a beginning of a field's word that is too short
 * @example readyKnown(termFile.terms, fields)
 */
export function readyKnown(terms: readonly TermEntry[], fields: FieldsFile): KnownTerms {
  return {
    matcher: buildMatcher(terms.map(compileTerm)),
    byName: new Map(terms.map((term) => [term.name, term])),
    fields: buildFieldIndex(
      Object.entries(fields).map(([name, { any, nl }]) => [name, [...any, ...nl]] as const),
    ),
  };
}

/**
 * The known terms in a text: those by a name that nothing else bears, and those by another where the text speaks of
 * their field. Their words are taken.
 *
 * @example knownIn(known, new Words('… voor de FIU-Nederland …'))[0].name // "FIU-Nederland"
 */
export function knownIn(known: KnownTerms, words: Words): TermEntry[] {
  const found: TermEntry[] = [];
  const fields = once(() => fieldsIn(known, words));
  for (const match of longestMatches(findForms(known.matcher, words.text, words.tokens))) {
    const entry = known.byName.get(match.term.name);
    if (!entry || !isMeant(match, fields)) continue;
    words.take(match.firstToken, match.lastToken);
    found.push(entry);
  }
  return found;
}

function isMeant({ term, form }: Match, fields: () => ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (!form.ambiguous) return true;
  const words = new Set(term.needs.flatMap((field) => [...(fields().get(field) ?? [])]));
  for (const own of form.words) words.delete(own);
  return words.size >= WORDS_NEEDED;
}

/** The words of fields in a text, by field. */
function fieldsIn({ fields }: KnownTerms, words: Words): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { key } of words.tokens) {
    for (const { field, entry } of fields(key)) {
      const others = found.get(field);
      if (others) others.add(entry);
      else found.set(field, new Set([entry]));
    }
  }
  return found;
}
