/** Numbers one after another, growing, in memory without an object each. */

/** Numbers that there is room for at first. */
const ROOM_AT_FIRST = 1_024;

/** Bits of a number that a byte holds; the eighth says that more follow. */
const BYTE_BITS = 7;
export const MORE = 1 << BYTE_BITS;

/** Whole numbers from 0 to 2^32 - 1. */
export class NumberList {
  length = 0;
  #values = new Uint32Array(ROOM_AT_FIRST);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(2 * this.length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }

  /** What was pushed; true until the next push. */
  get values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Whole numbers from 0 to 2^31 - 1 as bytes, small ones in one byte, and such bytes after one another. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(ROOM_AT_FIRST);

  number(value: number): void {
    let left = value;
    for (; left >= MORE; left >>>= BYTE_BITS) this.#byte((left & (MORE - 1)) | MORE);
    this.#byte(left);
  }

  /** Adds what another one holds. */
  append(other: ByteWriter): void {
    this.#reserve(other.length);
    this.#bytes.set(other.#bytes.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  clear(): void {
    this.length = 0;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #byte(value: number): void {
    if (this.length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + count));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` has written. */
export class ByteReader {
  at = 0;

  /** @param bytes may be damaged: then a number is read past their end, and `RangeError` thrown. */
  constructor(readonly bytes: Uint8Array) {}

  /** @throws RangeError where the bytes end within it */
  number(): number {
    const first = this.bytes[this.at];
    // Nearly all are small, and a walk over the terms of an index reads a million of them.
    if (first !== undefined && first < MORE) {
      this.at += 1;
      return first;
    }
    return this.#large();
  }

  #large(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += BYTE_BITS) {
      const byte = bytes[this.at];
      if (byte === undefined) throw new RangeError(`a number ends past byte ${bytes.length}`);
      this.at += 1;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  }
}
