/** Buffers from here on are counted, in bytes; what is smaller comes by the thousand and is soon gone. */
const COUNTED_FROM = 65_536;

/** What a budget tells. */
export interface Budget {
  isSpent(): boolean;
}

/**
 * Bounds what a parser that knows no bounds of its own unpacks. pdf.js collects a stream in ever larger `Uint8Array`s
 * (Brotli in `Int8Array`s), or asks the browser's `DecompressionStream` for the whole of it: while `run` runs, such
 * arrays are counted and refused from `limit` on, and `DecompressionStream`, which cannot be counted, is not there, so
 * that pdf.js does the work itself. The globals of this realm are replaced for that time; in the browser it is the realm
 * of a worker that does nothing else.
 *
 * @param limit bytes, all buffers together
 * @param run is told whether the limit was reached; parsers swallow errors
 * @throws RangeError inside `run`, at the allocation that would go past the limit
 * @example await withBudget(1_000_000, (budget) => read(bytes).finally(() => budget.isSpent()))
 */
export async function withBudget<Result>(
  limit: number,
  run: (budget: Budget) => Promise<Result>,
): Promise<Result> {
  let left = limit;
  const counted = <Type extends object & (new (...parts: never[]) => object)>(type: Type): Type =>
    new Proxy(type, {
      construct(target, parts: unknown[], newTarget) {
        const [size] = parts;
        if (typeof size === 'number' && size >= COUNTED_FROM) {
          left -= size;
          if (left < 0) throw new RangeError(`more than ${limit} bytes to unpack`);
        }
        return Reflect.construct(target, parts, newTarget);
      },
    });
  const plain = {
    Uint8Array: globalThis.Uint8Array,
    Int8Array: globalThis.Int8Array,
    DecompressionStream: globalThis.DecompressionStream,
  };
  Object.assign(globalThis, {
    Uint8Array: counted(plain.Uint8Array),
    Int8Array: counted(plain.Int8Array),
    DecompressionStream: undefined,
  });
  try {
    return await run({ isSpent: () => left < 0 });
  } finally {
    Object.assign(globalThis, plain);
  }
}
