/** What match.ts runs inside a page, built as one script. */
import Mark from 'mark.js';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { buildMatcher, findForms, longestMatches, type Matcher } from '../../../src/lexicon/matcher';
import type { Lexicon } from '../../../src/lexicon/model';
import { gatherBlocks } from '../../../src/page/blocks';
import { createHighlighter, type Highlighter } from '../../../src/page/highlight';
import { staticRange } from '../../../src/page/ranges';
import { mediansMs } from './times';

/** A lexicon, and one expression of all its forms. */
export interface Library {
  lexicon: Lexicon;
  expression: string;
}

/** Medians in ms, and what was found. */
export interface LibraryCost {
  match: number;
  annotate: number;
  expression: number;
  matches: number;
  annotations: number;
}

/** What a page and its text cost. */
export interface PageCost {
  length: number;
  bare: number;
  gather: number;
  small: LibraryCost;
  large: LibraryCost;
}

/** What finding the forms of a page just loaded costs for the first time, in ms. */
export interface FirstCost {
  /** Gathering, matching and marking, the matcher being there. */
  ours: number;
  /** The same on the same page once more, marks taken away, and what of it the page itself pays: all but matching. */
  oursAgain: number;
  pageAgain: number;
  /** mark.js with one name of each term, and once more. */
  markNames: number;
  markNamesAgain: number;
  /** mark.js with one expression of all forms: the quickest that it has. */
  markExpression: number;
  /** mark.js with some of the forms as words. */
  markWords: number;
}

/** Reads the data of all text nodes, and gives its length. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

function blocksOfPage(): string[] {
  return gatherBlocks(document).map(({ text }) => text);
}

/** Measures all steps on the page as it stands, warm, with a lexicon and a larger one. */
export function measure(libraries: { small: Library; large: Library }): PageCost {
  const blocks = blocksOfPage();
  const text = blocks.join('\n');
  const input = { page: { url: '', title: document.title }, blocks };
  const made = (library: Library) => {
    const matcher = buildMatcher(library.lexicon.terms);
    const annotator = buildAnnotator(library.lexicon);
    const expression = new RegExp(library.expression, 'gi');
    return {
      match: () => blocks.map((block) => findForms(matcher, block)),
      annotate: () => annotator(input),
      expression: () => [...text.matchAll(expression)].length,
    };
  };
  const small = made(libraries.small);
  const large = made(libraries.large);
  const walks = mediansMs({ bare: bareWalk, gather: () => gatherBlocks(document) });
  const match = mediansMs({ small: small.match, large: large.match });
  const annotate = mediansMs({ small: small.annotate, large: large.annotate });
  const expression = mediansMs({ small: small.expression, large: large.expression });
  const costOf = (of: 'small' | 'large', { match: find, annotate: whole }: typeof small) => ({
    match: match[of],
    annotate: annotate[of],
    expression: expression[of],
    matches: find().flat().length,
    annotations: whole().annotations.length,
  });
  return { length: text.length, ...walks, small: costOf('small', small), large: costOf('large', large) };
}

async function timed(run: () => unknown): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Finds and marks all forms of the page, and gives the ms that it took without matching. */
function findAndMark(matcher: Matcher, highlighter: Highlighter): number {
  const begin = performance.now();
  const blocks = gatherBlocks(document);
  const gathered = performance.now();
  const found = blocks.map(({ text }) => longestMatches(findForms(matcher, text)));
  const matched = performance.now();
  for (const [at, block] of blocks.entries()) {
    const ranges = (found[at] ?? []).flatMap(({ start, end }) => staticRange(block, start, end) ?? []);
    if (ranges.length > 0)
      highlighter.mark(
        block,
        ranges.map((range) => ['kamernoot-term-dotted-normal', range]),
      );
  }
  return performance.now() - matched + (gathered - begin);
}

/** The least of some times: what disturbs one does not count. */
async function leastOf(run: () => number | Promise<number>, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < runs; at += 1) least = Math.min(least, await run());
  return least;
}

/** Times that each is run again: enough for one that is not disturbed; mark.js takes seconds. */
const AGAIN = 15;
const MARK_JS_AGAIN = 2;

/**
 * Finds and marks the forms by our way, and with mark.js, each undone after each time.
 *
 * @param names one of each term, for mark.js
 * @param words some hundred at most: mark.js calls itself for each, and with thousands the stack is full
 */
export async function measureFirst(
  { lexicon, expression }: Library,
  names: readonly string[],
  words: readonly string[],
): Promise<FirstCost> {
  const matcher = buildMatcher(lexicon.terms);
  const highlighter = createHighlighter();
  const marker = new Mark(document.body);
  document.documentElement.getBoundingClientRect();
  const ours = await timed(() => findAndMark(matcher, highlighter));
  highlighter.clear();
  let pageAgain = Number.POSITIVE_INFINITY;
  const oursAgain = await leastOf(async () => {
    const time = await timed(() => {
      pageAgain = Math.min(pageAgain, findAndMark(matcher, highlighter));
    });
    highlighter.clear();
    return time;
  }, AGAIN);
  const unmark = () => new Promise<void>((done) => marker.unmark({ done }));
  const options = { accuracy: 'exactly', separateWordSearch: false } as const;
  const mark = async (strings: readonly string[]) => {
    const time = await timed(
      () => new Promise<void>((done) => marker.mark(strings, { ...options, done: () => done() })),
    );
    await unmark();
    return time;
  };
  const markNames = await mark(names);
  const markNamesAgain = await leastOf(() => mark(names), MARK_JS_AGAIN);
  const markExpression = await timed(
    () =>
      new Promise<void>((done) => marker.markRegExp(new RegExp(expression, 'gi'), { done: () => done() })),
  );
  await unmark();
  const markWords = await mark(words);
  return { ours, oursAgain, pageAgain, markNames, markNamesAgain, markExpression, markWords };
}
