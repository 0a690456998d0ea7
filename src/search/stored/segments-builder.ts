/** Makes the segments of very many publications: full ones, and what is left. */
import type { IndexedPublication } from '../names';
import { FULL_SEGMENT } from './merging';
import type { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';

/** What a segment is called until it is written. */
export const NEW_KEY = 'new';

/** @example const builder = new SegmentsBuilder(); builder.add(indexed); builder.finish()[0].answers // 17 */
export class SegmentsBuilder {
  readonly #finished: Segment[] = [];
  readonly #processed = new Map<string, readonly string[]>();
  #builder = new SegmentBuilder(this.#processed);

  /** Adds a publication. */
  add(indexed: IndexedPublication): void {
    this.#builder.add(indexed);
    if (this.#builder.answers >= FULL_SEGMENT) this.#finishBuilder();
  }

  /** The segments of all that was added. */
  finish(): Segment[] {
    if (this.#builder.publications > 0) this.#finishBuilder();
    return this.#finished;
  }

  #finishBuilder(): void {
    this.#finished.push(this.#builder.finish(NEW_KEY));
    this.#builder = new SegmentBuilder(this.#processed);
  }
}
