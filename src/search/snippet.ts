/** The sentence of an answer that shows why it was found, with the words found in it. */
import { stem } from '../lexicon/analysis';
import { sentencesOf } from '../lexicon/sentences';
import { tokenize } from '../lexicon/tokens';
import type { Question } from '../publication/model';
import type { Snippet } from './model';

/** A longer sentence is cut round its first hit, in UTF-16 units: three lines of the popup. */
const MAX_SNIPPET_LENGTH = 240;
/** How much is kept before the first hit of a sentence that is cut. */
const BEFORE_FIRST_HIT = 60;
const ELLIPSIS = '…';

type Mark = Snippet['marks'][number];

function marksIn(text: string, found: ReadonlySet<string>): Mark[] {
  const stems = [...found];
  return tokenize(text)
    .filter(
      ({ key }) =>
        found.has(key) || found.has(stem(key)) || stems.some((s) => s.length > 4 && key.endsWith(s)),
    )
    .map(({ start, end }) => ({ start, end }));
}

function cut(text: string, marks: Mark[]): Snippet {
  if (text.length <= MAX_SNIPPET_LENGTH) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const from = first <= BEFORE_FIRST_HIT ? 0 : text.lastIndexOf(' ', first - BEFORE_FIRST_HIT) + 1;
  const space = text.lastIndexOf(' ', from + MAX_SNIPPET_LENGTH);
  const to = from + MAX_SNIPPET_LENGTH >= text.length ? text.length : Math.max(space, from + 1);
  const head = from > 0 ? ELLIPSIS : '';
  const tail = to < text.length ? ELLIPSIS : '';
  return {
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + head.length, end: end - from + head.length })),
  };
}

/**
 * The best sentence of an answer for the words that were found in it; the first one where the words stand in
 * the question or among the terms only.
 *
 * @param found words of the index, folded or stemmed
 * @example snippetOf(question5, new Set(['fortius'])).text // "Het project Fortius, een samenwerkingsverband …"
 */
export function snippetOf(question: Question, found: ReadonlySet<string>): Snippet {
  const candidates = [...sentencesOf(question.answer)].map(({ start, end }) => {
    const text = question.answer.slice(start, end).replace(/\s+/g, ' ');
    const marks = marksIn(text, found);
    const distinct = new Set(marks.map((mark) => stem(text.slice(mark.start, mark.end).toLowerCase()))).size;
    return { text, marks, distinct };
  });
  const [best] = candidates.sort((a, b) => b.distinct - a.distinct);
  return best ? cut(best.text, best.marks) : { text: '', marks: [] };
}
