import { useEffect, useState } from 'preact/hooks';

/**
 * Loads something once, when the page has been painted without it. A failure leaves the page as it is and is reported
 * to the browser's error log.
 *
 * @param load the same function at each rendering
 * @returns null until it is there
 */
export function useAfterPaint<Value>(load: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let current = true;
    load().then((loaded) => current && setValue(loaded), reportError);
    return () => {
      current = false;
    };
  }, [load]);
  return value;
}
