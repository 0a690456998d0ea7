/** Pages that no reader reads to their end: how much of them is read, in how many turns, and that the popup is told. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gathering, gatherBlocks } from '../../../src/page/blocks';
import { LONGEST_BLOCK, MOST_NOTES, MOST_READ, NODES_A_TURN, UNLIMITED } from '../../../src/page/size';
import { QUIET_MS } from '../../../src/page/watch';
import { find, parsed, show } from './support/page';
import { Tab } from './support/tab';

const VAST = 21_000;

let tab: Tab | null = null;

afterEach(() => {
  tab?.session.stop();
  tab = null;
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Fills the page's `<main>` with paragraphs, two nodes each. */
function fill(count: number, text: (i: number) => string): void {
  show('<main></main>');
  const fragment = document.createDocumentFragment();
  for (let i = 0; i < count; i++) {
    fragment.append(Object.assign(document.createElement('p'), { textContent: text(i) }));
  }
  find('main').append(fragment);
}

async function open(): Promise<Tab> {
  tab = new Tab();
  await tab.session.settled();
  return tab;
}

/** Elements that mean nothing and have nothing in them, so many that the page is vast. */
function vast(html: string): Document {
  const page = parsed(html);
  for (let i = 0; i < VAST; i++) page.body.append(page.createElement('i'));
  return page;
}

const PAGE = `<h1>Kop</h1><p>Een <b>vette <i>alinea</i></b><br>met regels <img> en beeld</p>
  <div>Los <p>binnen</p> en na</div><nav><p>Menu</p></nav><ul><li>Een punt<li>Nog een</ul>
  <form><p>Formulier</p></form><form><article><h1>Omhuld</h1></article></form><p hidden>Verborgen</p>
  <p>Open <span aria-hidden="true">icoon</span> einde</p><div role="navigation"><p>Ook menu</p></div>
  <main><h2>Hoofdzaak</h2><p></p><p> </p>slot</main>`;

describe('gathering in steps', () => {
  it.each([1, 2, 7, 40])('of %i nodes gives the same blocks as at once', (step) => {
    const page = parsed(PAGE);
    const gathering = new Gathering(page, UNLIMITED);
    let steps = 1;
    while (!gathering.advance(step)) steps++;
    expect(gathering.blocks).toEqual(gatherBlocks(page));
    expect(gathering.isCut).toBe(false);
    expect(steps).toBeGreaterThan(1);
  });

  it('goes no further in one of them than it is told', () => {
    fill(5_000, (i) => `Alinea ${i}`);
    const gathering = new Gathering(find('main'), UNLIMITED);
    let before = 0;
    while (!gathering.advance(100)) {
      expect(gathering.blocks.length - before).toBeLessThanOrEqual(50);
      before = gathering.blocks.length;
    }
    expect(gathering.blocks).toHaveLength(5_000);
  });

  it('goes on when what it stands on has left the page, or has been put elsewhere', () => {
    show('<main><div><p>Een</p><p>Twee</p><p>Drie</p></div><p>Vier</p></main><p>Vijf</p>');
    const gathering = new Gathering(document.body, UNLIMITED);
    gathering.advance(4);
    find('div').remove();
    gathering.advance(1);
    document.body.append(find('main'));
    while (!gathering.advance(1));
    expect(gathering.blocks.map(({ text }) => text)[0]).toBe('Een');
  });

  it('ends though the page puts what comes next behind it for ever', () => {
    show('<main><p>Een</p><p>Twee</p></main>');
    const gathering = new Gathering(document.body, { ...UNLIMITED, nodes: 1_000 });
    let steps = 0;
    while (!gathering.advance(1)) {
      steps++;
      find('main').append(find('p'));
    }
    expect(steps).toBeLessThanOrEqual(1_000);
  });
});

describe('what may be read', () => {
  const texts = (limits: { nodes?: number; text?: number }, page: Document) => {
    const gathering = new Gathering(page.body, { ...UNLIMITED, ...limits });
    expect(gathering.advance(UNLIMITED.nodes)).toBe(true);
    return { texts: gathering.blocks.map(({ text }) => text), isCut: gathering.isCut };
  };

  it('ends at a number of nodes', () => {
    const page = parsed('<p>Een</p><p>Twee</p><p>Drie</p>');
    expect(texts({ nodes: 4 }, page)).toEqual({ texts: ['Een', 'Twee'], isCut: true });
    expect(texts({ nodes: 6 }, page)).toEqual({ texts: ['Een', 'Twee', 'Drie'], isCut: false });
  });

  it('ends at a length of text, before what would pass it', () => {
    const page = parsed('<p>Een</p><p>Twee <b>drie</b> vier</p><p>V</p>');
    expect(texts({ text: 9 }, page)).toEqual({ texts: ['Een', 'Twee '], isCut: true });
    expect(texts({ text: 18 }, page)).toEqual({ texts: ['Een', 'Twee drie vier', 'V'], isCut: false });
  });

  it('is a long text in several blocks, and no text node that is longer than any chapter', () => {
    show('<main><p id="lang"></p><p id="data"></p></main>');
    const line = 'woord '.repeat(LONGEST_BLOCK / 60);
    for (let i = 0; i < 25; i++) find('#lang').append(line, document.createElement('br'));
    find('#data').append('Ervoor', 'x'.repeat(LONGEST_BLOCK + 1), 'Erna');
    const gathering = new Gathering(document.body, UNLIMITED);
    gathering.advance(UNLIMITED.nodes);
    const lengths = gathering.blocks.map(({ text }) => text.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_BLOCK);
    expect(gathering.blocks.flatMap(({ nodes }) => nodes)).toHaveLength(27);
    expect(gathering.hasLeftOut).toBe(true);
  });
});

describe('a vast page', () => {
  it('has the same blocks as a small one', () => {
    expect(gatherBlocks(vast(PAGE)).map(({ text }) => text)).toEqual(
      gatherBlocks(parsed(PAGE)).map(({ text }) => text),
    );
  });

  it('is never asked about as a whole', () => {
    fill(VAST, (i) => `Alinea ${i}`);
    const asked = ['querySelector', 'querySelectorAll'].flatMap((name) => [
      vi.spyOn(Document.prototype, name as 'querySelector'),
      vi.spyOn(Element.prototype, name as 'querySelector'),
    ]);
    expect(gatherBlocks(document)).toHaveLength(VAST);
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a huge page', () => {
  it('is read in turns, a news page in one', async () => {
    const turns = vi.spyOn(scheduler, 'yield');
    fill(200, (i) => `Alinea ${i}`);
    (await open()).session.stop();
    expect(turns).not.toHaveBeenCalled();
    fill(NODES_A_TURN * 2, (i) => `Alinea ${i}`);
    await open();
    expect(turns.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('of too many nodes is read to the limit, rests there, and says so', async () => {
    fill(MOST_READ.nodes / 2 + 1_000, (i) => `Alinea ${i}`);
    const opened = await open();
    const { session, requests } = opened;
    const read = requests.flatMap(({ blocks }) => blocks);
    expect(read.length).toBeLessThanOrEqual(MOST_READ.nodes / 2);
    expect(read.length).toBeGreaterThan(MOST_READ.nodes / 2 - 10);
    expect(session.notes().cut).toEqual({ of: 'text', read: read.join('').length });
    const before = requests.length;
    find('p').textContent = 'Fortius';
    await opened.pass(QUIET_MS);
    await session.settled();
    expect(requests).toHaveLength(before);
  });

  it('of ten million characters is read to the limit, in requests that the background takes', async () => {
    fill(1_000, (i) => `Alinea ${i} ${'van heel veel tekst '.repeat(500)}`);
    const { session, requests } = await open();
    const lengths = requests.map(({ blocks }) => blocks.join('').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500_000);
    const sum = lengths.reduce((total, length) => total + length, 0);
    expect(sum).toBeLessThanOrEqual(MOST_READ.text);
    expect(sum).toBeGreaterThan(MOST_READ.text - 20_000);
    expect(session.notes().cut).toEqual({ of: 'text', read: sum });
  });

  it('with one paragraph of a million characters is read but for that', async () => {
    show('<main><p>Over Fortius.</p><p id="lang"></p><p>En Europol.</p></main>');
    find('#lang').textContent = 'Fortius '.repeat(125_000);
    const opened = await open();
    expect(opened.marked.sort()).toEqual(['Europol', 'Fortius']);
    expect(opened.session.notes().cut).toEqual({ of: 'paragraph', read: LONGEST_BLOCK });
    find('main').append('Ook Eurojust.');
    await opened.pass(QUIET_MS);
    expect(opened.marked).toContain('Eurojust');
  });

  it('with five thousand hits has the first thousand marked, in turns, and is asked about no further', async () => {
    const turns = vi.spyOn(scheduler, 'yield');
    fill(5_000, () => `Fortius ${'en zo voort '.repeat(12)}`);
    const { session, requests, marked } = await open();
    expect(marked).toHaveLength(MOST_NOTES);
    expect(requests).toHaveLength(1);
    expect(session.notes()).toMatchObject({
      notes: [{ term: 'Fortius', count: MOST_NOTES }],
      cut: { of: 'notes', read: MOST_NOTES },
    });
    expect(turns.mock.calls.length).toBeGreaterThanOrEqual(5);
  });

  it('is read anew when the reader asks for it', async () => {
    fill(5_000, () => 'Fortius');
    const opened = await open();
    fill(3, () => 'Fortius');
    await opened.pass(QUIET_MS);
    expect(opened.session.notes().cut).toBeDefined();
    opened.session.rescan();
    await opened.session.settled();
    expect(opened.marked).toHaveLength(3);
    expect(opened.session.notes().cut).toBeUndefined();
  });

  it('that goes while it is read is left in peace', async () => {
    fill(NODES_A_TURN * 2, (i) => `Alinea ${i}`);
    tab = new Tab();
    tab.session.stop();
    const { requests, session } = tab;
    await session.settled();
    expect(requests).toEqual([]);
  });
});

declare const scheduler: { yield(): Promise<void> };
