/** Forged messages to the built extension, from everywhere that one can come from. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ArticlePage } from '../../../scripts/article';
import { fromRoot } from '../../../scripts/root';
import { Harness } from '../support/harness';
import { IsolatedWorld } from '../support/isolated-world';
import { browserOfRun } from '../support/run';
import { everythingStored } from '../support/stored';

const HOST = 'www.demorgen.be';
/** Of the malformed ones; the same at every run. */
const SEED = 20_221_110;

/** Every message that any part of the extension sends to another than the background, and some that nobody sends. */
const OF_OTHERS: readonly unknown[] = [
  { type: 'list-notes' },
  { type: 'show-note', index: 0 },
  { type: 'step-note', direction: 1 },
  { type: 'open-note' },
  { type: 'close-note' },
  { type: 'rescan' },
  { type: 'page-has-notes', tabId: 1 },
  { cited: null, notes: [], inView: [] },
  // What the library page asks of its worker.
  { id: 1, job: 'restore', args: [] },
  { type: 'restore', publications: [] },
  { type: 'remove', ids: ['2023Z04112'] },
  { type: 'clear' },
  { type: 'set-settings', settings: { disabledHosts: ['www.nrc.nl'] } },
];

/** Messages that a page's script may send, with something in them that it may not. */
const FORGED: readonly unknown[] = [
  { type: 'annotate', page: { url: 'https://x.nl/', title: 'x' }, blocks: [3] },
  { type: 'annotate', page: { url: 'https://x.nl/', title: 'x' }, blocks: ['x'], tabId: 1 },
  { type: 'annotate', page: { url: 'https://x.nl/', title: 'x' }, blocks: ['x'.repeat(1_000_001)] },
  { type: 'open-reader', publication: { toString: 'x' }, question: 1 },
  { type: 'open-reader', publication: '2022Z20166', question: -1 },
  { type: 'open-reader', publication: '2022Z20166', question: 1, url: 'https://evil.example/' },
  { type: 'answer-text', publication: ['2022Z20166'], question: 1 },
  { type: 'answer-text', publication: '2022Z20166', question: '1' },
  { type: 'hide-term', term: 'JIT', everywhere: true, hidden: true, host: 'www.nrc.nl' },
  { type: 'hide-term', term: ['JIT'], everywhere: true, hidden: true },
  { type: 'official-page', id: '2022Z20166' },
  // From a page that is no official one.
  { type: 'official-page' },
];

const MALFORMED: readonly unknown[] = fc
  .sample(fc.oneof(fc.jsonValue(), fc.record({ type: fc.string(), value: fc.jsonValue() })), {
    numRuns: 150,
    seed: SEED,
  })
  .filter((value) => value !== null);

let harness: Harness;
let article: ArticlePage;
let world: IsolatedWorld;

/** What the worlds beside a page and in one of the extension's have. */
declare const chrome: {
  runtime: {
    lastError?: { message: string };
    sendMessage(message: unknown): Promise<unknown>;
    connect(info: object): { onDisconnect: { addListener(listener: (port: Port) => void): void } };
  };
  /** Firefox has no session beside a page. */
  storage: { session?: { get(keys: null): Promise<object> } };
};

/** What Firefox has to say of a port it says with the port. */
interface Port {
  error?: { message: string };
}

/** Runs there: sends each, and gives what became of those that were not refused. */
async function notRefused(messages: readonly unknown[]): Promise<string[]> {
  const taken: string[] = [];
  for (const message of messages) {
    try {
      const reply = await chrome.runtime.sendMessage(message);
      taken.push(`${JSON.stringify(message).slice(0, 200)} was answered ${JSON.stringify(reply)}`);
    } catch (error) {
      if (!/^(?:Error: )?message .*refused: /u.test(String(error)))
        taken.push(`${JSON.stringify(message).slice(0, 200)} failed otherwise: ${error}`);
    }
  }
  return taken;
}

/** Runs there: opens a port by each name, and gives those that stayed open. */
async function notClosed(names: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  for (const name of names) {
    await new Promise<void>((resolve) => {
      chrome.runtime.connect({ name }).onDisconnect.addListener(({ error }) => {
        const said = (error ?? chrome.runtime.lastError)?.message ?? 'closed without a word';
        if (!said.includes('Receiving end does not exist')) open.push(`${name}: ${said}`);
        resolve();
      });
    });
  }
  return open;
}

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { fixture: 'haven.html' });
  // Something to lose.
  const library = await harness.openLibrary('toevoegen');
  await library.waitForText('Drag documents here');
  await library.choose(fromRoot('tests', 'evaluation', 'extraction', '2023Z04112.txt'));
  await library.waitForText('1 publication read');
  await library.press('Save');
  // What is only being read has the same title in the page; closing the page then would end the import.
  await library.waitForText('1 publication is now in your library');
  await library.go('publicaties');
  await library.waitForText('De uitkoop van piekbelasters');
  await library.page.close();
  article = await harness.openArticle(HOST, '/haven');
  await article.waitForMarks();
  world = await IsolatedWorld.of(harness, article.page);
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
});

afterAll(() => harness.close());

/** Does something, and sees to it that nothing of what the extension keeps is another afterwards. */
async function changingNothing(act: () => Promise<void>): Promise<void> {
  const watching = await harness.openReader('');
  const before = await everythingStored(watching);
  expect(before).toContain('2023Z04112');
  await act();
  expect(await everythingStored(watching)).toBe(before);
  await watching.close();
}

test('from beside a page: messages of other parts are refused and change nothing', async () => {
  await changingNothing(async () => {
    expect(await world.run(notRefused, OF_OTHERS)).toEqual([]);
  });
});

test('from beside a page: forged and malformed messages are refused and change nothing', async () => {
  await changingNothing(async () => {
    // The way is open: what is refused is so for what it is.
    const rightful = { type: 'answer-text', publication: '2022Z20166', question: 5 };
    expect(await world.run(notRefused, [rightful])).toEqual([expect.stringContaining('was answered')]);
    expect(await world.run(notRefused, FORGED)).toEqual([]);
    expect(await world.run(notRefused, MALFORMED)).toEqual([]);
  });
});

test('from beside a page: no port is answered', async () => {
  await changingNothing(async () => {
    expect(await world.run(notClosed, ['', 'panel', 'library', 'background'])).toEqual([]);
  });
});

test('from beside a page: neither the library, nor what waits in the session, nor any tool is at hand', async () => {
  expect(
    await world.run(async () => {
      const tools = ['tabs', 'permissions', 'contextMenus', 'action', 'alarms', 'sidePanel', 'omnibox'];
      tools.push('sidebarAction', 'commands', 'windows');
      const session = await chrome.storage.session?.get(null).catch((error: unknown) => String(error));
      const databases = await indexedDB.databases();
      // The rooms themselves are there: in Chromium one with names of constants in it, in Firefox one that is empty.
      const doings = (room: object = {}) =>
        Object.entries(room)
          .filter(([, value]) => typeof value === 'function')
          .map(([name]) => name);
      const { scripting, menus } = chrome as { scripting?: object; menus?: object };
      return {
        session,
        databases,
        tools: tools.filter((name) => name in chrome),
        scripting: doings(scripting),
        menus: doings(menus),
      };
    }),
  ).toEqual({
    ...(browserOfRun() === 'chromium' && {
      session: expect.stringContaining('Access to storage is not allowed from this context'),
    }),
    databases: [],
    tools: [],
    scripting: [],
    menus: [],
  });
});

test('of a page that was read nothing is kept', async () => {
  const watching = await harness.openReader('');
  const stored = await everythingStored(watching);
  expect(stored).toContain('2023Z04112');
  expect(['/haven', 'Speurders', 'Havenbedrijven'].filter((words) => stored.includes(words))).toEqual([]);
  await watching.close();
});

test('from a page of the extension: what page scripts may send is refused as well', async () => {
  await changingNothing(async () => {
    const page = await harness.openReader('');
    const ofPages = [
      { type: 'annotate', page: { url: 'https://www.nrc.nl/', title: 'x' }, blocks: ['project Fortius'] },
      { type: 'open-reader', publication: '2022Z20166', question: 5 },
      { type: 'answer-text', publication: '2022Z20166', question: 5 },
      { type: 'hide-term', term: 'JIT', everywhere: true, hidden: true },
      { type: 'official-page' },
    ];
    expect(await page.evaluate(notRefused, ofPages)).toEqual([]);
    expect(await page.evaluate(notRefused, OF_OTHERS)).toEqual([]);
    await page.close();
  });
});

test('from the page itself there is no way at all, by runtime or by postMessage', async () => {
  await changingNothing(async () => {
    const before = (await article.marks()).map(({ text }) => text);
    const found = await article.page.evaluate(
      (messages) => {
        for (const message of messages) {
          window.postMessage(message, '*');
          document.dispatchEvent(new CustomEvent('kamernoot', { detail: message }));
        }
        const own = globalThis as { chrome?: { runtime?: object }; browser?: object };
        return { runtime: typeof own.chrome?.runtime, browser: typeof own.browser };
      },
      [...OF_OTHERS, { type: 'hide-term', term: 'project Fortius', everywhere: true, hidden: true }],
    );
    expect(found).toEqual({ runtime: 'undefined', browser: 'undefined' });
    expect((await article.marks()).map(({ text }) => text)).toEqual(before);
  });
});
