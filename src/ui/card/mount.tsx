import { render } from 'preact';
import type { MountCard } from '../../page/card-port';
import base from '../base.css?inline';
import tokens from '../tokens.css?inline';
import { Card } from './Card';
import style from './card.css?inline';
import { keepPlaced } from './place';

/** Everything the card looks like, in the order in which it applies. */
export const CARD_STYLE = [tokens, base, style].join('\n');

/**
 * Opens a card beside a mark, in a closed shadow tree in the browser's top layer: the page's styles do not
 * reach it, the page's stacking does not cover it, and nothing of it stays after `close`.
 *
 * @throws Error where the content has no passage
 */
export const mountCard: MountCard = (content, anchor, events) => {
  const host = createHost();
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  render(<Card content={content} actions={events} />, root);
  const card = root.querySelector<HTMLElement>('[role="dialog"]');
  if (card === null) throw new Error(`No card for "${content.annotation.term}"`);

  host.addEventListener('pointerenter', (event) => byPointer(event) && events.pointerEntered());
  host.addEventListener('pointerleave', (event) => byPointer(event) && events.pointerLeft());

  // Pages that keep the focus in a part of their own would take it out of the card.
  const keepFocus = (event: Event) => event.target === host && event.stopPropagation();
  window.addEventListener('focusin', keepFocus, true);

  // A dialog of the page that is modal makes all that is not in it inert.
  const [dialog = document.documentElement] = [...document.querySelectorAll('dialog:modal')].reverse();
  dialog.append(host);
  host.showPopover();
  const letGo = keepPlaced(card, anchor);

  return {
    host,
    focus: () => card.focus({ preventScroll: true }),
    close() {
      letGo();
      window.removeEventListener('focusin', keepFocus, true);
      render(null, root);
      host.remove();
    },
  };
};

/**
 * The element that holds the card. A page that has defined elements of our name could look into the card through them;
 * there it is a plain one, which no page can define.
 */
function createHost(): HTMLElement {
  const host = document.createElement('kamernoot-card');
  if (!host.matches(':defined')) return host;
  const plain = document.createElement('div');
  plain.style.cssText = '--kamernoot-card: block';
  return plain;
}

/** A lifted finger "leaves" too, and would close the card that it has just used. */
function byPointer(event: PointerEvent): boolean {
  return event.pointerType !== 'touch';
}
