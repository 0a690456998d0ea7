import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import { formatNumber } from '../format';

/** How far below the window the next rows are drawn already, so that scrolling meets no end: about a window's height. */
const AHEAD = '800px';

interface MoreProps {
  /** Rows that are not drawn yet. */
  left: number;
  more(): void;
}

/** Draws the next rows when the end of those that are there comes near; a button for who does not scroll. */
export function More({ left, more }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Anew after each step, since one that stays near after it tells nothing new by itself.
  useEffect(() => {
    const end = button.current;
    if (end === null) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: AHEAD,
    });
    watch.observe(end);
    return () => watch.disconnect();
  }, [left]);
  if (left <= 0) return null;
  return (
    <button type="button" class="plain-button more-rows" ref={button} onClick={more}>
      {i18n.t('library.more', [formatNumber(left)])}
    </button>
  );
}
