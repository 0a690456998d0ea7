import type { Publication } from '../../publication/model';
import { openCount } from '../summary';

/**
 * Whether a publication is a newer version of another with the same id: answered later, or with fewer open questions.
 *
 * @example isNewer({ ...publication, answered: '2022-11-10' }, { ...publication, answered: null }) // true
 */
export function isNewer(one: Publication, other: Publication): boolean {
  const [day, otherDay] = [one.answered ?? '', other.answered ?? ''];
  return day === otherDay ? openCount(one) < openCount(other) : day > otherDay;
}
