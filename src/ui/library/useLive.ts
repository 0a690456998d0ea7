import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Outcome, usePromise } from '../usePromise';

/**
 * What `load` gives, loaded again whenever something has changed; the last outcome stands until the next is there.
 *
 * @param onChange subscribes to changes, and gives what ends that
 * @returns the outcome, and what loads it again at once
 */
export function useLive<Value>(
  load: () => Promise<Value>,
  onChange: (listener: () => void) => () => void,
): [Outcome<Value>, () => void] {
  const [promise, setPromise] = useState(load);
  const again = useCallback(() => setPromise(load()), [load]);
  useEffect(() => onChange(again), [onChange, again]);
  return [usePromise(promise), again];
}
