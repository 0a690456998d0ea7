import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus near where it was when a change takes away the control that had it: without this it would fall to the
 * top of the page. Nobody else's focus is taken.
 *
 * @param place an element that can take the focus, in the section whose controls come and go
 * @param change what may take controls away
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, change: unknown): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const section = place.current?.closest('section') ?? null;
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    section?.addEventListener('focusin', remember);
    return () => section?.removeEventListener('focusin', remember);
  }, [place]);
  useEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [place, change]);
}
