/**
 * `npm run pictures`: the pictures for the extension stores (1,280 by 800 px, as they ask) and the one of the README,
 * taken of the built extension on the demo article, in Dutch. They are written to docs/images.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArticlePage } from './article';
import { ensureBrowser } from './browser';
import { buildExtension } from './build';
import { launchBrowser } from './extension';
import type { LaunchedBrowser } from './launched';
import { fromRoot } from './root';
import { startServer } from './server';
import { until } from './until';

/** A host of the list, so that the demo article is marked as any article of that paper would be. */
const HOST = 'www.demorgen.be';
const PATH = '/kamernoot-demonstratie';

/** What the stores of Chrome and Firefox ask, in px. */
const STORE = { width: 1_280, height: 800 };

/** As wide as the toolbar's popup is, in px, and twice as sharp as the store's picture it stands in. */
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };

type Picture = `${string}.png`;

function file(...names: [string, ...string[]]): Picture {
  const path = fromRoot('docs', 'images', ...names);
  mkdirSync(dirname(path), { recursive: true });
  return `${path.replace(/\.png$/u, '')}.png`;
}

/** The stores' pictures are in Dutch, whichever languages the browser of this machine has. */
async function speakDutch(launched: LaunchedBrowser): Promise<void> {
  // Opened at install; coming late, it would take the front.
  const welcome = await launched.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  const options = await launched.openExtensionPage('options.html');
  await options.locator('input[name=language][value=nl]').click();
  await options.waitForSelector('html[lang=nl]');
  await options.close();
}

async function pictureOfCard(launched: LaunchedBrowser): Promise<void> {
  const article = new ArticlePage(await launched.browser.newPage());
  await article.page.setViewport(STORE);
  await article.open(`https://${HOST}${PATH}`);
  const [first] = await article.waitForMarks();
  const before = await article.html();
  if (first !== undefined) await article.hover(first.text);
  await until('the card to open', async () => (await article.html()) !== before);
  await article.page.screenshot({ path: file('card.png') });
  await article.page.screenshot({ path: file('store', 'card.png') });
}

/** A page of the extension as it stands in a tab, when what comes last on it is there. */
async function pictureOfPage(
  launched: LaunchedBrowser,
  path: string,
  name: string,
  last: string,
): Promise<void> {
  const page = await launched.openExtensionPage(path);
  await page.setViewport(STORE);
  await page.waitForSelector(last);
  await page.screenshot({ path: file('store', `${name}.png`) });
  await page.close();
}

/** The popup is small: it stands in the middle of a picture of its own. */
async function pictureOfPopup(launched: LaunchedBrowser, query: string): Promise<void> {
  const popup = await launched.openExtensionPage('popup.html');
  await popup.setViewport(POPUP);
  await popup.locator('[role=combobox]').fill(query);
  await popup.waitForSelector('[role=option]');
  const picture = await popup.screenshot({ encoding: 'base64' });
  await popup.close();
  const page = await launched.browser.newPage();
  await page.setViewport(STORE);
  await page.evaluate(showInTheMiddle, `data:image/png;base64,${picture}`, POPUP.width);
  await page.screenshot({ path: file('store', 'popup.png') });
}

/** Runs in an empty page. */
async function showInTheMiddle(address: string, width: number): Promise<void> {
  const image = Object.assign(document.createElement('img'), { src: address, width });
  image.style.cssText = 'border-radius: 8px; box-shadow: 0 8px 32px #1c1e2240';
  document.body.style.cssText =
    'margin: 0; min-height: 100vh; display: grid; place-content: center; background: #ece8de';
  document.body.append(image);
  await image.decode();
}

async function pictures(): Promise<void> {
  const browser = ensureBrowser('chromium');
  const extension = buildExtension('chromium');
  const server = await startServer();
  server.serve(HOST, PATH, { body: readFileSync(fromRoot('assets', 'demo', 'article.html')) });
  try {
    const launched = await launchBrowser({
      browser,
      extension,
      server,
      hosts: [HOST],
      headless: true,
    });
    try {
      await speakDutch(launched);
      await pictureOfCard(launched);
      await pictureOfPopup(launched, 'witwassen');
      await pictureOfPage(launched, 'reader.html#2022Z20166/5', 'reader', 'table');
      await pictureOfPage(launched, 'reader.html#2022Z20166/begrippen', 'overview', 'table');
      await pictureOfPage(launched, 'options.html', 'settings', '.shortcuts');
    } finally {
      await launched.close();
    }
  } finally {
    await server.close();
  }
}

await pictures();
