import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Publication } from '../../../src/publication/model';
import base from '../../../src/ui/base.css?inline';
import contents from '../../../src/ui/reader/contents.css?inline';
import find from '../../../src/ui/reader/find.css?inline';
import links from '../../../src/ui/reader/links.css?inline';
import overview from '../../../src/ui/reader/overview.css?inline';
import { Reader } from '../../../src/ui/reader/Reader';
import style from '../../../src/ui/reader/reader.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import {
  holding,
  inList,
  LEXICON,
  loadLexicon,
  PUBLICATION,
  press,
  rendered,
  textOf,
  wearStyles,
} from './support';

let place: HTMLElement;
let undress: () => void;

async function open(hash: string, publications: Publication[] = [PUBLICATION]): Promise<void> {
  location.hash = hash;
  render(
    <Reader
      library={Promise.resolve(publications.map(inList))}
      loadPublication={holding(...publications)}
      loadLexicon={loadLexicon}
    />,
    place,
  );
  await rendered();
}

/** Follows a link as a click does. */
async function follow(link: Element | null | undefined): Promise<void> {
  (link as HTMLAnchorElement).click();
  await rendered();
}

const article = (number: number) => document.getElementById(`2022Z20166/${number}`)!;
const headings = (level: string) => [...place.querySelectorAll(level)].map(textOf);

beforeEach(async () => {
  await page.viewport(1_280, 800);
  undress = wearStyles(tokens, base, style, contents, find, links, overview);
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
  undress();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a publication', () => {
  it('says who asked and who answered, and when', async () => {
    await open('#2022Z20166');
    expect(headings('h1')).toEqual([PUBLICATION.title]);
    const facts = [...place.querySelectorAll('.facts > div')].map((fact) =>
      [...fact.querySelectorAll('dt, p')].map(textOf),
    );
    expect(facts[0]).toEqual(['Gevraagd door', 'Van der Werf (D66) en Sneller (D66)', '21 oktober 2022']);
    expect(facts[1]?.slice(0, 3)).toEqual([
      'Beantwoord door',
      'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius',
      '10 november 2022, 20 dagen na de vraag',
    ]);
  });

  it('names its sources and links to them', async () => {
    await open('#2022Z20166');
    const [article1, paper] = place.querySelectorAll('.sources li');
    expect(textOf(article1)).toContain('De Morgen, 22 september 2022');
    expect(article1?.querySelector('a')?.href).toBe(PUBLICATION.sources[0]!.url);
    expect(textOf(paper)).toContain('Kamerstuk 29 911, nr. 355');
  });

  it('has all questions in its contents and, whole, in its text', async () => {
    await open('#2022Z20166');
    expect([...place.querySelectorAll('nav li a')].map((a) => a.getAttribute('href'))).toEqual(
      PUBLICATION.questions.map(({ number }) => `#2022Z20166/${number}`),
    );
    for (const { number, question, answer, footnotes } of PUBLICATION.questions) {
      const shown = article(number).cloneNode(true) as Element;
      for (const mark of shown.querySelectorAll('sup')) mark.remove();
      expect(textOf(shown.querySelector('h3'))).toBe(`Vraag ${number}`);
      expect(textOf(shown.querySelector('.question'))).toBe(question);
      expect([...shown.querySelectorAll('.words p')].map((p) => p.textContent)).toEqual(answer.split('\n\n'));
      expect(shown.querySelectorAll('.footnotes li').length).toBe(footnotes.length);
    }
  });

  it('gives each answer its official link', async () => {
    await open('#2022Z20166');
    const link = article(5).querySelector<HTMLAnchorElement>('.answer-head .external')!;
    expect(link.href).toBe(`${PUBLICATION.url}#:~:text=Antwoord%205`);
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('has the minister’s words in Dutch whatever the language of the interface', async () => {
    await open('#2022Z20166');
    expect(
      [...place.querySelectorAll('h1, .question, .words')].every((element) => element.closest('[lang="nl"]')),
    ).toBe(true);
  });

  it('leads on where another answer serves', async () => {
    const questions = PUBLICATION.questions.map((question) =>
      question.number === 12 ? { ...question, sameAs: 11 } : question,
    );
    await open('#2022Z20166', [{ ...PUBLICATION, questions }]);
    const link = [...article(12).querySelectorAll('a')].find(
      (a) => textOf(a) === 'Zie het antwoord op vraag 11',
    );
    expect(link?.getAttribute('href')).toBe('#2022Z20166/11');
  });

  it('makes no link of an address that is not of the web, and no element of a text', async () => {
    const html = vi.spyOn(Element.prototype, 'innerHTML', 'set');
    const bad = '<img src=x onerror="window.broken = true">';
    const url = 'javascript:window.broken=true';
    const hostile: Publication = {
      ...PUBLICATION,
      title: bad,
      url,
      sources: [{ mark: '1', text: bad, outlet: bad, date: '2022-09-22', title: bad, url, anchor: null }],
      questions: [
        {
          number: 1,
          question: bad,
          answer: bad,
          footnotes: [{ mark: '1', text: bad, url, anchor: { in: 'answer', offset: 3 } }],
          sameAs: null,
        },
      ],
    };
    await open('#2022Z20166/1', [hostile]);
    expect(place.querySelector('img')).toBeNull();
    expect([...place.querySelectorAll('a')].filter((a) => a.protocol === 'javascript:')).toEqual([]);
    expect(textOf(place.querySelector('.footnotes'))).toContain(bad);
    expect(html).not.toHaveBeenCalled();
    html.mockRestore();
  });
});

describe('the notes of the letter', () => {
  it('are linked from the place of their mark, and back', async () => {
    await open('#2022Z20166');
    const mark = article(4).querySelector('sup a');
    expect(mark?.getAttribute('aria-label')).toBe('Noot 1');
    expect(mark?.parentElement?.previousSibling?.textContent).toMatch(/samenwerkten\.$/);
    await follow(mark);
    const note = article(4).querySelector('.footnotes li')!;
    expect(document.activeElement).toBe(note);
    expect(textOf(note)).toContain('Coordinated crackdown');
    await follow(note.querySelector('[role="doc-backlink"]'));
    expect(document.activeElement).toBe(mark);
  });

  it('are linked likewise for the sources', async () => {
    await open('#2022Z20166');
    const mark = article(1).querySelector('.question sup a');
    expect(textOf(mark)).toBe('1)');
    await follow(mark);
    expect(document.activeElement).toBe(place.querySelector('.sources li'));
    await follow(place.querySelector('.sources [role="doc-backlink"]'));
    expect(document.activeElement).toBe(mark);
  });

  it('link the address in their text', async () => {
    await open('#2022Z20166');
    const note = PUBLICATION.questions[12]!.footnotes.find(({ url }) => url !== null)!;
    const shown = document.getElementById(`2022Z20166/13/noot-${note.mark}`)!;
    expect(shown.querySelector<HTMLAnchorElement>('.external')?.href).toBe(note.url);
  });

  it('have ids that stand once in the page', async () => {
    await open('#2022Z20166');
    const ids = [...place.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...place.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')!.slice(1));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});

describe('the address', () => {
  const asked = () => [...place.querySelectorAll('.asked')].map(({ id }) => id);

  it('opens the page at the answer it asks for, with the focus on its heading', async () => {
    await open('#2022Z20166/5');
    expect(asked()).toEqual(['2022Z20166/5']);
    expect(document.activeElement).toBe(article(5).querySelector('h3'));
    expect(article(5).getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    expect(article(5).getBoundingClientRect().top).toBeLessThan(100);
    expect(place.querySelector('nav [aria-current]')?.getAttribute('href')).toBe('#2022Z20166/5');
    expect(document.title).toBe(`Vraag 5 · ${PUBLICATION.title}`);
  });

  it('is followed as it changes', async () => {
    await open('#2022Z20166/5');
    await follow(place.querySelector('nav li:nth-child(14) a'));
    expect(asked()).toEqual(['2022Z20166/14']);
    expect(document.activeElement).toBe(article(14).querySelector('h3'));
    expect(document.title).toBe(`Vraag 14 · ${PUBLICATION.title}`);
  });

  it('shows the question of a note, too', async () => {
    await open('#2022Z20166/4/noot-1');
    expect(asked()).toEqual(['2022Z20166/4']);
    expect(document.activeElement?.id).toBe('2022Z20166/4/noot-1');
  });

  it('shows the question where the note in it is unknown', async () => {
    await open('#2022Z20166/4/noot-9');
    expect(document.activeElement).toBe(article(4).querySelector('h3'));
  });

  it.each(['99', 'vijf', '05'])(
    'says that there is no question %s and how many there are',
    async (number) => {
      await open(`#2022Z20166/${number}`);
      expect(textOf(place.querySelector('[role="alert"]'))).toBe(
        `Vraag ${number} komt in deze publicatie niet voor; zij telt 17 vragen.`,
      );
      expect(asked()).toEqual([]);
    },
  );

  it('says that a publication is not in the library, and what is', async () => {
    await open('#2022Z99999/1');
    expect(textOf(place.querySelector('[role="alert"]'))).toBe(
      'Publicatie 2022Z99999 staat niet in deze bibliotheek.',
    );
    expect([...place.querySelectorAll('li a')].map((a) => a.getAttribute('href'))).toEqual(['#2022Z20166']);
    await follow(place.querySelector('li a'));
    expect(headings('h1')).toEqual([PUBLICATION.title]);
  });

  it('without a publication shows what there is', async () => {
    await open('');
    expect(headings('h1')).toEqual(['Bibliotheek']);
    expect(place.querySelector('[role="alert"]')).toBeNull();
    expect(textOf(place.querySelector('li'))).toContain('2022Z20166, 10 november 2022, 17 vragen');
  });
});

describe('the terms in an answer', () => {
  const term = (number: number, text: string) =>
    [...article(number).querySelectorAll<HTMLAnchorElement>('.words a.term')].find((a) => textOf(a) === text);

  it('show the other answers that speak of them, under their paragraph, and go again', async () => {
    await open('#2022Z20166/4');
    const link = term(4, 'Europol')!;
    expect(link.getAttribute('aria-expanded')).toBe('false');
    await follow(link);
    expect(link.getAttribute('aria-expanded')).toBe('true');
    const shown = document.getElementById(link.getAttribute('aria-controls')!)!;
    expect(shown.previousElementSibling).toBe(link.closest('p'));
    expect(textOf(shown)).toMatch(/^Ook over Europol:Vraag 3 Ook de intensieve/);
    expect(location.hash).toBe('#2022Z20166/4');
    await follow(link);
    expect(shown.isConnected).toBe(false);
  });

  it('show them in the window, however long the paragraph is', async () => {
    await page.viewport(1_280, 300);
    await open('#2022Z20166');
    const link = [...place.querySelectorAll('a.term')].find(
      (a) => (a.closest('p')?.getBoundingClientRect().height ?? 0) > 350,
    )!;
    link.scrollIntoView();
    await follow(link);
    const { bottom } = link.closest('p')!.nextElementSibling!.getBoundingClientRect();
    expect(Math.floor(bottom)).toBeLessThanOrEqual(innerHeight);
  });

  it('lead to one of them', async () => {
    await open('#2022Z20166/4');
    await follow(term(4, 'Europol'));
    await follow(article(4).querySelector('.elsewhere a'));
    expect(document.activeElement).toBe(article(3).querySelector('h3'));
  });

  it('name the publication where it is another', async () => {
    const copy: Publication = { ...PUBLICATION, id: '2023Z00001' };
    await open('#2023Z00001/4', [PUBLICATION, copy]);
    await follow(document.querySelector('[id="2023Z00001/4"] a.term'));
    expect(textOf(place.querySelector('.elsewhere a'))).toMatch(/^2022Z20166, Vraag \d+$/);
  });

  it('are links that open elsewhere too', async () => {
    await open('#2022Z20166/4');
    expect(term(4, 'Europol')?.getAttribute('href')).toBe('#2022Z20166/3');
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    let isTaken = true;
    place.addEventListener('click', (event) => {
      isTaken = event.defaultPrevented;
      event.preventDefault();
    });
    term(4, 'Europol')?.dispatchEvent(click);
    expect(isTaken).toBe(false);
  });

  it('come after the text, which does without them where the lexicon cannot be read', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
    const fault = new Error('no lexicon');
    const fails = () => Promise.reject(fault);
    location.hash = '#2022Z20166/4';
    render(
      <Reader
        library={Promise.resolve([inList(PUBLICATION)])}
        loadPublication={holding(PUBLICATION)}
        loadLexicon={fails}
      />,
      place,
    );
    await rendered();
    expect(article(4).querySelectorAll('.words p').length).toBeGreaterThan(0);
    expect(place.querySelectorAll('.term, .overview')).toHaveLength(0);
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    reported.mockRestore();
  });
});

describe('the papers that the letter names', () => {
  it('lead to their official address', async () => {
    await open('#2022Z20166');
    const link = [...article(14).querySelectorAll<HTMLAnchorElement>('.footnotes .external')][0];
    expect(link?.href).toBe('https://zoek.officielebekendmakingen.nl/kst-29911-358.html');
    expect(textOf(link)).toContain('Kamerstuk 29 911, nr. 358');
  });

  it('are opened in the reader where the library has them', async () => {
    const held: Publication = { ...PUBLICATION, id: '2022Z17664', title: 'Een ander stuk' };
    await open('#2022Z20166', [PUBLICATION, held]);
    const link = [...article(13).querySelectorAll<HTMLAnchorElement>('.footnotes a')].find(
      (a) => textOf(a) === '2022Z17664',
    );
    await follow(link);
    expect(headings('h1')).toEqual(['Een ander stuk']);
  });
});

describe('finding in the publication', () => {
  const field = () => place.querySelector<HTMLInputElement>('.find input')!;
  const said = () => textOf(place.querySelector('.find [role="status"]'));
  const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);

  async function type(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rendered();
  }

  async function enter(shiftKey = false): Promise<void> {
    const event = new KeyboardEvent('keydown', { key: 'Enter', shiftKey, bubbles: true, cancelable: true });
    field().dispatchEvent(event);
    await rendered();
  }

  it('marks all places, whatever the case, and says how many', async () => {
    await open('#2022Z20166');
    await type('FORTIUS');
    const letter = PUBLICATION.questions.map(({ question, answer }) => `${question} ${answer}`).join(' ');
    const count = letter.split('Fortius').length - 1;
    expect(marked('find')).toEqual(Array(count).fill('Fortius'));
    expect(said()).toBe(`${count} keer gevonden`);
  });

  it('finds words that a link or the mark of a note stands in', async () => {
    await open('#2022Z20166');
    const phrase = PUBLICATION.questions[3]!.answer.match(/\S+ \S+ samenwerkten\. \S+/)![0];
    await type(phrase);
    expect(said()).toBe('1 keer gevonden');
    await type('via Europol');
    expect(marked('find').every((text) => text === 'via Europol')).toBe(true);
  });

  it('steps with Enter, back with Shift and Enter, round both ends, and shows where it is', async () => {
    await open('#2022Z20166');
    await type('Fortius');
    const count = marked('find').length;
    await enter();
    expect(said()).toBe(`1 van ${count}, vraag 5`);
    const [hit] = CSS.highlights.get('find-current')!;
    const { top, bottom } = (hit as Range).getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(innerHeight);
    await enter();
    expect(said()).toMatch(`2 van ${count}`);
    await enter(true);
    await enter(true);
    expect(said()).toMatch(`${count} van ${count}`);
    await enter();
    expect(said()).toMatch(`1 van ${count}`);
    expect(document.activeElement).toBe(field());
  });

  it('is cleared by Escape, and takes its marks away', async () => {
    await open('#2022Z20166');
    await type('Fortius');
    expect(press('Escape', field()).defaultPrevented).toBe(true);
    await rendered();
    expect(field().value).toBe('');
    expect([marked('find'), said()]).toEqual([[], '']);
    // Where there is nothing to clear, the key is the browser's.
    expect(press('Escape', field()).defaultPrevented).toBe(false);
  });

  it('has buttons for the same, and keeps the focus', async () => {
    await open('#2022Z20166');
    await type('Fortius');
    const button = (name: string) => place.querySelector<HTMLElement>(`.find [aria-label="${name}"]`);
    button('Volgende vindplaats')?.click();
    await rendered();
    expect(said()).toMatch(/^1 van/);
    button('Wis de zoekvraag')?.click();
    await rendered();
    expect(document.activeElement).toBe(field());
    expect(said()).toBe('');
  });

  it('says that nothing was found', async () => {
    await open('#2022Z20166');
    await type('kinderopvang');
    expect(said()).toBe('Niet gevonden');
  });

  it('leaves no marks behind', async () => {
    await open('#2022Z20166');
    await type('Fortius');
    render(null, place);
    await rendered();
    expect(marked('find')).toEqual([]);
  });
});

describe('the link to share', () => {
  const copy = () => article(5).querySelector<HTMLButtonElement>('.copy button')!;
  const said = () => textOf(article(5).querySelector('.copy [role="status"]'));

  afterEach(() => vi.restoreAllMocks());

  it('is the official address of the answer', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open('#2022Z20166');
    copy().click();
    await rendered();
    expect(write).toHaveBeenCalledExactlyOnceWith(`${PUBLICATION.url}#:~:text=Antwoord%205`);
    expect(said()).toBe('Gekopieerd');
  });

  it('says so where it cannot be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await open('#2022Z20166');
    copy().click();
    await rendered();
    expect(said()).toBe('Kopiëren lukt nu niet');
  });

  it('is not there where there is no official address', async () => {
    await open('#2022Z20166', [{ ...PUBLICATION, url: null }]);
    expect(place.querySelector('.copy')).toBeNull();
  });
});

describe('the overview of terms by answers', () => {
  it('is gone to by an address that asks for it, though it comes later than the text', async () => {
    await open('#2022Z20166/begrippen');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('2022Z20166/begrippen'));
    expect(place.querySelector('[role="alert"]')).toBeNull();
  });

  const row = (name: string) =>
    [...place.querySelectorAll<HTMLElement>('.overview tbody tr')].find(
      (candidate) => textOf(candidate.querySelector('th')) === name,
    );

  it('has a row for each term and a dot, with its name, for each answer that speaks of it', async () => {
    await open('#2022Z20166');
    expect(place.querySelectorAll('.overview tbody tr')).toHaveLength(LEXICON.terms.length);
    expect([...row('Kustwacht')!.querySelectorAll('a')].map(textOf)).toEqual([
      'Kustwacht: een en ander in antwoord 7',
      'Kustwacht: veel in antwoord 8',
    ]);
  });

  it('leads to the answer', async () => {
    await open('#2022Z20166');
    await follow(row('Kustwacht')!.querySelector('a:last-of-type'));
    expect(document.activeElement).toBe(article(7).querySelector('h3'));
  });

  it('is in the contents and has an address', async () => {
    await open('#2022Z20166');
    await follow(place.querySelector('nav .to-overview'));
    expect(textOf(document.activeElement)).toBe('Begrippen per antwoord');
    expect(place.querySelector('[role="alert"]')).toBeNull();
  });

  it('scrolls in its own box on a phone', async () => {
    await page.viewport(320, 700);
    await open('#2022Z20166');
    const box = place.querySelector('.overview-box')!;
    expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
    const last = box.querySelector<HTMLElement>('thead th:last-child')!;
    last.scrollIntoView({ inline: 'end', block: 'nearest' });
    expect(last.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('the page', () => {
  it.each([320, 640, 1_024, 1_920])('never scrolls sideways, %i px wide', async (width) => {
    await page.viewport(width, 700);
    await open('#2022Z20166/13');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each([1_024, 1_920])('keeps its lines to some 70 characters, %i px wide', async (width) => {
    await page.viewport(width, 700);
    await open('#2022Z20166');
    const words = article(5).querySelector<HTMLElement>('.words p')!;
    const range = document.createRange();
    range.selectNodeContents(words);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    const perLine = words.textContent!.length / lines;
    expect(perLine).toBeGreaterThan(55);
    expect(perLine).toBeLessThan(75);
  });

  it('has its landmarks and one heading a level above the next', async () => {
    await open('#2022Z20166');
    expect(
      ['header', 'search', 'nav', 'main', 'footer'].map((name) => place.querySelectorAll(name).length),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(headings('h2')).toEqual(['17 vragen', 'Vragen en antwoorden', 'Begrippen per antwoord']);
    expect(headings('h3').length).toBe(17);
  });

  it('says so where the library cannot be read', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
    const fault = new Error('no publications');
    render(
      <Reader library={Promise.reject(fault)} loadPublication={holding()} loadLexicon={loadLexicon} />,
      place,
    );
    await rendered();
    expect(textOf(place.querySelector('[role="alert"]'))).toBe('De bibliotheek kon niet worden geladen.');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    reported.mockRestore();
  });
});
