import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readLibraryBlob } from '../../../../src/library/file/read';
import { byId, type LibraryState, type RestorePlan } from '../../../../src/library/file/restore';
import { writeLibraryFile } from '../../../../src/library/file/write';
import { type Draft, NO_EDITS } from '../../../../src/library/model';
import { DEFAULT_SETTINGS } from '../../../../src/settings-model';
import base from '../../../../src/ui/base.css?inline';
import { BackupSection } from '../../../../src/ui/library/backup/BackupSection';
import backupStyle from '../../../../src/ui/library/backup/backup.css?inline';
import { blobOf } from '../../../../src/ui/library/backup/blob-of';
import type { BackupTools, SavedFile } from '../../../../src/ui/library/backup/tools';
import pagesStyle from '../../../../src/ui/pages.css?inline';
import tokens from '../../../../src/ui/tokens.css?inline';
import { faults, PUBLICATION, rendered, setTheme, THEMES, textOf, wearStyles } from '../support';

const draft = (id: string, title: string, answered: string | null = '2022-11-10'): Draft => ({
  publication: { ...PUBLICATION, id, title, answered },
  terms: [{ name: 'project Fortius', kind: 'programme', names: [], fields: [], otherBearers: [] }],
  fields: {},
});
const A = draft('2022Z00001', 'Mestfraude');
const B = draft('2022Z00002', 'Wachttijden in de jeugdzorg');
const C = draft('2022Z00003', 'Woningbouw op Schiphol');
const OLDER_A = draft('2022Z00001', 'Mestfraude', '2022-10-30');

let state: LibraryState;
let saved: SavedFile[];
let undress = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

/** Does what a plan says, as the storage does. */
async function write(plan: RestorePlan): Promise<void> {
  const held = byId(state.publications);
  for (const id of plan.remove) held.delete(id);
  for (const one of plan.put) held.set(one.publication.id, one);
  state = {
    ...state,
    publications: [...held.values()],
    edits: plan.edits ?? state.edits,
    watched: plan.watched ?? state.watched,
    settings: plan.settings ?? state.settings,
  };
}

async function open(change: Partial<BackupTools> = {}): Promise<void> {
  const tools: BackupTools = {
    current: async () => state,
    everything: async () => [PUBLICATION, ...state.publications.map(({ publication }) => publication)],
    read: readLibraryBlob,
    save: (file) => saved.push(file),
    restore: write,
    ...change,
  };
  render(
    <main>
      <h1>Bibliotheek</h1>
      <BackupSection tools={tools} />
    </main>,
    document.body,
  );
  await rendered();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: RegExp) => page.getByRole('radio', { name });
const status = () => textOf(document.querySelector('[role="status"]'));
const changes = () =>
  [...document.querySelectorAll('.changes > li')].map((line) =>
    textOf(line.querySelector('summary') ?? line),
  );
const ids = () => state.publications.map(({ publication }) => publication.id).toSorted();
const focused = () => textOf(document.activeElement);

function choose(text: string | Blob, name = 'mijn.json'): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function fileWith(
  publications: Draft[],
  more: Partial<Pick<LibraryState, 'edits' | 'settings'>> = {},
): string {
  return [...writeLibraryFile({ publications, ...more }, new Date('2026-11-27T12:00:00Z'))].join('');
}

beforeEach(() => {
  saved = [];
  state = {
    publications: [A, B],
    bundled: [PUBLICATION.id],
    edits: NO_EDITS,
    watched: [],
    settings: { ...DEFAULT_SETTINGS, hiddenTerms: [{ term: 'JIT', host: null }] },
  };
  reported.mockClear();
  document.documentElement.lang = 'nl';
  document.title = 'Kamernoot';
  undress = wearStyles(tokens, base, pagesStyle, backupStyle);
});

afterEach(() => {
  render(null, document.body);
  undress();
});

describe('saving', () => {
  it('makes one file that restores what there was', async () => {
    await open();
    await button('Bewaar alles in één bestand').click();
    await expect.poll(status).toMatch(/^Bewaard als kamernoot-bibliotheek-\d{4}-\d\d-\d\d\.json\.$/);
    const before = state;
    state = { ...state, publications: [C], settings: DEFAULT_SETTINGS };
    choose(saved[0]!.content);
    await radio(/^Vervangen/).click();
    await button('Vervang').click();
    await expect.poll(status).toContain('De bibliotheek is bijgewerkt uit mijn.json.');
    expect(state).toEqual(before);
  });

  it('makes a table of all publications, those that come with the extension too', async () => {
    await open();
    await button('Bewaar vragen en antwoorden als tabel (CSV)').click();
    await expect.poll(status).toMatch(/^Bewaard als kamernoot-vragen-.*\.csv\.$/);
    const text = await saved[0]!.content.text();
    expect(text.match(/^(?:2022Z\d{5}),/gmu)).toHaveLength(3 * PUBLICATION.questions.length);
    const [first] = new Uint8Array(await saved[0]!.content.arrayBuffer());
    expect(first).toBe(0xef);
  });

  it('says when it fails', async () => {
    const fault = new Error('database gone');
    await open({ current: () => Promise.reject(fault) });
    await button('Bewaar alles in één bestand').click();
    await expect.poll(status).toBe('Het bestand kon niet worden gemaakt.');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    expect(saved).toEqual([]);
  });
});

describe('a file that is chosen', () => {
  it('shows what would change before anything is written', async () => {
    await open();
    choose(
      fileWith([OLDER_A, B, C, { publication: PUBLICATION, terms: [], fields: {} }], {
        settings: { ...DEFAULT_SETTINGS, language: 'fr' },
      }),
    );
    await expect.poll(focused).toBe('Wat er verandert');
    expect(textOf(document.querySelector('.restore'))).toContain('mijn.json, bewaard op 27 november 2026');
    expect(changes()).toEqual([
      '1 publicatie komt erbij',
      '1 publicatie is in het bestand anders en blijft zoals ze hier is',
      '1 publicatie is al hetzelfde',
      '1 publicatie hoort al bij Kamernoot',
    ]);
    await radio(/^Vervangen/).click();
    await expect
      .poll(changes)
      .toEqual([
        '1 publicatie wordt vervangen',
        '1 publicatie komt erbij',
        '1 publicatie is al hetzelfde',
        '1 publicatie hoort al bij Kamernoot',
        'Verborgen termen: 0 erbij, 1 weg',
        'Taal: nu Die van de browser, straks Français',
      ]);
    expect(textOf(document.querySelector('.changes'))).toContain('Mestfraude 2022Z00001, ouder dan hier');
    expect(ids()).toEqual(['2022Z00001', '2022Z00002']);
  });

  it('is added to the library, and taken back again', async () => {
    await open();
    const before = state;
    choose(fileWith([C]));
    await button('Vul aan').click();
    await expect.poll(focused).toContain('De bibliotheek is bijgewerkt uit mijn.json.');
    expect(ids()).toEqual(['2022Z00001', '2022Z00002', '2022Z00003']);
    expect(document.querySelector('.restore')).toBeNull();
    await button('Maak ongedaan').click();
    await expect.poll(focused).toBe('Alles is weer zoals het was.');
    expect(state).toEqual(before);
  });

  it('takes the place of the library', async () => {
    await open();
    choose(fileWith([C]));
    await radio(/^Vervangen/).click();
    await expect.poll(changes).toEqual(['2 publicaties gaan weg', '1 publicatie komt erbij']);
    await button('Vervang').click();
    await expect.poll(ids).toEqual(['2022Z00003']);
  });

  it('can be left, with the focus where it was chosen', async () => {
    await open();
    choose(fileWith([C]));
    await button('Laat alles zoals het is').click();
    await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('file');
    expect(document.querySelector('.restore')).toBeNull();
    expect(ids()).toEqual(['2022Z00001', '2022Z00002']);
  });

  it('offers nothing to do where it changes nothing', async () => {
    await open();
    choose(fileWith([A]));
    await expect.poll(() => textOf(document.querySelector('.restore'))).toContain('Er verandert niets.');
    await expect.element(button('Vul aan')).not.toBeInTheDocument();
  });

  it('of settings alone touches nothing else', async () => {
    await open();
    choose(JSON.stringify({ ...DEFAULT_SETTINGS, disabledHosts: ['www.nrc.nl'] }), 'oud.json');
    await expect
      .poll(() => textOf(document.querySelector('.restore')))
      .toContain('oud.json, met alleen instellingen');
    await radio(/^Vervangen/).click();
    await expect.poll(changes).toEqual(['Verborgen termen: 0 erbij, 1 weg', 'Uitgezet: nu 0, straks 1']);
    await button('Vervang').click();
    await expect.poll(() => state.settings.disabledHosts).toEqual(['www.nrc.nl']);
    expect(ids()).toEqual(['2022Z00001', '2022Z00002']);
  });

  it('lists no more titles than can be read', async () => {
    await open();
    choose(
      fileWith(Array.from({ length: 150 }, (_, place) => draft(`2023Z${10_000 + place}`, `Titel ${place}`))),
    );
    await expect.poll(changes).toEqual(['150 publicaties komen erbij']);
    const titles = [...document.querySelectorAll('.changes details li')].map(textOf);
    expect(titles).toHaveLength(101);
    expect(titles.at(-1)).toBe('en nog 50');
  });
});

describe('a file that is refused', () => {
  it.each([
    ['geen json', 'mijn.json is geen bestand van Kamernoot. Er is niets veranderd.'],
    [
      '{"format":"kamernoot-library","version":9}',
      'mijn.json is gemaakt met een nieuwere versie van Kamernoot.',
    ],
  ])('%s', async (text, said) => {
    await open();
    choose(text);
    await expect.poll(status).toContain(said);
    expect(document.querySelector('.restore')).toBeNull();
    expect(reported).not.toHaveBeenCalled();
  });

  it('tells where its fault is to who wants to know', async () => {
    await open();
    choose(fileWith([A]).replace('"number":3', '"number":"drie"'));
    await expect.poll(status).toContain('In mijn.json staat iets wat niet kan. Er is niets veranderd.');
    await page.getByText('Waar het bestand niet klopt').click();
    await expect.element(page.getByText('publications.0.publication.questions.2.number')).toBeVisible();
    expect(status()).toContain('expected a number, not "drie"');
  });

  it('is told apart from one that the browser cannot read', async () => {
    const fault = new DOMException('gone', 'NotReadableError');
    await open({ read: () => Promise.reject(fault) });
    choose('x');
    await expect.poll(status).toBe('mijn.json kon niet worden gelezen. Er is niets veranderd.');
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
  });
});

it('says when the library cannot be written, and what is left to do comes from choosing again', async () => {
  await open({ restore: () => Promise.reject(new Error('quota')) });
  choose(fileWith([C]));
  await button('Vul aan').click();
  await expect
    .poll(focused)
    .toBe('Dat is niet gelukt. Kies het bestand opnieuw om te zien wat er nog verandert.');
  choose(fileWith([C]));
  await expect.poll(changes).toEqual(['1 publicatie komt erbij']);
});

it('is done by keyboard alone', async () => {
  await open();
  const order: string[] = [];
  choose(fileWith([C]));
  await expect.poll(focused).toBe('Wat er verandert');
  for (let stop = 0; stop < 4; stop++) {
    await userEvent.tab();
    order.push((document.activeElement as HTMLInputElement).value || focused());
  }
  expect(order).toEqual(['merge', '1 publicatie komt erbij', 'Vul aan', 'Laat alles zoals het is']);
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}{ArrowDown}');
  await expect.poll(changes).toEqual(['2 publicaties gaan weg', '1 publicatie komt erbij']);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.querySelector('.changes details')?.hasAttribute('open')).toBe(true);
});

describe.each(THEMES)('in %s', (theme) => {
  it('axe finds nothing', async () => {
    await setTheme(theme);
    await open();
    expect(await faults(document)).toEqual([]);
    choose(fileWith([OLDER_A, C], { settings: { ...DEFAULT_SETTINGS, language: 'fr' } }));
    await radio(/^Vervangen/).click();
    for (const details of document.querySelectorAll('details')) details.open = true;
    await rendered();
    expect(await faults(document)).toEqual([]);
    choose('{"format":"kamernoot-library","version":1}');
    await expect.poll(status).toContain('staat iets wat niet kan');
    expect(await faults(document)).toEqual([]);
  });
});

it('pieces become one file in their order, with the page alive meanwhile', async () => {
  let turns = 0;
  const count = () => {
    turns++;
    if (turns < 1_000) setTimeout(count);
  };
  setTimeout(count);
  const pieces = function* () {
    for (let piece = 0; piece < 6; piece++) {
      const end = performance.now() + 5;
      while (performance.now() < end);
      yield `${piece},`;
    }
  };
  const blob = await blobOf(pieces(), 'text/csv');
  expect(await blob.text()).toBe('0,1,2,3,4,5,');
  expect(blob.type).toBe('text/csv');
  expect(turns).toBeGreaterThan(0);
  turns = 1_000;
});
