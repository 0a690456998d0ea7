import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { speak } from '../../../src/i18n';
import { formatSize } from '../../../src/ui/library/sizes';
import { STEP_ROWS } from '../../../src/ui/library/useSteps';
import { button, field, openLibrary, shownSection, statuses } from './library-page';
import { draft, MemoryLibrary, manyDrafts } from './library-tools';
import { PUBLICATION, rendered, textOf } from './support';

let close = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

async function open(library: MemoryLibrary): Promise<void> {
  close = await openLibrary(library, 'publicaties');
}

const rows = () => [...document.querySelectorAll('.publications > li')];
const titles = () => rows().map((row) => textOf(row.querySelector('.title') ?? row.querySelector('p')));
const row = (title: string) => rows().find((one) => textOf(one).includes(title));

beforeEach(() => reported.mockClear());
afterEach(() => close());

const OPEN = draft('2023Z00001', {
  asked: '2023-01-05',
  answered: null,
  questions: PUBLICATION.questions.map((question) => ({ ...question, answer: '', sameAs: null })),
});

describe('what the library holds', () => {
  it('is listed, latest first, with who answered, when, and where it comes from', async () => {
    await open(
      new MemoryLibrary([OPEN, draft('2021Z00001', { asked: '2021-01-01', answered: '2021-01-02' })]),
    );
    expect(rows().map(textOf)).toEqual([
      'Het antwoord van 2023Z00001' +
        'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius' +
        '17 vragen, nog niet beantwoord, gevraagd op 5 januari 2023' +
        '2023Z00001 · zelf toegevoegd op 27 november 2026Verwijder',
      `${PUBLICATION.title}` +
        'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius' +
        '17 vragen, beantwoord op 10 november 2022, 20 dagen na de vraag' +
        '2022Z20166 · meegeleverd met Kamernoot',
      'Het antwoord van 2021Z00001' +
        'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius' +
        '17 vragen, beantwoord op 2 januari 2021, 1 dag na de vraag' +
        '2021Z00001 · zelf toegevoegd op 27 november 2026Verwijder',
    ]);
    expect(statuses()).toContain('3 publicaties');
  });

  it('opens in the reader', async () => {
    await open(new MemoryLibrary([OPEN]));
    expect(row('2023Z00001')?.querySelector('a')?.getAttribute('href')).toBe('reader.html#2023Z00001');
  });

  it('says which questions are still open where others are answered', async () => {
    const [first, ...others] = PUBLICATION.questions;
    await open(new MemoryLibrary([draft('2023Z1', { questions: [{ ...first!, answer: '' }, ...others] })]));
    expect(textOf(row('2023Z1'))).toContain('17 vragen, 1 vraag nog open, beantwoord op');
  });

  it('is an invitation where nothing has been added', async () => {
    await open(new MemoryLibrary());
    const notice = document.querySelector('.notice')!;
    expect(textOf(notice)).toContain('U hebt zelf nog niets toegevoegd.');
    await userEvent.click(notice.querySelector('a')!);
    await rendered();
    await expect.poll(() => document.activeElement?.textContent).toBe('Toevoegen');
  });

  it('follows what is changed elsewhere', async () => {
    const library = new MemoryLibrary([OPEN]);
    await open(library);
    await library.remove(['2023Z00001']);
    await rendered();
    expect(titles()).toEqual([PUBLICATION.title]);
  });

  it('shows hostile texts as text', async () => {
    const bad = '<img src=x onerror="window.broken = true">';
    await open(new MemoryLibrary([draft('2023Z1', { title: bad, answeredBy: [{ name: bad, role: bad }] })]));
    expect(document.querySelector('main img')).toBeNull();
    expect(titles()).toContain(bad);
  });
});

describe('two thousand publications', () => {
  it('are drawn a step at a time, each saying which of how many it is', async () => {
    await open(new MemoryLibrary(manyDrafts(2_000)));
    expect(statuses()).toContain('2.001 publicaties');
    expect(rows().length).toBeLessThanOrEqual(2 * STEP_ROWS);
    expect(rows().at(0)?.getAttribute('aria-posinset')).toBe('1');
    expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe(String(rows().length));
    expect(rows().at(0)?.getAttribute('aria-setsize')).toBe('2001');
  });

  it('go on when the end comes near', async () => {
    await open(new MemoryLibrary(manyDrafts(2_000)));
    const before = rows().length;
    rows().at(-1)?.scrollIntoView();
    await expect.poll(() => rows().length).toBeGreaterThan(before);
    expect(rows().length).toBeLessThanOrEqual(before + 3 * STEP_ROWS);
  });

  it('are found by words of title, minister and number, from the first letter', async () => {
    await open(new MemoryLibrary(manyDrafts(2_000)));
    await userEvent.fill(field('Zoek op titel, minister of nummer'), 'nummer 1999');
    await expect.poll(titles).toEqual(['Publicatie nummer 1999']);
    await userEvent.fill(field('Zoek op titel, minister of nummer'), 'landbouw');
    await expect.poll(statuses).toContain('Geen publicatie met “landbouw”.');
    await userEvent.fill(field('Zoek op titel, minister of nummer'), 'yesilgoz 2021z0012');
    await expect.poll(() => titles().length).toBe(10);
  });
});

describe('removing', () => {
  it('can be undone at the place, and the focus goes along', async () => {
    const library = new MemoryLibrary([OPEN, draft('2021Z1', { answered: '2021-01-02' })]);
    await open(library);
    await button('Verwijder Het antwoord van 2023Z00001').click();
    await expect
      .poll(() => textOf(rows()[0]))
      .toBe('“Het antwoord van 2023Z00001” is verwijderd.Maak ongedaan');
    expect(library.own.map(({ publication }) => publication.id)).toEqual(['2021Z1']);
    await expect.poll(() => document.activeElement).toBe(button('Maak ongedaan').element());
    await button('Maak ongedaan').click();
    await expect.poll(() => titles()[0]).toBe('Het antwoord van 2023Z00001');
    expect(library.own).toHaveLength(2);
    await expect.poll(() => document.activeElement?.id).toBe('2023Z00001-title');
  });

  it('is not offered for what comes with Kamernoot', async () => {
    await open(new MemoryLibrary());
    expect(row(PUBLICATION.title)?.querySelector('button')).toBeNull();
  });

  it('that fails is said, and leaves everything', async () => {
    const library = new MemoryLibrary([OPEN]);
    await open(library);
    library.fault = new Error('the disk is gone');
    await button('Verwijder Het antwoord van 2023Z00001').click();
    await expect.poll(statuses).toContain('Dat is niet gelukt. Probeer het opnieuw.');
    expect(titles()).toHaveLength(2);
    expect(reported).toHaveBeenCalledExactlyOnceWith(library.fault);
  });
});

describe('removing all that is listed', () => {
  it('is asked first, goes for own ones that are found, and can be undone', async () => {
    const library = new MemoryLibrary(manyDrafts(20));
    await open(library);
    await userEvent.fill(field('Zoek op titel, minister of nummer'), '2021z0001');
    await button('Verwijder de 10 eigen publicaties in deze lijst').click();
    await button('Laat het staan').click();
    await rendered();
    expect(library.own).toHaveLength(20);
    await button('Verwijder de 10 eigen publicaties in deze lijst').click();
    await button('Verwijder ze').click();
    await expect.poll(titles).toEqual([]);
    expect(library.own).toHaveLength(10);
    await expect
      .poll(() => textOf(document.activeElement))
      .toBe('10 publicaties zijn verwijderd.Maak ongedaan');
    await button('Maak ongedaan').click();
    await expect.poll(() => library.own.length).toBe(20);
    await expect.poll(() => titles().length).toBe(10);
  });

  it('is not offered where there are few', async () => {
    await open(new MemoryLibrary(manyDrafts(5)));
    expect(document.querySelector('.remove-all')?.childElementCount).toBe(0);
  });
});

it('another language is spoken at once, also in rows that are there', async () => {
  const library = new MemoryLibrary([OPEN]);
  await open(library);
  speak({ language: 'fr', reader_questionCount: '1 question | $1 questions', library_remove: 'Supprimer' });
  await openLibrary(library, 'publicaties');
  speak(undefined);
  expect(textOf(row('2023Z00001'))).toContain(
    '17 questions, nog niet beantwoord, gevraagd op 5 janvier 2023',
  );
  expect(textOf(row('2023Z00001'))).toContain('Supprimer');
});

describe('the room', () => {
  const line = () => textOf(document.querySelector('.storage'));

  it('is told, and the browser is asked to keep the library', async () => {
    await open(new MemoryLibrary());
    expect(line()).toContain('Uw bibliotheek neemt 12 MB in; de browser geeft ruimte voor 2 GB.');
    expect(line()).toContain('Raakt de schijf vol, dan mag de browser haar wissen.');
    await button('Vraag de browser haar te bewaren').click();
    await expect.poll(line).toContain('De browser bewaart haar, ook als de schijf vol raakt.');
    expect(document.querySelector('.storage button')).toBeNull();
  });

  it('says that the browser promises nothing', async () => {
    const library = new MemoryLibrary();
    library.promises = false;
    await open(library);
    await button('Vraag de browser haar te bewaren').click();
    await expect.poll(statuses).toContain('De browser heeft dat niet toegezegd. Maak nu en dan een back-up.');
  });

  it.each([
    [1_790, false],
    [1_800, true],
  ])('of 2.000 MB with %i MB taken: nearly full is %s', async (megabytes, isSaid) => {
    const library = new MemoryLibrary();
    library.state = { persisted: true, usage: megabytes * 1_000_000, quota: 2_000_000_000 };
    await open(library);
    expect(line().includes('De ruimte is bijna op.')).toBe(isSaid);
  });

  it.each([
    [0, '1 kB'],
    [999_000, '999 kB'],
    [1_000_000, '1 MB'],
    [1_540_000, '1,5 MB'],
    [12_300_000, '12 MB'],
    [2_000_000_000, '2 GB'],
    [5_000_000_000_000, '5000 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatSize(bytes).replace(/\s/gu, ' ').replace('5.000', '5000')).toBe(text);
  });
});

describe('a library that cannot be read', () => {
  const damaged = () => Object.assign(new Error('the store is broken'), { name: 'LibraryDamagedError' });

  it('is said to be so, with the way back from a file and the way on without', async () => {
    const library = new MemoryLibrary([OPEN]);
    library.fault = damaged();
    await open(library);
    expect(textOf(document.querySelector('[role="alert"]'))).toContain(
      'Uw eigen bibliotheek kon niet worden gelezen.',
    );
    expect(textOf(document.querySelector('main'))).toContain('Bewaren en terugzetten');
    expect(document.querySelector('.publications')).toBeNull();
    await button('Begin opnieuw').click();
    await rendered();
    expect(library.own).toHaveLength(1);
    await button('Laat het staan').click();
    await rendered();
    expect(library.own).toHaveLength(1);
    await button('Begin opnieuw').click();
    await button('Gooi alles weg en begin opnieuw').click();
    await expect.poll(titles).toEqual([PUBLICATION.title]);
    expect(library.own).toEqual([]);
  });

  it('is another thing than one that could not be loaded just now', async () => {
    const library = new MemoryLibrary([OPEN]);
    library.fault = new Error('busy');
    await open(library);
    expect(textOf(document.querySelector('[role="alert"]'))).toContain(
      'De bibliotheek kon niet worden geladen.',
    );
    library.fault = null;
    await button('Probeer opnieuw').click();
    await expect.poll(() => titles().length).toBe(2);
  });
});

describe('the sections', () => {
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('nav a')];

  it('are led to by the address; the heading has the focus then, and the title says where one is', async () => {
    await open(new MemoryLibrary());
    expect(links().map(textOf)).toEqual(['Publicaties', 'Toevoegen', 'Begrippen', 'Archief', 'Back-up']);
    for (const link of links()) {
      await userEvent.click(link);
      await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
      expect(links().filter((one) => one.hasAttribute('aria-current'))).toHaveLength(1);
      await expect.poll(() => document.title).toBe(`${textOf(link)} · Bibliotheek · Kamernoot`);
      if (link !== links()[0]) expect(document.activeElement).toBe(shownSection().querySelector('h2'));
    }
  });

  it('show what hangs in them', async () => {
    await open(new MemoryLibrary());
    location.hash = '#archief';
    await expect.poll(() => textOf(shownSection())).toBe('Zoek in het archief');
  });

  it('stay as they were when one comes back', async () => {
    await open(new MemoryLibrary(manyDrafts(20)));
    await userEvent.fill(field('Zoek op titel, minister of nummer'), '2021z00007');
    location.hash = '#begrippen';
    await rendered();
    location.hash = '#publicaties';
    await expect.poll(titles).toEqual(['Publicatie nummer 7']);
  });
});
