import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Publication } from '../../../src/publication/model';
import type { Access } from '../../../src/sites';
import base from '../../../src/ui/base.css?inline';
import { Card } from '../../../src/ui/card/Card';
import cardStyle from '../../../src/ui/card/card.css?inline';
import { Popup } from '../../../src/ui/popup/Popup';
import popupStyle from '../../../src/ui/popup/popup.css?inline';
import contentsStyle from '../../../src/ui/reader/contents.css?inline';
import findStyle from '../../../src/ui/reader/find.css?inline';
import linksStyle from '../../../src/ui/reader/links.css?inline';
import overviewStyle from '../../../src/ui/reader/overview.css?inline';
import { Reader } from '../../../src/ui/reader/Reader';
import readerStyle from '../../../src/ui/reader/reader.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { EACH_KIND, FORTIUS } from './notes';
import {
  cardActions,
  faults,
  holding,
  inList,
  loadLexicon,
  PUBLICATION,
  press,
  rendered,
  setTheme,
  THEMES,
  wearStyles,
} from './support';

/** A second publication, so that there is something to choose. */
const LATER: Publication = {
  ...PUBLICATION,
  id: '2023Z00001',
  title: 'Een latere brief',
  answered: '2023-02-01',
};

let undress = () => {};

beforeEach(() => {
  document.documentElement.lang = 'nl';
  document.title = 'Kamernoot';
});

afterEach(() => {
  render(null, document.body);
  undress();
  history.replaceState(null, '', location.pathname + location.search);
});

interface PopupChange {
  notes?: boolean;
  cited?: boolean;
  access?: Access;
  library?: Publication[];
}

const popup = (change: PopupChange = {}) => (
  <Popup
    search={async (query) =>
      query === 'fortius'
        ? [5, 4].map((question) => ({
            publication: '2022Z20166',
            question,
            asked: 'Kunt u nader toelichten hoe de samenwerking verloopt?',
            score: 1,
            snippet: {
              text: 'Het project Fortius, een samenwerkingsverband',
              marks: [{ start: 12, end: 19 }],
            },
          }))
        : []
    }
    library={Promise.resolve((change.library ?? [PUBLICATION]).map(inList))}
    notes={async () => ({
      citedBy: change.cited ? ['2022Z20166'] : [],
      marked: true,
      notes:
        (change.notes ?? true)
          ? [
              {
                kind: 'term',
                term: 'project Fortius',
                quote: 'Fortius',
                count: 3,
                index: 0,
                best: { publication: '2022Z20166', question: 5 },
              },
            ]
          : [],
    })}
    site={Promise.resolve({
      host: 'www.demorgen.be',
      access: change.access ?? 'works',
      enabled: true,
      setEnabled: async () => {},
      ask: async () => true,
    })}
    openReader={() => {}}
    showNote={() => {}}
    rescan={async () => null}
    official={Promise.resolve({ heldAs: null })}
    addOfficial={async () => 'added'}
    openSettings={() => {}}
  />
);

async function search(text: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[role="combobox"]')!;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rendered();
  press('ArrowDown', box);
  await rendered();
}

describe.each(THEMES)('axe finds nothing wrong, %s', (theme) => {
  beforeEach(() => setTheme(theme));

  it.each(EACH_KIND.flatMap(([kind, content]) => [320, 600].map((width) => ({ kind, content, width }))))(
    'in a card of $kind, $width px wide',
    async ({ content, width }) => {
      await page.viewport(width, 700);
      undress = wearStyles(tokens, base, cardStyle);
      render(<Card content={content} actions={cardActions()} />, document.body);
      document.querySelector<HTMLElement>('.more')?.click();
      for (const opener of document.querySelectorAll<HTMLElement>('.openers button')) {
        opener.click();
        await rendered();
        document.querySelector<HTMLElement>('.panel:not([hidden]) .quiet')?.click();
        await rendered();
        expect(await faults(document.querySelector('.card')!)).toEqual([]);
      }
    },
  );

  it.each<[string, PopupChange, string | null]>([
    ['the notes of a page', { cited: true }, null],
    ['a page without notes', { notes: false }, null],
    ['results', {}, 'fortius'],
    ['nothing found', {}, 'kinderopvang'],
    ['a site to add', { notes: false, access: 'addable' }, null],
    ['a site withheld', { notes: false, access: 'withheld' }, null],
    ['filters', { library: [PUBLICATION, LATER] }, 'fortius'],
  ])('in the popup with %s', async (_, change, query) => {
    await page.viewport(380, 600);
    undress = wearStyles(tokens, base, popupStyle);
    render(popup(change), document.body);
    await rendered();
    if (query !== null) await search(query);
    expect(await faults(document)).toEqual([]);
  });

  it.each([
    ['a publication', '#2022Z20166', 1_280],
    ['an answer', '#2022Z20166/13', 1_280],
    ['an answer on a phone', '#2022Z20166/4/noot-1', 320],
    ['a question that is not there', '#2022Z20166/99', 1_280],
    ['a publication that is not there', '#2022Z99999', 1_280],
  ])('in the reader with %s', async (_, hash, width) => {
    await page.viewport(width, 900);
    undress = wearStyles(tokens, base, readerStyle, contentsStyle, findStyle, linksStyle, overviewStyle);
    location.hash = hash;
    render(
      <Reader
        library={Promise.resolve([inList(PUBLICATION)])}
        loadPublication={holding(PUBLICATION)}
        loadLexicon={loadLexicon}
      />,
      document.body,
    );
    await rendered();
    document.querySelector<HTMLElement>('.term')?.click();
    await rendered();
    expect(await faults(document)).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds a grey that is too light, in the dark theme as in the light one', async () => {
    for (const theme of THEMES) {
      await setTheme(theme);
      undress = wearStyles(tokens, base, cardStyle, '.where { color: light-dark(#bbb, #555) !important; }');
      render(<Card content={FORTIUS} actions={cardActions()} />, document.body);
      await rendered();
      expect((await faults(document.querySelector('.card')!)).join()).toContain('color-contrast');
    }
  });
});
