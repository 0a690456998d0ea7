/** The words of several texts by their place among all different ones: what is done with a word is then done once. */
import { Vocabulary } from './vocabulary';
import { WordScan } from './word-scan';

/** Read and emptied in one go, so that one is enough. */
const scan = new WordScan();

/**
 * Gives each different word a place, in the order in which they come.
 *
 * @example const words = new DistinctWords(); words.read('de wet en de regel'); // [0, 1, 2, 0, 3]
 */
export class DistinctWords {
  /** As they are written. */
  readonly all: string[] = [];
  /** Of each its id in the vocabulary. */
  readonly ids: number[] = [];
  readonly #places = new Map<string, number>();

  /** @param vocabulary may be that of many such lists */
  constructor(readonly vocabulary = new Vocabulary()) {}

  /** The place of a word; a new one gets the next. */
  placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.all.length;
    this.all.push(word);
    this.ids.push(this.vocabulary.idOf(word));
    this.#places.set(word, place);
    return place;
  }

  /**
   * The places of a text's words, in order.
   *
   * @param also is given the scan of the text, for what else it tells
   */
  read(text: string, also?: (scan: WordScan) => void): number[] {
    scan.read(text);
    const { count, starts, ends } = scan;
    const places = new Array<number>(count);
    for (let at = 0; at < count; at += 1) places[at] = this.placeOf(text.slice(starts[at], ends[at]));
    also?.(scan);
    return places;
  }
}
