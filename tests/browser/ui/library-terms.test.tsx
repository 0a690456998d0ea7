import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NO_EDITS } from '../../../src/library/model';
import { STEP_ROWS } from '../../../src/ui/library/useSteps';
import { box, button, field, openLibrary, shownSection, statuses } from './library-page';
import { draft, MemoryLibrary, manyDrafts } from './library-tools';
import { rendered, textOf } from './support';

let close = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

const holding = () =>
  new MemoryLibrary([
    draft('2023Z00001', {}, 'QRU', 'Fortius', 'JIT'),
    draft('2023Z00002', {}, 'QRU', 'Quick Response Unit'),
  ]);

async function open(library = holding()): Promise<MemoryLibrary> {
  close = await openLibrary(library, 'begrippen');
  return library;
}

const rows = () => [...document.querySelectorAll('.terms tbody tr')];
const names = () => rows().map((row) => textOf(row.querySelector('.serif')));
const row = (name: string) => rows().find((one) => textOf(one.querySelector('.serif')) === name);
const news = () => textOf(document.querySelector('.term-news span'));

beforeEach(() => reported.mockClear());
afterEach(() => close());

describe('the terms of own publications', () => {
  it('are each there once, with their kind and where they were found', async () => {
    await open();
    expect(names()).toEqual(['QRU', 'Fortius', 'JIT', 'Quick Response Unit']);
    expect(textOf(row('QRU'))).toContain('QRU organisatie');
    expect(textOf(row('QRU')?.querySelector('summary'))).toBe('in 2 publicaties');
    expect(statuses()).toEqual(['4 begrippen']);
  });

  it('lead to the answers that speak of them, looked for when wanted', async () => {
    const library = await open();
    const asked = vi.spyOn(library, 'answersAbout');
    expect(document.querySelector('.answers')).toBeNull();
    await userEvent.click(row('QRU')!.querySelector('summary')!);
    await expect.poll(() => row('QRU')?.querySelectorAll('.answers a').length).toBe(2);
    const link = row('QRU')!.querySelector('.answers a')!;
    expect([link.getAttribute('href'), textOf(link)]).toEqual([
      'reader.html#2023Z00001/5',
      '2023Z00001, antwoord 5',
    ]);
    expect(asked).not.toHaveBeenCalledTimes(2);
  });

  it('lead to the best answers first where there are many', async () => {
    const library = holding();
    library.answersAbout = async () =>
      Array.from({ length: 50 }, (_, index) => ({ publication: '2023Z00001', question: index + 1 }));
    await open(library);
    await userEvent.click(row('QRU')!.querySelector('summary')!);
    const links = () => row('QRU')!.querySelectorAll('.answers a').length;
    await expect.poll(links).toBe(20);
    await button('Toon meer (nog 30)').click();
    await expect.poll(links).toBe(40);
    await button('Toon meer (nog 10)').click();
    await expect.poll(links).toBe(50);
  });

  it('are said to come by themselves where there are none', async () => {
    await open(new MemoryLibrary());
    expect(textOf(shownSection())).toContain('Begrippen komen vanzelf uit de publicaties die u toevoegt.');
    expect(document.querySelector('table')).toBeNull();
  });

  it('are found by any of their names', async () => {
    const library = holding();
    library.kept = { ...NO_EDITS, renamed: { JIT: 'gezamenlijk team' } };
    await open(library);
    await userEvent.fill(field('Zoek een begrip'), 'jit');
    await expect.poll(names).toEqual(['gezamenlijk team']);
    expect(statuses()).toEqual(['1 begrip']);
  });

  it('are drawn a step at a time, each row saying which it is', async () => {
    await open(new MemoryLibrary(manyDrafts(2_000)));
    expect(statuses()).toEqual(['2.000 begrippen']);
    expect(rows().length).toBeLessThanOrEqual(2 * STEP_ROWS);
    expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('2001');
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    const before = rows().length;
    rows().at(-1)?.scrollIntoView();
    await expect.poll(() => rows().length).toBeGreaterThan(before);
  });
});

describe('changing a term', () => {
  it('off and on, by its tick', async () => {
    const library = await open();
    await box('Fortius').click();
    await expect.poll(news).toBe('“Fortius” staat uit.');
    expect(library.kept.off).toEqual(['Fortius']);
    await expect.poll(() => document.activeElement).toBe(box('Fortius').element());
    await box('Fortius').click();
    await expect.poll(() => library.kept).toEqual(NO_EDITS);
  });

  it('another name, by the keyboard alone; the focus comes back', async () => {
    const library = await open();
    const opener = button('Hernoem JIT').element() as HTMLElement;
    opener.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('gezamenlijk team{Enter}');
    await expect.poll(() => library.kept.renamed).toEqual({ JIT: 'gezamenlijk team' });
    await expect.poll(names).toContain('gezamenlijk team');
    expect(textOf(row('gezamenlijk team'))).toContain('Ook: JIT');
    await expect.poll(() => document.activeElement).toBe(button('Hernoem gezamenlijk team').element());
    expect(news()).toBe('“JIT” heet nu “gezamenlijk team”.');
  });

  it('another name: Escape leaves it', async () => {
    const library = await open();
    await button('Hernoem JIT').click();
    await userEvent.keyboard('x{Escape}');
    await rendered();
    expect(document.querySelector('.terms form')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(button('Hernoem JIT').element());
    expect(library.kept).toEqual(NO_EDITS);
  });

  it.each([
    ['qru', 'Zo heet al een ander begrip. Voeg de twee samen.'],
    ['JIT*', 'Een naam kan geen |, *, … of losse haakjes hebben, en is geen hele zin.'],
    ['  ', 'Vul een naam in, met letters of cijfers.'],
  ])('another name that is none: “%s”', async (name, words) => {
    const library = await open();
    await button('Hernoem JIT').click();
    await userEvent.fill(field('Nieuwe naam'), name);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(document.querySelector('.terms [role="alert"]'))).toBe(words);
    expect(library.kept).toEqual(NO_EDITS);
  });

  it('into another, and apart again', async () => {
    const library = await open();
    await button('Voeg samen QRU').click();
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('quick');
    await expect.poll(statuses).toContain('1 begrip gevonden');
    await button('Quick Response Unit').click();
    await expect.poll(names).toEqual(['Quick Response Unit', 'Fortius', 'JIT']);
    expect(textOf(row('Quick Response Unit'))).toContain('Ook: QRU');
    expect(textOf(row('Quick Response Unit')?.querySelector('summary'))).toBe('in 2 publicaties');
    expect(news()).toBe('“QRU” is nu een andere naam van “Quick Response Unit”.');
    await expect.poll(() => document.activeElement?.className).toBe('term-news');
    await button('Haal uit elkaar Quick Response Unit').click();
    await expect.poll(() => names().length).toBe(4);
    expect(library.kept).toEqual(NO_EDITS);
  });

  it('is undone by the button, once', async () => {
    const library = await open();
    library.kept = { ...NO_EDITS, off: ['JIT'] };
    await box('Fortius').click();
    await button('Maak ongedaan').click();
    await expect.poll(() => library.kept).toEqual({ ...NO_EDITS, off: ['JIT'] });
    await expect.poll(news).toBe('Alles is weer zoals het was.');
    expect(document.querySelector('.term-news button')).toBeNull();
  });

  it('is undone by the key too, but not while one types', async () => {
    const library = await open();
    await box('Fortius').click();
    await expect.poll(news).toBe('“Fortius” staat uit.');
    await userEvent.click(field('Zoek een begrip'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await rendered();
    expect(library.kept.off).toEqual(['Fortius']);
    (box('Fortius').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => library.kept).toEqual(NO_EDITS);
  });

  it('that fails is said, and nothing has changed', async () => {
    const library = await open();
    library.fault = new Error('the disk is gone');
    await box('Fortius').click();
    await expect.poll(news).toBe('Dat is niet gelukt. Probeer het opnieuw.');
    expect(box('Fortius').element()).toHaveProperty('checked', true);
    expect(reported).toHaveBeenCalledWith(library.fault);
  });
});

describe('a term of one’s own', () => {
  it('has a name, other names and a kind, and can be removed', async () => {
    const library = await open();
    await userEvent.click(document.querySelector('.add-term summary')!);
    await userEvent.fill(field('Begrip'), 'Landelijke Eenheid');
    await userEvent.fill(field('Andere namen, met komma’s ertussen'), 'LE, nationale recherche');
    await userEvent.selectOptions(field('Soort'), 'wet of verdrag');
    await button('Voeg toe').click();
    await expect.poll(() => names().at(-1)).toBe('Landelijke Eenheid');
    expect(library.kept.added).toEqual([
      {
        name: 'Landelijke Eenheid',
        kind: 'law',
        names: [
          {
            why: 'Added by the reader.',
            ambiguous: false,
            nl: ['LE', 'nationale recherche'],
            en: [],
            fr: [],
          },
        ],
        fields: [],
        otherBearers: [],
      },
    ]);
    expect(textOf(row('Landelijke Eenheid'))).toContain('wet of verdrag, zelf toegevoegd');
    await expect.poll(() => document.activeElement).toBe(field('Begrip').element());
    await button('Verwijder Landelijke Eenheid').click();
    await expect.poll(() => names().length).toBe(4);
    expect(library.kept).toEqual(NO_EDITS);
  });

  it('must have a name that is free', async () => {
    const library = await open();
    await userEvent.click(document.querySelector('.add-term summary')!);
    await userEvent.fill(field('Begrip'), 'fortius');
    await userEvent.fill(field('Andere namen, met komma’s ertussen'), 'goed, fout|fout');
    await button('Voeg toe').click();
    await expect
      .poll(() => [...document.querySelectorAll('.add-term [role="alert"]')].map(textOf))
      .toEqual([
        'Zo heet al een ander begrip. Voeg de twee samen.',
        'Een naam kan geen |, *, … of losse haakjes hebben, en is geen hele zin.',
      ]);
    expect(library.kept).toEqual(NO_EDITS);
  });
});
