/** A page read for annotating: its blocks, and what it says about its subject as a whole. */
import type { Language } from '../lexicon/model';
import { once } from '../lexicon/once';
import { languageOf } from './language';
import type { PageContext, PageIdentity } from './model';
import type { Read, Reading } from './reading';

/** How much of a page's opening says what it is about, in UTF-16 units: headline, standfirst, first paragraphs. */
const LEAD_LENGTH = 1_500;

/** Title and opening together, as they travel in `PageContext`; the title of a page has no such limit of its own. */
const MAX_LEAD_LENGTH = 3_000;

/** A page to annotate. `context` comes with text that arrives after a first reply. */
export interface PageText {
  page: PageIdentity;
  blocks: readonly string[];
  context?: PageContext | undefined;
}

/** A page with its blocks read. */
export interface PageReading {
  blocks: readonly Reading[];
  /** Title and opening. */
  lead(): Reading;
  /** The language of the lead, for blocks too short to have one. */
  language(): Language | null;
  /** What earlier text of the page has shown. */
  known: PageContext;
}

/**
 * Reads a page. The lead is read when something ambiguous asks for it.
 *
 * @example readPage(read, { page, blocks: ['Het JIT …'] }).blocks[0].matches
 */
export function readPage(read: Read, { page, blocks, context }: PageText): PageReading {
  const known = context ?? { lead: leadOf(page, blocks), otherMeanings: [], meant: [] };
  const lead = once(() => read(known.lead));
  return { blocks: blocks.map(read), lead, language: once(() => languageOf(lead().tokens)), known };
}

function leadOf(page: PageIdentity, blocks: readonly string[]): string {
  let opening = '';
  for (const block of blocks) {
    if (opening.length >= LEAD_LENGTH) break;
    opening += `\n${block.slice(0, LEAD_LENGTH)}`;
  }
  return `${page.title}${opening}`.slice(0, MAX_LEAD_LENGTH);
}
