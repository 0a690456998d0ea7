/** Annotating pages with the library: what the background answers to a page. */
import { type Annotator, buildAnnotator } from '../annotate/annotate';
import { type Passages, passagesOf } from '../annotate/passages';
import type { AnnotateRequest, LibraryReply } from '../messages';
import { loadLexicon } from './bundled';

interface Tools {
  annotate: Annotator;
  passages: Passages;
}

let loading: Promise<Tools> | null = null;

async function load(): Promise<Tools> {
  const lexicon = await loadLexicon();
  return { annotate: buildAnnotator(lexicon), passages: passagesOf(lexicon) };
}

/**
 * Annotates a page with everything in the library. Keeps nothing of the page.
 *
 * @throws Error where a bundled file cannot be read; the next call tries again
 */
export async function annotateWithLibrary(request: AnnotateRequest): Promise<LibraryReply> {
  loading ??= load();
  try {
    const { annotate, passages } = await loading;
    const result = annotate(request);
    return {
      ...result,
      passages: passages([...result.annotations, ...(result.headline ? [result.headline] : [])]),
    };
  } catch (error) {
    loading = null;
    throw error;
  }
}
