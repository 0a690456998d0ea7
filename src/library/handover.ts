/**
 * Pages on their way from the popup to the library page, which opens after the popup has closed. They wait in the
 * browser's session storage: in memory, for the extension's own pages alone, gone when the browser closes.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { officialId } from '../page/official-page';

/**
 * UTF-16 units of a page. The session storage takes 10 MB, in which one page fits whatever letters it has; the longest
 * official ones have some 500,000.
 */
export const LONGEST_PAGE = 3_000_000;

/** Before the address of a page, so that the same page, handed over again, takes its own place. */
const KEY_PREFIX = 'handed-over:';

const page = v.strictObject({
  html: v.pipe(v.string(), v.maxLength(LONGEST_PAGE)),
  address: v.pipe(
    v.string(),
    v.check((address) => officialId(address) !== null, 'expected the address of an official page'),
  ),
});

/** A page as it stood in a tab: its HTML, which is data and never shown as such, and its address. */
export type HandedOver = v.InferOutput<typeof page>;

/**
 * Leaves a page for the library page to take.
 *
 * @throws Error where it is too long or no official page, or what the browser says where there is no room
 * @example await handOver({ html, address: 'https://www.openkamer.org/kamervraag/2022Z20166/' })
 */
export async function handOver(handed: HandedOver): Promise<void> {
  const entry = { [KEY_PREFIX + handed.address]: v.parse(page, handed) };
  try {
    await browser.storage.session.set(entry);
  } catch {
    // Pages that nobody has taken make way: the reader wants this one now.
    await browser.storage.session.remove(Object.keys(await waiting()));
    await browser.storage.session.set(entry);
  }
}

/**
 * Takes all pages that wait; they are then gone from there. What is no page of ours is passed over.
 *
 * @example for (const { html, address } of await takeHandedOver()) preview(html, address)
 */
export async function takeHandedOver(): Promise<HandedOver[]> {
  const entries = await waiting();
  await browser.storage.session.remove(Object.keys(entries));
  return Object.values(entries).filter((entry): entry is HandedOver => v.is(page, entry));
}

/**
 * Gives the pages that wait, and those that come later.
 *
 * @returns a function that ends it
 * @example const stop = onHandedOver(({ html, address }) => preview(html, address))
 */
export function onHandedOver(listener: (page: HandedOver) => void): () => void {
  const take = () => takeHandedOver().then((pages) => pages.forEach(listener), reportError);
  const changed = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(KEY_PREFIX))) take();
  };
  browser.storage.session.onChanged.addListener(changed);
  take();
  return () => browser.storage.session.onChanged.removeListener(changed);
}

async function waiting(): Promise<Record<string, unknown>> {
  const all = Object.entries(await browser.storage.session.get(null));
  return Object.fromEntries(all.filter(([key]) => key.startsWith(KEY_PREFIX)));
}
