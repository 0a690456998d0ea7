/** Whether a page is itself what a publication's questions cite. */
import type { Lexicon } from '../lexicon/model';
import { keysOf } from '../lexicon/tokens';
import type { Source } from '../publication/model';
import type { PageIdentity } from './model';

/** A title of fewer words is too common to tell an article by. */
const MIN_TITLE_WORDS = 5;

/** The share of the longer title that the shorter must cover: papers add a name or a quote in front, or cut an end. */
const MIN_TITLE_SHARE = 0.6;

/** What a site puts behind its titles. */
const SITE_SUFFIX = /\s+[|–—-]\s+[^|–—-]{1,40}$/u;

/** A printed address that ends so was cut off by the paper's own line. */
const CUT_OFF = /-$/;

function parseUrl(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}

const bareHost = (url: URL) => url.hostname.replace(/^(?:www|m|amp)\./, '');
const barePath = (url: URL) => url.pathname.replace(/\/+$/, '').toLowerCase();

function sameAddress(page: URL, source: URL): boolean {
  if (bareHost(page) !== bareHost(source) || barePath(source) === '') return false;
  return CUT_OFF.test(barePath(source))
    ? barePath(page).startsWith(barePath(source))
    : barePath(page) === barePath(source);
}

/** Whether the shorter title stands whole in the longer and covers most of it. */
function sameTitle(a: string, b: string): boolean {
  const [shorter, longer] = [keysOf(a), keysOf(b)].sort((x, y) => x.length - y.length);
  if (!shorter || !longer || shorter.length < MIN_TITLE_WORDS) return false;
  if (shorter.length / longer.length < MIN_TITLE_SHARE) return false;
  return ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `);
}

/** Whether a host is an outlet's: demorgen.be is De Morgen's. */
function isOutletsHost(page: URL, source: Source): boolean {
  const sourceUrl = parseUrl(source.url);
  if (sourceUrl && bareHost(sourceUrl) === bareHost(page)) return true;
  const outlet = keysOf(source.outlet ?? '').join('');
  return (
    outlet !== '' &&
    bareHost(page)
      .replace(/[^a-z0-9]/g, '')
      .includes(outlet)
  );
}

/**
 * The publications whose questions cite this page, by its address or by outlet and title.
 *
 * @example citedBy({ url: 'https://www.topics.nl/criminoloog-…?utm_source=x', title: '…' }, lexicon.sources) // ["2022Z20166"]
 */
export function citedBy(page: PageIdentity, cited: Lexicon['sources']): string[] {
  const url = parseUrl(page.url);
  if (!url) return [];
  const titles = [page.title, page.title.replace(SITE_SUFFIX, '')];
  const isPage = (source: Source) => {
    const sourceUrl = parseUrl(source.url);
    if (sourceUrl && sameAddress(url, sourceUrl)) return true;
    const { title } = source;
    return title !== null && isOutletsHost(url, source) && titles.some((own) => sameTitle(own, title));
  };
  return cited.filter(({ sources }) => sources.some(isPage)).map(({ publication }) => publication);
}
