/**
 * Works a value out at the first call, and remembers it.
 *
 * @example const words = once(() => tokenize(text)); words()
 */
export function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
