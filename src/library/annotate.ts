/** Annotating pages with the library: what the background answers to a page. */
import { type Annotator, buildAnnotator } from '../annotate/annotate';
import { type Passages, passagesOf } from '../annotate/passages';
import { mergeLexicons } from '../lexicon/merge';
import type { Lexicon } from '../lexicon/model';
import type { AnnotateRequest, LibraryReply } from '../messages';
import { loadLexicon } from './bundled';
import { ownLexiconFor } from './own-lexicon';

interface Tools {
  annotate: Annotator;
  passages: Passages;
}

function toolsOf(lexicon: Lexicon): Tools {
  return { annotate: buildAnnotator(lexicon), passages: passagesOf(lexicon) };
}

let loading: Promise<{ lexicon: Lexicon; tools: Tools }> | null = null;

async function load(): Promise<{ lexicon: Lexicon; tools: Tools }> {
  const lexicon = await loadLexicon();
  return { lexicon, tools: toolsOf(lexicon) };
}

/** What of the own library the page has a use for; nothing where that cannot be read, which is reported. */
function ownOf(request: AnnotateRequest): Promise<Lexicon | null> {
  return ownLexiconFor(request).catch((error: unknown) => {
    reportError(error);
    return null;
  });
}

/**
 * Annotates a page with everything in the library. Keeps nothing of the page.
 *
 * @throws Error where a bundled file cannot be read; the next call tries again
 */
export async function annotateWithLibrary(request: AnnotateRequest): Promise<LibraryReply> {
  loading ??= load();
  try {
    const [bundled, own] = await Promise.all([loading, ownOf(request)]);
    const { annotate, passages } = own ? toolsOf(mergeLexicons([bundled.lexicon, own])) : bundled.tools;
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
