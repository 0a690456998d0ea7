/** Writes the terms of a segment (see terms.ts). */
import { ByteWriter, NumberList } from '../../packed-numbers';
import { BLOCK_TERMS, type WrittenTerms } from './terms';

/** Writes terms one after the other. */
export class TermWriter {
  readonly #firsts: string[] = [];
  readonly #blocks = new NumberList();
  readonly #out = new ByteWriter();
  readonly #part = new ByteWriter();
  #before = '';
  #count = 0;

  /**
   * @param term comes after the one before it, by its UTF-16 units
   * @param places rising, with how often the term stands at each; from `start` up to `end`
   */
  add(term: string, places: Uint32Array, frequencies: Uint32Array, start: number, end: number): void {
    if (this.#count % BLOCK_TERMS === 0) {
      this.#firsts.push(term);
      this.#blocks.push(this.#out.length);
    }
    this.#count += 1;
    let shared = 0;
    while (shared < term.length && term.charCodeAt(shared) === this.#before.charCodeAt(shared)) shared += 1;
    this.#before = term;
    this.#out.number(shared);
    for (let at = shared; at < term.length; at += 1) this.#part.number(term.charCodeAt(at));
    this.#flush();
    let before = 0;
    for (let at = start; at < end; at += 1) {
      const place = places[at] as number;
      const frequency = frequencies[at] as number;
      // Nearly all stand there once.
      this.#part.number(2 * (place - before) + (frequency > 1 ? 1 : 0));
      if (frequency > 1) this.#part.number(frequency);
      before = place;
    }
    this.#flush();
  }

  finish(): WrittenTerms {
    return { firsts: this.#firsts, blocks: this.#blocks.values.slice(), terms: this.#out.toBytes() };
  }

  #flush(): void {
    this.#out.number(this.#part.length);
    this.#out.append(this.#part);
    this.#part.clear();
  }
}
