import { afterEach, expect, it } from 'vitest';
import { clearLeftovers } from '../../../src/page/leftovers';
import { show } from './support/page';

afterEach(() => CSS.highlights.clear());

it('clears the marks and the cards of an older script, and nothing of the page', () => {
  show('<p>Fortius</p><kamernoot-card>Van de pagina</kamernoot-card>');
  CSS.highlights.set('kamernoot-term-dotted-normal', new Highlight());
  CSS.highlights.set('zoeken', new Highlight());
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  for (const place of [document.documentElement, dialog]) {
    const card = document.createElement('kamernoot-card');
    card.popover = 'manual';
    place.append(card);
    if (place === dialog) dialog.showModal();
    card.showPopover();
  }
  clearLeftovers(document);
  expect([...CSS.highlights.keys()]).toEqual(['zoeken']);
  expect([...document.querySelectorAll('kamernoot-card')].map(({ textContent }) => textContent)).toEqual([
    'Van de pagina',
  ]);
});
