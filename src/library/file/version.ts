import type { Publication } from '../../publication/model';

/** Questions that nothing answers yet, neither their own answer nor that of another. */
export function openQuestions({ questions }: Publication): number {
  return questions.filter(({ answer, sameAs }) => answer === '' && sameAs === null).length;
}

/**
 * Whether a publication is a newer version of another with the same id: answered later, or with fewer open questions.
 *
 * @example isNewer({ ...publication, answered: '2022-11-10' }, { ...publication, answered: null }) // true
 */
export function isNewer(one: Publication, other: Publication): boolean {
  const [day, otherDay] = [one.answered ?? '', other.answered ?? ''];
  return day === otherDay ? openQuestions(one) < openQuestions(other) : day > otherDay;
}
