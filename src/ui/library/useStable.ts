import { useCallback, useRef } from 'preact/hooks';

/** One and the same function at each drawing, which does what the latest one given does. */
export function useStable<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
