import { expect, it } from 'vitest';
import { pageIdentity } from '../../../src/page/identity';
import { parsed } from './support/page';

const HERE = 'https://www.demorgen.be/nieuws/hier?utm_source=x';

function identity(html: string): { url: string; title: string } {
  const page = parsed(html);
  // A parsed document has the base of the page that parsed it; a page on the web has its own.
  page.head.prepend(Object.assign(page.createElement('base'), { href: HERE }));
  return pageIdentity(page, HERE);
}

it.each([
  ['the canonical link', '<link rel="canonical" href="https://a.nl/1">', 'https://a.nl/1'],
  [
    'a canonical link in capitals among others',
    '<link rel="ALTERNATE Canonical" href="https://a.nl/1">',
    'https://a.nl/1',
  ],
  [
    'a canonical link that is not absolute',
    '<link rel="canonical" href="/nieuws/x~b1">',
    'https://www.demorgen.be/nieuws/x~b1',
  ],
  ['og:url where there is none', '<meta property="og:url" content="https://a.nl/2">', 'https://a.nl/2'],
  [
    'the canonical link before og:url',
    '<meta property="og:url" content="https://a.nl/2"><link rel="canonical" href="https://a.nl/1">',
    'https://a.nl/1',
  ],
  ['where it is, without either', '', HERE],
  ['where it is, with an empty link', '<link rel="canonical" href=" ">', HERE],
  ['where it is, with a link that is none', '<link rel="canonical" href="https://">', HERE],
  ['where it is, rather than a script', '<link rel="canonical" href="javascript:alert(1)">', HERE],
  [
    'where it is, rather than an address without end',
    `<link rel="canonical" href="/${'x'.repeat(9_000)}">`,
    HERE,
  ],
])('has as address %s', (_, html, url) => {
  expect(identity(html).url).toBe(url);
});

it.each([
  [
    'og:title',
    '<meta property="og:title" content="Uit og"><title>Uit titel</title><h1>Uit kop</h1>',
    'Uit og',
  ],
  ['the headline', '<title>Uit titel</title><h1>Uit\n <b>kop</b> </h1>', 'Uit kop'],
  ['the title', '<title>Uit titel</title><h1> </h1>', 'Uit titel'],
  ['nothing', '<p>Tekst</p>', ''],
])('has as title %s', (_, html, title) => {
  expect(identity(html).title).toBe(title);
});

it('cuts a title that is no title', () => {
  expect(identity(`<h1>${'lang '.repeat(1_000)}</h1>`).title).toHaveLength(2_000);
});

it('takes an address from a file that has none itself', () => {
  const page = parsed('<link rel="canonical" href="https://a.nl/1">');
  Object.defineProperty(page, 'baseURI', { value: 'about:blank' });
  expect(pageIdentity(page, 'artikel.html').url).toBe('https://a.nl/1');
});
