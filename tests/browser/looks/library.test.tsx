import { afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import { ParseError } from '../../../src/publication/errors';
import type { Section } from '../../../src/ui/library/sections';
import { chooseFiles, openLibrary, untilRead } from '../ui/library-page';
import { draft, MemoryLibrary } from '../ui/library-tools';
import { PUBLICATION, rendered, setTheme, THEMES } from '../ui/support';
import { expectLook, loadFonts, STEADY } from './support';

/** In CSS pixels. */
const WINDOW = [900, 1_100] as const;

const MINISTER = { name: 'E. Kuipers', role: 'Minister van Volksgezondheid, Welzijn en Sport' };
const OPEN = draft('2023Z01234', {
  title: 'Het bericht dat medicijnen steeds vaker niet leverbaar zijn',
  answeredBy: [MINISTER],
  asked: '2023-01-24',
  answered: null,
  questions: PUBLICATION.questions.slice(0, 9).map((question) => ({ ...question, answer: '', sameAs: null })),
});
const ANSWERED = draft(
  '2023Z00456',
  {
    title: 'De sluiting van verloskundeposten in de regio',
    answeredBy: [MINISTER],
    asked: '2023-01-12',
    answered: '2023-02-08',
    questions: PUBLICATION.questions.slice(0, 12),
  },
  'Nederlandse Zorgautoriteit',
  'Integraal Zorgakkoord',
  'verloskundepost',
  'acute zorg',
);

let close = () => {};

/** A library with a publication of each sort, and documents to add to it. */
function library(): MemoryLibrary {
  const held = new MemoryLibrary([OPEN, ANSWERED]);
  held.kept = {
    ...held.kept,
    off: ['acute zorg'],
    merged: {},
    renamed: { verloskundepost: 'verloskundige post' },
  };
  held.documents.set('later', {
    ...ANSWERED,
    publication: { ...ANSWERED.publication, answered: '2023-03-20', url: null },
  });
  held.documents.set('number', new ParseError(1, 'it has no case number', 'no-number'));
  return held;
}

/** Draws a section in a window, and holds it against its picture. */
async function expectSection(
  name: string,
  section: Section,
  happen: () => Promise<void> = async () => {},
): Promise<void> {
  await page.viewport(...WINDOW);
  const shut = await openLibrary(library(), section);
  const steady = new CSSStyleSheet();
  steady.replaceSync(`${STEADY} body { max-height: ${WINDOW[1]}px; overflow: hidden; }`);
  document.adoptedStyleSheets.push(steady);
  close = shut;
  await happen();
  await rendered();
  scrollTo(0, 0);
  await expectLook(document.body, name);
}

beforeAll(loadFonts);
afterEach(() => close());

describe.each(THEMES)('the look of the library, in the %s theme,', (theme) => {
  beforeEach(() => setTheme(theme));

  it('what it holds', () => expectSection(`library-${theme}`, 'publicaties'));

  it('adding to it', () =>
    expectSection(`library-add-${theme}`, 'toevoegen', async () => {
      await chooseFiles(['verloskundeposten.pdf', 'later'], ['zonder-nummer.html', 'number']);
      await untilRead();
    }));

  it('its terms', () =>
    expectSection(`library-terms-${theme}`, 'begrippen', async () => {
      document.querySelector<HTMLElement>('.terms input')?.click();
      await rendered();
    }));
});
