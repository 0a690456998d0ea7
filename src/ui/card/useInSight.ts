import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Scrolls a card so far that a part of it is seen when it changes: in a low window it would else lie out of sight. The
 * page itself is not scrolled.
 *
 * @param change what the part shows; null for nothing
 * @returns for the part's `ref`
 * @example const panel = useInSight<HTMLDivElement>(open); // <div ref={panel}>
 */
export function useInSight<Part extends Element>(change: unknown): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    if (change !== null) part.current?.scrollIntoView({ block: 'nearest' });
  }, [change]);
  return part;
}
