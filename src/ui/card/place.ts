/**
 * Puts a card in its place and keeps it there. By hand, without a library for floating elements: those find the
 * scrolling and clipping ancestors of whatever floats, which for a card in the browser's top layer are none but the
 * window, and that search would be a third of the card's script (6.3 of 20.1 kB after gzip).
 */
import type { CardAnchor } from '../../page/card-port';
import { fitBeside, type Standing } from './fit';
import { lineUnder, type Rect, wholeLine } from './line';

/**
 * Puts a card beside its line of text and keeps it there while the page scrolls, resizes or the card grows.
 *
 * @param card fixed in the window; its `left`, `top` and `max-height` are set in CSS pixels
 * @returns a function that lets go of the card
 * @example const letGo = keepPlaced(card, { range, point: null });
 */
export function keepPlaced(card: HTMLElement, { range, point }: CardAnchor): () => void {
  const line = lineUnder([...range.getClientRects()], point);
  const standing: Standing = { isRightToLeft: directionOf(range) === 'rtl', side: null };
  // A page may magnify itself with `zoom`; left to that, the card's own pixels would not be those of the window.
  card.style.zoom = String(1 / (card.currentCSSZoom ?? 1));
  const ending = new AbortController();
  const { signal } = ending;

  function place(): void {
    if (signal.aborted) return;
    const text = wholeLine([...range.getClientRects()], line) ?? range.getBoundingClientRect();
    const { side, x, y, maxHeight } = fitBeside(text, wholeSize(card), viewOf(window), standing);
    standing.side = side;
    card.style.maxHeight = `${maxHeight}px`;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  }

  // Captured, since what scrolls may be a part of the page, and such events do not bubble.
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, place, options);
    visualViewport?.addEventListener(type, place, options);
  }
  // In the next frame: a size set while sizes are being told of is told of too late, which is an error to the page.
  const growing = new ResizeObserver(() => requestAnimationFrame(place));
  growing.observe(card);
  place();

  return () => {
    ending.abort();
    growing.disconnect();
  };
}

/** In which direction the text of a range runs. */
function directionOf({ startContainer: node }: Range): string {
  const element = node instanceof Element ? node : node.parentElement;
  return element === null ? 'ltr' : getComputedStyle(element).direction;
}

/** The size of a card if nothing limited its height: what it shows, what is scrolled out of it, and its border. */
function wholeSize(card: HTMLElement): Pick<Rect, 'width' | 'height'> {
  return {
    width: card.offsetWidth,
    height: card.scrollHeight + card.offsetHeight - card.clientHeight,
  };
}

/** The part of the page that is seen, which two fingers can make smaller than the window. */
function viewOf({ visualViewport: view, innerWidth, innerHeight }: Window): Rect {
  return view
    ? { x: view.offsetLeft, y: view.offsetTop, width: view.width, height: view.height }
    : { x: 0, y: 0, width: innerWidth, height: innerHeight };
}
