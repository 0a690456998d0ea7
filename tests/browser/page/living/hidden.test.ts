/** A tab that nobody sees. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QUIET_MS } from '../../../../src/page/watch';
import { find, show } from '../support/page';
import { Tab } from '../support/tab';

let tab: Tab;

beforeEach(async () => {
  show('<main><p>Europol meldt.</p><x-deel></x-deel></main>');
  tab = new Tab();
  await tab.settle();
});

afterEach(() => {
  tab.session.stop();
  vi.restoreAllMocks();
});

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** How many entries come while nobody looks: fewer than the notes at which a page is too large. */
const ENTRIES = 900;

/** They come each in a task of its own, so that an observer hears of each. */
async function change(): Promise<void> {
  for (let i = 0; i < ENTRIES; i++) {
    find('main').append(Object.assign(document.createElement('p'), { textContent: `${i} Fortius` }));
    await Promise.resolve();
  }
  find('p').textContent = 'Eurojust meldt.';
  await tab.settle();
}

it('has nothing done in it: no timer, no reading, no look at what has changed', async () => {
  hide(true);
  const read = [
    vi.spyOn(Document.prototype, 'querySelectorAll'),
    vi.spyOn(Node.prototype, 'firstChild', 'get'),
    vi.spyOn(Node.prototype, 'isConnected', 'get'),
  ];
  await change();
  await tab.pass(60_000);
  expect(read.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  expect(tab.clock.pending).toBe(0);
  expect(tab.requests).toHaveLength(1);
});

it('has the marks that no longer hold taken off when it is shown, and the rest caught up with at rest', async () => {
  hide(true);
  await change();
  hide(false);
  expect(tab.marked).toEqual([]);
  await tab.pass(QUIET_MS);
  expect(tab.requests).toHaveLength(2);
  await expect.poll(() => tab.marked.length).toBe(ENTRIES + 1);
});

it('looks for late shadow roots again when it is shown', async () => {
  hide(true);
  find('x-deel').attachShadow({ mode: 'open' }).textContent = 'Fortius';
  await tab.pass(60_000);
  expect(tab.marked).toEqual(['Europol']);
  hide(false);
  await tab.pass(60_000);
  expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
});
