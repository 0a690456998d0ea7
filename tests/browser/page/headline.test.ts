/** The headline of a page that is itself what questions cite. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PAUSES_MS } from '../../../src/page/ask';
import { DWELL_MS } from '../../../src/page/hover';
import { QUIET_MS } from '../../../src/page/watch';
import { find, show, wholePage } from './support/page';
import { citedReplyTo, replyTo } from './support/replies';
import { Tab, WORDS } from './support/tab';

const HEADLINE = 'Speurders van Europol wachten op de kade';

const ARTICLE = `<main style="font: 20px/1.5 serif">
  <h1>
    Speurders van <span id="europol">Europol</span> wachten <span id="rest">op de kade</span>
  </h1>
  <p id="een">Fortius loopt.</p></main>`;

/** The text of the heading as it stands in the page, its line ends with it. */
const quoteOf = (tab: Tab) => tab.headed.map((text) => text.replace(/\s+/g, ' '));

let tab: Tab;

beforeEach(async () => {
  show(ARTICLE);
  await userEvent.unhover(document.body);
  await open(() => {});
});

async function open(change: (tab: Tab) => void): Promise<void> {
  tab?.session.stop();
  tab = new Tab((fresh) => {
    fresh.answer = async (request) => citedReplyTo(request, WORDS, HEADLINE);
    change(fresh);
  });
  await tab.settle();
}

afterEach(() => {
  tab.session.stop();
  vi.restoreAllMocks();
});

function shown(): string | undefined {
  return tab.card?.content.annotation.kind === 'article'
    ? 'the headline'
    : tab.card?.content.annotation.quote;
}

async function openByPointer(selector: string): Promise<void> {
  await userEvent.hover(find(selector));
  await tab.settle();
  await tab.pass(DWELL_MS.short);
}

function heading(text = HEADLINE): HTMLElement {
  return Object.assign(document.createElement('h1'), { textContent: text });
}

describe('a headline', () => {
  it('is marked whole by a highlight of its own, and the notes in it by theirs', () => {
    expect(quoteOf(tab)).toEqual([HEADLINE]);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
  });

  it('is no note of the list, whose places are those of the page all the same', async () => {
    const { notes, citedBy } = tab.session.notes();
    expect(citedBy).toEqual(['2022Z20166']);
    expect(notes.map(({ term, index }) => [term, index])).toEqual([
      ['Europol', 1],
      ['Fortius', 2],
    ]);
    tab.session.cards?.show(notes[1]!.index);
    await tab.settle();
    expect(shown()).toBe('Fortius');
  });

  it('opens its card where no note stands in it, with a passage for each of its answers', async () => {
    await openByPointer('#rest');
    expect(shown()).toBe('the headline');
    expect(tab.card?.content.passages.map(({ question }) => question)).toEqual([1, 5]);
  });

  it('leaves a note in it its own card', async () => {
    await openByPointer('#europol');
    expect(shown()).toBe('Europol');
    await openByPointer('#rest');
    expect(shown()).toBe('the headline');
  });

  it('is stepped through before what stands in it', async () => {
    const seen = [];
    for (let step = 0; step < 4; step++) {
      tab.session.cards?.step(1);
      await tab.settle();
      seen.push(shown());
    }
    expect(seen).toEqual(['the headline', 'Europol', 'Fortius', 'the headline']);
  });

  it('is enough for the card’s code to come', async () => {
    await open((fresh) => {
      fresh.answer = async (request) => citedReplyTo(request, [], HEADLINE);
    });
    await openByPointer('#rest');
    expect(shown()).toBe('the headline');
    expect(tab.marked).toEqual([]);
  });

  it('is gone with the session, and the page is as it was', () => {
    const before = wholePage();
    tab.session.stop();
    expect(CSS.highlights.size).toBe(0);
    expect(wholePage()).toBe(before);
  });

  it('is not taken along to another address', async () => {
    tab.answer = async (request) => replyTo(request, WORDS);
    tab.session.navigate('https://krant.nl/twee');
    find('main').append(heading());
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
    expect(tab.headed).toEqual([]);
  });

  it('without a passage is a fault that is named', async () => {
    await open((fresh) => {
      fresh.answer = async (request) => {
        const reply = citedReplyTo(request, WORDS, HEADLINE);
        return { ...reply, passages: replyTo(request, WORDS).passages };
      };
    });
    for (const pause of PAUSES_MS) await tab.pass(pause);
    expect(String(tab.faults[0])).toContain('annotate reply: headline cannot be what it is');
    expect(tab.headed).toEqual([]);
  });
});

describe('a headline, when the page changes', () => {
  it('stays as it is while other text arrives', async () => {
    find('main').append(Object.assign(document.createElement('p'), { textContent: 'Ook Eurojust.' }));
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
    expect(quoteOf(tab)).toEqual([HEADLINE]);
  });

  it('is marked again where the page sets it anew, with the notes in it', async () => {
    find('h1').replaceWith(heading());
    await tab.settle();
    expect(tab.headed).toEqual([]);
    await tab.pass(QUIET_MS);
    expect(quoteOf(tab)).toEqual([HEADLINE]);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
    tab.session.cards?.step(1);
    await tab.settle();
    expect(shown()).toBe('the headline');
    expect(tab.card?.anchor.range.toString()).toBe(HEADLINE);
  });

  it('is marked again where it comes back later', async () => {
    const gone = find('h1');
    gone.remove();
    await tab.pass(QUIET_MS);
    find('main').prepend(gone);
    await tab.pass(QUIET_MS);
    expect(quoteOf(tab)).toEqual([HEADLINE]);
  });

  it('is marked once though the page repeats it elsewhere', async () => {
    find('main').append(heading());
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
    expect(tab.headed).toHaveLength(1);
  });

  it('is no longer marked where it says something else', async () => {
    find('h1').replaceWith(heading('Een andere kop over Europol'));
    await tab.pass(QUIET_MS);
    expect(tab.headed).toEqual([]);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
  });
});
