/** Annotating a page: blocks of text in, annotations out. Pure; the same in background, command line and tests. */
import { buildMatcher, findForms, type Match } from '../lexicon/matcher';
import type { Lexicon, Term } from '../lexicon/model';
import { type Token, tokenize } from '../lexicon/tokens';
import { citedBy } from './cited';
import { type BlockWords, contextJudge } from './context';
import { buildFieldIndex, type FieldWord, fieldWords } from './fields';
import type { Annotation, PageAnnotations, PageContext, PageIdentity } from './model';
import { buildRanker } from './rank';
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

interface Found extends Match {
  block: number;
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
function otherMeanings(
  found: readonly Found[],
  blocks: readonly string[],
  before: readonly string[],
): Set<string> {
  const other = new Set(before);
  const known = new Set<string>();
  for (const { term, form, block, start, end } of found) {
    if (!form.ambiguous) known.add(term.name);
    const meaning =
      form.keys.length === 1 ? spelledOut(blocks[block] ?? '', start, end, longNames(term)) : null;
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
  const matcher = buildMatcher(lexicon.terms);
  const index = buildFieldIndex(lexicon.fields);
  const rank = buildRanker(lexicon.answers);

  /** Words of fields, and names that nothing else bears: who writes EncroChat writes of crime. */
  const speaking = (text: string, tokens: readonly Token[]): FieldWord[] => [
    ...findForms(matcher, text, tokens)
      .filter(({ form }) => !form.ambiguous)
      .map(({ term, start, end }) => ({
        written: text.slice(start, end),
        key: term.name,
        fields: term.fields,
      })),
    ...fieldWords(text, index, tokens),
  ];

  return ({ page, blocks, context }) => {
    const read: BlockWords[] = blocks.map((text) => ({ text, tokens: tokenize(text) }));
    const found = read.flatMap(({ text, tokens }, block): Found[] =>
      findForms(matcher, text, tokens).map((match) => ({ ...match, block })),
    );
    const lead = context?.lead ?? leadOf(page, blocks);
    const forbidden = otherMeanings(found, blocks, context?.otherMeanings ?? []);
    const judge = contextJudge(read, lead, speaking);

    const annotations = found.flatMap((match): Annotation[] => {
      const { term, form, block, start, end } = match;
      const verdict = form.ambiguous ? judge(term, match) : { accepted: true, evidence: [] };
      if (!verdict.accepted || (form.ambiguous && forbidden.has(term.name))) return [];
      const text = blocks[block] ?? '';
      const { evidence } = verdict;
      const answers = rank(term, text);
      return [
        {
          quote: text.slice(start, end),
          kind: 'term',
          term: term.name,
          block,
          start,
          end,
          answers,
          evidence,
        },
      ];
    });
    return {
      citedBy: citedBy(page, lexicon.sources),
      annotations,
      context: { lead, otherMeanings: [...forbidden] },
    };
  };
}
