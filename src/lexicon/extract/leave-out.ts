/** Words of a text that are no names of its own: titles of what questions cite, and who asks and answers. */
import type { Publication } from '../../publication/model';
import { nameKey } from './common-names';
import type { Words } from './words';

/** Longer quotations are sentences, and mostly titles. */
const MIN_TITLE_WORDS = 3;

const QUOTATION = /[‘“«"]([^‘’“”«»"]+)[’”»"]/gu;

/**
 * Takes the words of titles and outlets that a text names.
 *
 * @example leaveOut(words, publication) // nothing is found any more in ‘Nieuwe stallen stoten veel meer uit …’
 */
export function leaveOut(words: Words, { sources }: Publication): void {
  if (sources.length === 0) return;
  const titles = sources.map(({ text }) => nameKey(text));
  for (const quotation of words.text.matchAll(QUOTATION)) {
    const start = (quotation.index ?? 0) + 1;
    const inside = words.within(start, start + (quotation[1]?.length ?? 0));
    if (!inside || inside.last - inside.first + 1 < MIN_TITLE_WORDS) continue;
    const key = nameKey(quotation[1] ?? '');
    if (titles.some((title) => title.includes(key))) words.take(inside.first, inside.last);
  }
}

/** Words of the names of outlets that are cited, askers and respondents, as keys. */
export function namesLeftOut({ sources, askers, answeredBy }: Publication): Set<string> {
  const names = [...askers, ...answeredBy].map(({ name }) => name);
  const outlets = sources.flatMap(({ outlet }) => outlet ?? []);
  return new Set([...names, ...outlets].flatMap((name) => nameKey(name).split(' ')));
}
