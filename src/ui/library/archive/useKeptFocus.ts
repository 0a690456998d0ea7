import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus near where it was when a change takes away the control that had it: without this it would fall to the
 * top of the page.
 *
 * @param place an element that can take the focus
 * @param change what may take controls away
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef(change);
  useEffect(() => {
    if (last.current === change) return;
    last.current = change;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, change]);
}
