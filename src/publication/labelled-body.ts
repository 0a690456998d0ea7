import type { QuestionAndAnswer } from './boundary';
import { splitAnswer } from './boundary';
import { ParseError } from './errors';
import { readLabel } from './labels';
import type { Line } from './lines';
import { joinLines } from './lines';
import type { Block } from './page-blocks';
import { readBlocks } from './page-blocks';
import { toParagraphs } from './paragraphs';

/** Questions with the lines of their answers; `together`: for each question the one whose answer is its own too, else null. */
export interface LabelledBody {
  questions: QuestionAndAnswer[];
  together: (number | null)[];
}

/** Whether a letter labels its questions ("Vraag 1", "Vragen 2 en 3") instead of numbering them ("1. …"). */
export function isLabelled(lines: readonly Line[]): boolean {
  return readLabel(lines.find(({ blank }) => !blank)?.text ?? '')?.kind === 'question';
}

/**
 * Parts the body of a letter at its labels. Where several questions stand below one label, each of as many paragraphs is
 * one of them. Where no answer has a label, each begins behind its question.
 *
 * @throws ParseError where a question is left out, has no text or no answer
 */
export function splitLabelled(lines: readonly Line[]): LabelledBody {
  const blocks = readBlocks(lines);
  const hasAnswers = blocks.some(({ kind }) => kind === 'answer');
  const questions: QuestionAndAnswer[] = [];
  const together: (number | null)[] = [];
  for (const block of blocks) {
    if (block.kind === 'question') {
      for (const each of hasAnswers ? readAsked(block) : [readBoth(block)]) {
        if (each.number !== questions.length + 1) {
          throw new ParseError(
            block.label.number,
            `found question ${each.number}; expected question ${questions.length + 1}`,
          );
        }
        questions.push(each);
        together.push(hasAnswers ? null : each.number);
      }
    } else if (block.kind === 'answer') takeAnswer(block, questions, together);
  }
  const open = together.indexOf(null);
  if (open >= 0) {
    const { number, lastLine } = questions[open]!;
    throw new ParseError(lastLine, `found no answer behind question ${number}; expected answer ${number}`);
  }
  return { questions, together };
}

function readAsked({ numbers, label, lines }: Block): QuestionAndAnswer[] {
  const paragraphs = toParagraphs(lines);
  const written = lines.filter(({ blank }) => !blank);
  if (written.length === 0)
    throw new ParseError(label.number, `question ${numbers[0]} has no text; expected its words`);
  const isOneEach = paragraphs.length === numbers.length;
  return numbers.map((number, at) => ({
    number,
    question: isOneEach ? paragraphs[at]! : paragraphs.join('\n\n'),
    firstLine: written[0]!.number,
    lastLine: written.at(-1)!.number,
    answer: [],
  }));
}

function readBoth({ numbers, label, lines }: Block): QuestionAndAnswer {
  const number = numbers[0]!;
  const from = lines.findIndex(({ blank }) => !blank);
  if (from < 0) throw new ParseError(label.number, `question ${number} has no text; expected its words`);
  const [first, ...rest] = lines.slice(from);
  return splitAnswer({
    number,
    lines: [{ ...first!, text: joinLines([`${number}.`, first!.text]) }, ...rest],
  });
}

function takeAnswer(
  { numbers, label, lines }: Block,
  questions: QuestionAndAnswer[],
  together: (number | null)[],
): void {
  const holder = numbers.at(-1)!;
  const question = questions[holder - 1];
  const again = numbers.find((number) => together[number - 1] !== null);
  if (question === undefined || again !== undefined) {
    const found =
      question === undefined ? `answer ${holder} before its question` : `a second answer ${again}`;
    throw new ParseError(label.number, `found ${found}; expected one answer behind each question`);
  }
  if (lines.every(({ blank }) => blank))
    throw new ParseError(label.number, `answer ${holder} has no text; expected its words`);
  for (const number of numbers) together[number - 1] = holder;
  question.answer = lines;
}
