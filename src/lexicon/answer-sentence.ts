/** The sentence of an answer that a card shows. Worked out when the lexicon is made, so that no page waits for it. */
import type { Question } from '../publication/model';
import { longestMatches, type Match } from './matcher';
import type { Mark } from './model';
import { sentencesOf } from './sentences';
import { keysOf } from './tokens';

const PARENTHETICAL = /\s*\([^)]*\)/g;

/** A sentence, and where in it stands what it is shown for. */
export interface MarkedSentence {
  sentence: string;
  marks: Mark[];
}

/** Parting a text into sentences takes longer than all else that is done with them here, so each answer is parted once. */
const linesByQuestion = new WeakMap<Question, string[]>();

const BLANKS = /\s{2,}|[^\S ]/g;

/** The sentences of an answer, each in one line. */
function linesOf(question: Question): string[] {
  const known = linesByQuestion.get(question);
  if (known) return known;
  const { answer } = question;
  const lines = sentencesOf(answer).map(({ start, end }) => answer.slice(start, end).replace(BLANKS, ' '));
  linesByQuestion.set(question, lines);
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
 * @param formsIn the forms in a sentence, of whatever terms, as from `findForms`
 * @example answerSentence(question5, 'project Fortius', formsIn).sentence // "Het project Fortius, een …"
 */
export function answerSentence(
  question: Question,
  term: string,
  formsIn: (sentence: string) => readonly Match[],
): MarkedSentence {
  const name = keysOf(term.replace(PARENTHETICAL, '')).join(' ');
  let other: MarkedSentence | null = null;
  for (const sentence of linesOf(question)) {
    const own = formsIn(sentence).filter((match) => match.term.name === term);
    if (own.length === 0) continue;
    const matches = longestMatches(own);
    const toMarks = (some: readonly Match[]) => some.map(({ start, end }) => ({ start, end }));
    const named = matches.filter(({ start, end }) =>
      keysOf(sentence.slice(start, end)).join(' ').startsWith(name),
    );
    if (named.length > 0) return { sentence, marks: toMarks(named) };
    other ??= { sentence, marks: toMarks(matches) };
  }
  return other ?? openingOf(question);
}
