import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import type { SettingsFile } from '../../../src/settings-file';
import base from '../../../src/ui/base.css?inline';
import controlsStyle from '../../../src/ui/controls.css?inline';
import { Options, type OptionsProps } from '../../../src/ui/options/Options';
import optionsStyle from '../../../src/ui/options/options.css?inline';
import pagesStyle from '../../../src/ui/pages.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { faults, inList, PUBLICATION, rendered, setTheme, THEMES, textOf, wearStyles } from './support';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  disabledHosts: ['www.nrc.nl', 'www.trouw.nl'],
  addedHosts: ['www.mo.be'],
  hiddenTerms: [
    { term: 'JIT', host: null },
    { term: 'JIT', host: 'www.demorgen.be' },
  ],
};

let settings: Settings;
let saved: SettingsFile[];
let undress = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

/** Draws the page, and again after each change, as its entry point does. */
async function open(start: Settings = CHOSEN, change: Partial<OptionsProps> = {}): Promise<void> {
  settings = start;
  const set = async (next: Settings) => {
    settings = next;
    draw();
  };
  const shortcuts = Promise.resolve([
    { command: 'next-note', description: 'Next', key: 'Alt+Shift+N' },
    { command: 'other', description: 'Iets anders', key: '' },
  ]);
  const library = Promise.resolve([inList(PUBLICATION)]);
  const draw = () =>
    render(
      <Options
        settings={settings}
        save={(values) => set({ ...settings, ...values })}
        switchOn={(host) =>
          set({ ...settings, disabledHosts: settings.disabledHosts.filter((other) => other !== host) })
        }
        removeSite={(host) =>
          set({ ...settings, addedHosts: settings.addedHosts.filter((other) => other !== host) })
        }
        showTerm={({ term, host }) =>
          set({
            ...settings,
            hiddenTerms: settings.hiddenTerms.filter((other) => other.term !== term || other.host !== host),
          })
        }
        saveFile={(file) => saved.push(file)}
        shortcuts={shortcuts}
        changeShortcuts={() => {}}
        library={library}
        version="0.1.0"
        {...change}
      />,
      document.body,
    );
  draw();
  await rendered();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const section = (name: string) => page.getByRole('region', { name, exact: true });
const status = () => textOf(document.querySelector('.saved'));
const notice = () => textOf(document.querySelector('.notice'));
const marked = () => [...document.querySelectorAll('.preview .marked')].map((mark) => mark.className);

async function importFile(text: string, name = 'mijn.json'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const before = notice();
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(notice).not.toBe(before);
}

beforeEach(() => {
  saved = [];
  reported.mockClear();
  document.documentElement.lang = 'nl';
  document.title = 'Kamernoot';
  undress = wearStyles(tokens, base, pagesStyle, controlsStyle, optionsStyle);
});

afterEach(() => {
  render(null, document.body);
  undress();
});

describe('choosing', () => {
  it('saves at once and says so', async () => {
    await open();
    expect(status()).toBe('');
    await radio('Lijn').click();
    expect(settings.marks).toEqual({ style: 'line', strength: 'normal', which: 'every' });
    await expect.poll(status).toBe('Bewaard');
    await radio('Français').click();
    expect(settings.language).toBe('fr');
    await radio('Alleen met de Alt-toets ingedrukt').click();
    expect(settings.opensAfter).toBe('alt');
  });

  it('shows the marks as they are chosen', async () => {
    await open();
    expect(marked()).toEqual(['marked dotted normal', 'marked dotted normal']);
    await radio('Kleurvlak').click();
    await radio('Sterk').click();
    await radio('Alleen de eerste op een pagina').click();
    await expect.poll(marked).toEqual(['marked wash strong']);
  });

  it('says when it cannot be saved, and leaves the choice as it was', async () => {
    await open(CHOSEN, { save: () => Promise.reject(new Error('disk full')) });
    await radio('Lijn').click();
    await expect.poll(status).toBe('Bewaren lukt nu niet.');
    await expect.element(radio('Stippellijn')).toBeChecked();
    expect(reported).toHaveBeenCalledWith(new Error('disk full'));
  });

  it('is done with the arrow keys in a group, and with Tab from one group to the next', async () => {
    await open();
    const focused = () => (document.activeElement as HTMLInputElement).value;
    await userEvent.tab();
    expect(focused()).toBe('dotted');
    await userEvent.keyboard('{ArrowDown}');
    expect(settings.marks.style).toBe('line');
    await userEvent.tab();
    expect(focused()).toBe('normal');
    const order: string[] = [];
    for (let stop = 0; stop < 15; stop++) {
      await userEvent.tab();
      order.push(focused() || textOf(document.activeElement));
    }
    expect(order).toEqual([
      'every',
      'short',
      'auto',
      'Zet weer aan',
      'Zet weer aan',
      'Verwijder',
      '50 nieuwssites waarop Kamernoot werkt',
      'Toon weer',
      'Toon weer',
      'Wijzig de sneltoetsen',
      'Bewaar als bestand',
      // The file input, whose label is the button.
      '',
      'Terug naar de standaard',
      'Uw bibliotheek (opent in een nieuw tabblad)',
      'Bekijk de uitleg van het begin',
    ]);
  });
});

describe('lists', () => {
  it('switch a site on again, by a button that names it, and keep the focus', async () => {
    await open();
    await button('Zet weer aan www.nrc.nl').click();
    expect(settings.disabledHosts).toEqual(['www.trouw.nl']);
    await expect.poll(() => textOf(document.activeElement)).toBe('Uitgezet');
    await button('Zet weer aan www.trouw.nl').click();
    await expect.element(section('Uitgezet')).toHaveTextContent('De noten staan nergens uit.');
  });

  it('remove an added site', async () => {
    await open();
    await button('Verwijder www.mo.be').click();
    await expect.element(section('Toegevoegd')).toHaveTextContent('Er is geen site toegevoegd.');
  });

  it('show a hidden term again where it was hidden, and there alone', async () => {
    await open();
    await button('Toon weer JIT op www.demorgen.be').click();
    expect(settings.hiddenTerms).toEqual([{ term: 'JIT', host: null }]);
    await button('Toon weer JIT overal').click();
    await expect.element(section('Verborgen termen')).toHaveTextContent('Er is geen term verborgen.');
  });

  it('name the keys of commands, or say that they have none', async () => {
    await open();
    expect([...document.querySelectorAll('.shortcuts > div')].map(textOf)).toEqual([
      'Naar de volgende nootAlt+Shift+N',
      'Iets andersgeen toets',
    ]);
  });
});

describe('a file', () => {
  it('is saved and can be taken over again', async () => {
    await open();
    await button('Bewaar als bestand').click();
    await radio('Lijn').click();
    await importFile(saved[0]!.text, saved[0]!.name);
    expect(settings).toEqual(CHOSEN);
    expect(notice()).toContain(`Overgenomen uit ${saved[0]!.name}:`);
    expect(notice()).toContain('Vorm: Stippellijn');
    expect(notice()).toContain('Verborgen termen: 2');
    await button('Maak ongedaan').click();
    expect(settings.marks.style).toBe('line');
    await expect.poll(notice).toBe('Alles is weer zoals het was.');
    await expect.poll(() => textOf(document.activeElement)).toBe('Alles is weer zoals het was.');
  });

  it('adds no site by itself, and says which it would', async () => {
    await open();
    await importFile(JSON.stringify({ version: 2, addedHosts: ['doorbraak.be'] }));
    expect(settings.addedHosts).toEqual(['www.mo.be']);
    expect(notice()).toContain('Deze sites moeten hier opnieuw worden toegevoegd: doorbraak.be.');
  });

  it.each([
    [
      'with a wrong value',
      '{"version":2,"language":"fr","marks":{"style":"blink"}}',
      'mijn.json is niet overgenomen, want bij “marks.style” kan “blink” niet staan. Er is niets veranderd.',
    ],
    [
      'that is none of ours',
      'Beste lezer',
      'mijn.json is geen bestand met instellingen van Kamernoot. Er is niets veranderd.',
    ],
    [
      'of a later version',
      '{"version":99}',
      'mijn.json komt uit een andere versie van Kamernoot. Er is niets veranderd.',
    ],
  ])('%s is refused whole, and the page says why', async (_, text, message) => {
    await open();
    await importFile(text);
    expect(notice()).toBe(message);
    expect(settings).toEqual(CHOSEN);
    expect(status()).toBe('');
  });
});

describe('back to the defaults', () => {
  it('leaves the added sites, and can be undone', async () => {
    await open();
    await button('Terug naar de standaard').click();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, addedHosts: ['www.mo.be'] });
    await expect.poll(notice).toContain('Alles staat op de standaard.');
    await button('Maak ongedaan').click();
    expect(settings).toEqual(CHOSEN);
  });
});

describe('about', () => {
  it('says whose it is not, what it reads and what the library holds', async () => {
    await open();
    const about = textOf(document.querySelector('[aria-labelledby="about"]'));
    expect(about).toContain('Kamernoot is geen uitgave van de regering of de Tweede Kamer.');
    expect(about).toContain('1 publicatie, 17 antwoorden, 10 november 2022');
    expect(about).toContain('Versie 0.1.0');
  });
});

describe.each(THEMES)('axe finds nothing wrong, %s', (theme) => {
  beforeEach(() => setTheme(theme));

  it.each([320, 768, 1_280])('at %d px, with everything open', async (width) => {
    await page.viewport(width, 900);
    await open();
    document.querySelector('summary')!.click();
    await importFile('{"version":2,"addedHosts":["doorbraak.be"]}');
    await rendered();
    expect(await faults(document)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('with nothing chosen yet', async () => {
    await page.viewport(768, 900);
    await open(DEFAULT_SETTINGS);
    expect(await faults(document)).toEqual([]);
  });
});
