/** What a page can find out that tries everything it has. What it can in spite of all is in docs/security.md. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ArticlePage } from '../../../scripts/article';
import { fromRoot } from '../../../scripts/root';
import type { Card } from '../support/card';
import { CHAMBER, chamberPage } from '../support/chamber';
import { Harness } from '../support/harness';
import { lookAtCard, type Spied, spy } from '../support/spy';

const HOST = 'www.demorgen.be';
/** Lets the page do all that a page can. */
const NO_POLICY = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";

/** Families that a page could have fonts of its own for: every one that our sheets name, and the generic ones. */
const FAMILIES = [
  'Charter',
  'Bitstream Charter',
  'Georgia',
  'Iowan Old Style',
  'Cambria',
  'Segoe UI',
  'Roboto',
  'Liberation Sans',
  '-apple-system',
  'ui-serif',
  'ui-sans-serif',
  'system-ui',
  'serif',
  'sans-serif',
  'Times New Roman',
  'Arial',
];
// All but the space, which browsers ask of any font that is initial, whatever is set in it.
const lettersOf = (family: string) => `/letters/${encodeURIComponent(family)}`;
const FONTS = FAMILIES.map(
  (family) =>
    `@font-face { font-family: "${family}"; src: url("${lettersOf(family)}"); unicode-range: U+21-FFFF }`,
).join('\n');
const STYLE = `${FONTS}
  * { font-family: monospace !important }
  kamernoot-card { font-family: Georgia !important; --paper: url("/paper"); --ink: url("/ink"); background: url("/host") }
  kamernoot-card::part(card) { background: url("/part") }`;

const HTML = readFileSync(fromRoot('tests', 'fixtures', 'pages', 'haven.html'), 'utf8').replace(
  '</head>',
  `<style>${STYLE}</style></head>`,
);

/** What the card says of the library and the page does not. */
const SECRETS = ['Yeşilgöz', '10 November 2022', 'samenwerkingsverband', 'tegengaan', 'binnenkomt'];

let harness: Harness;
let article: ArticlePage;
let card: Card;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(HOST, '/haven', { html: HTML }, NO_POLICY);
  // A file that is no font, so that letters go on being asked for.
  for (const family of FAMILIES) harness.serve(HOST, lettersOf(family), { html: '' });
  harness.serve(CHAMBER.host, CHAMBER.path, { html: chamberPage(17) }, NO_POLICY);
});

beforeEach(async () => {
  const page = await harness.newPage();
  await page.evaluateOnNewDocument(spy);
  article = new ArticlePage(page);
  await article.open(`https://${HOST}/haven`);
  await article.waitForMarks();
  card = await harness.cardOf(article);
});

afterEach(async () => {
  expect(await harness.takeFaults()).toEqual([]);
  await article.page.close();
});

afterAll(() => harness.close());

async function openCard(): Promise<void> {
  await article.hover('project Fortius');
  await card.waitForText('binnenkomt');
  const { text } = await card.waitForOpen();
  expect(SECRETS.filter((secret) => !text.includes(secret) || HTML.includes(secret))).toEqual([]);
}

/** Secrets in texts. */
function told(texts: readonly string[]): string[] {
  return SECRETS.filter((secret) => texts.some((text) => text.includes(secret)));
}

function endOfSpying(): Promise<Spied> {
  return article.page.evaluate(() => (window as unknown as { endOfSpying(): Spied }).endOfSpying());
}

test('the spy sees what is done in its own world', async () => {
  await article.page.evaluate(() => {
    const own = document.createElement('div');
    own.attachShadow({ mode: 'closed' }).append('geheim in een schaduwboom');
    document.body.append(own);
    own.setAttribute('title', 'geheim in een attribuut');
    JSON.stringify({ geheim: 'in JSON' });
    own.remove();
  });
  const { texts, roots } = await endOfSpying();
  expect(roots).toBe(1);
  for (const secret of ['geheim in een attribuut', '{"geheim":"in JSON"}']) {
    expect(texts.some((text) => text.includes(secret))).toBe(true);
  }
});

test('a page reads which of its own words are marked, and how, and nothing else', async () => {
  const seen = await article.page.evaluate(() => {
    const registry = [...CSS.highlights].map(([name, highlight]) => ({
      name,
      keys: [...highlight].flatMap((range) => Object.keys(range)),
      texts: [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    }));
    const ours = Reflect.ownKeys(globalThis)
      .map(String)
      .filter((name) => /kamer|wxt|browser$/iu.test(name));
    const elements = [...document.querySelectorAll('*')].map(({ localName }) => localName);
    return {
      registry,
      ours,
      elements: elements.filter((name) => name.includes('-')),
      sheets: [...document.styleSheets].map(({ href }) => href),
      adopted: document.adoptedStyleSheets.length,
      loaded: performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
    };
  });
  expect(seen.registry.flatMap(({ texts }) => texts).length).toBeGreaterThan(1);
  for (const { name, keys, texts } of seen.registry) {
    expect(name).toMatch(
      /^kamernoot-(?:term|figure|reference|article)-(?:dotted|line|wash)-(?:faint|normal|strong)$/u,
    );
    expect(keys).toEqual([]);
    expect(texts.filter((text) => !HTML.includes(text))).toEqual([]);
  }
  expect(seen.ours).toEqual([]);
  expect(seen.elements).toEqual([]);
  expect(seen.sheets).toEqual([null, `https://${HOST}/krant.css`].toReversed());
  expect(seen.adopted).toBe(0);
  expect(seen.loaded.filter((protocol) => protocol !== 'https:')).toEqual([]);
  const { texts, inside, roots } = await endOfSpying();
  expect({ told: told(texts), inside, roots }).toEqual({ told: [], inside: [], roots: 0 });
});

test('an open card shows the page an empty element, and no word of itself', async () => {
  await openCard();
  const { texts, found, box } = await article.page.evaluate(lookAtCard);
  expect(told(texts)).toEqual([]);
  expect(found).toEqual([]);
  expect(box).toEqual([0, 0, 0, 0]);
  await card.click('More of this answer');
  // When the text has come, the card moves once more.
  await card.waitForText('Vanuit dit project is er een Quick Response Unit gestart');
  await card.click('Why this note');
  const { texts: gathered, inside, roots, events } = await endOfSpying();
  expect({ told: told(gathered), inside, roots }).toEqual({ told: [], inside: [], roots: 0 });
  // That the card is used can be seen, as any use of the page.
  expect(events).toContain('click');
});

/** The families of fonts that anything has asked for. */
function fontsAsked(): Promise<string[]> {
  return article.page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family }) => family),
  );
}

test('no font, colour or picture of the page reaches into a card', async () => {
  const unasked = await fontsAsked();
  const before = harness.paths(HOST).length;
  await openCard();
  await card.click('More of this answer');
  await card.waitForText('Vanuit dit project is er een Quick Response Unit gestart');
  expect([unasked, await fontsAsked()]).toEqual([[], []]);
  expect(harness.paths(HOST).slice(before)).toEqual([]);
});

test('a citation that is copied goes past the page', async () => {
  await openCard();
  await card.click('Cite');
  await card.click('Text');
  await card.waitForText('Copied as Text.');
  const { texts, inside } = await endOfSpying();
  expect({ told: told(texts), inside }).toEqual({ told: [], inside: [] });
});

test('an official page is opened without a way back, and is not told where from', async () => {
  await openCard();
  await card.click('Official source');
  const official = await harness.waitForPage((url) => url.includes(CHAMBER.host));
  const seen = await official.evaluate(() => ({
    opener: window.opener === null,
    referrer: document.referrer,
    name: window.name,
  }));
  expect(seen).toEqual({ opener: true, referrer: '', name: '' });
  await official.close();
});
