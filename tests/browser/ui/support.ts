/** What the tests of the screens share: the letter itself, and a hand on page, theme and axe. */
/// <reference types="@vitest/browser-playwright" />
import axe from 'axe-core';
import { vi } from 'vitest';
import { cdp } from 'vitest/browser';
import extra from '../../../assets/corpus/2022Z20166.json';
import letter from '../../../assets/corpus/2022Z20166.txt?raw';
import fieldsFile from '../../../assets/fields.json';
import { compileLexicon } from '../../../src/lexicon/compile';
import type { Lexicon } from '../../../src/lexicon/model';
import { readFieldsFile, readTermFile } from '../../../src/lexicon/term-file';
import type { Summary } from '../../../src/library/model';
import { summaryOf } from '../../../src/library/summary';
import type { CardEvents } from '../../../src/page/card-port';
import { parseLetter } from '../../../src/publication/letter';
import type { Publication } from '../../../src/publication/model';

/** The letter of 10 November 2022. */
export const PUBLICATION: Publication = parseLetter(letter, { url: extra.url });

/** What lists show of a bundled publication. */
export const inList = (publication: Publication): Summary => summaryOf(publication, 'bundled', null);

/** Gives the publications of a library, as the reader asks for them. */
export const holding =
  (...publications: Publication[]) =>
  async (id: string): Promise<Publication | null> =>
    publications.find((one) => one.id === id) ?? null;

const fields = readFieldsFile(fieldsFile, 'fields.json');

/** The lexicon of the letter. */
export const LEXICON: Lexicon = compileLexicon(
  [{ publication: PUBLICATION, termFile: readTermFile(extra, '2022Z20166.json', fields) }],
  fields,
);

/** Gives the lexicon as the library does. One and the same function, as the reader asks for. */
export const loadLexicon = async (): Promise<Lexicon> => LEXICON;

/** Puts style sheets into the document; gives a function that takes them out. */
export function wearStyles(...sheets: string[]): () => void {
  const adopted = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets = adopted;
  return () => {
    document.adoptedStyleSheets = [];
  };
}

/** The two themes every screen has. */
export const THEMES = ['light', 'dark'] as const;

/** Sets what the system says of light and dark, and that motion is not wanted, so that no colour is caught half-way. */
export async function setTheme(theme: (typeof THEMES)[number]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/**
 * What axe finds wrong, in one line each. The rules of WCAG 2.2 AA and axe's own good practice; `region` is left
 * out, as a card is part of somebody else's page.
 */
export async function faults(context: Element | Document): Promise<string[]> {
  const { violations } = await axe.run(context instanceof Document ? context : { include: [context] }, {
    rules: { region: { enabled: context instanceof Document } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

/** Presses a key on whatever has the focus, inside an open shadow tree too. */
export function press(key: string, target: EventTarget | null = document.activeElement): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  target?.dispatchEvent(event);
  return event;
}

/** What a card does in the page, each a spy; a library that has the letter's answers and hides whatever it is told to. */
export function cardActions() {
  return {
    openReader: vi.fn<CardEvents['openReader']>(),
    answerText: vi.fn<CardEvents['answerText']>(
      async (_, question) =>
        PUBLICATION.questions.find(({ number }) => number === question)?.answer.split('\n\n') ?? null,
    ),
    hideTerm: vi.fn<CardEvents['hideTerm']>(async () => {}),
    dismissed: vi.fn(),
  };
}

/** Lets Preact render and its effects run: they come after the paint, and what they set renders in the next. */
export async function rendered(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

/** The text of an element as one line. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
