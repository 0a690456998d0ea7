/**
 * `npm run pictures`: the pictures for the extension stores (1,280 by 800 px, as they ask) in each language, taken of the
 * built extension on the demo article, the one of the README, in Dutch, and the tile of Chrome's and Edge's stores. They
 * are written to docs/images.
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

/** The smallest picture of Chrome's store and Edge's, in px. */
const TILE = { width: 440, height: 280 };
const TILE_ICON_PX = 160;
/** As round as the icon itself, 24 of its 128. */
const TILE_RADIUS_PX = 30;

/** The languages of assets/store. */
const LANGUAGES = ['nl', 'en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** As wide as the toolbar's popup is, in px, and twice as sharp as the store's picture it stands in. */
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const POPUP_RADIUS_PX = 8;

type Picture = `${string}.png`;

function file(...names: [string, ...string[]]): Picture {
  const path = fromRoot('docs', 'images', ...names);
  mkdirSync(dirname(path), { recursive: true });
  return `${path.replace(/\.png$/u, '')}.png`;
}

/** Opened at install; coming late, it would take the front. */
async function closeWelcome({ browser }: LaunchedBrowser): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
}

/**
 * Whichever languages the browser of this machine has.
 *
 * @param before what was chosen before; choosing again while the page still reads that would be lost
 */
async function speak(
  launched: LaunchedBrowser,
  language: Language,
  before: Language | undefined,
): Promise<void> {
  const options = await launched.openExtensionPage('options.html');
  if (before !== undefined) await options.waitForSelector(`html[lang|=${before}]`);
  await options.locator(`input[name=language][value=${language}]`).click();
  await options.waitForSelector(`html[lang|=${language}]`);
  await options.close();
}

async function pictureOfCard(launched: LaunchedBrowser, language: Language): Promise<void> {
  const article = new ArticlePage(await launched.browser.newPage());
  await article.page.setViewport(STORE);
  await article.open(`https://${HOST}${PATH}`);
  const [first] = await article.waitForMarks();
  const before = await article.html();
  if (first !== undefined) await article.hover(first.text);
  await until('the card to open', async () => (await article.html()) !== before);
  if (language === 'nl') await article.page.screenshot({ path: file('card.png') });
  await article.page.screenshot({ path: file('store', language, 'card.png') });
  await article.page.close();
}

/** A page of the extension as it stands in a tab, when what comes last on it is there. */
async function pictureOfPage(
  launched: LaunchedBrowser,
  language: Language,
  path: string,
  name: string,
  last: string,
): Promise<void> {
  const page = await launched.openExtensionPage(path);
  await page.setViewport(STORE);
  await page.waitForSelector(last);
  await page.screenshot({ path: file('store', language, `${name}.png`) });
  await page.close();
}

/** The popup is small: it stands in the middle of a picture of its own. */
async function pictureOfPopup(launched: LaunchedBrowser, language: Language, query: string): Promise<void> {
  const popup = await launched.openExtensionPage('popup.html');
  await popup.setViewport(POPUP);
  await popup.locator('[role=combobox]').fill(query);
  await popup.waitForSelector('[role=option]');
  const picture = await popup.screenshot({ encoding: 'base64' });
  await popup.close();
  const page = await launched.browser.newPage();
  await page.setViewport(STORE);
  await page.evaluate(showInTheMiddle, `data:image/png;base64,${picture}`, POPUP.width, POPUP_RADIUS_PX);
  await page.screenshot({ path: file('store', language, 'popup.png') });
  await page.close();
}

/** The icon alone, as large as it can be: a tile is shown at half its size, in every language. */
async function pictureOfTile({ browser }: LaunchedBrowser): Promise<void> {
  const icon = readFileSync(fromRoot('assets', 'icon.svg')).toString('base64');
  const page = await browser.newPage();
  await page.setViewport(TILE);
  await page.evaluate(showInTheMiddle, `data:image/svg+xml;base64,${icon}`, TILE_ICON_PX, TILE_RADIUS_PX);
  await page.screenshot({ path: file('store', 'tile.png') });
  await page.close();
}

/** Runs in an empty page. */
async function showInTheMiddle(address: string, width: number, radius: number): Promise<void> {
  const image = Object.assign(document.createElement('img'), { src: address, width });
  image.style.cssText = `border-radius: ${radius}px; box-shadow: 0 8px 32px #1c1e2240`;
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
      await closeWelcome(launched);
      await pictureOfTile(launched);
      for (const [at, language] of LANGUAGES.entries()) {
        await speak(launched, language, LANGUAGES[at - 1]);
        await pictureOfCard(launched, language);
        await pictureOfPopup(launched, language, 'witwassen');
        await pictureOfPage(launched, language, 'reader.html#2022Z20166/5', 'reader', 'table');
        await pictureOfPage(launched, language, 'reader.html#2022Z20166/begrippen', 'overview', 'table');
        await pictureOfPage(launched, language, 'options.html', 'settings', '.shortcuts');
      }
    } finally {
      await launched.close();
    }
  } finally {
    await server.close();
  }
}

await pictures();
