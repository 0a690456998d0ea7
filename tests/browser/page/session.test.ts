import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSES_MS } from '../../../src/page/ask';
import { CARDS_MS } from '../../../src/page/session';
import { QUIET_MS } from '../../../src/page/watch';
import { find, show, wholePage } from './support/page';
import { replyTo } from './support/replies';
import { Tab, WORDS } from './support/tab';

const ARTICLE = `<main><h1>Project <b>For</b>tius</h1><p>Europol zegt: Fortius loopt.</p>
  <p>Niets hierover.</p><p id="slot">Eurojust en Europol.</p></main>`;

let tab: Tab;

async function open(html: string, change?: (tab: Tab) => void): Promise<void> {
  show(html);
  tab = new Tab(change);
  await tab.settle();
}

afterEach(() => {
  tab.session.stop();
  vi.restoreAllMocks();
});

function paragraphs(...texts: string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const text of texts)
    fragment.append(Object.assign(document.createElement('p'), { textContent: text }));
  return fragment;
}

/** An answer of the background that comes when the test says so. */
function held(): { answer: Tab['answer']; release(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    answer: async (request) => {
      await promise;
      return replyTo(request, WORDS);
    },
    release: resolve,
  };
}

describe('a page', () => {
  it('is asked about once, with its address, its title and its blocks, and marked', async () => {
    await open(ARTICLE);
    expect(tab.requests).toEqual([
      {
        type: 'annotate',
        page: { url: 'https://krant.nl/een', title: 'Project Fortius' },
        blocks: [
          'Project Fortius',
          'Europol zegt: Fortius loopt.',
          'Niets hierover.',
          'Eurojust en Europol.',
        ],
      },
    ]);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Europol', 'Europol', 'Fortius', 'Fortius']);
  });

  it('keeps its DOM', async () => {
    show(ARTICLE);
    const before = wholePage();
    tab = new Tab();
    await tab.pass(60_000);
    expect(tab.marked).toHaveLength(5);
    expect(wholePage()).toBe(before);
  });

  it('has its notes listed by term, in its order', async () => {
    await open(ARTICLE);
    expect(tab.session.notes()).toEqual({
      citedBy: ['2022Z20166'],
      marked: true,
      notes: [
        {
          kind: 'term',
          term: 'Fortius',
          quote: 'Fortius',
          count: 2,
          index: 0,
          best: { publication: '2022Z20166', question: 5 },
        },
        {
          kind: 'term',
          term: 'Europol',
          quote: 'Europol',
          count: 2,
          index: 1,
          best: { publication: '2022Z20166', question: 5 },
        },
        {
          kind: 'term',
          term: 'Eurojust',
          quote: 'Eurojust',
          count: 1,
          index: 3,
          best: { publication: '2022Z20166', question: 5 },
        },
      ],
    });
  });

  it('is listened to for nothing but the tab while it has no notes', async () => {
    const listened = [
      vi.spyOn(document, 'addEventListener'),
      vi.spyOn(document.documentElement, 'addEventListener'),
      vi.spyOn(window, 'addEventListener'),
    ];
    const types = () => listened.flatMap((spy) => spy.mock.calls.map(([type]) => type)).sort();
    await open('<main><p>Niets hierover.</p></main>');
    expect(types()).toEqual(['visibilitychange']);
    find('main').append(paragraphs('Fortius'));
    await tab.pass(QUIET_MS);
    expect(types()).toEqual([
      'click',
      'contextmenu',
      'fullscreenchange',
      'keydown',
      'pointerdown',
      'pointerleave',
      // Remembered until there are cards, and followed from then on.
      ...['pointermove', 'pointermove', 'pointerout'],
      'scroll',
      'toggle',
      'visibilitychange',
    ]);
  });

  it('is asked about when it is first seen, not while its tab is hidden', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await open(ARTICLE);
    await tab.pass(60_000);
    expect(tab.requests).toEqual([]);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(5);
  });

  it('without text is not asked about', async () => {
    await open('<main><p>• 5</p></main>');
    expect(tab.requests).toEqual([]);
  });

  it('is asked about in portions where it is immense', async () => {
    await open('<main></main>', () => {
      find('main').append(paragraphs(...Array.from({ length: 30_000 }, (_, i) => `Alinea ${i}`), 'Fortius'));
    });
    await tab.session.settled();
    expect(tab.requests.map(({ blocks }) => blocks.length)).toEqual([25_000, 5_001]);
    expect(tab.requests[1]?.context).toEqual({ lead: '+', otherMeanings: [], meant: [] });
    expect(tab.marked).toEqual(['Fortius']);
  });
});

describe('a page that changes', () => {
  beforeEach(() => open(ARTICLE));

  it('is not read again while it does not', async () => {
    const read = vi.spyOn(Document.prototype, 'querySelectorAll');
    await tab.pass(60_000);
    expect(read).not.toHaveBeenCalled();
    expect(tab.requests).toHaveLength(1);
  });

  it('is asked about only what has come, with what the first reply said of it', async () => {
    find('main').append(paragraphs('Ook Europol.'));
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]).toMatchObject({
      blocks: ['Ook Europol.'],
      context: { lead: '+', otherMeanings: [], meant: [] },
    });
    expect(tab.marked).toHaveLength(6);
  });

  it('is asked about all of many siblings that come at once', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `Nieuws ${i} over Fortius`);
    find('h1').after(paragraphs(...texts));
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]?.blocks).toEqual(texts);
    expect(tab.marked).toHaveLength(45);
    expect(tab.session.notes().notes[1]).toMatchObject({ term: 'Europol', index: 41 });
  });

  it('is not asked again about text that goes and comes back, and keeps its marks', async () => {
    const extra = Object.assign(document.createElement('div'), { textContent: 'Even' });
    find('main').append(extra);
    extra.remove();
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(1);
    expect(tab.marked).toHaveLength(5);
  });

  it('loses the marks of a text that changes at once, and has new ones when it has come to rest', async () => {
    find('#slot').firstChild!.replaceWith('Nu over Fortius.');
    await tab.settle();
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius', 'Fortius']);
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]?.blocks).toEqual(['Nu over Fortius.']);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius', 'Fortius', 'Fortius']);
  });

  it('loses the marks of a node whose data changes', async () => {
    (find('#slot').firstChild as Text).data = 'Geen van beide.';
    await tab.settle();
    expect(tab.marked).toHaveLength(3);
  });

  it('loses all marks inside an element that leaves', async () => {
    find('main').remove();
    await tab.settle();
    expect(tab.marked).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
    await tab.pass(QUIET_MS);
    expect(tab.session.notes().notes).toEqual([]);
  });

  it('loses the marks of a text that moves into a menu', async () => {
    const menu = document.createElement('nav');
    find('main').append(menu);
    menu.append(find('#slot'));
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(3);
  });

  it('has each mark once however often it is read', async () => {
    for (let round = 0; round < 3; round++) {
      find('main').append(paragraphs(`Ronde ${round}`));
      await tab.pass(QUIET_MS);
    }
    expect(tab.marked).toHaveLength(5);
    expect([...CSS.highlights.values()].map(({ size }) => size)).toEqual([5]);
  });

  it('is read again after a reply during which it changed, and marks no text that is gone', async () => {
    const { answer, release } = held();
    tab.answer = answer;
    find('main').append(paragraphs('Eerst Fortius.'));
    await tab.pass(QUIET_MS);
    find('p:last-child').remove();
    find('main').append(paragraphs('Dan Europol.'));
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
    release();
    await tab.settle();
    expect(tab.requests[2]?.blocks).toEqual(['Dan Europol.']);
    expect(tab.marked).toHaveLength(6);
  });
});

describe('another address', () => {
  beforeEach(() => open(ARTICLE));

  it('clears at once, and is asked about when the text has come to rest', async () => {
    tab.session.navigate('https://krant.nl/twee');
    expect(tab.marked).toEqual([]);
    expect(tab.session.notes()).toMatchObject({ citedBy: [], notes: [] });
    show('<main><h1>Iets anders</h1><p>Europol.</p></main>');
    await tab.pass(QUIET_MS);
    expect(tab.requests.slice(1)).toEqual([
      {
        type: 'annotate',
        page: { url: 'https://krant.nl/twee', title: 'Iets anders' },
        blocks: ['Iets anders', 'Europol.'],
      },
    ]);
    expect(tab.marked).toEqual(['Europol']);
  });

  it('is not one that differs in its fragment alone', async () => {
    tab.session.navigate('https://krant.nl/een#reacties');
    await tab.pass(60_000);
    expect(tab.requests).toHaveLength(1);
    expect(tab.marked).toHaveLength(5);
  });

  it('drops a reply that comes late', async () => {
    const { answer, release } = held();
    tab.answer = answer;
    find('main').append(paragraphs('Ook Europol.'));
    await tab.pass(QUIET_MS);
    tab.session.navigate('https://krant.nl/twee');
    release();
    await tab.settle();
    expect(tab.marked).toEqual([]);
    expect(tab.session.notes().citedBy).toEqual([]);
  });
});

describe('a page whose reader wants the first mention only', () => {
  const firstOnly: Tab['answer'] = async (request) => {
    const reply = replyTo(request, WORDS);
    return { ...reply, marking: { ...reply.marking, which: 'first' } };
  };

  beforeEach(() =>
    open(ARTICLE, (fresh) => {
      fresh.answer = firstOnly;
    }),
  );

  it('has each term marked once, and all of them counted', () => {
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Europol', 'Fortius']);
    expect(tab.session.notes().notes.map(({ count }) => count)).toEqual([2, 2, 1]);
  });

  it('has none marked again in text that arrives below', async () => {
    find('main').append(paragraphs('Ook Europol.'));
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
    expect(tab.marked).toHaveLength(3);
  });

  it('has the mention above that arrives later marked instead', async () => {
    find('main').prepend(paragraphs('Eerst Europol.'));
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(3);
    const [range] = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].filter(({ startContainer }) => startContainer.textContent === 'Eerst Europol.'),
    );
    expect(range).toBeDefined();
  });

  it('has the next marked when the first is gone', async () => {
    find('h1').remove();
    find('p').remove();
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(expect.arrayContaining(['Eurojust', 'Europol']));
    expect(tab.marked).toHaveLength(2);
  });

  it('has the first marked that is shown', async () => {
    await open(`<main><p class="smal" style="display: none">Europol.</p><p>Europol.</p></main>`, (fresh) => {
      tab.session.stop();
      fresh.answer = firstOnly;
    });
    expect(tab.marked).toEqual(['Europol']);
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    expect(range?.startContainer.parentElement?.className).toBe('');
  });
});

describe('a page that is read again on demand', () => {
  it('is asked about whole, and marked as before', async () => {
    await open(ARTICLE);
    tab.session.rescan();
    expect(tab.marked).toEqual([]);
    await tab.session.settled();
    expect(tab.requests).toHaveLength(2);
    expect(tab.requests[1]).toEqual(tab.requests[0]);
    expect(tab.marked).toHaveLength(5);
  });
});

describe('a session that ends', () => {
  it('leaves the page as it was, and does nothing more', async () => {
    show(ARTICLE);
    const before = wholePage();
    tab = new Tab();
    await tab.settle();
    tab.session.stop();
    expect(wholePage()).toBe(before);
    expect(CSS.highlights.size).toBe(0);
    expect(tab.clock.pending).toBe(0);
    find('main').append(paragraphs('Europol.'));
    await tab.pass(60_000);
    expect(tab.requests).toHaveLength(1);
    expect(tab.session.notes().notes).toEqual([]);
  });

  it('drops a reply that comes late', async () => {
    const { answer, release } = held();
    await open(ARTICLE, (fresh) => {
      fresh.answer = answer;
    });
    tab.session.stop();
    release();
    await tab.settle();
    expect(tab.marked).toEqual([]);
  });

  it('can be followed by another', async () => {
    await open(ARTICLE);
    tab.session.stop();
    tab.session = tab.start();
    await tab.settle();
    expect(tab.marked).toHaveLength(5);
  });
});

describe('a fault', () => {
  async function openWith(answer: Tab['answer']): Promise<void> {
    await open(ARTICLE, (fresh) => {
      fresh.answer = answer;
    });
  }

  it('of the background is asked about again, reported once, and the page asked about when it changes', async () => {
    await openWith(() => Promise.reject(new Error('the worker is gone')));
    for (const pause of PAUSES_MS) await tab.pass(pause);
    expect(tab.requests).toHaveLength(1 + PAUSES_MS.length);
    expect(tab.faults.map(String)).toEqual([expect.stringContaining('the worker is gone')]);
    tab.answer = async (request) => replyTo(request, WORDS);
    await tab.pass(60_000);
    expect(tab.marked).toEqual([]);
    find('main').append(paragraphs('Europol.'));
    await tab.pass(QUIET_MS);
    expect(tab.requests.at(-1)?.blocks).toHaveLength(5);
    expect(tab.marked).toHaveLength(6);
    expect(tab.faults).toHaveLength(1);
  });

  it('of the background leaves the marks that are there', async () => {
    await open(ARTICLE);
    tab.answer = async () => ({ ...replyTo({ ...tab.requests[0]!, blocks: ['Europol'] }, WORDS) });
    find('main').append(paragraphs('Eurojust.'));
    for (const ms of [QUIET_MS, ...PAUSES_MS]) await tab.pass(ms);
    expect(tab.faults.map(String)).toEqual([
      expect.stringContaining('annotate reply: annotations.0 cannot be what it is'),
    ]);
    expect(tab.marked).toHaveLength(5);
  });

  it('of the background at one text does not keep a newer one from being read', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    await openWith(() => promise);
    find('main').append(paragraphs('Europol.'));
    await tab.pass(QUIET_MS);
    tab.answer = async (request) => {
      if (tab.requests.length <= 1 + PAUSES_MS.length) throw new Error('the worker is gone');
      return replyTo(request, WORDS);
    };
    reject(new Error('the worker is gone'));
    await tab.pass(0);
    for (const pause of PAUSES_MS) await tab.pass(pause);
    expect(tab.marked).toHaveLength(6);
    expect(tab.faults).toEqual([]);
  });

  it('of the page’s own ends all, and is reported', async () => {
    await open(ARTICLE);
    vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(() => {
      throw new Error('a page that breaks its own document');
    });
    find('main').append(paragraphs('Eurojust.'));
    await tab.pass(QUIET_MS);
    expect(tab.faults).toEqual([new Error('a page that breaks its own document')]);
    expect(tab.marked).toEqual([]);
    expect(tab.clock.pending).toBe(0);
  });

  it('after the end is nobody’s business', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    await openWith(() => promise);
    tab.session.stop();
    reject(new Error('Extension context invalidated.'));
    await tab.settle();
    expect(tab.faults).toEqual([]);
  });
});

describe('a card’s code that does not come', () => {
  it('is asked for anew once, with what is marked, which stays as it is', async () => {
    await open(ARTICLE, (fresh) => {
      fresh.loadCards = () => new Promise(() => {});
    });
    await tab.pass(CARDS_MS - 1);
    expect(tab.requests).toHaveLength(1);
    await tab.pass(1);
    expect(tab.requests[1]).toEqual({
      ...tab.requests[0],
      blocks: ['Project Fortius', 'Europol zegt: Fortius loopt.', 'Eurojust en Europol.'],
    });
    await tab.pass(60_000);
    expect(tab.requests).toHaveLength(2);
    expect(tab.marked).toHaveLength(5);
  });

  it('is asked for no more when it has come, or the page has another address', async () => {
    await open(ARTICLE);
    await tab.pass(CARDS_MS);
    expect(tab.requests).toHaveLength(1);
    tab.loadCards = () => new Promise(() => {});
    tab.session.rescan();
    await tab.settle();
    tab.session.navigate('https://krant.nl/twee');
    show('');
    await tab.pass(CARDS_MS);
    expect(tab.requests).toHaveLength(2);
  });
});

describe('a browser that cannot mark text', () => {
  it('has its page left alone, and the notes listed', async () => {
    vi.stubGlobal('Highlight', undefined);
    show(ARTICLE);
    const listened = vi.spyOn(document, 'addEventListener');
    tab = new Tab();
    await tab.settle();
    vi.unstubAllGlobals();
    expect(listened.mock.calls.map(([type]) => type)).toEqual(['visibilitychange']);
    expect(tab.session.notes().notes).toHaveLength(3);
  });
});
