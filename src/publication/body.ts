import type { QuestionAndAnswer } from './boundary';
import { splitAnswer } from './boundary';
import { findCitations } from './citations';
import type { Entry } from './entries';
import { takeFootnotes } from './footnotes';
import { isLabelled, splitLabelled } from './labelled-body';
import { readLabel } from './labels';
import type { Line } from './lines';
import { splitQuestions } from './questions';
import { takeSources } from './source-list';

/** The pieces of a letter's body: questions with the lines of their answers, and the notes. Marks are still in. */
export interface Body {
  questions: QuestionAndAnswer[];
  footnotes: Entry[];
  sources: Entry[];
  /** For each question the one that holds its answer, where the letter labels its answers; else empty. */
  together: (number | null)[];
}

/**
 * Parts the lines behind the heading into questions, answers, footnotes and sources; every line goes to one of them.
 *
 * @throws ParseError where these pieces do not follow each other as they must
 */
export function readBody(lines: readonly Line[]): Body {
  const { body, footnotes } = takeFootnotes(lines);
  const { questions, together } = isLabelled(body)
    ? splitLabelled(body)
    : { questions: splitQuestions(body).map(splitAnswer).map(withoutLabel), together: [] };
  const isCited = questions.some(({ question }) => findCitations(question).some(({ sure }) => sure));
  const last = questions.at(-1)!;
  const { answer, sources } = takeSources(last.answer, isCited);
  return { questions: [...questions.slice(0, -1), { ...last, answer }], footnotes, sources, together };
}

/** A question whose answer is labelled "Antwoord" or by its own number: the label is no text of the answer. */
function withoutLabel(each: QuestionAndAnswer): QuestionAndAnswer {
  const first = each.answer.findIndex(({ blank }) => !blank);
  const label = first < 0 ? null : readLabel(each.answer[first]!.text);
  const isOwn = label?.kind === 'answer' && label.numbers.every((number) => number <= each.number);
  return isOwn ? { ...each, answer: each.answer.slice(first + 1) } : each;
}
