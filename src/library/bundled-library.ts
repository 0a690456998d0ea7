import { loadLexicon, loadPublications } from './bundled';
import type { Bundled } from './change';
import { MADE } from './made';

/**
 * All that comes with the extension, for changing the own library.
 *
 * @throws Error where a bundled file cannot be read
 * @example await changeLibrary(change, await bundledLibrary())
 */
export async function bundledLibrary(): Promise<Bundled> {
  const [publications, lexicon] = await Promise.all([loadPublications(), loadLexicon()]);
  return { publications, lexicon, made: MADE };
}
