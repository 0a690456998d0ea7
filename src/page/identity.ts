/** What a page says about itself: the address under which it wants to be known, and its title. */
import type { PageIdentity } from '../annotate/model';
import { isVast } from './size';

/** UTF-16 units, the limits of a message to the background: an address or title beyond them is no article's. */
const MAX_URL_LENGTH = 8_000;
const MAX_TITLE_LENGTH = 2_000;

/** Where a page says in its head who it is. */
const HEAD = [
  ['link[rel~="canonical" i]', 'href'],
  ['meta[property="og:url" i]', 'content'],
  ['meta[property="og:title" i]', 'content'],
] as const;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What the head of a page says of it, to be no longer believed when the page turns into another without a load: many
 * that do so leave the head of the first as it was.
 *
 * @example pageIdentity(document, 'https://krant.nl/twee', headOf(document))
 */
export function headOf(document: Document): ReadonlySet<string> {
  return new Set(HEAD.flatMap(([selector, name]) => attribute(document, selector, name) ?? []));
}

/**
 * The page's address and title. The address is the canonical link, else `og:url`, else where the page was got
 * from; only http(s) counts. The title is `og:title`, else the first heading, else the document's title.
 *
 * @param fallbackUrl where the page was got from: `location.href`, or the name of a file
 * @param stale what the head may still say of another page
 * @example pageIdentity(document, location.href)
 * // { url: "https://www.demorgen.be/nieuws/…~bb8c6c2c/", title: "Cyrille Fijnaut: …" }
 */
export function pageIdentity(document: Document, fallbackUrl: string, stale = NOTHING): PageIdentity {
  const base = httpUrl(document.baseURI) ?? httpUrl(fallbackUrl) ?? undefined;
  const [canonical = null, ogUrl = null, ogTitle = null] = HEAD.map(([selector, name]) => {
    const said = attribute(document, selector, name);
    return said !== null && stale.has(said) ? null : said;
  });
  const url = httpUrl(canonical, base) ?? httpUrl(ogUrl, base) ?? fallbackUrl;
  const title =
    plain(ogTitle) || plain(placeOf(document).querySelector('h1')?.textContent) || plain(document.title);
  return { url, title };
}

function attribute(document: Document, selector: string, name: string): string | null {
  return placeOf(document).querySelector(selector)?.getAttribute(name) ?? null;
}

/** Where a page says it: of a vast one the head, since looking for what is nowhere takes all of it. */
export function placeOf(document: Document): ParentNode {
  return isVast(document) ? document.head : document;
}

/** The address made absolute; null where there is none, where it is none, or where it is not http(s). */
function httpUrl(address: string | null, base?: string): string | null {
  if (!address?.trim() || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) && href.length <= MAX_URL_LENGTH ? href : null;
}

/** A text in one line with single spaces. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE_LENGTH);
}

/**
 * What a page calls itself. Where that changes it has become another, whatever its address: one that turns into another
 * without a load has its new address long before its new text. In letters alone, since headlines may hold a clock.
 *
 * @example nameOf(document, identity) // "https://krant.nl/a Havens De havens"
 */
export function nameOf(document: Document, { url, title }: PageIdentity): string {
  const heading = placeOf(document).querySelector('h1')?.textContent ?? '';
  return `${url} ${`${title} ${heading}`.replace(/\P{L}+/gu, ' ')}`;
}
