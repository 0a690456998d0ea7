/** Annotating a page: blocks of text in, annotations out. Pure; the same in background, command line and tests. */
import { buildMatcher, type Match } from '../lexicon/matcher';
import type { Lexicon, Term } from '../lexicon/model';
import { citedBy } from './cited';
import { contextJudge, type Verdict } from './context';
import type { Annotation, PageAnnotations, PageContext, PageIdentity } from './model';
import { buildRanker } from './rank';
import { buildRead, type Reading } from './reading';
import { spelledOut } from './spelled-out';

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

/** Annotates pages with one lexicon. */
export type Annotator = (input: PageText) => PageAnnotations;

/** The verdict on a form that nothing else bears. */
const CERTAIN: Verdict = { accepted: true, evidence: [] };

interface Found extends Match {
  block: number;
  reading: Reading;
}

function leadOf(page: PageIdentity, blocks: readonly string[]): string {
  let opening = '';
  for (const block of blocks) {
    if (opening.length >= LEAD_LENGTH) break;
    opening += `\n${block.slice(0, LEAD_LENGTH)}`;
  }
  return `${page.title}${opening}`.slice(0, MAX_LEAD_LENGTH);
}

/** Names of several words, against which a spelled-out abbreviation is held. */
function longNames(term: Term): string[][] {
  return term.forms.filter((form) => form.keys.length > 1).map((form) => form.keys);
}

/** Terms of which the text spells out another meaning and never their own. */
function otherMeanings(found: readonly Found[], before: readonly string[]): Set<string> {
  const other = new Set(before);
  const known = new Set<string>();
  for (const { term, form, reading, start, end } of found) {
    if (!form.ambiguous) known.add(term.name);
    const meaning = form.keys.length === 1 ? spelledOut(reading.text, start, end, longNames(term)) : null;
    if (meaning === 'other') other.add(term.name);
    if (meaning === 'known') known.add(term.name);
  }
  for (const name of known) other.delete(name);
  return other;
}

/**
 * Makes the annotator of a lexicon; building costs a few milliseconds, so it is built once a worker.
 *
 * @example
 * const annotate = buildAnnotator(lexicon);
 * annotate({ page: { url: 'https://www.demorgen.be/…', title: '…' }, blocks: ['Het project Fortius …'] }).annotations
 */
export function buildAnnotator(lexicon: Lexicon): Annotator {
  const read = buildRead(lexicon.terms, lexicon.fields, buildMatcher(lexicon.terms));
  const rank = buildRanker(lexicon);

  return ({ page, blocks, context }) => {
    const readings = blocks.map(read);
    const found = readings.flatMap((reading, block): Found[] =>
      reading.matches.map((match) => ({ ...match, block, reading })),
    );
    const lead = context?.lead ?? leadOf(page, blocks);
    let leadReading: Reading | null = null;
    const readLead = () => (leadReading ??= read(lead));
    const forbidden = otherMeanings(found, context?.otherMeanings ?? []);
    const judge = contextJudge(readings, readLead);

    const annotations = found.flatMap((match): Annotation[] => {
      const { term, form, block, reading, start, end } = match;
      if (form.ambiguous && forbidden.has(term.name)) return [];
      const { accepted, evidence } = form.ambiguous ? judge(term, match) : CERTAIN;
      if (!accepted) return [];
      const quote = reading.text.slice(start, end);
      return [
        { quote, kind: 'term', term: term.name, block, start, end, answers: rank(term, reading), evidence },
      ];
    });
    return {
      citedBy: citedBy(page, lexicon.sources),
      annotations,
      context: { lead, otherMeanings: [...forbidden] },
    };
  };
}
