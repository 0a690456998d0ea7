/** What a page keeps of having been annotated: nothing. */
import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { DWELL_MS } from '../../../../src/page/hover';
import { QUIET_MS } from '../../../../src/page/watch';
import { find, show, wholePage } from '../support/page';
import { Tab } from '../support/tab';

const ARTICLE = `<main><h1>Project Fortius</h1><p>Europol meldt.</p><x-deel></x-deel>
  <p>Eurojust en <b>Euro</b>pol.</p></main>`;

let tab: Tab | null = null;

afterEach(() => tab?.session.stop());

/** Asks Chromium itself, by its protocol. */
async function ask<Reply>(method: string, params: object = {}): Promise<Reply> {
  const protocol = cdp() as unknown as { send(method: string, params: object): Promise<Reply> };
  return protocol.send(method, params);
}

/** The document of the tests, which is in a frame of a page that is Vitest's own, as the protocol knows it. */
async function ownDocument(): Promise<string> {
  const { root } = await ask<{ root: { nodeId: number } }>('DOM.getDocument');
  const frame = await ask<{ nodeId: number }>('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'iframe',
  });
  const { node } = await ask<{ node: { contentDocument: { backendNodeId: number } } }>('DOM.describeNode', {
    nodeId: frame.nodeId,
    pierce: true,
  });
  const { backendNodeId } = node.contentDocument;
  const { object } = await ask<{ object: { objectId: string } }>('DOM.resolveNode', { backendNodeId });
  return object.objectId;
}

/** How many listeners of which kinds a thing of the page has. */
async function listenersOf(document: string, thing: string): Promise<string[]> {
  const { result } = await ask<{ result: { objectId: string } }>('Runtime.callFunctionOn', {
    objectId: document,
    functionDeclaration: `function () { return this.${thing}; }`,
  });
  const { listeners } = await ask<{ listeners: { type: string; useCapture: boolean }[] }>(
    'DOMDebugger.getEventListeners',
    { objectId: result.objectId },
  );
  return listeners.map(({ type, useCapture }) => `${thing} ${type} ${useCapture}`).sort();
}

/** What is looked at. */
interface State {
  html: string;
  highlights: string[];
  sheets: CSSStyleSheet[];
  styles: number;
  globals: string[];
  listeners: string[];
}

/** All of the page that could tell that somebody was there. */
async function state(): Promise<State> {
  const own = await ownDocument();
  const things = ['defaultView', 'documentElement.parentNode', 'documentElement', 'body'];
  const listeners = await Promise.all(things.map((thing) => listenersOf(own, thing)));
  return {
    html: wholePage(),
    highlights: [...CSS.highlights.keys()],
    sheets: [...document.adoptedStyleSheets],
    styles: document.styleSheets.length,
    globals: Object.keys(window).sort(),
    listeners: listeners.flat(),
  };
}

function marks(): string[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map(({ startContainer, startOffset, endOffset }) =>
      [name, startContainer.textContent, startOffset, endOffset].join(),
    ),
  );
}

it('is as it was when a session ends that had marks, a card and a change of the page', async () => {
  show(ARTICLE);
  const added = Object.assign(document.createElement('p'), { textContent: 'Ook Fortius.' });
  find('main').append(added);
  const before = await state();
  added.remove();
  tab = new Tab();
  await tab.settle();
  find('main').append(added);
  await tab.pass(QUIET_MS);
  tab.session.cards?.step(1);
  await tab.pass(DWELL_MS.short);
  expect(tab.card).not.toBeNull();
  const during = await state();
  expect(during.listeners.length).toBeGreaterThan(before.listeners.length);
  expect(during.highlights).not.toEqual([]);
  tab.session.stop();
  expect(await state()).toEqual(before);
  expect(tab.panels.listeners).toBe(0);
});

it('is annotated twice as once', async () => {
  show(ARTICLE);
  tab = new Tab();
  await tab.settle();
  const once = marks();
  expect(once).toHaveLength(4);
  tab.session.rescan();
  await tab.settle();
  expect(marks()).toEqual(once);
  tab.session.renew();
  await tab.settle();
  expect(marks()).toEqual(once);
  tab.session.stop();
  tab = new Tab();
  await tab.settle();
  expect(marks()).toEqual(once);
});

/** Has a text come, opens its card and takes it away; gives what would be freed if nobody held it. */
async function comeAndGo(running: Tab, turn: number): Promise<WeakRef<Node>[]> {
  const section = document.createElement('section');
  section.append(
    Object.assign(document.createElement('h2'), { textContent: `Europol ${turn}` }),
    Object.assign(document.createElement('p'), { textContent: 'Fortius' }),
  );
  find('main').prepend(section);
  await running.pass(QUIET_MS);
  running.session.cards?.step(1);
  await running.settle();
  section.remove();
  await running.pass(QUIET_MS);
  return [new WeakRef(section), new WeakRef(section.lastChild!.firstChild!)];
}

it('can free what has left it, marks, card and all', async () => {
  show(ARTICLE);
  tab = new Tab();
  await tab.settle();
  const gone: WeakRef<Node>[] = [];
  for (let turn = 0; turn < 5; turn++) gone.push(...(await comeAndGo(tab, turn)));
  expect(marks()).toHaveLength(4);
  await expect
    .poll(async () => {
      await ask('HeapProfiler.collectGarbage');
      return gone.filter((node) => node.deref() !== undefined).length;
    })
    .toBe(0);
});
