/** The plain way to the stems of a text. */
import { isStopWord, stem } from '../../../src/lexicon/analysis';
import { keysOf } from '../../../src/lexicon/tokens';

/** Without stop words, in order, repeated as often as they stand there. */
export function stemsOf(text: string): string[] {
  return keysOf(text)
    .filter((key) => !isStopWord(key))
    .map(stem);
}
