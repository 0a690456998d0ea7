import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardAnchor } from '../../page/card-port';
import { lineUnder, wholeLine } from './line';

/** Between mark and card: near enough to belong together, wide enough to leave the line's underline free. */
const GAP_PX = 6;
/** Kept free at the edges of the viewport, on the 4 px grid. */
const MARGIN_PX = 8;
/** Below this height a card shows less than its head and two lines; it then rather lies over the mark. */
const LEAST_HEIGHT_PX = 240;

/**
 * Puts a card beside its line of text and keeps it there while the page scrolls, resizes or the card grows.
 * Below the line if there is room, else above; never beyond the viewport, however small that is.
 *
 * @param card fixed in the viewport; its `left`, `top` and `max-height` are set in CSS pixels
 * @returns a function that lets go of the card
 */
export function keepPlaced(card: HTMLElement, { range, point }: CardAnchor): () => void {
  const line = lineUnder([...range.getClientRects()], point);
  const text: VirtualElement = {
    getBoundingClientRect() {
      const rect = wholeLine([...range.getClientRects()], line) ?? range.getBoundingClientRect();
      return DOMRect.fromRect(rect);
    },
    contextElement: range.startContainer.parentElement ?? document.documentElement,
  };
  const place = async () => {
    const { x, y } = await computePosition(text, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: MARGIN_PX }),
        size({
          padding: MARGIN_PX,
          apply({ availableHeight }) {
            const most = document.documentElement.clientHeight - 2 * MARGIN_PX;
            card.style.maxHeight = `${Math.min(most, Math.max(availableHeight, LEAST_HEIGHT_PX))}px`;
          },
        }),
        shift({ padding: MARGIN_PX, crossAxis: true }),
      ],
    });
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  };
  return autoUpdate(text, card, place, { layoutShift: false });
}
