/** Words of a data file as the lexicon keeps them. */

import { fold } from './fold';
import type { OtherBearers } from './model';
import type { TermEntry } from './term-file';

const ANY_ENDING = '*';

/** Words as keys. @example foldWord('Curaçao*') // "curacao*" */
export function foldWord(word: string): string {
  return word.endsWith(ANY_ENDING) ? `${fold(word.slice(0, -1))}${ANY_ENDING}` : fold(word);
}

/** What else bears a subject's forms, all bearers together. */
export function bearersOf({ otherBearers }: Pick<TermEntry, 'otherBearers'>): OtherBearers {
  const runs = otherBearers.flatMap(({ words }) => words.map((run) => run.split(/[\s-]+/u).map(foldWord)));
  return {
    words: [...new Map(runs.map((run) => [run.join(' '), run])).values()],
    fields: [...new Set(otherBearers.flatMap(({ fields }) => fields))],
  };
}
