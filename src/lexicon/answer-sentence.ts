/** The sentence of an answer that a card shows. Worked out when the lexicon is made, so that no page waits for it. */
import type { Question } from '../publication/model';
import { findForms, longestMatches, type Matcher } from './matcher';
import type { Mark } from './model';
import { sentencesOf } from './sentences';
import { keysOf } from './tokens';

const PARENTHETICAL = /\s*\([^)]*\)/g;

/** A sentence, and where in it stands what it is shown for. */
export interface MarkedSentence {
  sentence: string;
  marks: Mark[];
}

/** Each term and each paper of an answer asks for its sentences, and splitting it takes longer than all else. */
const known = new WeakMap<Question, string[]>();

/** The sentences of an answer, each in one line. */
function linesOf(question: Question): string[] {
  const before = known.get(question);
  if (before) return before;
  const { answer } = question;
  const lines = sentencesOf(answer).map(({ start, end }) => answer.slice(start, end).replace(/\s+/g, ' '));
  known.set(question, lines);
  return lines;
}

/** The first sentence of an answer. @example openingOf(question17).sentence // "Ik beantwoord deze vragen nominaal …" */
export function openingOf(question: Question): MarkedSentence {
  return { sentence: linesOf(question)[0] ?? '', marks: [] };
}

/**
 * The first sentence with something in it; the answer's first where none has.
 *
 * @param marksOf where it stands in a sentence; none where it does not
 */
export function firstSentence(question: Question, marksOf: (sentence: string) => Mark[]): MarkedSentence {
  for (const sentence of linesOf(question)) {
    const marks = marksOf(sentence);
    if (marks.length > 0) return { sentence, marks };
  }
  return openingOf(question);
}

/**
 * The sentence of an answer that speaks about a term: the first with its name, else with another form of it, or the
 * answer's first where only the question names it.
 *
 * @example answerSentence(question5, 'project Fortius', matcher).sentence // "Het project Fortius, een …"
 */
export function answerSentence(question: Question, term: string, matcher: Matcher): MarkedSentence {
  const name = keysOf(term.replace(PARENTHETICAL, '')).join(' ');
  const marksOf = (sentence: string, isWanted: (words: string) => boolean): Mark[] =>
    longestMatches(findForms(matcher, sentence).filter((match) => match.term.name === term))
      .filter(({ start, end }) => isWanted(keysOf(sentence.slice(start, end)).join(' ')))
      .map(({ start, end }) => ({ start, end }));
  const named = firstSentence(question, (sentence) => marksOf(sentence, (words) => words.startsWith(name)));
  return named.marks.length > 0
    ? named
    : firstSentence(question, (sentence) => marksOf(sentence, () => true));
}
