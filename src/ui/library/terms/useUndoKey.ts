import { useEffect, useRef } from 'preact/hooks';
import { sectionOf } from '../sections';

/** Undoes by the key that undoes elsewhere, while the terms are shown; in a field it is the field's. */
export function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const ended = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof Element && event.target.matches('input:not([type="checkbox"]), textarea');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isField) return;
      if (sectionOf(location.hash) !== 'begrippen') return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown, { signal: ended.signal });
    return () => ended.abort();
  }, []);
}
