/** What a page keeps of having been annotated: nothing. */
import { afterEach, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { DWELL_MS } from '../../../../src/page/hover';
import { QUIET_MS } from '../../../../src/page/watch';
import { find, show, wholePage } from '../support/page';
import { Tab } from '../support/tab';

const ARTICLE = `<main><h1>Project Fortius</h1><p>Europol meldt.</p><x-deel></x-deel>
  <p>Eurojust en <b>Euro</b>pol.</p></main>`;

let tab: Tab | null = null;

afterEach(() => tab?.session.stop());

/** The parts of Chromium's protocol that are used. */
interface Protocol {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  on(event: string, listener: (params: { context: Context }) => void): void;
}

/** Where scripts of a frame run. */
interface Context {
  id: number;
  auxData: { frameId: string; isDefault: boolean };
}

const protocol = (): Protocol => cdp() as unknown as Protocol;

/** Where the tests run: in a frame of a page that is Vitest's own. */
async function ownContext(): Promise<number> {
  const contexts: Context[] = [];
  protocol().on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  // It tells of what there is when it is switched on, which another file may have done.
  await protocol().send('Runtime.disable');
  await protocol().send('Runtime.enable');
  const { frameTree } = await protocol().send('Page.getFrameTree');
  const [child] = (frameTree as { childFrames: { frame: { id: string } }[] }).childFrames;
  const own = await vi.waitUntil(
    () => contexts.find(({ auxData }) => auxData.isDefault && auxData.frameId === child?.frame.id),
    { timeout: 10_000 },
  );
  return own.id;
}

/** How many listeners of which kinds a thing of the page has, by Chromium itself. */
async function listenersOf(expression: string, contextId: number): Promise<string[]> {
  const evaluated = await protocol().send('Runtime.evaluate', { expression, contextId });
  const { objectId } = evaluated.result as { objectId: string };
  const { listeners } = await protocol().send('DOMDebugger.getEventListeners', { objectId });
  return (listeners as { type: string; useCapture: boolean }[])
    .map(({ type, useCapture }) => `${expression} ${type} ${useCapture}`)
    .sort();
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
async function state(context: number): Promise<State> {
  const things = ['window', 'document', 'document.documentElement', 'document.body'];
  const listeners = await Promise.all(things.map((thing) => listenersOf(thing, context)));
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
  const context = await ownContext();
  const before = await state(context);
  added.remove();
  tab = new Tab();
  await tab.settle();
  find('main').append(added);
  await tab.pass(QUIET_MS);
  tab.session.step(1);
  await tab.pass(DWELL_MS.short);
  expect(tab.card).not.toBeNull();
  const during = await state(context);
  expect(during.listeners.length).toBeGreaterThan(before.listeners.length);
  expect(during.highlights).not.toEqual([]);
  tab.session.stop();
  expect(await state(context)).toEqual(before);
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
  running.session.step(1);
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
      await protocol().send('HeapProfiler.collectGarbage');
      return gone.filter((node) => node.deref() !== undefined).length;
    })
    .toBe(0);
});
