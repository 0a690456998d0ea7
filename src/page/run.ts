/** The block of text that is being gathered, and those that are done. */
import { type Block, OBJECT, READABLE } from './block';
import { LONGEST_BLOCK } from './size';

const VISIBLE = /\S/;

/** Gathers blocks out of text nodes, one after another. */
export class Run {
  readonly blocks: Block[] = [];
  /** UTF-16 units of all blocks. */
  length = 0;
  /** Whether there was text beyond the most. */
  isFull = false;
  /** Whether a text was left out for its length. */
  hasLeftOut = false;
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];
  #separator = '';

  /** @param most UTF-16 units of all blocks */
  constructor(readonly most: number) {}

  /** Adds a text node; white space at the beginning of a block is left out. */
  add(node: Text): void {
    const { data } = node;
    if (this.#text.length + data.length >= LONGEST_BLOCK) this.end();
    if (this.#nodes.length === 0 && !VISIBLE.test(data)) return;
    if (data.length > LONGEST_BLOCK) {
      this.hasLeftOut = true;
      this.separate(OBJECT);
      return;
    }
    if (this.length + this.#text.length + data.length > this.most) {
      this.isFull = true;
      return;
    }
    this.#text += this.#separator;
    this.#separator = '';
    this.#starts.push(this.#text.length);
    this.#nodes.push(node);
    this.#text += data;
  }

  /** Keeps the text so far apart from what follows in this block, if anything does. */
  separate(separator: string): void {
    if (this.#nodes.length > 0) this.#separator = separator;
  }

  /** Ends the block, if one has begun. */
  end(): void {
    if (this.#nodes.length === 0) return;
    if (READABLE.test(this.#text)) {
      this.length += this.#text.length;
      this.blocks.push({ text: this.#text, nodes: this.#nodes, starts: this.#starts });
    }
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
    this.#separator = '';
  }
}
