/** What match.ts runs inside a page, built as one script. */
import Mark from 'mark.js';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { buildMatcher, findForms } from '../../../src/lexicon/matcher';
import type { Lexicon } from '../../../src/lexicon/model';
import { gatherBlocks } from '../../../src/page/blocks';
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
  /** Gathering and matching, the matcher being there. */
  ours: number;
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

/**
 * Finds the forms by our way up to what is found, and marks them with mark.js, which is undone after each time.
 *
 * @param words some hundred at most: mark.js calls itself for each, and with thousands the stack is full
 */
export async function measureFirst(
  { lexicon, expression }: Library,
  words: readonly string[],
): Promise<FirstCost> {
  const matcher = buildMatcher(lexicon.terms);
  const marker = new Mark(document.body);
  document.documentElement.getBoundingClientRect();
  const ours = await timed(() => blocksOfPage().map((block) => findForms(matcher, block)));
  const unmark = () => new Promise<void>((done) => marker.unmark({ done }));
  const markExpression = await timed(
    () => new Promise((done) => marker.markRegExp(new RegExp(expression, 'gi'), { done })),
  );
  await unmark();
  const markWords = await timed(
    () => new Promise((done) => marker.mark(words, { accuracy: 'exactly', separateWordSearch: false, done })),
  );
  await unmark();
  return { ours, markExpression, markWords };
}
