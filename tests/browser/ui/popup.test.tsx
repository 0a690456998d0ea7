import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NotesReply } from '../../../src/messages';
import type { SearchResult } from '../../../src/search/model';
import { Popup, type PopupProps, type Site } from '../../../src/ui/popup/Popup';
import { inList, PUBLICATION, press, rendered, textOf } from './support';

const RESULTS: SearchResult[] = [
  {
    publication: '2022Z20166',
    question: 5,
    asked: PUBLICATION.questions[4]!.question,
    score: 9,
    snippet: { text: 'Het project Fortius, een samenwerkingsverband', marks: [{ start: 12, end: 19 }] },
  },
  {
    publication: '2022Z20166',
    question: 4,
    asked: PUBLICATION.questions[3]!.question,
    score: 2,
    snippet: { text: 'De samenwerking binnen JIT’s', marks: [] },
  },
  {
    publication: '2022Z20166',
    question: 13,
    asked: PUBLICATION.questions[12]!.question,
    score: 1,
    snippet: { text: 'Uw Kamer is onlangs', marks: [] },
  },
];

const NOTES: NotesReply = {
  citedBy: [],
  marked: true,
  notes: [
    {
      kind: 'term',
      term: 'project Fortius',
      quote: 'Fortius',
      count: 3,
      index: 0,
      best: { publication: '2022Z20166', question: 5 },
    },
    { kind: 'term', term: 'Sky ECC', quote: 'Sky ECC', count: 1, index: 3, best: null },
  ],
};

const site = (change: Partial<Site> = {}): Site => ({
  host: 'www.demorgen.be',
  access: 'works',
  enabled: true,
  setEnabled: vi.fn(async () => {}),
  ask: vi.fn(async () => true),
  ...change,
});

let place: HTMLElement;
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

async function open(change: Partial<PopupProps> = {}) {
  const props: PopupProps = {
    search: vi.fn(async (query: string) => (query.startsWith('fort') ? RESULTS : [])),
    library: Promise.resolve([inList(PUBLICATION)]),
    notes: vi.fn(async () => NOTES),
    site: Promise.resolve(site()),
    openReader: vi.fn(),
    showNote: vi.fn(),
    rescan: vi.fn(async () => NOTES),
    official: Promise.resolve(null),
    addOfficial: vi.fn(async () => 'added' as const),
    openSettings: vi.fn(),
    ...change,
  };
  render(<Popup {...props} />, place);
  await rendered();
  return props;
}

const box = () => place.querySelector<HTMLInputElement>('[role="combobox"]')!;
const options = () => [...place.querySelectorAll('[role="option"]')];
const activeOption = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? textOf(element)) === name,
  )!;

async function type(text: string): Promise<void> {
  box().value = text;
  box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rendered();
}

beforeEach(() => {
  reported.mockClear();
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
});

describe('the first paint', () => {
  it('is there with the focus in the box though nothing else has come', () => {
    const never = new Promise<never>(() => {});
    render(
      <Popup
        search={() => never}
        library={never}
        notes={() => never}
        site={never}
        openReader={() => {}}
        showNote={() => {}}
        rescan={() => never}
        official={new Promise<never>(() => {})}
        addOfficial={async () => 'added'}
        openSettings={() => {}}
      />,
      place,
    );
    expect(document.activeElement).toBe(box());
    expect(textOf(place)).toContain('Kamernoot is geen uitgave van de regering of de Tweede Kamer.');
  });
});

describe('an official page', () => {
  const official = () => place.querySelector('.official');

  it('can be put into the library', async () => {
    const { addOfficial } = await open({ official: Promise.resolve({ heldAs: null }) });
    expect(textOf(official())).toBe(
      'Mijn bibliotheekOp deze pagina staan Kamervragen.Zet in mijn bibliotheek',
    );
    button('Zet in mijn bibliotheek')!.click();
    expect(addOfficial).toHaveBeenCalledOnce();
  });

  it('that the library has leads to its answers, and can be taken over again', async () => {
    const props = await open({ official: Promise.resolve({ heldAs: '2022Z20166' }) });
    expect(textOf(official())).toContain('Deze Kamervragen staan al in uw bibliotheek.');
    expect(button('Zet in mijn bibliotheek')).toBeUndefined();
    button('Lees de antwoorden')!.click();
    expect(props.openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 1);
    button('Neem de pagina opnieuw over')!.click();
    expect(props.addOfficial).toHaveBeenCalledOnce();
  });

  it('that is too large is said to be', async () => {
    await open({
      official: Promise.resolve({ heldAs: null }),
      addOfficial: async () => 'too-large',
    });
    button('Zet in mijn bibliotheek')!.click();
    await rendered();
    expect(textOf(official()?.querySelector('[role="status"]'))).toBe(
      'Deze pagina is te groot om over te nemen.',
    );
  });

  it('that cannot be read is said to be, and may be tried again', async () => {
    const fault = new Error('no access');
    const addOfficial = vi.fn(async () => 'added' as const).mockRejectedValueOnce(fault);
    await open({ official: Promise.resolve({ heldAs: null }), addOfficial });
    button('Zet in mijn bibliotheek')!.click();
    await rendered();
    expect(textOf(official()?.querySelector('[role="status"]'))).toContain('kon niet worden overgenomen');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    button('Zet in mijn bibliotheek')!.click();
    await rendered();
    expect(textOf(official()?.querySelector('[role="status"]'))).toBe('');
  });

  it('is none where the page is another', async () => {
    await open();
    expect(official()).toBeNull();
  });
});

describe('searching', () => {
  it('shows question, marked snippet, number, minister and date as one types', async () => {
    await open();
    await userEvent.type(box(), 'fort');
    await rendered();
    expect(textOf(place.querySelector('[role="status"]'))).toBe('3 antwoorden');
    const [first] = options();
    expect(textOf(first?.querySelector('.question'))).toBe(PUBLICATION.questions[4]!.question);
    expect([...first!.querySelectorAll('mark')].map(textOf)).toEqual(['Fortius']);
    expect(textOf(first?.querySelector('.source'))).toBe(
      'Vraag 5 · Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius · 10 november 2022',
    );
  });

  it('moves through the results by the arrow keys, round and round, and opens one by Enter', async () => {
    const { openReader } = await open();
    await type('fortius');
    const moves = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'];
    const seen = [options().indexOf(activeOption()!)];
    for (const key of moves) {
      expect(press(key, box()).defaultPrevented).toBe(true);
      await rendered();
      seen.push(options().indexOf(activeOption()!));
      expect(options().map((option) => option.getAttribute('aria-selected') === 'true')).toEqual(
        options().map((option) => option === activeOption()),
      );
    }
    expect(seen).toEqual([0, 1, 2, 0, 2]);
    expect(document.activeElement).toBe(box());
    press('Enter', box());
    await rendered();
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 13);
  });

  it('is a combobox that says whether its list is open', async () => {
    await open();
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(box().hasAttribute('aria-activedescendant')).toBe(false);
    await type('fortius');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(box().getAttribute('aria-controls')!)?.getAttribute('role')).toBe(
      'listbox',
    );
  });

  it('opens the best answer where Enter follows at once on the typing', async () => {
    let answer: (results: SearchResult[]) => void = () => {};
    const { openReader } = await open({
      search: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await type('fortius');
    press('Enter', box());
    await rendered();
    expect(openReader).not.toHaveBeenCalled();
    answer(RESULTS);
    await rendered();
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 5);
  });

  it('opens a result on a click, and leaves the focus in the box', async () => {
    const { openReader } = await open();
    await type('fortius');
    await userEvent.click(options()[1]!);
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 4);
    expect(document.activeElement).toBe(box());
  });

  it('drops the reply to an earlier query that comes late', async () => {
    const replies = new Map<string, (results: SearchResult[]) => void>();
    await open({ search: (query) => new Promise((resolve) => replies.set(query, resolve)) });
    await type('jit');
    await type('fortius');
    replies.get('fortius')!([RESULTS[0]!]);
    await rendered();
    replies.get('jit')!([RESULTS[1]!, RESULTS[2]!]);
    await rendered();
    expect(options().map((option) => textOf(option.querySelector('.snippet')))).toEqual([
      RESULTS[0]!.snippet.text,
    ]);
  });

  it('drops a reply that comes after the box was cleared', async () => {
    let answer: (results: SearchResult[]) => void = () => {};
    await open({
      search: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await type('fortius');
    press('Escape', box());
    await rendered();
    answer(RESULTS);
    await rendered();
    expect(options()).toEqual([]);
    expect(textOf(place)).toContain('Op deze pagina');
  });

  it('clears by Escape, and lets Escape close the popup where nothing is left to clear', async () => {
    await open();
    await type('fortius');
    expect(press('Escape', box()).defaultPrevented).toBe(true);
    await rendered();
    expect(box().value).toBe('');
    expect(press('Escape', box()).defaultPrevented).toBe(false);
  });

  it('clears by its button and takes the focus back', async () => {
    await open();
    await type('fortius');
    button('Wis de zoekvraag').click();
    await rendered();
    expect(box().value).toBe('');
    expect(document.activeElement).toBe(box());
  });

  it('says that the library does not have it, never that there is none, and where to look on', async () => {
    await open();
    await type('kinderopvang');
    expect(textOf(place.querySelector('[role="status"]'))).toBe(
      '“kinderopvang” staat niet in deze bibliotheek.',
    );
    expect(textOf(place.querySelector('.results'))).toContain(
      'In deze bibliotheek: 1 publicatie, 17 antwoorden, 10 november 2022. Samengesteld op 25 november 2026.',
    );
    expect(place.querySelector('main a')?.getAttribute('href')).toBe('library.html');
    expect(place.querySelector('main a.external')?.getAttribute('href')).toBe(
      'https://www.tweedekamer.nl/kamerstukken/kamervragen',
    );
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('says that searching fails, and reports why', async () => {
    const fault = new Error('the index could not be read');
    await open({ search: () => Promise.reject(fault) });
    await type('fortius');
    expect(textOf(place.querySelector('[role="status"]'))).toBe('Zoeken lukt nu niet.');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('shows hostile texts as text', async () => {
    const html = vi.spyOn(Element.prototype, 'innerHTML', 'set');
    const bad = '<img src=x onerror="window.broken = true">';
    await open({
      library: Promise.resolve([inList({ ...PUBLICATION, answeredBy: [{ name: bad, role: bad }] })]),
      search: async () => [
        { ...RESULTS[0]!, asked: bad, snippet: { text: bad, marks: [{ start: 1, end: 4 }] } },
      ],
    });
    await type(bad);
    expect(place.querySelector('img')).toBeNull();
    expect(textOf(options()[0]?.querySelector('.question'))).toBe(bad);
    expect(textOf(options()[0]?.querySelector('.snippet'))).toBe(bad);
    expect(html).not.toHaveBeenCalled();
    html.mockRestore();
  });
});

describe('the notes on this page', () => {
  it('are listed with how often they stand there', async () => {
    await open();
    expect([...place.querySelectorAll('.note')].map(textOf)).toEqual(['project Fortius 3 keer', 'Sky ECC']);
    expect(textOf(place.querySelector('h2'))).toBe('Op deze pagina2 noten');
  });

  it('lead to their first mark on the page, and to their answer', async () => {
    const { showNote, openReader } = await open();
    button('Sky ECC').click();
    expect(showNote).toHaveBeenCalledExactlyOnceWith(3);
    button('antwoord 5, project Fortius').click();
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 5);
  });

  it.each([
    [
      'text',
      1_000_000,
      'Deze pagina is te groot om helemaal te lezen. De eerste 1.000.000 tekens zijn gelezen.',
    ],
    ['notes', 1_000, 'Deze pagina heeft te veel noten om ze allemaal te tonen. Dit zijn de eerste 1.000.'],
    ['paragraph', 100_000, 'Een tekst van meer dan 100.000 tekens zonder alinea’s is niet gelezen.'],
  ] as const)('says what of a page that is too large was left out: %s', async (of, read, text) => {
    await open({ notes: async () => ({ ...NOTES, cut: { of, read } }) });
    await vi.waitFor(() => expect(document.querySelector('.page [role="status"]')?.textContent).toBe(text));
  });

  it('are no buttons where the browser cannot mark them', async () => {
    await open({ notes: async () => ({ ...NOTES, marked: false }) });
    expect(place.querySelector('button.note')).toBeNull();
    expect(textOf(place)).toContain('Deze browser kan ze niet op de pagina zelf tonen.');
  });

  it('come with word of the questions asked about this very article', async () => {
    const { openReader } = await open({ notes: async () => ({ ...NOTES, citedBy: ['2022Z20166'] }) });
    expect(textOf(place.querySelector('main'))).toMatch(
      /^Over dit artikel zijn 17 Kamervragen gesteld en beantwoord\. Lees de antwoorden\s?Op deze pagina/,
    );
    button('Lees de antwoorden').click();
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 1);
  });

  it.each([
    ['a page without notes', { ...NOTES, notes: [] }, site(), 'Op deze pagina staan geen noten.'],
    ['a site that is not among ours', null, null, 'Op deze site zet Kamernoot geen noten.'],
    ['a page from before the installation', null, site(), 'Laad de pagina opnieuw om de noten te zien.'],
    ['a site switched off', null, site({ enabled: false }), 'Op deze site staan de noten uit.'],
  ])('are one plain line for %s', async (_, reply, current, line) => {
    await open({ notes: async () => reply, site: Promise.resolve(current) });
    expect([...place.querySelectorAll('.line')].map(textOf)).toEqual([line]);
  });
});

describe('narrowing down', () => {
  const later = {
    ...PUBLICATION,
    id: '2023Z00001',
    title: 'Een latere brief',
    answered: '2023-02-01',
    answeredBy: [{ name: 'F. Weerwind', role: 'Minister voor Rechtsbescherming' }],
  };
  const choice = (label: string) => place.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`)!;
  const choose = async (label: string, value: string) => {
    await userEvent.selectOptions(choice(label), value);
    await rendered();
  };
  const sources = () => options().map((option) => textOf(option.querySelector('.source')));

  it('is not offered where the library leaves nothing to choose', async () => {
    await open();
    await type('fortius');
    expect(place.querySelector('select')).toBeNull();
  });

  it('is by publication, minister and year, and Enter opens the first that is left', async () => {
    const results = [...RESULTS, { ...RESULTS[0]!, publication: later.id, question: 2 }];
    const { openReader } = await open({
      library: Promise.resolve([PUBLICATION, later].map(inList)),
      search: async () => results,
    });
    await type('fortius');
    expect([...choice('Alle publicaties').options].map(textOf)).toEqual([
      'Alle publicaties',
      PUBLICATION.title,
      later.title,
    ]);
    await choose('Alle jaren', '2023');
    expect(sources()).toEqual(['Vraag 2 · Minister voor Rechtsbescherming, F. Weerwind · 1 februari 2023']);
    expect(textOf(place.querySelector('[role="status"]'))).toBe('1 antwoord');
    await choose('Alle ministers', 'D. Yeşilgöz-Zegerius');
    expect(sources()).toEqual([]);
    expect(textOf(place.querySelector('[role="status"]'))).toBe('Geen antwoorden binnen deze keuze.');
    expect(textOf(place)).not.toContain('staat niet in deze bibliotheek');
    button('Toon alle antwoorden').click();
    await rendered();
    expect(sources()).toHaveLength(4);
    press('ArrowDown', box());
    await rendered();
    await choose('Alle ministers', 'F. Weerwind');
    press('Enter', box());
    await rendered();
    expect(openReader).toHaveBeenCalledExactlyOnceWith(later.id, 2);
  });
});

it('a query that it is opened with is searched for at once', async () => {
  await open({ query: 'fortius' });
  expect(box().value).toBe('fortius');
  expect(options()).toHaveLength(3);
});

it('leads to the settings', async () => {
  const { openSettings } = await open();
  button('Instellingen').click();
  expect(openSettings).toHaveBeenCalledOnce();
});

it('opens the panel, and has no button for it where the browser has none', async () => {
  const openPanel = vi.fn();
  await open({ openPanel });
  button('Open de noten naast de pagina').click();
  expect(openPanel).toHaveBeenCalledOnce();
  render(null, place);
  await open();
  expect(button('Open de noten naast de pagina')).toBeUndefined();
});

it('has the page read again, and shows what is then found', async () => {
  const { rescan } = await open({ rescan: vi.fn(async () => ({ ...NOTES, notes: [NOTES.notes[1]!] })) });
  button('Lees de pagina opnieuw').click();
  await rendered();
  expect(rescan).toHaveBeenCalledOnce();
  expect([...place.querySelectorAll('.note')].map(textOf)).toEqual(['Sky ECC']);
});

describe('a site that Kamernoot may not read', () => {
  it.each([
    ['addable', 'Op deze site zet Kamernoot geen noten.', 'Zet ook noten op www.demorgen.be'],
    [
      'withheld',
      'De browser geeft Kamernoot geen toegang tot deze site.',
      'Geef toegang tot www.demorgen.be',
    ],
  ] as const)('is asked for by one button where it is %s', async (access, line, label) => {
    const current = site({ access });
    let isThere = false;
    await open({ site: Promise.resolve(current), notes: async () => (isThere ? NOTES : null) });
    expect([...place.querySelectorAll('.line')].map(textOf)).toEqual([line]);
    expect(place.querySelector('[role="switch"]')).toBeNull();
    isThere = true;
    button(label).click();
    await rendered();
    expect(current.ask).toHaveBeenCalledOnce();
    expect([...place.querySelectorAll('.note')].map(textOf)).toEqual(['project Fortius 3 keer', 'Sky ECC']);
    expect(place.querySelector('[role="switch"]')).not.toBeNull();
  });

  it('stays as it is where the reader says no', async () => {
    await open({
      site: Promise.resolve(site({ access: 'addable', ask: async () => false })),
      notes: async () => null,
    });
    button('Zet ook noten op www.demorgen.be').click();
    await rendered();
    expect(button('Zet ook noten op www.demorgen.be')).toBeDefined();
  });
});

describe('the switch for this site', () => {
  const control = () => place.querySelector('[role="switch"]')!;

  it('says which site and whether its notes are on', async () => {
    await open();
    expect(textOf(control())).toBe('Noten op www.demorgen.be');
    expect(control().getAttribute('aria-checked')).toBe('true');
  });

  it('switches off and on again at once, and then asks the page anew', async () => {
    const current = site();
    const { notes } = await open({ site: Promise.resolve(current) });
    button('Noten op www.demorgen.be').click();
    await rendered();
    expect(control().getAttribute('aria-checked')).toBe('false');
    expect(textOf(place)).toContain('Op deze site staan de noten uit.');
    button('Noten op www.demorgen.be').click();
    await rendered();
    expect(vi.mocked(current.setEnabled).mock.calls).toEqual([[false], [true]]);
    expect(notes).toHaveBeenCalledTimes(2);
    expect([...place.querySelectorAll('.note')].length).toBe(2);
  });

  it('goes back where the choice could not be kept, and reports why', async () => {
    const fault = new Error('the storage is full');
    await open({ site: Promise.resolve(site({ setEnabled: () => Promise.reject(fault) })) });
    button('Noten op www.demorgen.be').click();
    await rendered();
    expect(control().getAttribute('aria-checked')).toBe('true');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('is not there where there is no site of ours', async () => {
    await open({ site: Promise.resolve(null) });
    expect(place.querySelector('[role="switch"]')).toBeNull();
  });
});

describe('what the library holds', () => {
  it('is said in one line', async () => {
    await open();
    expect(textOf(place.querySelector('footer'))).toContain('1 publicatie, 17 antwoorden, 10 november 2022');
  });

  it('has a first and a last day where it holds several publications', async () => {
    const later = { ...PUBLICATION, id: '2023Z00001', answered: '2023-05-03' };
    await open({ library: Promise.resolve([later, PUBLICATION].map(inList)) });
    expect(textOf(place.querySelector('footer'))).toContain(
      '2 publicaties, 34 antwoorden, 10 november 2022 tot en met 3 mei 2023',
    );
  });

  it('is not made up where it could not be loaded', async () => {
    const fault = new Error('no publications');
    await open({ library: Promise.reject(fault) });
    expect(textOf(place.querySelector('[role="alert"]'))).toBe('De bibliotheek kon niet worden geladen.');
    expect(textOf(place.querySelector('footer'))).toBe(
      'Kamernoot is geen uitgave van de regering of de Tweede Kamer.',
    );
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
  });
});
