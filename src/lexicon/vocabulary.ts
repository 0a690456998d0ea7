/** What words come to as they are written, worked out once for very many texts: folding and finding stems takes longest of all. */
import { isStopWord, stem } from './analysis';
import { fold } from './fold';

/** Instead of the number of a stem, of a word without a subject. */
export const NO_STEM = -1;

/** @example const vocabulary = new Vocabulary(); vocabulary.keys[vocabulary.idOf('Havens')] // "havens" */
export class Vocabulary {
  /** By the id of a word. */
  readonly keys: string[] = [];
  /** By the id of a word the number of its key's stem, or `NO_STEM`. */
  readonly stemOf: number[] = [];
  /** By their numbers. */
  readonly stems: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #stemNumbers = new Map<string, number>();

  /** The id of a word as it is written. */
  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.keys.length;
    const key = fold(word);
    this.keys.push(key);
    this.stemOf.push(isStopWord(key) ? NO_STEM : this.#numberOf(stem(key)));
    this.#ids.set(word, id);
    return id;
  }

  #numberOf(stemmed: string): number {
    const known = this.#stemNumbers.get(stemmed);
    if (known !== undefined) return known;
    const number = this.stems.length;
    this.stems.push(stemmed);
    this.#stemNumbers.set(stemmed, number);
    return number;
  }
}
