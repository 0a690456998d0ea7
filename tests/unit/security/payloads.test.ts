/** Markup, formulas and names of other kinds through everything that reads: it stays text, or is refused. */
import { describe, expect, test, vi } from 'vitest';
import { parseHtml } from '../../../scripts/html';
import { hitFrom } from '../../../src/archive/hits';
import { htmlDocument } from '../../../src/documents/html';
import { pdfText } from '../../../src/documents/pdf-text';
import { textDocument } from '../../../src/documents/text';
import { csvOf } from '../../../src/library/file/csv';
import { LibraryFileError } from '../../../src/library/file/errors';
import { readLibraryFile } from '../../../src/library/file/read';
import { writeLibraryFile } from '../../../src/library/file/write';
import { summaryOf } from '../../../src/library/summary';
import { suggestionsOf } from '../../../src/omnibox';
import type { Publication } from '../../../src/publication/model';
import { parsePublication } from '../../../src/publication/parse';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { readSettingsFile } from '../../../src/settings-file';
import { webAddress } from '../../../src/ui/web-address';
import { zaak } from '../../support/archive/cases';
import {
  FLAG,
  HOSTILE_EDITS,
  HOSTILE_SETTINGS,
  HOSTILE_WATCHES,
  hostileDraft,
  PAYLOADS,
} from '../../support/payloads';
import { PAGES } from '../documents/fixtures';
import { makePdf } from '../documents/make-pdf';
import { SEED } from '../publication/seed';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const MADE = new Date('2026-11-27T12:00:00Z');
const each = Object.entries(PAYLOADS).map(([name, payload]) => ({ name, payload }));

function expectUnhurt(): void {
  expect(FLAG in globalThis).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
}

/** Every address of a publication that a screen makes a link of. */
function addressesOf({ url, sources, questions }: Publication): (string | null)[] {
  return [
    url,
    ...sources.map((one) => one.url),
    ...questions.flatMap(({ footnotes }) => footnotes.map((one) => one.url)),
  ];
}

function expectWebAddresses(publication: Publication): void {
  const wrong = addressesOf(publication).filter((url) => url !== null && !/^https?:\/\//iu.test(url));
  expect(wrong).toEqual([]);
}

/** The outcome of a reading: what was read, or why it was not. */
function outcomeOf(read: () => Publication): Publication | Error {
  try {
    return read();
  } catch (error) {
    return error as Error;
  }
}

describe('a document', () => {
  const [page = ''] = PAGES;

  test.each(each)('with $name in a page is read or refused, and nothing runs', ({ payload }) => {
    const html = page.replace(/<p\b[^>]*>/gu, (tag) => tag + payload);
    expect(html).not.toBe(page);
    const outcome = outcomeOf(() =>
      parsePublication(htmlDocument(parseHtml(html), null), { id: '2022Z20166' }),
    );
    if (!(outcome instanceof Error)) expectWebAddresses(outcome);
    expectUnhurt();
  });

  test.each(each)('with $name in a text is read or refused, and nothing runs', ({ payload }) => {
    const text = SEED.replace('Het project Fortius', `Het project ${payload} Fortius`);
    expect(text).not.toBe(SEED);
    const outcome = outcomeOf(() => parsePublication(textDocument(text)));
    if (!(outcome instanceof Error)) {
      expectWebAddresses(outcome);
      // A text that looks like markup is a text.
      if (/^<(?:script|img)/u.test(payload)) expect(JSON.stringify(outcome)).toContain(FLAG);
    }
    expectUnhurt();
  });

  test('that is a PDF with actions gives its text, and no action is looked at', async () => {
    const script = `globalThis.${FLAG} = 1; app.alert(1);`;
    const bytes = makePdf([
      {
        dictionary: `/Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (${script}) >> /AA << /WC << /S /JavaScript /JS (${script}) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script}) >>] >> /EmbeddedFiles << /Names [] >> >> /AcroForm << /Fields [6 0 R] /XFA (<script>${script}</script>) >>`,
      },
      { dictionary: '/Type /Pages /Kids [4 0 R] /Count 1' },
      { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
      {
        dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R /Annots [6 0 R] /AA << /O << /S /JavaScript /JS (${script}) >> >>`,
      },
      { dictionary: '', stream: new TextEncoder().encode('BT /F1 12 Tf 72 700 Td (Een gewone brief) Tj ET') },
      {
        dictionary: `/Type /Annot /Subtype /Widget /FT /Tx /T (veld) /Rect [0 0 100 20] /A << /S /Launch /F (calc.exe) >> /AA << /K << /S /JavaScript /JS (${script}) >> >>`,
      },
    ]);
    const text = await pdfText(bytes);
    expect(text).toContain('Een gewone brief');
    expect(text).not.toContain(FLAG);
    expectUnhurt();
  });
});

describe('a library file', () => {
  const file = () =>
    [
      ...writeLibraryFile(
        {
          publications: [hostileDraft()],
          edits: HOSTILE_EDITS,
          watched: HOSTILE_WATCHES,
          settings: HOSTILE_SETTINGS,
        },
        MADE,
      ),
    ].join('');

  test('full of markup gives back the same texts', () => {
    const read = readLibraryFile(file());
    expect(read.publications).toEqual([hostileDraft()]);
    expect(read.watched).toEqual(HOSTILE_WATCHES);
    expect(read.settings).toEqual(HOSTILE_SETTINGS);
    expectUnhurt();
  });

  test('whose names are those of the prototype changes no object', () => {
    const text = file().replace('"terms":', '"__proto__":{"polluted":true},"terms":');
    expect(() => readLibraryFile(text)).toThrow(LibraryFileError);
    const { edits } = readLibraryFile(file());
    expect(Object.getPrototypeOf(edits?.renamed)).toBe(Object.prototype);
    expect(Object.hasOwn(edits?.renamed ?? {}, '__proto__')).toBe(true);
    expectUnhurt();
  });

  test.each([
    '../../../etc/passwd',
    '2022Z20166/../2022Z20167',
    '..\\..\\x',
    '2022Z20166\u0000',
    '__proto__',
    '<b>',
    'https://evil.example/',
    '2022Z20166 ',
  ])('with the id %j is refused', (id) => {
    const draft = hostileDraft();
    const changed = [
      ...writeLibraryFile({ publications: [{ ...draft, publication: { ...draft.publication, id } }] }, MADE),
    ];
    expect(() => readLibraryFile(changed.join(''))).toThrow(/publication\.id/u);
  });

  test.each([
    PAYLOADS['an address that runs']!,
    PAYLOADS['an address that runs, disguised']!,
    PAYLOADS['an address with data']!,
    'file:///etc/passwd',
    'chrome-extension://abc/popup.html',
    'blob:https://www.nrc.nl/1',
    '//evil.example/',
  ])('with the address %j is refused, and no screen makes a link of it', (url) => {
    const draft = hostileDraft();
    const changed = [
      ...writeLibraryFile({ publications: [{ ...draft, publication: { ...draft.publication, url } }] }, MADE),
    ];
    expect(() => readLibraryFile(changed.join(''))).toThrow(/publication\.url/u);
    expect(webAddress(url)).toBeNull();
  });

  test('has nothing in it that could run: it is JSON of texts, numbers, and nothing more', () => {
    const kinds = new Set<string>();
    const walk = (value: unknown) => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
      else kinds.add(value === null ? 'null' : typeof value);
    };
    walk(JSON.parse(file()));
    expect([...kinds].sort()).toEqual(['boolean', 'null', 'number', 'string']);
  });

  test('holds what docs/security.md says of a stolen one, and no more', () => {
    expect(Object.keys(JSON.parse(file())).toSorted()).toEqual(
      ['format', 'version', 'made', 'publications', 'edits', 'watched', 'settings'].toSorted(),
    );
    // What could tell more of a reader would be one of the settings; none of them says what was read.
    expect(Object.keys(DEFAULT_SETTINGS).toSorted()).toEqual(
      ['version', 'disabledHosts', 'addedHosts', 'marks', 'opensAfter', 'hiddenTerms', 'language'].toSorted(),
    );
  });
});

describe('a file of settings', () => {
  test('full of markup gives texts, or is refused', () => {
    expect(readSettingsFile(JSON.stringify(HOSTILE_SETTINGS))).toEqual(HOSTILE_SETTINGS);
    for (const { payload } of each) {
      for (const setting of ['language', 'opensAfter', 'marks', 'disabledHosts', 'addedHosts', 'version']) {
        const text = JSON.stringify({ ...DEFAULT_SETTINGS, [setting]: payload });
        expect(() => readSettingsFile(text)).toThrow();
        expect(() =>
          readSettingsFile(text.replace(JSON.stringify(payload), JSON.stringify([payload]))),
        ).toThrow();
      }
    }
    expectUnhurt();
  });
});

test('a reply of the archive full of markup gives texts, and addresses on the official sites alone', () => {
  for (const { payload } of each) {
    const hit = hitFrom(
      zaak({ Onderwerp: payload, Titel: `Vragen van het lid ${payload} (${payload}) over ${payload}` }),
    );
    if (hit.kind === 'hit') {
      expect(hit.subject).toBe(payload);
      const hosts = hit.pages.map((page) => new URL(page).hostname);
      expect(
        hosts.filter((host) => !/^(?:zoek\.officielebekendmakingen|www\.tweedekamer)\.nl$/u.test(host)),
      ).toEqual([]);
    }
    const moved = hitFrom(zaak({ Nummer: payload }));
    expect(moved.kind).not.toBe('hit');
  }
  expectUnhurt();
});

describe('what leaves', () => {
  const { publication } = hostileDraft();

  test('no cell of the table begins with a formula, nor breaks out of its quotes', () => {
    const table = [...csvOf([publication])].join('').replace(/^\uFEFF/u, '');
    const cells = [...table.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
    expect(cells.length).toBeGreaterThan(publication.questions.length * 10);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });

  test.each(each)('a line of the address bar with $name is XML with two tags of ours', ({ payload }) => {
    const result = {
      publication: publication.id,
      question: 1,
      asked: payload,
      score: 1,
      snippet: { text: payload, marks: [{ start: 0, end: 1 }] },
    };
    const [line] = suggestionsOf([result], [summaryOf(publication, 'own', null)], 'xml', () => payload);
    const bare = line!.description
      .replace(/<\/?(?:match|dim)>/gu, '')
      .replace(/&(?:amp|lt|gt|quot|apos);/gu, '');
    expect(bare).not.toMatch(/[<>&"'\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    const [plain] = suggestionsOf([result], [summaryOf(publication, 'own', null)], 'plain', () => payload);
    expect(plain!.description).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });
});
