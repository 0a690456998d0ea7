/** Annotating pages with the library: what the background answers to a page. */
import { type Annotator, annotatorsOf } from '../annotate/annotate';
import { type Passages, passagesOf } from '../annotate/passages';
import type { Lexicon } from '../lexicon/model';
import type { AnnotateRequest, LibraryReply } from '../messages';
import { loadLexicon } from './bundled';
import { ownLexiconFor } from './own-lexicon';
import { shelfOf } from './shelf';

interface Tools {
  annotate: Annotator;
  passages: Passages;
}

interface BundledTools extends Tools {
  /** The same with the terms of the own library that a page has a use for. */
  extend(own: Lexicon): Tools;
}

let loading: Promise<BundledTools> | null = null;

async function load(): Promise<BundledTools> {
  const lexicon = await loadLexicon();
  const { annotate, extend } = annotatorsOf(lexicon);
  return {
    annotate,
    passages: passagesOf(lexicon),
    extend(own) {
      const both = extend(own);
      return { annotate: both.annotate, passages: passagesOf(both.lexicon) };
    },
  };
}

/**
 * Reads what every page needs before one asks. To be called as the worker starts: what starts it is nearly always a page,
 * whose message the browser brings only then. What cannot be read is read again for the page, and reported there.
 *
 * @example prepareToAnnotate()
 */
export function prepareToAnnotate(): void {
  loading ??= load();
  loading.catch(() => {
    loading = null;
  });
  shelfOf().catch(() => {});
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
    const { annotate, passages } = own ? bundled.extend(own) : bundled;
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
