import type { AnswerTextReply } from '../messages';
import { loadAnswer } from './library';

/** Between two paragraphs, see src/publication/model.ts. */
const PARAGRAPH_END = /\n{2,}/u;

/**
 * An answer whole, each paragraph in one line.
 *
 * @returns null where the library does not have the publication, or this question in it
 * @throws Error where the bundled publications cannot be read; the next call tries again
 * @example await answerText('2022Z20166', 5) // ["Het project Fortius, een samenwerkingsverband …", …]
 */
export async function answerText(publication: string, question: number): Promise<AnswerTextReply> {
  const found = await loadAnswer(publication, question);
  return (
    found?.answer.split(PARAGRAPH_END).map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim()) ?? null
  );
}
