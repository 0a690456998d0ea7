/** Whether a page is itself what a publication's questions cite. */
import { isStopWord } from '../lexicon/analysis';
import type { PublicationFacts } from '../lexicon/model';
import { keysOf } from '../lexicon/tokens';
import type { Source } from '../publication/model';
import type { Annotation, PageIdentity } from './model';
import type { PageText } from './page-reading';

/** A title of fewer words is too common to tell an article by. */
const MIN_TITLE_WORDS = 5;

/** Of the words that two titles share, so many must say something: "de", "is" and "niet" stand in any. */
export const MIN_TELLING_WORDS = 4;

/** The share of the shorter title's words that must stand in the longer, in their order: papers add a name or a quote in front, leave out a clause, cut an end. */
const MIN_SHARED = 0.8;

/** The share of the longer title's words that the shorter must cover, lest five words of a long one make it. */
const MIN_COVERED = 0.4;

/** Among how many first blocks of a page its headline stands: some sites put sections and dates above it. */
const MAX_BLOCKS_ABOVE = 12;

/** What a site puts behind its titles. */
const SITE_SUFFIX = /\s+[|–—-]\s+[^|–—-]{1,40}$/u;

/** A printed address that ends so was cut off by the paper's own line. */
const CUT_OFF = /-$/;

/** What sites put behind the words of an article's address: De Morgen's ~b1234567, an ending, a number. */
const ADDRESS_SUFFIX = /(?:~[\w-]*|\.html?|-?\d{5,})$/u;

function parseUrl(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}

const bareHost = (url: URL) => url.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
const barePath = (url: URL) => url.pathname.replace(/\/+$/, '').toLowerCase();

function sameAddress(page: URL, source: URL): boolean {
  if (bareHost(page) !== bareHost(source) || barePath(source) === '') return false;
  return CUT_OFF.test(barePath(source))
    ? barePath(page).startsWith(barePath(source))
    : barePath(page) === barePath(source);
}

/** The words of an address that tell what the article is about. */
function addressWords(url: URL): string {
  const last = barePath(url).split('/').pop() ?? '';
  return last.replace(ADDRESS_SUFFIX, '').replaceAll('-', ' ');
}

/** The longest run of words that stand in both, in the same order, with others between. */
function sharedWords(a: readonly string[], b: readonly string[]): string[] {
  let row: string[][] = Array.from({ length: b.length + 1 }, () => []);
  for (const word of a) {
    const next: string[][] = [[]];
    for (const [j, other] of b.entries()) {
      const without = (row[j + 1]?.length ?? 0) >= (next[j]?.length ?? 0) ? row[j + 1] : next[j];
      next.push(word === other ? [...(row[j] ?? []), word] : (without ?? []));
    }
    row = next;
  }
  return row[b.length] ?? [];
}

/**
 * Whether two titles are those of one article.
 *
 * @example sameTitle('‘De meest voor de hand liggende oplossingen worden niet ingezet’', source.title) // true
 */
export function sameTitle(a: string, b: string): boolean {
  const [shorter, longer] = [keysOf(a), keysOf(b)].sort((x, y) => x.length - y.length);
  if (!shorter || !longer || shorter.length < MIN_TITLE_WORDS) return false;
  const shared = sharedWords(shorter, longer);
  return (
    shared.length >= MIN_SHARED * shorter.length &&
    shared.length >= MIN_COVERED * longer.length &&
    shared.filter((word) => !isStopWord(word)).length >= MIN_TELLING_WORDS
  );
}

/** Whether a host is an outlet's: demorgen.be is De Morgen's, hln.be Het Laatste Nieuws's, nrc.nl NRC Handelsblad's. */
function isOutletsHost(page: URL, source: Source): boolean {
  const sourceUrl = parseUrl(source.url);
  if (sourceUrl && bareHost(sourceUrl) === bareHost(page)) return true;
  const words = keysOf(source.outlet ?? '');
  const name = bareHost(page).split('.').at(-2) ?? '';
  if (words.length === 0 || name === '') return false;
  const outlet = words.join('');
  const initials = words.map((word) => word[0]).join('');
  return name.includes(outlet) || name === initials || words.includes(name);
}

/** Words that tell titles apart, each once. */
function tellingWords(...titles: readonly string[]): string[] {
  return [...new Set(titles.flatMap(keysOf))].filter((word) => !isStopWord(word));
}

/** By what an article is found among very many sources. */
export interface CitationKeys {
  /** One of them is enough. */
  addresses: string[];
  /** Of these an article and its source share `MIN_TELLING_WORDS` at least. */
  words: string[];
}

/**
 * The keys of a source, see `pageKeys`.
 *
 * @example sourceKeys(source).addresses // ["topics.nl/criminoloog-…"]
 */
export function sourceKeys({ url, title }: Source): CitationKeys {
  const address = parseUrl(url);
  if (!address) return { addresses: [], words: tellingWords(title ?? '') };
  // Of an address that was cut off only the host is sure.
  const path = CUT_OFF.test(barePath(address)) ? '' : barePath(address);
  return { addresses: [bareHost(address) + path], words: tellingWords(title ?? '') };
}

/**
 * The keys by which a page finds the sources that may be it: whatever `citedBy` would find shares an address with it, or
 * `MIN_TELLING_WORDS` words.
 *
 * @example pageKeys({ url: 'https://www.demorgen.be/a', title: '…' }).addresses // ["demorgen.be/a", "demorgen.be"]
 */
export function pageKeys({ url, title }: PageIdentity): CitationKeys {
  const page = parseUrl(url);
  if (!page) return { addresses: [], words: [] };
  return {
    addresses: [...new Set([bareHost(page) + barePath(page), bareHost(page)])],
    words: tellingWords(title, addressWords(page)),
  };
}

function isSource(url: URL, title: string, source: Source): boolean {
  const sourceUrl = parseUrl(source.url);
  if (sourceUrl && sameAddress(url, sourceUrl)) return true;
  if (source.title === null || !isOutletsHost(url, source)) return false;
  const titles = [title, title.replace(SITE_SUFFIX, ''), addressWords(url)];
  return titles.some((own) => sameTitle(own, source.title ?? ''));
}

/**
 * The publications whose questions cite this page, by its address or by outlet and title.
 *
 * @example citedBy({ url: 'https://www.topics.nl/criminoloog-…?utm_source=x', title: '…' }, lexicon.publications)
 * // ["2022Z20166"]
 */
export function citedBy(page: PageIdentity, publications: readonly PublicationFacts[]): string[] {
  const url = parseUrl(page.url);
  if (!url) return [];
  return publications
    .filter(({ sources }) => sources.some((source) => isSource(url, page.title, source)))
    .map(({ id }) => id);
}

/**
 * The annotation at the headline of a page that is cited: the first block that says what its title says. Null where
 * the page has no such block, as in text that arrives later.
 *
 * @param cited ids of the publications that cite it, as from `citedBy`
 * @example headlineAnnotation({ page, blocks }, ['2022Z20166'], lexicon.publications).kind // "article"
 */
export function headlineAnnotation(
  { page, blocks, context }: PageText,
  cited: readonly string[],
  publications: readonly PublicationFacts[],
): Annotation | null {
  const publication = publications.find(({ id }) => id === cited[0]);
  if (!publication || context) return null;
  const titles = [page.title, ...publication.sources.flatMap(({ title }) => title ?? [])];
  const block = blocks
    .slice(0, MAX_BLOCKS_ABOVE)
    .findIndex((text) => titles.some((title) => sameTitle(text, title)));
  const text = blocks[block];
  if (text === undefined) return null;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const answers = publication.openings.map(({ question, weight }) => ({
    publication: publication.id,
    question,
    score: weight,
  }));
  const quote = text.slice(start, end);
  return { quote, kind: 'article', term: publication.id, block, start, end, answers, evidence: [] };
}
