/** The sentence of an answer that a card shows. Worked out when the lexicon is made, so that no page waits for it. */
import type { Question } from '../publication/model';
import { longestMatches, type Match } from './matcher';
import type { Mark } from './model';
import { paragraphsOf, type Sentence, sentencesOf } from './sentences';
import { keysOf } from './tokens';

const PARENTHETICAL = /\s*\([^)]*\)/g;

/** A sentence, and where in it stands what it is shown for. */
export interface MarkedSentence {
  sentence: string;
  marks: Mark[];
}

/** A sentence of an answer where it stands, and in one line. */
interface Line {
  start: number;
  end: number;
  text: string;
}

/** A paragraph of an answer, and those of its sentences that have been asked for so far. */
interface Paragraph extends Sentence {
  found: Line[];
  /** Finds the next. */
  rest: Iterator<Sentence, void, undefined>;
}

/** Parting a text into sentences takes longer than all else that is done with them here, so each paragraph is parted once, as far as anybody asks. */
const paragraphsByQuestion = new WeakMap<Question, Paragraph[]>();

const BLANKS = /\s{2,}|[^\S ]/g;

function inOneLine(text: string): string {
  return text.replace(BLANKS, ' ');
}

function paragraphsIn(question: Question): Paragraph[] {
  const known = paragraphsByQuestion.get(question);
  if (known) return known;
  const { answer } = question;
  const made = paragraphsOf(answer).map(({ start, end }) => ({
    start,
    end,
    found: [],
    rest: sentencesOf(answer.slice(start, end)),
  }));
  paragraphsByQuestion.set(question, made);
  return made;
}

/**
 * The sentences of an answer, in order.
 *
 * @param isWanted tells in which paragraphs
 */
function* linesOf(
  question: Question,
  isWanted: (paragraph: Sentence) => boolean = () => true,
): Generator<Line, void, undefined> {
  for (const paragraph of paragraphsIn(question)) {
    if (!isWanted(paragraph)) continue;
    for (let at = 0; ; at += 1) {
      const line = paragraph.found[at] ?? nextLine(question.answer, paragraph);
      if (!line) break;
      yield line;
    }
  }
}

function nextLine(answer: string, { start: offset, found, rest }: Paragraph): Line | null {
  const next = rest.next();
  if (next.done) return null;
  const [start, end] = [offset + next.value.start, offset + next.value.end];
  const line = { start, end, text: inOneLine(answer.slice(start, end)) };
  found.push(line);
  return line;
}

/** The first sentence of an answer. @example openingOf(question17).sentence // "Ik beantwoord deze vragen nominaal …" */
export function openingOf(question: Question): MarkedSentence {
  const [first] = linesOf(question);
  return { sentence: first?.text ?? '', marks: [] };
}

/**
 * The first sentence with something in it; the answer's first where none has.
 *
 * @param marksOf where it stands in a sentence; none where it does not
 */
export function firstSentence(question: Question, marksOf: (sentence: string) => Mark[]): MarkedSentence {
  for (const { text: sentence } of linesOf(question)) {
    const marks = marksOf(sentence);
    if (marks.length > 0) return { sentence, marks };
  }
  return openingOf(question);
}

/**
 * The last sentence of an answer that begins before an offset, as that of a note before its mark; all of it where none
 * does.
 *
 * @example sentenceBefore(question14, footnote.anchor.offset)
 */
export function sentenceBefore(question: Question, offset: number): string {
  let last: Line | null = null;
  for (const line of linesOf(question, ({ start }) => start < offset)) {
    if (line.start >= offset) break;
    last = line;
  }
  return last?.text ?? inOneLine(question.answer);
}

/**
 * The sentence of an answer that speaks about a term: the first with its name, else with another form of it, or the
 * answer's first where only the question names it.
 *
 * @param forms of the term in the answer, as from `findForms`
 * @example answerSentence(question5, 'project Fortius', forms).sentence // "Het project Fortius, een …"
 */
export function answerSentence(question: Question, term: string, forms: readonly Match[]): MarkedSentence {
  if (forms.length === 0) return openingOf(question);
  const name = keysOf(term.replace(PARENTHETICAL, '')).join(' ');
  const { answer } = question;
  let other: MarkedSentence | null = null;
  const hasForm = (paragraph: Sentence) =>
    forms.some(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
  for (const line of linesOf(question, hasForm)) {
    const matches = longestMatches(forms.filter(({ start, end }) => start >= line.start && end <= line.end));
    if (matches.length === 0) continue;
    const isNamed = ({ start, end }: Mark) => keysOf(answer.slice(start, end)).join(' ').startsWith(name);
    const named = matches.filter(isNamed);
    if (named.length > 0) return { sentence: line.text, marks: marksIn(line, answer, named) };
    other ??= { sentence: line.text, marks: marksIn(line, answer, matches) };
  }
  return other ?? openingOf(question);
}

/** Places in an answer as places in the line of a sentence. */
function marksIn({ start }: Line, answer: string, places: readonly Mark[]): Mark[] {
  const inLine = (offset: number) => inOneLine(answer.slice(start, offset)).length;
  return places.map((place) => ({ start: inLine(place.start), end: inLine(place.end) }));
}
