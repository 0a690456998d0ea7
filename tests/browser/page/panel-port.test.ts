/** What the page tells a panel beside it. */

import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { panelPage } from '../../../src/messages';
import { QUIET_MS } from '../../../src/page/watch';
import { find, show } from './support/page';
import type { OpenPanel } from './support/panels';
import { citedReplyTo } from './support/replies';
import { Tab, WORDS } from './support/tab';

const ARTICLE = `<main style="margin: 0"><p>Fortius en Europol in een zin, en weer Fortius.</p>
  <div style="height: 3000px"></div><p id="ver">Eurojust, ver weg.</p>
  <div style="height: 3000px"></div></main>`;

let tab: Tab;

beforeEach(async () => {
  await page.viewport(800, 600);
  show(ARTICLE);
  scrollTo(0, 0);
  tab = new Tab();
  await tab.settle();
});

afterEach(() => {
  tab.session.stop();
  vi.restoreAllMocks();
});

/** Lets the page scroll, tell of it and paint. */
async function frames(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
}

const last = (panel: OpenPanel) => panel.posts.at(-1)!;
const terms = (panel: OpenPanel) => last(panel).notes.map(({ term }) => term);
/** The terms that the page says are in the window. */
const inView = (panel: OpenPanel) =>
  last(panel).notes.flatMap(({ index, term }) => (last(panel).inView.includes(index) ? term : []));

describe('a panel that connects', () => {
  it('is posted the notes at once, with the words of the minister, in the shape that the panel asks for', () => {
    const panel = tab.panels.open();
    expect(panel.posts).toHaveLength(1);
    expect(terms(panel)).toEqual(['Fortius', 'Europol', 'Eurojust']);
    expect(last(panel).notes[0]).toMatchObject({
      count: 2,
      index: 0,
      passage: { question: 5, sentence: 'Het antwoord over Fortius.' },
    });
    expect(v.is(panelPage, last(panel))).toBe(true);
  });

  it('is told which of them are in the window, as the page scrolls', async () => {
    const panel = tab.panels.open();
    expect(inView(panel)).toEqual(['Fortius', 'Europol']);
    find('#ver').scrollIntoView();
    await frames();
    expect(inView(panel)).toEqual(['Eurojust']);
    scrollBy(0, 1_500);
    await frames();
    expect(inView(panel)).toEqual([]);
  });

  it('is posted nothing while what is in the window stays the same', async () => {
    const panel = tab.panels.open();
    scrollBy(0, 2);
    await frames();
    expect(panel.posts).toHaveLength(1);
  });

  it('is told when the page has other notes, in the window or not', async () => {
    const panel = tab.panels.open();
    find('main').append(Object.assign(document.createElement('p'), { textContent: 'Nog eens Europol.' }));
    const { promise, resolve } = Promise.withResolvers<void>();
    const answer = tab.answer;
    tab.answer = async (request) => {
      await promise;
      return answer(request);
    };
    await tab.pass(QUIET_MS);
    // The page is painted again before the background has answered.
    await frames();
    resolve();
    await tab.settle();
    await frames();
    expect(last(panel).notes.find(({ term }) => term === 'Europol')?.count).toBe(2);
    find('#ver').remove();
    await tab.pass(QUIET_MS);
    await frames();
    expect(terms(panel)).toEqual(['Fortius', 'Europol']);
  });

  it('is told that questions cite the page, which its headline stands for', async () => {
    expect(last(tab.panels.open()).cited).toBeNull();
    tab.session.stop();
    tab = new Tab((changed) => {
      changed.answer = async (request) => citedReplyTo(request, WORDS, 'Fortius en Europol in een zin');
    });
    await tab.settle();
    expect(last(tab.panels.open()).cited).toEqual({ publication: '2022Z20166', questions: 2 });
  });

  it('is let go when the page ends or goes elsewhere, and nothing more connects', async () => {
    const panel = tab.panels.open();
    tab.session.stop();
    expect(panel.isEnded).toBe(true);
    expect(tab.panels.listeners).toBe(0);
  });
});

describe('the page', () => {
  it('is listened to for scrolling only while a panel is connected', () => {
    const added = vi.spyOn(document, 'addEventListener');
    const scrolls = () => added.mock.calls.filter(([type]) => type === 'scroll');
    const panel = tab.panels.open();
    expect(scrolls()).toHaveLength(1);
    const [, , options] = scrolls()[0]!;
    expect(options).toMatchObject({ passive: true });
    panel.close();
    expect((options as AddEventListenerOptions).signal?.aborted).toBe(true);
  });

  it('answers no connection of another name', () => {
    expect(tab.panels.open('iets anders').posts).toEqual([]);
  });

  it('serves two panels, and one when the other is closed', async () => {
    const [one, two] = [tab.panels.open(), tab.panels.open()];
    one.close();
    find('#ver').scrollIntoView();
    await frames();
    expect(one.posts).toHaveLength(1);
    expect(inView(two)).toEqual(['Eurojust']);
  });
});
