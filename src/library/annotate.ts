/** Annotating pages with the library: what the background answers to a page. */
import { type Annotator, annotatorsOf } from '../annotate/annotate';
import { type Passages, passagesOf } from '../annotate/passages';
import type { Matcher } from '../lexicon/matcher';
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
  matcher: Matcher;
  /** The same with the terms of the own library that a page has a use for. */
  extend(own: Lexicon): Tools;
}

let loading: Promise<BundledTools> | null = null;

async function load(): Promise<BundledTools> {
  const lexicon = await loadLexicon();
  const bundled = annotatorsOf(lexicon);
  return {
    annotate: bundled.annotate,
    matcher: bundled.matcher,
    passages: passagesOf(lexicon),
    extend(own) {
      const { annotate, lexicon: merged } = bundled.extend(own);
      return { annotate, passages: passagesOf(merged) };
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
function ownOf(request: AnnotateRequest, { matcher }: BundledTools): Promise<Lexicon | null> {
  return ownLexiconFor(request, matcher).catch((error: unknown) => {
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
    const bundled = await loading;
    const own = await ownOf(request, bundled);
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
