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
  /** By the word's id. */
  readonly #places = new Map<number, number>();

  /** @param vocabulary may be that of many such lists */
  constructor(readonly vocabulary = new Vocabulary()) {}

  /** The place of a word; a new one gets the next. */
  placeOf(word: string): number {
    return this.#placeOfId(this.vocabulary.idOf(word));
  }

  /**
   * The places of a text's words, in order.
   *
   * @param also is given the scan of the text, for what else it tells
   */
  read(text: string, also?: (scan: WordScan) => void): number[] {
    scan.read(text);
    const { count, starts, ends, hashes } = scan;
    const places = new Array<number>(count);
    for (let at = 0; at < count; at += 1) {
      const id = this.vocabulary.idAt(text, starts[at] as number, ends[at] as number, hashes[at] as number);
      places[at] = this.#placeOfId(id);
    }
    also?.(scan);
    return places;
  }

  #placeOfId(id: number): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.all.length;
    this.all.push(this.vocabulary.words[id] as string);
    this.ids.push(id);
    this.#places.set(id, place);
    return place;
  }
}
