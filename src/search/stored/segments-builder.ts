/** Makes the segments of very many publications: full ones, and what is left. */
import { readWords } from '../../lexicon/publication-words';
import { Vocabulary } from '../../lexicon/vocabulary';
import type { IndexedPublication } from '../names';
import { FULL_SEGMENT } from './merging';
import type { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';

/** What a segment is called until it is written. */
export const NEW_KEY = 'new';

/** @example const builder = new SegmentsBuilder(); builder.add(indexed); builder.finish()[0].answers // 17 */
export class SegmentsBuilder {
  readonly #finished: Segment[] = [];
  readonly #vocabulary: Vocabulary;
  #builder: SegmentBuilder;

  /** @param vocabulary that of the texts, where they have been read */
  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
    this.#builder = new SegmentBuilder(vocabulary);
  }

  /** Adds a publication. @param read its texts, in words of the vocabulary */
  add(indexed: IndexedPublication, read = readWords(indexed.publication, this.#vocabulary)): void {
    this.#builder.add(indexed, read);
    if (this.#builder.answers >= FULL_SEGMENT) this.#finishBuilder();
  }

  /** The segments of all that was added. */
  finish(): Segment[] {
    if (this.#builder.publications > 0) this.#finishBuilder();
    return this.#finished;
  }

  #finishBuilder(): void {
    this.#finished.push(this.#builder.finish(NEW_KEY));
    this.#builder = new SegmentBuilder(this.#vocabulary);
  }
}
