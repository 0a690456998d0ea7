/** Words that give away another bearer of a form: where they stand in a text, for all subjects in one pass. */

import { buildFieldIndex, fits } from '../lexicon/fields';
import type { Subject } from '../lexicon/model';
import type { Token } from '../lexicon/tokens';

/** Tells where in a text words speak against subjects: indexes of tokens by the subject's name. */
export type AgainstIndex = (tokens: readonly Token[]) => Map<string, number[]>;

/** A run of words that speaks against a subject: "just in time". */
interface Run {
  name: string;
  words: readonly string[];
}

/**
 * Builds the index of the words that speak against subjects.
 *
 * @example
 * const subject = { name: 'JIT', otherBearers: { words: [['just', 'in', 'time']], fields: [] }, … };
 * buildAgainstIndex([subject])(tokenize('niet just-in-time')).get('JIT') // [1]
 */
export function buildAgainstIndex(subjects: readonly Subject[]): AgainstIndex {
  const byFirst = new Map<string, Run[]>();
  for (const { name, otherBearers } of subjects) {
    for (const words of otherBearers.words) {
      const [first = ''] = words;
      const runs = byFirst.get(first);
      if (runs) runs.push({ name, words });
      else byFirst.set(first, [{ name, words }]);
    }
  }
  const firstWords = buildFieldIndex([...byFirst.keys()].map((first) => [first, [first]] as const));

  return (tokens) => {
    const places = new Map<string, number[]>();
    for (let at = 0; at < tokens.length; at += 1) {
      for (const { entry } of firstWords(tokens[at]?.key ?? '')) {
        for (const { name, words } of byFirst.get(entry) ?? []) {
          if (!words.every((word, i) => fits(word, tokens[at + i]?.key ?? ''))) continue;
          const known = places.get(name);
          if (known) known.push(at);
          else places.set(name, [at]);
        }
      }
    }
    return places;
  };
}
