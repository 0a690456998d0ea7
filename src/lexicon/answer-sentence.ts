/** The sentence of an answer that a card shows. Worked out when the lexicon is made, so that no page waits for it. */
import type { Question } from '../publication/model';
import { longestMatches, type Match } from './matcher';
import type { Mark } from './model';
import { type Sentence, sentencesOf } from './sentences';
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

/** The sentences of an answer that have been asked for so far. */
interface Lines {
  found: Line[];
  /** Finds the next. */
  rest: Iterator<Sentence, void, undefined>;
}

/** Parting a text into sentences takes longer than all else that is done with them here, so each answer is parted once, as far as anybody asks. */
const linesByQuestion = new WeakMap<Question, Lines>();

const BLANKS = /\s{2,}|[^\S ]/g;

function inOneLine(text: string): string {
  return text.replace(BLANKS, ' ');
}

/** The sentences of an answer, in order. */
function* linesOf(question: Question): Generator<Line, void, undefined> {
  const { answer } = question;
  let lines = linesByQuestion.get(question);
  if (!lines) {
    lines = { found: [], rest: sentencesOf(answer) };
    linesByQuestion.set(question, lines);
  }
  for (let at = 0; ; at += 1) {
    const known = lines.found[at];
    if (known) {
      yield known;
      continue;
    }
    const next = lines.rest.next();
    if (next.done) return;
    const { start, end } = next.value;
    const line = { start, end, text: inOneLine(answer.slice(start, end)) };
    lines.found.push(line);
    yield line;
  }
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
  for (const line of linesOf(question)) {
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
  for (const line of linesOf(question)) {
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
