import type { QuestionAndAnswer } from './boundary';
import { splitAnswer } from './boundary';
import { findCitations } from './citations';
import type { Entry } from './entries';
import { takeFootnotes } from './footnotes';
import type { Line } from './lines';
import { splitQuestions } from './questions';
import { takeSources } from './source-list';

/** The pieces of a letter's body: questions with the lines of their answers, and the notes. Marks are still in. */
export interface Body {
  questions: QuestionAndAnswer[];
  footnotes: Entry[];
  sources: Entry[];
}

/**
 * Parts the lines behind the heading into questions, answers, footnotes and sources; every line goes to one of them.
 *
 * @throws ParseError where these pieces do not follow each other as they must
 */
export function readBody(lines: readonly Line[]): Body {
  const { body, footnotes } = takeFootnotes(lines);
  const questions = splitQuestions(body).map(splitAnswer);
  const isCited = questions.some(({ question }) => findCitations(question).some(({ sure }) => sure));
  const last = questions.at(-1)!;
  const { answer, sources } = takeSources(last.answer, isCited);
  return { questions: [...questions.slice(0, -1), { ...last, answer }], footnotes, sources };
}
