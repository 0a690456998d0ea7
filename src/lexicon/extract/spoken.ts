/** Which terms texts speak about. */
import { compileTerm } from '../compile-terms';
import { buildMatcher, findForms, longestMatches } from '../matcher';
import type { TermEntry } from '../term-file';
import type { Token } from '../tokens';

/** A text with its words. */
interface Text {
  text: string;
  tokens: readonly Token[];
}

/**
 * Those of some terms that a text has a form of, and not only inside a longer form of another.
 *
 * @throws Error that quotes a name which is no form
 * @example namedIn([{ text, tokens: tokenize(text) }], terms).length
 */
export function namedIn(texts: readonly Text[], terms: readonly TermEntry[]): TermEntry[] {
  const matcher = buildMatcher(terms.map(compileTerm));
  const names = new Set<string>();
  for (const { text, tokens } of texts) {
    for (const { term } of longestMatches(findForms(matcher, text, tokens))) names.add(term.name);
  }
  return terms.filter(({ name }) => names.has(name));
}
