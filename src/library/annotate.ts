/** Annotating pages with the library: what the background answers to a page. */
import { type Annotator, buildAnnotator } from '../annotate/annotate';
import { passagesFor } from '../annotate/passages';
import { buildMatcher } from '../lexicon/matcher';
import type { AnnotateReply, AnnotateRequest } from '../messages';
import { loadLexicon, loadPublications } from './bundled';

interface Tools {
  annotate: Annotator;
  passages: (annotations: AnnotateReply['annotations']) => AnnotateReply['passages'];
}

let loading: Promise<Tools> | null = null;

async function load(): Promise<Tools> {
  const [lexicon, publications] = await Promise.all([loadLexicon(), loadPublications()]);
  const byId = new Map(publications.map((publication) => [publication.id, publication]));
  const matcher = buildMatcher(lexicon.terms);
  return {
    annotate: buildAnnotator(lexicon),
    passages: (annotations) => passagesFor(annotations, byId, matcher),
  };
}

/**
 * Annotates a page with everything in the library. Keeps nothing of the page.
 *
 * @throws Error where a bundled file cannot be read; the next call tries again
 */
export async function annotateWithLibrary(request: AnnotateRequest): Promise<AnnotateReply> {
  loading ??= load();
  try {
    const { annotate, passages } = await loading;
    const result = annotate(request);
    return { ...result, passages: passages(result.annotations) };
  } catch (error) {
    loading = null;
    throw error;
  }
}
