import { useLayoutEffect, useState } from 'preact/hooks';

/** What has become of a promise: still under way, done, or failed. */
export type Outcome<Value> =
  | { state: 'pending' }
  | { state: 'done'; value: Value }
  | { state: 'failed'; error: unknown };

/**
 * Follows a promise. Given another one it keeps the last outcome until that one settles, and drops a late answer
 * of the earlier. A failure
 * is also reported to the browser's error log.
 */
export function usePromise<Value>(promise: Promise<Value>): Outcome<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value>>({ state: 'pending' });
  // At once, and not after the paint: until then a failure would count as one that nobody looks after.
  useLayoutEffect(() => {
    let current = true;
    promise.then(
      (value) => current && setOutcome({ state: 'done', value }),
      (error: unknown) => {
        reportError(error);
        if (current) setOutcome({ state: 'failed', error });
      },
    );
    return () => {
      current = false;
    };
  }, [promise]);
  return outcome;
}
