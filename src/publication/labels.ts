/** The lines that label a question or an answer: "Vraag 1", "Antwoord 2 en 3", "Antwoord op de vragen 4 t/m 6". */

/** What a line labels: the questions of these numbers, or their answers. An answer may leave the numbers out. */
export interface Label {
  kind: 'question' | 'answer';
  numbers: number[];
}

/** Longest label in characters: "Antwoord op de vragen 11, 12, 13, 14, 15, 16, 17, 18, 19 en 20". */
const LABEL_MAX = 120;

/** Most questions that a range may span: no minister answers more of them together. */
const RANGE_MAX = 100;

const NUMBERS = String.raw`\d{1,3}(?:(?:\s?,\s?|\s?[-–]\s?|\s?&\s?|,?\s(?:en|t\/m|tot en met)\s)\d{1,3})*`;
const QUESTION = new RegExp(`^(?:sub)?vra(?:ag|gen)\\s(${NUMBERS})\\s?[:.]?$`, 'i');
const ANSWER = new RegExp(
  `^antwoord(?:en)?(?:\\s(?:op\\s)?(?:de\\s)?vra(?:ag|gen))?(?:\\s(${NUMBERS}))?\\s?[:.]?$`,
  'i',
);
/** Bullets that lists put before a label in copied text. */
const BULLET = /^[•◦▪*·–-]\s?/;

/**
 * What a line labels; null for a line of text.
 *
 * @example
 * readLabel('Antwoord op de vragen 4 t/m 6') // { kind: 'answer', numbers: [4, 5, 6] }
 */
export function readLabel(line: string): Label | null {
  if (line.length > LABEL_MAX) return null;
  const text = line.replace(BULLET, '');
  const question = QUESTION.exec(text)?.[1];
  if (question !== undefined) return { kind: 'question', numbers: readNumbers(question) };
  const answer = ANSWER.exec(text);
  return answer === null ? null : { kind: 'answer', numbers: readNumbers(answer[1] ?? '') };
}

/**
 * The numbers of a list as labels write it, ranges filled in, each once and in order.
 *
 * @example
 * readNumbers('2, 3 en 5–7') // [2, 3, 5, 6, 7]
 */
export function readNumbers(written: string): number[] {
  const numbers = new Set<number>();
  let last: number | null = null;
  for (const [, joint = '', digits = ''] of written.matchAll(/([^\d]*)(\d+)/g)) {
    const number = Number(digits);
    const isRange = last !== null && /^\s?(?:[-–]|t\/m|tot en met)\s?$/i.test(joint);
    if (isRange && number - last! <= RANGE_MAX)
      for (let next = last! + 1; next < number; next++) numbers.add(next);
    numbers.add(number);
    last = number;
  }
  return [...numbers].sort((a, b) => a - b);
}
