import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/html';
import { refuseDeep } from '../../../src/documents/depth';
import { readFile } from '../../../src/documents/file';
import { htmlDocument } from '../../../src/documents/html';
import { parsePublication } from '../../../src/publication/parse';
import { PAGES } from './fixtures';
import { assertWhole } from './whole';

const read = (html: string) => parsePublication(htmlDocument(parseHtml(html), null), { id: '2022Z20166' });

/** What is put behind the opening tag of every paragraph. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a script': '<script>document.title = "hurt"; document.write("Vraag 1")</script>',
  'a picture that runs a script': '<img src="x" onerror="document.title = \'hurt\'">',
  'a drawing with a script and text':
    '<svg onload="document.title=\'hurt\'"><script>1</script><text>Vraag 2</text></svg>',
  'a style': '<style>p { display: none } @import "https://evil.example/"</style>',
  'a template': '<template><p>Vraag 1</p></template>',
  'a frame': '<iframe srcdoc="<p>Vraag 1</p>"></iframe>',
  'an object': '<object data="https://evil.example/"><p>Vraag 1</p></object>',
  'a form': '<form action="https://evil.example/"><input value="Vraag 1"><button>Antwoord 1</button></form>',
  'a comment': '<!-- <p>Vraag 1</p> -->',
};

describe.each(Object.entries(HOSTILE))('%s in every paragraph', (_, hostile) => {
  test.each(PAGES.map((html) => ({ html })))('is no part of the publication', ({ html }) => {
    const document = parseHtml(html.replace(/<p\b[^>]*>/g, (tag) => tag + hostile));
    const title = document.title;
    const { text } = htmlDocument(document, null);
    expect(parsePublication({ ...htmlDocument(parseHtml(html), null), text }, { id: '2022Z20166' })).toEqual(
      read(html),
    );
    expect(document.title).toBe(title);
  });
});

test('links of notes are http or https, whatever their elements say', () => {
  for (const html of PAGES) {
    const publication = read(html.replace(/(<a\b[^>]*) href="[^"]*"/g, '$1 href="javascript:alert(1)"'));
    assertWhole(publication);
    expect(JSON.stringify(publication)).not.toContain('javascript:');
  }
});

test('a text that looks like HTML stays text', () => {
  const wanted = '<b onclick="x()">niet</b> <script>alert(1)</script>';
  const escaped = wanted.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const [page] = PAGES;
  const publication = read(page!.replace('gesprek gevoerd', `gesprek ${escaped} gevoerd`));
  expect(publication.questions[0]?.answer).toContain(`gesprek ${wanted} gevoerd`);
});

test('elements nested as deep as browsers let them are read as those beside each other', () => {
  const depth = 400;
  const [page] = PAGES;
  const deep = page!
    .replace(/<body[^>]*>/, (tag) => tag + '<div>'.repeat(depth))
    .replace('</body>', `${'</div>'.repeat(depth)}</body>`);
  expect(read(deep)).toEqual(read(page!));
});

test.each(['<div>', '<b><i>', '<table><tr><td>', '<svg><g>', '<ul><li>'])(
  'a file with %s nested 10,000 deep is refused before it is parsed',
  async (tags) => {
    const bytes = new TextEncoder().encode(`<html>${tags.repeat(10_000)}`);
    const parse = () => expect.unreachable();
    await expect(readFile(bytes, 'page.html', parse)).rejects.toHaveProperty('reason', 'damaged');
  },
);

test('elements beside each other do not nest', () => {
  const flat = '<table><tr><td><p>a<br><li>b<img></table><div></div><!-- <div> a < b -->';
  expect(() => refuseDeep(flat.repeat(500))).not.toThrow();
});
