/**
 * `npm start`: shows Kamernoot at work. Builds the extension, opens a demo article with it in a browser of this
 * machine and prints the notes found. Without a display the browser runs unseen and leaves a screenshot.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArticlePage } from './article';
import { ensureBrowser, findAnyBrowser, type InstalledBrowser } from './browser';
import { buildExtension } from './build';
import { launchBrowser, listNotes } from './extension';
import type { LaunchedBrowser } from './launched';
import { hasDisplay } from './machine';
import { notesText } from './notes';
import { fromRoot } from './root';
import { startServer } from './server';
import { until } from './until';

/** A host of the list, so that the demo article is marked as any article of that paper would be. */
const HOST = 'www.demorgen.be';
const PATH = '/kamernoot-demonstratie';

const SCREENSHOT: `${string}.png` = `${fromRoot('.start', 'kamernoot-demo')}.png`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a step and, when it fails, says which one it was. */
async function step<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function showNotes(launched: LaunchedBrowser, article: ArticlePage): Promise<void> {
  const address = `https://${HOST}${PATH}`;
  await step('Opening the demo article', () => article.open(address));
  await step('Waiting for the marks', () =>
    until('marks on the page', async () => {
      // The introduction that installing opens may come late and take the front, and what is out of sight is not marked.
      await article.page.bringToFront();
      return (await article.marks()).length > 0;
    }),
  );
  const reply = await step('Asking for the notes', () => listNotes(launched, address));
  say(notesText(address, reply));
}

/** Opens the card of the first mark and takes a picture of the page with it. */
async function takePicture(article: ArticlePage): Promise<void> {
  await article.page.bringToFront();
  const before = await article.html();
  const [first] = await article.waitForMarks();
  if (first !== undefined) await article.hover(first.text);
  await until('the card to open', async () => (await article.html()) !== before);
  mkdirSync(dirname(SCREENSHOT), { recursive: true });
  await article.page.screenshot({ path: SCREENSHOT });
  say(`Screenshot: ${SCREENSHOT}`);
}

async function start(): Promise<void> {
  const browser: InstalledBrowser = await step(
    'Finding a browser',
    () => findAnyBrowser() ?? ensureBrowser('chromium'),
  );
  say(`Building Kamernoot for ${browser.name}.`);
  const extension = await step('Building', () => buildExtension(browser.kind));
  const server = await step('Starting the local server', startServer);
  server.serve(HOST, PATH, { body: readFileSync(fromRoot('assets', 'demo', 'article.html')) });
  const headless = !hasDisplay();
  try {
    const launched = await step(`Starting ${browser.path}`, () =>
      launchBrowser({ browser, extension, server, hosts: [HOST], headless }),
    );
    try {
      const [page] = await launched.browser.pages();
      const article = new ArticlePage(page ?? (await launched.browser.newPage()));
      await showNotes(launched, article);
      if (headless) {
        await step('Taking a screenshot', () => takePicture(article));
      } else {
        await article.page.bringToFront();
        say('Hover a marked word. Close the browser to end.');
        await new Promise((resolve) => launched.browser.once('disconnected', resolve));
      }
    } finally {
      await launched.close();
    }
  } finally {
    await server.close();
  }
}

start().catch((error: unknown) => {
  process.stderr.write(`npm start failed. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
