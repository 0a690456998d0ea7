import { describe, expect, it } from 'vitest';
import { parsePublication } from '../../../src/publication/parse';
import { SURE } from '../../../src/publication/source-document';
import { htmlSource } from './dom';

const linesOf = (html: string) =>
  htmlSource(html)
    .text.split('\n')
    .filter((line) => line !== '');

describe('the lines of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'a paragraph each, broken or not',
      '<p>Een\n  <em>twee</em>\ndrie</p><p>vier</p>',
      ['Een twee drie', 'vier'],
    ],
    ['text beside blocks', '<div>een<p>twee</p>drie</div>', ['een', 'twee', 'drie']],
    ['breaks', 'een<br>twee<br><br>drie', ['een', 'twee', 'drie']],
    ['no-break spaces', '<p>21&nbsp;oktober</p>', ['21 oktober']],
    ['soft hyphens and joiners', '<p>coffeeshop&shy;keten&#8288;3</p>', ['coffeeshopketen3']],
    [
      'rows of a table',
      '<table><tr><th>Ingediend</th><td>2 juni</td></tr><tr><td>a<td>b</table>',
      ['Ingediend 2 juni', 'a b'],
    ],
    ['items', '<ul><li>vis<li><p>vlees</p></ul>', ['- vis', '- vlees']],
    [
      'numbered items',
      '<ol start="3"><li>vis<li>vlees</ol><ol type="a"><li>a</ol>',
      ['3. vis', '4. vlees', 'a. a'],
    ],
    [
      'items with labels of their own',
      '<ul><li><p>a. vis</p><li>• vlees<li>2° ei</ul>',
      ['a. vis', '• vlees', '2° ei'],
    ],
    [
      'items under a heading',
      '<ul><li><h5>Vraag 1</h5><strong>Zo?</strong><br><br>Ja.</ul>',
      ['Vraag 1', 'Zo?', 'Ja.'],
    ],
  ])('are %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('part blocks and two breaks by a blank line', () => {
    expect(htmlSource('<p>een</p><p>twee<br>drie<br><br>vier</p>').text).toBe('een\n\ntwee\ndrie\n\nvier\n');
  });

  it('leave out what is no text of the page, or hidden', () => {
    const hidden = [
      '<body>',
      '<script>Vraag 1</script>',
      '<style>p::before { content: "Vraag 1" }</style>',
      '<noscript>uit</noscript>',
      '<template><p>uit</p></template>',
      '<nav>menu</nav>',
      '<header>kop</header>',
      '<footer>voet</footer>',
      '<div role="navigation">menu</div>',
      '<aside>ernaast</aside>',
      '<form role="search"><input value="uit">zoek</form>',
      '<button>knop</button>',
      '<svg><text>tekst</text></svg>',
      '<p hidden>uit</p>',
      '<p aria-hidden="true">uit</p>',
      '<p style="display: none">uit</p>',
      '<span class="sr-only">uit</span>',
      '<iframe srcdoc="<p>uit</p>"></iframe>',
    ];
    expect(
      linesOf(
        `${hidden.join('')}<form><label>uit</label><p>in een formulier</p></form><main><header><h1>Titel</h1></header><p>in</p><footer>noot</footer></main>`,
      ),
    ).toEqual(['in een formulier', 'Titel', 'in', 'noot']);
  });
});

describe('marks of notes', () => {
  it.each<[string, string]>([
    ['zo<sup>1</sup>.', `zo${SURE}1.`],
    ['zo.<sup><a href="#n1">[1]</a></sup>', `zo.${SURE}1`],
    ['zo»?<a class="nootnum supernote-click-n1" href="#n1">1</a>', `zo»?${SURE}1`],
    ['zo<a href="#_ftn12">12</a>', 'zo12'],
    ['zo<a href="#fn12">12</a>', `zo${SURE}12`],
    ['5 km<sup>2</sup> en CO<sup>2</sup>', '5 km2 en CO2'],
    ['de 1<sup>e</sup> keer', 'de 1e keer'],
    ['<a href="https://x.nl">1</a>', '1'],
  ])('%s', (html, line) => {
    expect(linesOf(`<p>${html}</p>`)).toEqual([line]);
  });
});

describe('notes', () => {
  it.each<[string, string]>([
    [
      'of officielebekendmakingen.nl',
      '<div class="voet noot snp-mouseoffset"><h5 class="note-close"><a href="#close">X</a> Noot</h5><sup><span class="nootnum"><a id="n1"></a>1</span></sup><p>NRC,\n «Vis».</p><p>Zie ook.</p></div>',
    ],
    [
      'in a list',
      '<section class="footnotes"><ol><li id="fn1"><p>NRC, «Vis».</p> <p>Zie ook. <a href="#ref1">↩</a></p></li></ol></section>',
    ],
    ['by their number', '<div id="noten"><ol><li value="1">NRC, «Vis».<br>Zie ook.</li></ol></div>'],
    [
      'by their place, whatever their ids end in',
      '<ol class="voetnoten"><li id="d37e61">NRC, «Vis». Zie ook.</li></ol>',
    ],
    ['by their place', '<ol class="voetnoten"><li>NRC, «Vis». Zie ook.</li></ol>'],
    ['that begin with a raised number', '<p><sup>1</sup>NRC, «Vis». Zie ook.</p>'],
  ])('stand on one line: %s', (_, html) => {
    expect(linesOf(html).map((line) => line.replace(/\s+/g, ' '))).toEqual([`${SURE}1 NRC, «Vis». Zie ook.`]);
  });

  it('keep where their links lead, unless the text says it', () => {
    const html =
      '<p>Boven.</p><p><a href="https://x.nl/a">Verslag</a></p><p><a href="https://x.nl/b">https://x.nl/b</a></p><p><a href="javascript:alert(1)">klik</a><a href="/c">hier</a></p>';
    const { text, links } = htmlSource(html);
    expect(links).toEqual([{ line: 3, url: 'https://x.nl/a' }]);
    expect(text.split('\n')[2]).toBe('Verslag');
  });
});

describe('what a page says of itself', () => {
  const meta =
    '<meta name="OVERHEIDop.vraagnummer" content="2022Z20166"><meta name="DC.identifier" content="ah-tk-20222023-705"><link rel="canonical" href="https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html">';

  it('is its number, identifier and address', () => {
    expect(htmlSource(`<head>${meta}</head><p>in</p>`)).toMatchObject({
      address: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
      caseNumber: '2022Z20166',
      identifiers: ['ah-tk-20222023-705'],
      hasWholeParagraphs: true,
    });
  });

  it('yields to the address that it was found at', () => {
    const address = 'https://www.openkamer.org/kamervraag/2021Z00001/';
    expect(htmlSource(`<head>${meta.replace('2022Z20166', '')}</head>`, address)).toMatchObject({
      address,
      caseNumber: '2021Z00001',
    });
  });

  it('is no address that is none', () => {
    expect(htmlSource('<link rel="canonical" href="javascript:alert(1)">').address).toBeNull();
    expect(htmlSource('<p>in</p>', 'file:///tmp/a.html').address).toBeNull();
  });
});

describe('a page of officielebekendmakingen.nl', () => {
  const page = (body: string, address = 'https://zoek.officielebekendmakingen.nl/ah-tk-20122013-1145.html') =>
    parsePublication(
      htmlSource(
        `<meta name="OVERHEIDop.vraagNummer" content="2013Z00012"><h1>Vragen van het lid <b>Vos</b> (<i>PvdA</i>) aan de Minister van\n Financiën over btw (ingezonden 9 januari 2013).</h1>${body}<p>Naar boven</p>`,
        address,
      ),
    );
  const reply = '<h1>Antwoord van Minister Dijsselbloem (Financiën) (ontvangen 30 januari 2013).</h1>';

  it('may number its questions in a paragraph, and head an answer as a question', () => {
    const { questions } = page(
      `${reply}<div class="vraag"><p class="nummer">1</p><p>Wie?</p></div><div class="vraag"><p class="nummer">2</p><p>Wat?</p></div><div class="vraag"><p class="nummer">3</p><p>Zo?</p></div>
       <div class="antwoord"><p class="nummer">1</p><p>Ik.</p></div><div class="antwoord"><h2>Vraag 2, 3</h2><p>Dit.</p><ul><li>vis<li>vlees</ul></div>`,
    );
    expect(questions.map(({ question, answer, sameAs }) => [question, answer, sameAs])).toEqual([
      ['Wie?', 'Ik.', null],
      ['Wat?', '', 3],
      ['Zo?', 'Dit.\n\n- vis\n\n- vlees', null],
    ]);
  });

  it.each(['<h2>Mededeling</h2><p>Dit kost tijd.</p>', '<p>Dit kost tijd.</p>'])(
    'may postpone: %s',
    (notice) => {
      const head = reply.replace('Antwoord', 'Mededeling');
      expect(
        page(
          `${head}<div class="vraag"><h2>Vraag 1\n</h2><p>Wie?</p></div><div class="kamervraagopmerking">${notice}</div>`,
        ),
      ).toMatchObject({
        id: '2013Z00012',
        answered: null,
        alsoKnownAs: ['ah-tk-20122013-1145'],
        postponed: { date: '2013-01-30', text: 'Dit kost tijd.' },
        questions: [{ question: 'Wie?', answer: '' }],
      });
    },
  );

  it('may hold questions alone', () => {
    const address = 'https://zoek.officielebekendmakingen.nl/kv-tk-2013Z00012.html';
    const vraag =
      '<div class="vraag"><h2>Vraag 1</h2><p>Kent u «Vis»?<a class="nootnum" href="#n1">1</a> <a class="nootnum" href="#n2">2</a></p></div>';
    const noten =
      '<div class="voet noot"><sup><span class="nootnum">1</span></sup><p>NRC, «Vis»</p></div><div class="voet noot"><sup><span class="nootnum">2</span></sup><p><a href="https://x.nl/a">Verslag</a></p></div>';
    expect(page(`${vraag}<div id="noten"><hr>${noten}</div>`, address)).toMatchObject({
      answered: null,
      postponed: null,
      url: address,
      questions: [{ question: 'Kent u «Vis»?', answer: '' }],
      sources: [
        { mark: '1', text: 'NRC, «Vis»', url: null, anchor: { question: 1, offset: 13 } },
        { mark: '2', text: 'Verslag', url: 'https://x.nl/a', anchor: { question: 1, offset: 13 } },
      ],
    });
  });

  it('may have notes of several paragraphs, and lines that are no notes below', () => {
    const body = `${reply}<div class="vraag"><h2>Vraag 1</h2><p>Kent u «Vis»<sup>1</sup> en «Ei»<sup>2</sup>?</p></div><div class="antwoord"><h2>Antwoord 1</h2><p>Ja.</p></div>`;
    const { sources } = page(
      `${body}<p><sup>1</sup>NRC.</p><p>Zie ook het AD.</p><p><sup>2</sup>Trouw.</p><p>Opmaak: X</p>`,
    );
    expect(sources.map(({ text }) => text)).toEqual(['NRC. Zie ook het AD.', 'Trouw.']);
  });

  it('may have a mark in a label', () => {
    const { questions, sources } = page(
      `${reply}<div class="vraag"><h2>Vraag 1</h2><p>Wie?</p></div><h2>Antwoord 1<sup>1</sup></h2><p>Ik.</p><p><sup>1</sup>NRC.</p>`,
    );
    expect([questions[0]!.answer, sources[0]!.text]).toEqual(['Ik.', 'NRC.']);
  });

  it('takes nothing for text that is code, and no link that is none', () => {
    const { questions } = page(
      `${reply}<div class="vraag" onclick="alert(1)"><h2>Vraag 1</h2><p>Wie?<script>alert(1)</script><img src=x onerror="alert(1)"></p></div><div class="antwoord"><h2>Antwoord 1</h2><p>Zie <a href="javascript:alert(1)">hier</a>. &lt;script&gt;</p></div>`,
    );
    expect(questions[0]).toMatchObject({ question: 'Wie?', answer: 'Zie hier. <script>', footnotes: [] });
  });
});
