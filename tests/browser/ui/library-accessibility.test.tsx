import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ParseError } from '../../../src/publication/errors';
import type { Section } from '../../../src/ui/library/sections';
import { button, chooseFiles, openLibrary, outcomes, shownSection, untilRead } from './library-page';
import { draft, MemoryLibrary, manyDrafts } from './library-tools';
import { faults, rendered, setTheme, THEMES, textOf } from './support';

let close = () => {};
vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

afterEach(() => close());

/** A library with something of everything on each of its sections. */
function eventful(): MemoryLibrary {
  const library = new MemoryLibrary(manyDrafts(12));
  library.documents.set('a', draft('2023Z00009', { url: null }, 'Quick Response Unit', 'Fortius'));
  library.documents.set('b', draft('2021Z00003', {}, 'Fortius'));
  library.documents.set('n', new ParseError(3, 'no number', 'no-number'));
  return library;
}

const EVENTS: [Section, string, (library: MemoryLibrary) => Promise<void>][] = [
  ['publicaties', 'a list', async () => {}],
  [
    'publicaties',
    'one removed',
    async () => {
      await button('Verwijder Publicatie nummer 11').click();
      await rendered();
    },
  ],
  [
    'publicaties',
    'no room',
    async (library) => {
      library.state = { persisted: false, usage: 95, quota: 100 };
      await library.changeEdits((edits) => edits);
      await rendered();
    },
  ],
  [
    'publicaties',
    'a damaged library',
    async (library) => {
      library.fault = Object.assign(new Error('broken'), { name: 'LibraryDamagedError' });
      location.hash = '#begrippen';
      close();
      close = await openLibrary(library, 'publicaties');
      await button('Begin opnieuw').click();
    },
  ],
  ['toevoegen', 'nothing yet', async () => {}],
  [
    'toevoegen',
    'documents of every kind',
    async () => {
      await chooseFiles(['a.pdf', 'a'], ['a2.pdf', 'a'], ['b.pdf', 'b'], ['n.pdf', 'n'], ['l.json', '{}']);
      await untilRead();
      document.querySelector<HTMLElement>('.entry summary')?.click();
      await rendered();
      document.querySelector<HTMLElement>('.chip')?.click();
      await rendered();
    },
  ],
  [
    'begrippen',
    'forms open',
    async () => {
      for (const id of ['term-2-rename', 'term-3-merge']) document.getElementById(id)?.click();
      for (const summary of document.querySelectorAll<HTMLElement>('.add-term summary, .terms summary')) {
        summary.click();
      }
      document.querySelector<HTMLElement>('.terms input[type="checkbox"]')?.click();
      await rendered();
    },
  ],
  ['archief', 'what hangs in it', async () => {}],
];

describe.each(THEMES)('axe finds nothing wrong in the library, %s', (theme) => {
  beforeEach(() => setTheme(theme));

  it.each(EVENTS.flatMap((event) => [320, 900].map((width) => [...event, width] as const)))(
    '%s with %s',
    async (section, _, happen, width) => {
      await page.viewport(width, 900);
      const library = eventful();
      close = await openLibrary(library, section);
      await happen(library);
      await rendered();
      expect(await faults(document)).toEqual([]);
      // Nothing runs out of the side of the window, at 320 px as at 200 % and 400 % zoom.
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});

describe('by the keyboard alone', () => {
  /** Presses Tab until an element with this name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await userEvent.keyboard('{Tab}');
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
      if (textOf(label ?? focused).startsWith(name)) return;
    }
    throw new Error(`no Tab leads to "${name}"`);
  }

  it('a text is pasted, read, kept and removed again', async () => {
    await page.viewport(900, 900);
    const library = eventful();
    library.own = [];
    close = await openLibrary(library, 'publicaties');
    await tabTo('Toevoegen');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(shownSection().querySelector('h2'))).toBe('Toevoegen');
    await tabTo('Kies bestanden');
    await userEvent.keyboard('{Tab}a');
    await tabTo('Lees de tekst');
    await userEvent.keyboard('{Enter}');
    await expect.poll(outcomes).toEqual(['Geplakte tekst: wordt bewaard']);
    await tabTo('2 begrippen');
    await tabTo('Fortius');
    await userEvent.keyboard(' ');
    await tabTo('Bewaar 1 publicatie');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => library.own.length).toBe(1);
    expect(library.kept.off).toEqual(['Fortius']);
    await tabTo('Bekijk de bibliotheek');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(shownSection().querySelector('h2'))).toBe('Publicaties');
    await tabTo('Verwijder');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(document.activeElement)).toBe('Maak ongedaan');
    expect(library.own).toEqual([]);
  });

  it('whatever has the focus shows it, and is not covered by what sticks to the window', async () => {
    await page.viewport(900, 400);
    const library = eventful();
    close = await openLibrary(library, 'toevoegen');
    await chooseFiles(['a.pdf', 'a'], ['b.pdf', 'b'], ['n.pdf', 'n']);
    await untilRead();
    const seen = new Set<Element>();
    for (let presses = 0; presses < 40; presses++) {
      await userEvent.keyboard('{Tab}');
      const focused = document.activeElement;
      if (!focused || focused === document.body || seen.has(focused)) break;
      seen.add(focused);
      const ring = focused.matches('.unseen') ? focused.closest('label')! : focused;
      expect(getComputedStyle(ring).outlineStyle, ring.outerHTML).not.toBe('none');
      const bar = document.querySelector('.save-bar')!;
      const { bottom } = ring.getBoundingClientRect();
      if (!bar.contains(focused) && bottom <= innerHeight) {
        expect(bottom, ring.outerHTML).toBeLessThanOrEqual(bar.getBoundingClientRect().top + 1);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });
});
