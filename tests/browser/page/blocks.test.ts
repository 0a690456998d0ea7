import { describe, expect, it } from 'vitest';
import { gatherBlocks } from '../../../src/page/blocks';
import { parsed } from './support/page';

/** The texts of a page's blocks, without the white space round them. */
function texts(html: string): string[] {
  return gatherBlocks(parsed(html)).map(({ text }) => text.trim());
}

describe('what one block is', () => {
  it('is not divided by inline tags, whatever they cut through', () => {
    expect(texts('<p>Project <b>For</b>tius, zegt <a href="/"><em>Europol</em></a>.</p>')).toEqual([
      'Project Fortius, zegt Europol.',
    ]);
  });

  it('ends where an element of its own line begins, and goes on after it as another', () => {
    expect(texts('<div>Voor <p>In het midden</p> Na <ul><li>Eén<li>Twee</ul> Slot</div>')).toEqual([
      'Voor',
      'In het midden',
      'Na',
      'Eén',
      'Twee',
      'Slot',
    ]);
  });

  it('ends inside a link that is wrapped round whole paragraphs', () => {
    expect(texts('<a href="/">Kop<h2>Haven</h2><p>Douane</p></a>')).toEqual(['Kop', 'Haven', 'Douane']);
  });

  it('is each heading, paragraph, list item, caption, quote, table cell and definition', () => {
    const html = `<main>
      <h1>Kop</h1><h2>Tussenkop</h2><p>Alinea</p><ol><li>Eerste</li><li>Tweede</li></ol>
      <figure><img src="x.jpg" alt="Foto"><figcaption>Bijschrift</figcaption></figure>
      <blockquote>Citaat</blockquote>
      <table><caption>Tabel</caption><tr><th>Jaar</th><td>Vangst</td></tr></table>
      <dl><dt>FIU</dt><dd>Financial Intelligence Unit</dd></dl>
      <details><summary>Meer</summary>Verborgen tekst</details>
      Losse tekst</main>`;
    expect(texts(html)).toEqual([
      'Kop',
      'Tussenkop',
      'Alinea',
      'Eerste',
      'Tweede',
      'Bijschrift',
      'Citaat',
      'Tabel',
      'Jaar',
      'Vangst',
      'FIU',
      'Financial Intelligence Unit',
      'Meer',
      'Verborgen tekst',
      'Losse tekst',
    ]);
  });

  it('keeps the text as the page has it: soft hyphens, no-break spaces, line ends and combining marks', () => {
    const text = 'Encro\u00ADChat en\u00A0de\n  JIT\u2019s van mevrouw Yes\u0327ilgo\u0308z';
    expect(texts(`<p>${text}</p>`)).toEqual([text]);
  });

  it('has a line end for a <br>, which belongs to no node', () => {
    const [block] = gatherBlocks(parsed('<p>Joint Investigation<br>Team</p>'));
    expect(block).toMatchObject({ text: 'Joint Investigation\nTeam', starts: [0, 20] });
  });

  it('keeps the words on both sides of a picture or a button apart', () => {
    expect(texts('<p>Eurojust<img src="x.png">Europol<button>Deel</button>EMPACT</p>')).toEqual([
      'Eurojust\uFFFCEuropol\uFFFCEMPACT',
    ]);
  });

  it('joins a word over what is not seen: <wbr>, a script, a comment, a hidden element', () => {
    expect(texts('<p>En<wbr>cro<script>x()</script>C<!-- -->h<span hidden>verborgen</span>at</p>')).toEqual([
      'EncroChat',
    ]);
  });

  it('takes a custom element for a part of the layout', () => {
    expect(texts('<x-kop>Kop</x-kop><x-tekst>Tekst</x-tekst>')).toEqual(['Kop', 'Tekst']);
  });

  it('has a letter or a number', () => {
    expect(texts('<p>96.676</p><p>5</p><p> </p><p>&nbsp;</p><p>\u2014</p><p>Ö</p>')).toEqual(['96.676', 'Ö']);
  });

  it('says where each node begins, also after white space that is left out', () => {
    const [block] = gatherBlocks(parsed('<div>\n  <i> </i><b>FIU</b>-<i>Nederland</i></div>'));
    expect(block?.text).toBe('FIU-Nederland');
    expect(block?.starts).toEqual([0, 3, 4]);
    expect(block?.nodes.map(({ data }) => data)).toEqual(['FIU', '-', 'Nederland']);
  });
});

describe('what is left out', () => {
  it.each([
    ['navigation', '<nav><ul><li>Binnenland</li></ul></nav>'],
    ['navigation by its role', '<div role="navigation">Binnenland</div>'],
    ['a form', '<form><p>Uw naam</p><label>Naam<input value="Jan"></label></form>'],
    [
      'fields and buttons',
      '<textarea>Reactie</textarea><select><option>Een</option></select><button>Stuur</button>',
    ],
    ['script, style and template', '<script>let a</script><style>p{}</style><template><p>x</p></template>'],
    ['what stands in for scripts', '<noscript><p>Zet JavaScript aan</p></noscript>'],
    ['code', '<pre>let jit</pre><code>jit</code><kbd>Ctrl</kbd><samp>JIT</samp>'],
    [
      'what the reader writes',
      '<div contenteditable><p>Concept</p></div><p contenteditable="true">Nog een</p>',
    ],
    ['drawings and formulas', '<svg><text>JIT</text></svg><math><mi>x</mi></math>'],
    ['hidden elements', '<p hidden>Weg</p><div hidden><p>Ook weg</p></div>'],
    ['what is hidden from assistive technology', '<div aria-hidden="true"><p>Dubbel</p></div>'],
    [
      'what only a screen reader has',
      '<p class="kop sr-only">Ga naar</p><p class="visually-hidden">de inhoud</p>',
    ],
    ['dialogs, such as for cookies', '<dialog open>Cookies</dialog><div role="dialog"><p>Akkoord?</p></div>'],
    ['frames and players', '<iframe></iframe><video>Geen video</video><object>Geen object</object>'],
    ['the foot of the page', '<footer><p>Colofon</p></footer>'],
    ['the page head save headings', '<header><a href="/">Krant</a><ul><li>Sport</li></ul></header>'],
  ])('%s', (_, html) => {
    expect(texts(`<p>Voor</p>${html}<p>Na</p>`)).toEqual(['Voor', 'Na']);
  });

  it('is not what says contenteditable="false" or aria-hidden="false"', () => {
    expect(texts('<p contenteditable="false">Een</p><p aria-hidden="false">Twee</p>')).toEqual([
      'Een',
      'Twee',
    ]);
  });

  it('does not run the text on both sides together', () => {
    expect(texts('<div>Voor<nav>Menu</nav>Na</div>')).toEqual(['Voor', 'Na']);
  });
});

describe('which part of the page', () => {
  it('has header and footer of an article, where headline and sources stand', () => {
    const html = `<article><header><h1>Kop</h1><p>Door de redactie</p></header><p>Tekst</p>
      <aside><p>Kader</p></aside><footer>Bron: ANP</footer></article>`;
    expect(texts(html)).toEqual(['Kop', 'Door de redactie', 'Tekst', 'Kader', 'Bron: ANP']);
  });

  it('has a headline that stands in the head of the page', () => {
    expect(texts('<header><a>Krant</a><h1>Kop</h1></header><article><p>Tekst</p></article>')).toEqual([
      'Kop',
      'Tekst',
    ]);
  });

  it('has headings and prose beside the article, but no lists and no bare text', () => {
    const html = `<div>Nu live</div><main><p>Tekst</p><ul><li>Punt</li></ul></main>
      <aside><h2>Meer nieuws</h2><p>Ook dit</p><ul><li>Menu</li></ul></aside>`;
    expect(texts(html)).toEqual(['Tekst', 'Punt', 'Meer nieuws', 'Ook dit']);
  });

  it('has all bare text of a page that does not say where its article is', () => {
    expect(texts('<div>Losse tekst</div><ul><li>Punt</li></ul>')).toEqual(['Losse tekst', 'Punt']);
  });

  it('does not take teasers for the article', () => {
    expect(texts('<div>De tekst</div><article><h3>Lees ook</h3></article>')).toEqual([
      'De tekst',
      'Lees ook',
    ]);
  });

  it('has a page that is wrapped in a form', () => {
    expect(texts('<form><h1>Kop</h1><p>Tekst</p><form></form><nav>Menu</nav></form>')).toEqual([
      'Kop',
      'Tekst',
    ]);
  });

  it('can be one element, whatever it is', () => {
    const page = parsed('<main><footer><p>Bron</p>ANP</footer></main>');
    expect(gatherBlocks(page.querySelector('footer')!).map(({ text }) => text)).toEqual(['Bron', 'ANP']);
  });
});

it('bears a page that nests deeper than any stack', () => {
  const page = parsed('<p>Voor</p>');
  let inner: HTMLElement = page.body;
  for (let depth = 0; depth < 50_000; depth++) {
    const div = page.createElement('div');
    if (depth === 500) div.append('Op 500');
    inner.append(div);
    inner = div;
  }
  page.body.append('Na');
  expect(gatherBlocks(page).map(({ text }) => text)).toEqual(['Voor', 'Op 500', 'Na']);
});
