import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PanelNote, PanelPage } from '../../../src/messages';
import base from '../../../src/ui/base.css?inline';
import { followFront, type PanelState } from '../../../src/ui/panel/follow';
import { Panel } from '../../../src/ui/panel/Panel';
import style from '../../../src/ui/panel/panel.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { FORTIUS, HAWALA, JIT, OTHER_PAPER } from './notes';
import { pageWith, pageWithout, TestTabs } from './panel-tabs';
import { faults, holding, PUBLICATION, rendered, setTheme, THEMES, textOf, wearStyles } from './support';

const NOTES: PanelNote[] = [FORTIUS, JIT, HAWALA, OTHER_PAPER].map(({ annotation, passages }, index) => ({
  term: annotation.term,
  quote: annotation.quote,
  count: index === 0 ? 3 : 1,
  index: index * 2,
  passage: passages[0] ?? null,
  paperUrl: annotation.url ?? null,
}));
const PAGE: PanelPage = { cited: null, notes: NOTES, inView: [0] };

let undress: () => void;
let opened: string[];

async function open(tabs: TestTabs): Promise<void> {
  render(
    <Panel
      loadAnswer={async (id, number) =>
        (await holding(PUBLICATION)(id))?.questions.find((one) => one.number === number) ?? null
      }
      follow={(onState: (state: PanelState) => void) => followFront(tabs, onState)}
      openReader={(publication, question) => opened.push(`${publication}/${question}`)}
    />,
    document.body,
  );
  await rendered();
}

const said = () => textOf(document.querySelector('header [role="status"]'));
const notes = () => [...document.querySelectorAll<HTMLElement>('.note')];
const note = (index: number) => notes()[index]!;
const inView = () => notes().flatMap((item, index) => (item.classList.contains('in-view') ? index : []));

beforeEach(async () => {
  document.documentElement.lang = 'nl';
  document.title = 'Kamernoot';
  opened = [];
  await page.viewport(360, 500);
  undress = wearStyles(tokens, base, style);
});

afterEach(() => {
  render(null, document.body);
  undress();
  vi.restoreAllMocks();
});

describe('the notes of the page in front', () => {
  it('have the minister’s sentence, who said it and when', async () => {
    await open(new TestTabs(pageWith(PAGE)));
    expect(said()).toBe('4 noten');
    expect(textOf(note(0).querySelector('h2'))).toBe('project Fortius, toon op de pagina3 keer');
    expect(textOf(note(0).querySelector('blockquote'))).toBe(FORTIUS.passages[0]!.sentence);
    expect(textOf(note(0).querySelector('.said-by'))).toBe(
      'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius, 10 november 2022',
    );
  });

  it('unfold to the whole answer, with the ways to the reader and the official page', async () => {
    await open(new TestTabs(pageWith(PAGE)));
    expect(note(0).querySelector('.words')).toBeNull();
    note(0).querySelector('summary')!.click();
    await rendered();
    const { question, answer } = PUBLICATION.questions[4]!;
    expect(textOf(note(0).querySelector('.question'))).toBe(question);
    expect([...note(0).querySelectorAll('.words p')].map((p) => p.textContent)).toEqual(answer.split('\n\n'));
    expect(note(0).querySelector<HTMLAnchorElement>('.ways a')?.href).toContain('#:~:text=Antwoord%205');
    note(0).querySelector<HTMLElement>('.ways button')!.click();
    expect(opened).toEqual(['2022Z20166/5']);
  });

  it('scroll the page to their mark', async () => {
    const tabs = new TestTabs(pageWith(PAGE));
    await open(tabs);
    note(1).querySelector<HTMLElement>('h2 button')!.click();
    expect(tabs.shown).toEqual(['0/2']);
  });

  it('say of a paper that the library has nothing of it, and lead to it', async () => {
    await open(new TestTabs(pageWith(PAGE)));
    expect(textOf(note(3))).toContain('Dit stuk staat niet in deze bibliotheek.');
    expect(note(3).querySelector('a')?.href).toBe(OTHER_PAPER.annotation.url);
  });

  it('are marked, and kept in sight, as they come into the window of the page', async () => {
    const tabs = new TestTabs(pageWith(PAGE));
    await open(tabs);
    expect(inView()).toEqual([0]);
    expect(note(0).getAttribute('aria-current')).toBe('location');
    tabs.connections[0]!.post({ cited: null, notes: NOTES, inView: [6] });
    await rendered();
    expect(inView()).toEqual([3]);
    const { top, bottom } = note(3).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('stay where they are while nothing of the page’s window is a note', async () => {
    const tabs = new TestTabs(pageWith({ cited: null, notes: NOTES, inView: [6] }));
    await open(tabs);
    const before = scrollY;
    tabs.connections[0]!.post({ cited: null, notes: NOTES, inView: [] });
    await rendered();
    expect([inView(), scrollY]).toEqual([[], before]);
    expect(before).toBeGreaterThan(0);
  });
});

describe('an article that questions cite', () => {
  const cited = { publication: '2022Z20166', questions: 17 };

  it('says so, with the way to the answers, whether or not it has notes', async () => {
    await open(new TestTabs(pageWith({ cited, notes: [], inView: [] })));
    expect(said()).toBe('Op deze pagina staan geen noten.');
    const line = document.querySelector('.cited')!;
    expect(textOf(line)).toBe(
      'Over dit artikel zijn 17 Kamervragen gesteld en beantwoord. Lees de antwoorden',
    );
    line.querySelector('button')!.click();
    expect(opened).toEqual(['2022Z20166/1']);
  });

  it('is no other', async () => {
    await open(new TestTabs(pageWith(PAGE)));
    expect(document.querySelector('.cited')).toBeNull();
  });
});

describe('following the tabs', () => {
  it('turns to another tab, lets the earlier connection go and hears it no more', async () => {
    const tabs = new TestTabs(
      pageWith(PAGE),
      pageWith({ cited: null, notes: NOTES.slice(1, 2), inView: [] }),
    );
    await open(tabs);
    tabs.inFront = 1;
    tabs.turn();
    await rendered();
    expect(notes()).toHaveLength(1);
    expect(tabs.connections[0]?.isClosed).toBe(true);
    tabs.connections[0]!.post(PAGE);
    await rendered();
    expect(notes()).toHaveLength(1);
  });

  it('connects when the page that had none has notes, and not for another tab', async () => {
    const tabs = new TestTabs(pageWithout(false, 'https://www.demorgen.be/haven'));
    await open(tabs);
    tabs.pages.set(0, pageWith(PAGE));
    tabs.turn(7);
    await rendered();
    expect(notes()).toHaveLength(0);
    tabs.turn(0);
    await rendered();
    expect(notes()).toHaveLength(4);
  });

  it('tries again when a page that was being read turns out to have notes', async () => {
    const tabs = new TestTabs(pageWithout(true, 'https://www.demorgen.be/haven'));
    tabs.hasNotes = async () => {
      tabs.pages.set(0, pageWith(PAGE));
      return true;
    };
    await open(tabs);
    expect(notes()).toHaveLength(4);
  });

  it('says that the notes are gone when the page lets go', async () => {
    const tabs = new TestTabs(pageWith(PAGE));
    await open(tabs);
    tabs.pages.set(0, pageWithout(false, 'https://www.demorgen.be/haven'));
    tabs.connections[0]!.end();
    await rendered();
    expect(said()).toBe('Op deze pagina staan geen noten.');
    expect(notes()).toHaveLength(0);
  });

  it('ends with the panel', async () => {
    const tabs = new TestTabs(pageWith(PAGE));
    await open(tabs);
    expect(tabs.connections).toHaveLength(1);
    render(null, document.body);
    await rendered();
    expect(tabs.connections[0]?.isClosed).toBe(true);
    tabs.turn();
    await rendered();
    expect(tabs.connections).toHaveLength(1);
  });

  it('refuses what is no page’s message, by what is wrong in it', async () => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
    const tabs = new TestTabs(pageWith(PAGE));
    await open(tabs);
    tabs.connections[0]!.post({ cited: null, notes: [{ ...NOTES[0], index: -1 }], inView: [] });
    await rendered();
    expect(String(reported.mock.calls[0]?.[0])).toContain('panel: message refused: notes.0.index');
    expect(notes()).toHaveLength(4);
  });
});

describe('a page without notes says why', () => {
  const NEWS = 'https://www.demorgen.be/haven';

  it.each([
    ['there are none', pageWithout(false, NEWS), [], 'Op deze pagina staan geen noten.'],
    [
      'it posts none',
      pageWith({ cited: null, notes: [], inView: [] }),
      [],
      'Op deze pagina staan geen noten.',
    ],
    ['switched off', pageWithout(false, NEWS), ['www.demorgen.be'], 'Op deze site staan de noten uit.'],
    ['no script in it', pageWithout(null, NEWS), [], 'Laad de pagina opnieuw om de noten te zien.'],
    ['no news site', pageWithout(null, null), [], 'Op deze pagina zet Kamernoot geen noten.'],
  ])('%s', async (_, onlyPage, switchedOff, sentence) => {
    const tabs = new TestTabs(onlyPage);
    tabs.switchedOff = switchedOff;
    await open(tabs);
    expect(said()).toBe(sentence);
    expect(notes()).toHaveLength(0);
  });

  it('and where there is no tab at all', async () => {
    await open(new TestTabs());
    expect(said()).toBe('Op deze pagina zet Kamernoot geen noten.');
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  beforeEach(() => setTheme(theme));

  it.each([320, 480])(
    'axe finds nothing wrong, %i px wide, and nothing goes over the edge',
    async (width) => {
      await page.viewport(width, 700);
      await open(new TestTabs(pageWith(PAGE)));
      for (const summary of document.querySelectorAll('summary')) summary.click();
      await rendered();
      expect(await faults(document)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  it('axe finds nothing wrong without notes', async () => {
    await open(new TestTabs(pageWithout(null, null)));
    expect(await faults(document)).toEqual([]);
  });
});
