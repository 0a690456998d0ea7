/** What was read from the database, kept for a while: pages of one site, and of one day, name much the same. */

/** Looks up by keys; what it has read lately it does not read again. */
export interface Remembered<Value> {
  /** @returns a value a key, in their order; null where there is none */
  get(keys: readonly string[]): Promise<(Value | null)[]>;
}

/**
 * @param most how many values are kept; the oldest go first
 * @param read reads those that are not kept, in their order; undefined is none
 * @example const facts = remembered(500, (ids) => Promise.all(ids.map((id) => store.get(id))))
 */
export function remembered<Value>(
  most: number,
  read: (keys: readonly string[]) => Promise<readonly (Value | undefined)[]>,
): Remembered<Value> {
  const kept = new Map<string, Value | null>();
  return {
    async get(keys) {
      const missing = [...new Set(keys.filter((key) => !kept.has(key)))];
      const found = missing.length === 0 ? [] : await read(missing);
      const news = new Map(missing.map((key, at) => [key, found[at] ?? null]));
      const values = keys.map((key) => news.get(key) ?? kept.get(key) ?? null);
      for (const [key, value] of news) kept.set(key, value);
      for (const key of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(key);
      }
      return values;
    },
  };
}
