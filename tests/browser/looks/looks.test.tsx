import type { VNode } from 'preact';
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import { highlightName } from '../../../src/page/highlight';
import marksStyle from '../../../src/page/highlight.css?inline';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import base from '../../../src/ui/base.css?inline';
import { Card } from '../../../src/ui/card/Card';
import cardStyle from '../../../src/ui/card/card.css?inline';
import controlsStyle from '../../../src/ui/controls.css?inline';
import { Options } from '../../../src/ui/options/Options';
import optionsStyle from '../../../src/ui/options/options.css?inline';
import pagesStyle from '../../../src/ui/pages.css?inline';
import { followFront, type PanelState } from '../../../src/ui/panel/follow';
import { Panel } from '../../../src/ui/panel/Panel';
import panelStyle from '../../../src/ui/panel/panel.css?inline';
import { Popup, type Site } from '../../../src/ui/popup/Popup';
import popupStyle from '../../../src/ui/popup/popup.css?inline';
import contentsStyle from '../../../src/ui/reader/contents.css?inline';
import findStyle from '../../../src/ui/reader/find.css?inline';
import linksStyle from '../../../src/ui/reader/links.css?inline';
import overviewStyle from '../../../src/ui/reader/overview.css?inline';
import { Reader } from '../../../src/ui/reader/Reader';
import readerStyle from '../../../src/ui/reader/reader.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { Welcome } from '../../../src/ui/welcome/Welcome';
import welcomeStyle from '../../../src/ui/welcome/welcome.css?inline';
import { FORTIUS, JIT } from '../ui/notes';
import { pageWith, TestTabs } from '../ui/panel-tabs';
import {
  cardActions,
  holding,
  inList,
  loadLexicon,
  PUBLICATION,
  rendered,
  setTheme,
  THEMES,
  wearStyles,
} from '../ui/support';
import { expectLook, loadFonts, STEADY } from './support';

const SITE: Site = {
  host: 'www.demorgen.be',
  access: 'works',
  enabled: true,
  setEnabled: async () => {},
  ask: async () => true,
};
const TERMS = ['project Fortius', 'Joint Investigation Team', 'EncroChat'];
const NOTES = TERMS.map((term, index) => ({
  kind: 'term' as const,
  term,
  quote: term,
  count: 3 - index,
  index,
  best: { publication: '2022Z20166', question: 5 },
}));
const SHORTCUTS = Promise.resolve([{ command: 'next-note', description: '', key: 'Alt+Shift+N' }]);
const LIBRARY = Promise.resolve([inList(PUBLICATION)]);
const nothing = () => {};

let undress = nothing;

beforeAll(loadFonts);

beforeEach(() => {
  document.documentElement.lang = 'nl';
});

afterEach(() => {
  render(null, document.body);
  undress();
  CSS.highlights.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Draws a page of the extension as wide and high as a window, and holds it against its picture. */
async function expectPage(
  name: string,
  [width, height]: [number, number],
  styles: string[],
  content: VNode,
): Promise<void> {
  await page.viewport(width, height);
  undress = wearStyles(
    tokens,
    base,
    ...styles,
    STEADY,
    `body { max-height: ${height}px; overflow: hidden; }`,
  );
  render(content, document.body);
  await rendered();
  await expectLook(document.body, name);
}

describe.each(THEMES)('the look of, in the %s theme,', (theme) => {
  beforeEach(() => setTheme(theme));

  it('the marks', async () => {
    await page.viewport(420, 300);
    const ground =
      theme === 'dark' ? 'background: #16181c; color: #e8e6e1' : 'background: #fff; color: #1c1e22';
    undress = wearStyles(
      marksStyle,
      STEADY,
      `body { margin: 0; padding: 16px; font: 18px/1.7 "Looks Serif"; ${ground} }`,
    );
    render(
      <article style="width: 380px">
        <h2>Haven</h2>
        <p>
          Binnen <b>Fortius</b> werken zij samen, na <b>96.676</b> meldingen, zie <b>2022Z20166</b> en de{' '}
          <a href="#x">
            link <b>Fortius</b>
          </a>
          .
        </p>
      </article>,
      document.body,
    );
    const kinds = ['article', 'term', 'figure', 'reference', 'term'] as const;
    for (const [index, element] of [...document.querySelectorAll('h2, b')].entries()) {
      const name = highlightName(kinds[index] ?? 'term', DEFAULT_SETTINGS.marks);
      const range = new StaticRange({
        startContainer: element,
        startOffset: 0,
        endContainer: element,
        endOffset: 1,
      });
      CSS.highlights.set(name, (CSS.highlights.get(name) ?? new Highlight()).add(range));
    }
    await rendered();
    await expectLook(document.querySelector('article')!, `marks-${theme}`);
  });

  it('the card', async () => {
    await page.viewport(420, 600);
    undress = wearStyles(tokens, base, cardStyle, STEADY);
    render(
      <Card
        content={{
          ...JIT,
          passages: JIT.passages.map((one) => ({ ...one, termKind: 'instrument' as const })),
        }}
        actions={cardActions()}
      />,
      document.body,
    );
    await rendered();
    await expectLook(document.querySelector('.card')!, `card-${theme}`);
  });

  it('the popup', async () => {
    await expectPage(
      `popup-${theme}`,
      [380, 600],
      [popupStyle],
      <Popup
        search={async () => []}
        library={LIBRARY}
        notes={async () => ({ citedBy: ['2022Z20166'], marked: true, notes: NOTES })}
        site={Promise.resolve(SITE)}
        rescan={async () => null}
        official={Promise.resolve(null)}
        addOfficial={async () => 'added'}
        openSettings={nothing}
        openPanel={nothing}
        openReader={nothing}
        showNote={nothing}
      />,
    );
  });

  it('the reader', async () => {
    location.hash = '#2022Z20166';
    await expectPage(
      `reader-${theme}`,
      [1_280, 900],
      [readerStyle, contentsStyle, findStyle, linksStyle, overviewStyle],
      <Reader library={LIBRARY} loadPublication={holding(PUBLICATION)} loadLexicon={loadLexicon} />,
    );
  });

  it('the panel', async () => {
    const notes = [FORTIUS, JIT].map(({ annotation, passages }, index) => ({
      term: annotation.term,
      quote: annotation.quote,
      count: 2 - index,
      index,
      passage: passages[0] ?? null,
      paperUrl: null,
    }));
    const tabs = new TestTabs(pageWith({ cited: null, notes, inView: [0] }));
    await expectPage(
      `panel-${theme}`,
      [360, 700],
      [panelStyle],
      <Panel
        loadAnswer={async () => null}
        follow={(onState: (state: PanelState) => void) => followFront(tabs, onState)}
        openReader={nothing}
      />,
    );
  });

  it('the settings', async () => {
    await expectPage(
      `settings-${theme}`,
      [900, 900],
      [pagesStyle, controlsStyle, optionsStyle],
      <Options
        settings={DEFAULT_SETTINGS}
        save={async () => {}}
        switchOn={async () => {}}
        removeSite={async () => {}}
        showTerm={async () => {}}
        saveFile={nothing}
        shortcuts={SHORTCUTS}
        changeShortcuts={nothing}
        library={LIBRARY}
        version="0.1.0"
      />,
    );
  });

  it('the introduction', async () => {
    await expectPage(
      `introduction-${theme}`,
      [900, 900],
      [pagesStyle, welcomeStyle],
      <Welcome
        access={{ has: Promise.resolve(true), request: async () => true }}
        shortcuts={SHORTCUTS}
        changeShortcuts={nothing}
        openSettings={nothing}
      />,
    );
  });
});
