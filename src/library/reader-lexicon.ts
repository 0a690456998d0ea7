/** The lexicon that the reader's page links a publication's text with. */
import { buildMatcher } from '../lexicon/matcher';
import { mergeLexicons } from '../lexicon/merge';
import type { Lexicon } from '../lexicon/model';
import { loadLexicon } from './bundled';
import { loadPublication } from './library';
import { ownLexiconFor } from './own-lexicon';

/**
 * The bundled lexicon with the terms of the own library that stand in a publication.
 *
 * @throws Error where the bundled lexicon cannot be read
 * @example (await lexiconOfPublication('2023Z01234')).terms.length
 */
export async function lexiconOfPublication(id: string): Promise<Lexicon> {
  const [bundled, publication] = await Promise.all([loadLexicon(), loadPublication(id)]);
  if (!publication) return bundled;
  const blocks = publication.questions.flatMap(({ question, answer }) => [question, answer]);
  const own = await ownLexiconFor(
    { page: { url: '', title: publication.title }, blocks },
    buildMatcher(bundled.terms, bundled.formIndex),
  );
  return own ? mergeLexicons([bundled, own]) : bundled;
}
