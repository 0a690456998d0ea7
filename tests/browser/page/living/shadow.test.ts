/** Text in open shadow roots, there from the start, arriving with the page and attached later. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { gatherBlocks } from '../../../../src/page/blocks';
import { DWELL_MS } from '../../../../src/page/hover';
import { FIRST_LOOK_MS, LAST_LOOK_MS } from '../../../../src/page/late-roots';
import { QUIET_MS } from '../../../../src/page/watch';
import '../../../../src/page/highlight.css';
import { find, show } from '../support/page';
import { Tab } from '../support/tab';

let tab: Tab;

beforeEach(() => userEvent.unhover(document.body));

afterEach(() => tab?.session.stop());

async function open(): Promise<void> {
  tab = new Tab();
  await tab.settle();
}

/** Puts HTML into the page as a parser does that knows declarative shadow roots. */
function showWithRoots(html: string): void {
  // A parser of its own, which `setHTMLUnsafe` is; the lint rule against HTML from outside is about the product.
  document.body.setHTMLUnsafe(html);
}

function attach(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.setHTMLUnsafe(html);
  return root;
}

function texts(): string[] {
  return gatherBlocks(document).map(({ text }) => text.trim());
}

describe('what is read of a shadow tree', () => {
  it('is what is seen: the tree, with the children of its host where they are slotted', () => {
    showWithRoots(`<main><p>Voor</p><x-artikel><template shadowrootmode="open">
      <h2><slot name="kop">Zonder kop</slot></h2><p>Uit de schaduw</p><slot></slot><nav>Menu</nav></template>
      <p>Alinea</p><b slot="kop">Kop</b><i slot="nergens">Niet te zien</i></x-artikel><p>Na</p></main>`);
    expect(texts()).toEqual(['Voor', 'Kop', 'Uit de schaduw', 'Alinea', 'Na']);
  });

  it('is what stands in a slot by itself where nothing is slotted', () => {
    showWithRoots(
      `<x-artikel><template shadowrootmode="open"><p><slot>Nog leeg</slot></p></template></x-artikel>`,
    );
    expect(texts()).toEqual(['Nog leeg']);
  });

  it('goes down through trees in trees, and by attributes too', () => {
    showWithRoots(`<x-een><template shadowrootmode="open"><x-twee><template shadowrootmode="open">
      <p>Diep</p><p hidden>Verborgen</p><p class="sr-only">Voorgelezen</p></template></x-twee></template></x-een>`);
    expect(texts()).toEqual(['Diep']);
  });

  it('ends at its edge, over which no range can run', () => {
    showWithRoots('<p>For<span id="host">tius</span></p>');
    attach(find('#host'), 'tius');
    expect(texts()).toEqual(['For', 'tius']);
  });

  it('is nothing of a closed one', () => {
    showWithRoots('<x-dicht>Licht</x-dicht>');
    find('x-dicht').attachShadow({ mode: 'closed' }).textContent = 'Dicht';
    expect(texts()).toEqual(['Licht']);
  });
});

describe('a declarative shadow root', () => {
  const PAGE = `<main><x-artikel><template shadowrootmode="open">
    <p style="font: 40px/2 monospace; margin: 0; color: rgb(17, 17, 17); background: rgb(255, 255, 255)">
    Fortius</p></template></x-artikel></main>`;

  it('has its words marked, as can be seen', async () => {
    showWithRoots(PAGE);
    const element = find('x-artikel').shadowRoot!.querySelector('p')!;
    const before = await page.screenshot({ element, save: false });
    await open();
    expect(tab.marked).toEqual(['Fortius']);
    expect(await page.screenshot({ element, save: false })).not.toBe(before);
    tab.session.stop();
    expect(await page.screenshot({ element, save: false })).toBe(before);
  });

  it('has the card of a word under the pointer', async () => {
    showWithRoots(PAGE);
    await open();
    const paragraph = find('x-artikel').shadowRoot!.querySelector('p')!;
    await userEvent.hover(paragraph, { position: { x: 20, y: 40 } });
    await tab.settle();
    await tab.pass(DWELL_MS.short);
    expect(tab.card?.content.annotation.quote).toBe('Fortius');
  });

  it('has the card of a slotted word under the pointer, and none by a click where that is a link', async () => {
    showWithRoots(`<main style="font: 40px/2 monospace"><x-artikel style="display: block"><template shadowrootmode="open">
      <p style="margin: 0"><a href="#kop"><slot></slot></a></p></template>Fortius</x-artikel></main>`);
    await open();
    const host = find('x-artikel');
    await userEvent.hover(host, { position: { x: 20, y: 40 } });
    await tab.settle();
    await tab.pass(DWELL_MS.short);
    expect(tab.card?.content.annotation.quote).toBe('Fortius');
    tab.session.cards?.close();
    await tab.settle();
    await userEvent.click(host, { position: { x: 20, y: 40 } });
    await tab.settle();
    expect(tab.card).toBeNull();
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('a shadow root of a page that lives', () => {
  it('is read when it comes with its host', async () => {
    show('<main><p>Fortius</p></main>');
    await open();
    const host = document.createElement('div');
    attach(host, '<p>Europol meldt.</p>');
    find('main').append(host);
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
  });

  it('is watched: text that comes, changes and goes in it', async () => {
    showWithRoots('<main><x-blog><template shadowrootmode="open"><p>Fortius</p></template></x-blog></main>');
    await open();
    const root = find('x-blog').shadowRoot!;
    root.append(Object.assign(document.createElement('p'), { textContent: 'Europol' }));
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
    root.querySelector('p')!.textContent = 'Eurojust';
    await tab.settle();
    expect(tab.marked).toEqual(['Europol']);
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Europol']);
    find('x-blog').remove();
    await tab.settle();
    expect(CSS.highlights.size).toBe(0);
  });

  it('is found when a custom element gets it late, without any other change', async () => {
    show('<main><p>Fortius</p><x-laat></x-laat></main>');
    await open();
    attach(find('x-laat'), '<p>Europol</p>');
    await tab.pass(FIRST_LOOK_MS);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
  });

  it('is found when the script of a declared element comes late', async () => {
    show('<main><p>Fortius</p><x-bericht-laat></x-bericht-laat></main>');
    await open();
    await tab.pass(3 * FIRST_LOOK_MS);
    class Late extends HTMLElement {
      connectedCallback(): void {
        attach(this, '<p>Eurojust</p>');
      }
    }
    customElements.define('x-bericht-laat', Late);
    await tab.pass(LAST_LOOK_MS);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Fortius']);
  });

  it('is waited for no longer than half a minute, and not at all where there is no custom element', async () => {
    show('<main><p>Fortius</p><x-nooit>Licht</x-nooit></main>');
    await open();
    expect(tab.clock.pending).toBe(1);
    await tab.pass(2 * LAST_LOOK_MS);
    expect(tab.clock.pending).toBe(0);
    tab.session.stop();
    show('<main><p>Fortius</p></main>');
    await open();
    expect(tab.clock.pending).toBe(0);
  });
});
