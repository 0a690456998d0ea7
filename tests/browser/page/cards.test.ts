/** Cards with a real pointer and real keys. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DWELL_MS as DWELL_TIMES, GRACE_MS, type OpensAfter } from '../../../src/page/hover';
import { QUIET_MS } from '../../../src/page/watch';
import { find, parsed, show, wholePage } from './support/page';
import { Tab } from './support/tab';

const DWELL_MS = DWELL_TIMES.short;

const ARTICLE = `<main style="font: 20px/1.5 serif; margin: 0">
  <p id="een" style="margin: 0"><span id="fortius">Fortius</span> en <b id="europol">Europol</b> in een zin.</p>
  <p id="leeg">Hier is niets.</p><button id="knop">Deel</button><input id="veld">
  <div style="height: 3000px"></div><p id="ver">Eurojust, ver weg.</p></main>`;

let tab: Tab;

beforeEach(async () => {
  show(ARTICLE);
  scrollTo(0, 0);
  await userEvent.unhover(document.body);
  tab = new Tab();
  await tab.settle();
});

afterEach(async () => {
  tab.session.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function point(selector: string): Promise<void> {
  await userEvent.hover(find(selector));
  await tab.settle();
}

/** Puts the pointer on a mark and lets its card open. */
async function openByPointer(selector: string): Promise<void> {
  await point(selector);
  await tab.pass(DWELL_MS);
}

function shown(): string | null {
  return tab.card?.content.annotation.quote ?? null;
}

describe('the pointer', () => {
  it('opens a card after some rest, with what it is to show and where, and without taking the focus', async () => {
    find('#knop').focus();
    await point('#fortius');
    await tab.pass(DWELL_MS - 1);
    expect(shown()).toBeNull();
    await tab.pass(1);
    expect(tab.card?.content).toMatchObject({
      annotation: { quote: 'Fortius' },
      passages: [{ question: 5 }],
    });
    expect(tab.card?.anchor.range.toString()).toBe('Fortius');
    const { left, right, top, bottom } = find('#fortius').getBoundingClientRect();
    const { x, y } = tab.card?.anchor.point ?? { x: 0, y: 0 };
    expect(x > left && x < right && y > top && y < bottom).toBe(true);
    expect(document.activeElement).toBe(find('#knop'));
  });

  it('brings marks back that the page has taken away, and looks for them now and then', async () => {
    let now = 10_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    await point('#fortius');
    CSS.highlights.clear();
    now += 249;
    await point('#leeg');
    expect(tab.marked).toEqual([]);
    now += 1;
    await point('#fortius');
    expect(tab.marked).toHaveLength(3);
  });

  it('opens nothing where nothing is marked', async () => {
    await point('#leeg');
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('opens nothing when it only passes', async () => {
    await point('#fortius');
    await tab.pass(DWELL_MS - 1);
    await point('#leeg');
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('opens nothing while a button is held down', async () => {
    const { left, top } = find('#fortius').getBoundingClientRect();
    const at = { clientX: left + 5, clientY: top + 5, bubbles: true, pointerType: 'mouse' };
    find('#fortius').dispatchEvent(new PointerEvent('pointermove', { ...at, buttons: 1 }));
    await tab.pass(DWELL_MS);
    expect(shown()).toBeNull();
    find('#fortius').dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'touch' }));
    await tab.pass(DWELL_MS);
    expect(shown()).toBeNull();
    find('#fortius').dispatchEvent(new PointerEvent('pointermove', at));
    await tab.pass(DWELL_MS);
    expect(shown()).toBe('Fortius');
  });

  it('closes the card some time after it has left, and the page is as it was', async () => {
    const before = wholePage();
    await openByPointer('#fortius');
    expect(wholePage()).not.toBe(before);
    await point('#leeg');
    await tab.pass(GRACE_MS - 1);
    expect(shown()).toBe('Fortius');
    await tab.pass(1);
    expect(shown()).toBeNull();
    expect(wholePage()).toBe(before);
  });

  it('keeps the card open by being in it', async () => {
    await openByPointer('#fortius');
    await point('#leeg');
    await point('kamernoot-card');
    await tab.pass(60_000);
    expect(shown()).toBe('Fortius');
    await point('#leeg');
    await tab.pass(GRACE_MS);
    expect(shown()).toBeNull();
  });

  it('opens the card of another mark in the place of the first', async () => {
    await openByPointer('#fortius');
    await openByPointer('#europol');
    expect(shown()).toBe('Europol');
    expect(document.querySelectorAll('kamernoot-card')).toHaveLength(1);
  });

  it('closes the card by a press elsewhere, and leaves the focus where that put it', async () => {
    await openByPointer('#fortius');
    await userEvent.click(find('#veld'));
    expect(shown()).toBeNull();
    expect(document.activeElement).toBe(find('#veld'));
  });

  it('may press in the card', async () => {
    await openByPointer('#fortius');
    await userEvent.click(find('kamernoot-card'));
    expect(shown()).toBe('Fortius');
  });
});

describe('a click', () => {
  const click = async (selector: string) => {
    await userEvent.click(find(selector));
    await tab.settle();
  };

  it('on a mark opens its card, which then does not mind the pointer, and a second one closes it', async () => {
    await click('#fortius');
    expect(shown()).toBe('Fortius');
    expect(tab.card?.anchor.point).not.toBeNull();
    await point('#leeg');
    await tab.pass(60_000);
    expect(shown()).toBe('Fortius');
    await userEvent.click(find('#fortius'), { position: { x: 4, y: 8 } });
    await tab.settle();
    expect(shown()).toBeNull();
  });

  it('pins a card that the pointer has opened, and Escape closes it', async () => {
    await openByPointer('#fortius');
    const before = tab.card;
    await click('#fortius');
    expect(tab.card).toBe(before);
    expect(document.activeElement).toBe(before?.host);
    await point('#leeg');
    await tab.pass(60_000);
    expect(shown()).toBe('Fortius');
    await userEvent.keyboard('{Escape}');
    expect(shown()).toBeNull();
  });

  it.each([
    ['a link', '<a id="doel" href="#slot">Eurojust</a>'],
    ['what the page shows a hand over', '<span id="doel" style="cursor: pointer">Eurojust</span>'],
  ])('on %s is the page’s', async (_, html) => {
    find('#leeg').replaceChildren(...parsed(html).body.childNodes);
    await tab.pass(QUIET_MS);
    await click('#doel');
    expect(shown()).toBeNull();
  });

  it('that selects a word leaves the card as it is', async () => {
    await userEvent.dblClick(find('#fortius'));
    await tab.settle();
    expect(shown()).toBe('Fortius');
    expect(getSelection()?.toString()).toContain('Fortius');
    getSelection()?.removeAllRanges();
  });
});

describe('a long press', () => {
  /** No browser sends one for a made touch, so what it sends for a real one is made here. */
  async function press(pointerType: string, button = 0): Promise<Event> {
    find('#leeg').replaceChildren(...parsed('<a id="doel" href="#slot">Eurojust</a>').body.childNodes);
    await tab.pass(QUIET_MS);
    const { left, top } = find('#doel').getBoundingClientRect();
    const at = { clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true, pointerType };
    find('#doel').dispatchEvent(new PointerEvent('pointerdown', { ...at, button }));
    const menu = new PointerEvent('contextmenu', at);
    find('#doel').dispatchEvent(menu);
    await tab.settle();
    return menu;
  }

  it.each(['touch', 'pen'])('of a %s opens the card of a marked link instead of the menu', async (type) => {
    expect((await press(type)).defaultPrevented).toBe(true);
    expect(shown()).toBe('Eurojust');
  });

  it.each([
    ['the right button', 'mouse', 2],
    ['the button of a pen', 'pen', 2],
    ['the menu key', '', 0],
  ])('is not %s, whose menu is the browser’s', async (_, type, button) => {
    expect((await press(type, button)).defaultPrevented).toBe(false);
    expect(shown()).toBeNull();
  });
});

describe('the delay', () => {
  it('is the one that the reader chose, at once', async () => {
    tab.setOpensAfter('long');
    await openByPointer('#fortius');
    expect(shown()).toBeNull();
    await tab.pass(DWELL_TIMES.long - DWELL_MS);
    expect(shown()).toBe('Fortius');
    tab.setOpensAfter('none');
    await point('#leeg');
    await tab.pass(GRACE_MS);
    await point('#fortius');
    await tab.pass(0);
    expect(shown()).toBe('Fortius');
  });

  it('ends by the Alt key where the reader wants that, and not without', async () => {
    tab.setOpensAfter('alt');
    await point('#fortius');
    await tab.pass(60_000);
    expect(shown()).toBeNull();
    await userEvent.keyboard('{Alt>}');
    await tab.pass(0);
    expect(shown()).toBe('Fortius');
    await userEvent.keyboard('{/Alt}');
  });
});

describe('opening by a key', () => {
  async function openNote(): Promise<string | null> {
    tab.session.cards?.open();
    await tab.settle();
    return shown();
  }

  it('takes the note in what has the focus', async () => {
    find('#ver').tabIndex = -1;
    find('#ver').focus();
    expect(await openNote()).toBe('Eurojust');
    tab.session.cards?.close();
    expect(shown()).toBeNull();
    expect(document.activeElement).toBe(find('#ver'));
  });

  it('else the one shown last, else the first after the focus', async () => {
    find('#knop').focus();
    expect(await openNote()).toBe('Eurojust');
    tab.session.cards?.show(0);
    tab.session.cards?.close();
    expect(await openNote()).toBe('Fortius');
  });

  it('puts the focus into a card that the pointer has opened', async () => {
    await openByPointer('#europol');
    expect(await openNote()).toBe('Europol');
    expect(document.activeElement).toBe(tab.card?.host);
  });
});

describe('keys', () => {
  it('close the card by Escape, which the page then does not get', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await openByPointer('#fortius');
    await userEvent.keyboard('{Escape}');
    expect(shown()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('all reach the page but Escape', async () => {
    const field = find('#veld') as HTMLInputElement;
    field.focus();
    await openByPointer('#fortius');
    await userEvent.keyboard('a b{Enter}c');
    expect(field.value).toBe('a bc');
    expect(shown()).toBe('Fortius');
  });

  it('do not open the card again that Escape has closed, until the pointer comes anew', async () => {
    await openByPointer('#fortius');
    await userEvent.keyboard('{Escape}');
    await userEvent.hover(find('#fortius'), { position: { x: 4, y: 8 } });
    await tab.pass(60_000);
    expect(shown()).toBeNull();
    await point('#leeg');
    await openByPointer('#fortius');
    expect(shown()).toBe('Fortius');
  });
});

describe('stepping', () => {
  async function step(direction: 1 | -1): Promise<string | null> {
    tab.session.cards?.step(direction);
    await tab.settle();
    return shown();
  }

  it('goes from mark to mark, round the end of the page, both ways', async () => {
    expect([await step(1), await step(1), await step(1), await step(1)]).toEqual([
      'Fortius',
      'Europol',
      'Eurojust',
      'Fortius',
    ]);
    expect([await step(-1), await step(-1)]).toEqual(['Eurojust', 'Europol']);
  });

  it('begins at what the reader sees', async () => {
    find('#ver').scrollIntoView();
    expect(await step(1)).toBe('Eurojust');
    tab.session.stop();
    tab.session = tab.start();
    await tab.settle();
    find('#ver').scrollIntoView();
    expect(await step(-1)).toBe('Europol');
  });

  it('scrolls to a mark that is not in the window, and not to one that is', async () => {
    await step(1);
    expect(scrollY).toBe(0);
    await step(-1);
    const { top } = find('#ver').getBoundingClientRect();
    expect(top > 0 && top < innerHeight).toBe(true);
    find('#ver').scrollIntoView({ block: 'end' });
    const before = scrollY;
    await step(1);
    await step(-1);
    expect(scrollY).not.toBe(before);
    find('#ver').scrollIntoView({ block: 'end' });
    tab.session.cards?.show(2);
    await tab.settle();
    expect(scrollY).toBe(before);
  });

  it('scrolls to a mark in a text that is higher than the window', async () => {
    find('#een').style.width = '1px';
    find('#een').append(' woord'.repeat(400), ' Eurojust');
    await tab.pass(QUIET_MS);
    tab.session.cards?.show(2);
    await tab.settle();
    const { top } = tab.card!.anchor.range.getBoundingClientRect();
    expect(top > 0 && top < innerHeight).toBe(true);
  });

  it('puts the focus into the card, and Escape gives it back', async () => {
    find('#knop').focus();
    await step(1);
    await step(1);
    expect(document.activeElement).toBe(tab.card?.host);
    expect(tab.card?.anchor.point).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(find('#knop'));
  });

  it('does not mind where the pointer lies', async () => {
    await point('#europol');
    await step(1);
    await userEvent.hover(find('#europol'), { position: { x: 4, y: 8 } });
    await point('#leeg');
    await tab.pass(60_000);
    expect(shown()).toBe('Fortius');
  });

  it('passes over marks that are not shown', async () => {
    find('#een').style.display = 'none';
    expect(await step(1)).toBe('Eurojust');
    expect(await step(1)).toBe('Eurojust');
  });

  it('does nothing on a page without notes', async () => {
    find('main').remove();
    await tab.settle();
    expect(await step(1)).toBeNull();
    expect(tab.faults).toEqual([]);
  });
});

describe('the popup', () => {
  it('shows a note by its index', async () => {
    tab.session.cards?.show(2);
    await tab.settle();
    expect(shown()).toBe('Eurojust');
    const { top } = find('#ver').getBoundingClientRect();
    expect(top > 0 && top < innerHeight).toBe(true);
  });

  it('shows another place of the same term where the first is not shown', async () => {
    find('#leeg').textContent = 'Toch Europol.';
    find('#een').style.display = 'none';
    await tab.pass(QUIET_MS);
    const index = tab.session.notes().notes.find(({ term }) => term === 'Europol')!.index;
    tab.session.cards?.show(index);
    await tab.settle();
    expect(tab.card?.anchor.range.startContainer).toBe(find('#leeg').firstChild);
  });

  it('shows nothing for an index that there is not', async () => {
    tab.session.cards?.show(99);
    await tab.settle();
    expect(shown()).toBeNull();
  });
});

describe('a card', () => {
  it('closes when its mark is scrolled out of the window, and not before', async () => {
    await openByPointer('#fortius');
    scrollTo(0, 10);
    await vi.waitFor(() => expect(scrollY).toBe(10));
    await new Promise(requestAnimationFrame);
    expect(shown()).toBe('Fortius');
    scrollTo(0, 2_000);
    await vi.waitFor(() => expect(shown()).toBeNull());
  });

  it('closes by its own button', async () => {
    await openByPointer('#fortius');
    tab.card!.events.dismissed();
    expect(shown()).toBeNull();
  });

  it('opens the reader', async () => {
    await openByPointer('#fortius');
    tab.card!.events.openReader('2022Z20166', 5);
    expect(tab.opened).toEqual(['2022Z20166/5']);
  });

  it('has the text of an answer fetched and a term hidden', async () => {
    await openByPointer('#fortius');
    expect(await tab.card!.events.answerText('2022Z20166', 5)).toEqual(['Antwoord 2022Z20166/5']);
    await tab.card!.events.hideTerm('Fortius', true, true);
    expect(tab.hidden).toEqual([['Fortius', true, true]]);
  });

  it('tells who waits for its end that it has closed, and not that another has taken its place', async () => {
    const closed = vi.fn();
    await openByPointer('#fortius');
    tab.session.cards?.closed().then(closed);
    tab.session.cards?.step(1);
    await tab.settle();
    expect(shown()).toBe('Europol');
    expect(closed).not.toHaveBeenCalled();
    tab.card!.events.dismissed();
    await tab.settle();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('keeps nobody waiting where none is open', async () => {
    const closed = vi.fn();
    tab.session.cards?.closed().then(closed);
    await tab.settle();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('closes when its text leaves the page', async () => {
    await openByPointer('#fortius');
    find('#een').remove();
    await tab.settle();
    expect(shown()).toBeNull();
  });

  it('is no text of the page', async () => {
    await openByPointer('#fortius');
    expect(shown()).toBe('Fortius');
    expect(tab.clock.pending).toBe(0);
    await userEvent.keyboard('{Escape}');
    await tab.settle();
    expect(shown()).toBeNull();
    expect(tab.clock.pending).toBe(0);
  });

  it('closes with the session, and leaves nothing', async () => {
    const before = wholePage();
    find('#knop').focus();
    tab.session.cards?.step(1);
    await tab.settle();
    tab.session.stop();
    expect(shown()).toBeNull();
    expect(wholePage()).toBe(before);
    expect(document.activeElement).toBe(find('#knop'));
  });
});

describe('the card’s code', () => {
  /** A page whose marks are there and the code is not. It comes with the returned function; a moment later, the setting. */
  async function withoutCode(): Promise<(opensAfter?: OpensAfter) => Promise<void>> {
    const { promise, resolve } = Promise.withResolvers<void>();
    tab.session.stop();
    tab = new Tab((fresh) => {
      const code = fresh.loadCards;
      fresh.loadCards = () => promise.then(code);
    });
    await tab.settle();
    return async (opensAfter = 'short') => {
      resolve();
      await tab.settle();
      tab.setOpensAfter(opensAfter);
    };
  }

  it('opens a card where the pointer already rests when it comes, after some rest', async () => {
    const come = await withoutCode();
    await openByPointer('#fortius');
    expect(tab.marked).toHaveLength(3);
    expect(shown()).toBeNull();
    await come();
    await tab.pass(DWELL_MS - 1);
    expect(shown()).toBeNull();
    await tab.pass(1);
    expect(shown()).toBe('Fortius');
    const { left, right } = find('#fortius').getBoundingClientRect();
    const x = tab.card?.anchor.point?.x ?? 0;
    expect(x > left && x < right, String(x)).toBe(true);
  });

  it('opens none for a pointer that has left the page', async () => {
    const come = await withoutCode();
    await point('#fortius');
    find('#fortius').dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    await come();
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('opens none for a finger', async () => {
    const come = await withoutCode();
    const { left, top } = find('#fortius').getBoundingClientRect();
    find('#fortius').dispatchEvent(
      new PointerEvent('pointermove', {
        bubbles: true,
        composed: true,
        pointerType: 'touch',
        clientX: left + 5,
        clientY: top + 5,
      }),
    );
    await come();
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('once there does what a key has asked meanwhile, of several keys the last', async () => {
    const come = await withoutCode();
    tab.session.withCards((cards) => cards.open());
    tab.session.withCards((cards) => cards.step(-1));
    expect(shown()).toBeNull();
    await come();
    expect(shown()).toBe('Eurojust');
    tab.session.withCards((cards) => cards.step(-1));
    expect(shown()).toBe('Europol');
  });

  it('does nothing of what a key has asked before the page had notes', async () => {
    show('<main><p>Niets hierover.</p></main>');
    const come = await withoutCode();
    tab.session.withCards((cards) => cards.step(1));
    find('main').append('Fortius');
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Fortius']);
    await come();
    expect(shown()).toBeNull();
  });

  it('does nothing of what a key has asked on the page before', async () => {
    const come = await withoutCode();
    tab.session.withCards((cards) => cards.step(1));
    tab.session.rescan();
    await come();
    expect(tab.marked).toHaveLength(3);
    expect(shown()).toBeNull();
  });

  it('opens none where the reader wants a key for it, however late that is known', async () => {
    const come = await withoutCode();
    await point('#fortius');
    await come('alt');
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('opens none where the pointer has gone on before the setting is known', async () => {
    const come = await withoutCode();
    await point('#fortius');
    await point('#leeg');
    await come('none');
    await tab.pass(60_000);
    expect(shown()).toBeNull();
  });

  it('does not come to a page without notes', async () => {
    tab.session.stop();
    show('<p>Niets hierover.</p>');
    const loadCards = vi.fn(tab.loadCards);
    tab = new Tab((fresh) => {
      fresh.loadCards = loadCards;
    });
    await tab.settle();
    expect(tab.requests).toHaveLength(1);
    expect(loadCards).not.toHaveBeenCalled();
  });

  it('has its faults reported, and the page left alone', async () => {
    const fault = new Error('no passage');
    tab.mount = () => {
      throw fault;
    };
    await openByPointer('#fortius');
    expect(tab.faults).toEqual([fault]);
    expect(tab.marked).toEqual([]);
  });
});
