/** Which terms a publication speaks about: the others would be none of its lexicon. */
import type { Publication } from '../../publication/model';
import { compileTerm } from '../compile-terms';
import { buildMatcher, findForms, longestMatches } from '../matcher';
import type { TermEntry } from '../term-file';
import { type Token, tokenize } from '../tokens';

/** A text with its words. */
interface Text {
  text: string;
  tokens: readonly Token[];
}

/**
 * Those of some terms that an answered question or its answer names, so that `compileLexicon` takes them: a reader's own
 * terms are of all publications, and one that is renamed or merged may stand only inside the name of another.
 *
 * @throws Error that quotes a name which is no form
 * @example spokenOf(publication, applyEdits(terms, edits))
 */
export function spokenOf({ questions }: Publication, terms: readonly TermEntry[]): TermEntry[] {
  const answered = questions.filter(({ answer }) => answer !== '');
  const texts = answered.flatMap(({ question, answer }) => [question, answer]);
  return namedIn(
    texts.map((text) => ({ text, tokens: tokenize(text) })),
    terms,
  );
}

/** Those that a text has a form of, and not only inside a longer form of another. */
export function namedIn(texts: readonly Text[], terms: readonly TermEntry[]): TermEntry[] {
  const matcher = buildMatcher(terms.map(compileTerm));
  const names = new Set<string>();
  for (const { text, tokens } of texts) {
    for (const { term } of longestMatches(findForms(matcher, text, tokens))) names.add(term.name);
  }
  return terms.filter(({ name }) => names.has(name));
}
