import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import base from '../../../src/ui/base.css?inline';
import { Card } from '../../../src/ui/card/Card';
import cardStyle from '../../../src/ui/card/card.css?inline';
import { Popup, type Site } from '../../../src/ui/popup/Popup';
import popupStyle from '../../../src/ui/popup/popup.css?inline';
import contentsStyle from '../../../src/ui/reader/contents.css?inline';
import { Reader } from '../../../src/ui/reader/Reader';
import readerStyle from '../../../src/ui/reader/reader.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { JIT } from '../ui/notes';
import { cardActions, loadLexicon, PUBLICATION, rendered, setTheme, THEMES, wearStyles } from '../ui/support';
import { expectLook, loadFonts, STEADY } from './support';

const SITE: Site = {
  host: 'www.demorgen.be',
  access: 'works',
  enabled: true,
  setEnabled: async () => {},
  ask: async () => true,
};

let undress = () => {};

beforeAll(loadFonts);

beforeEach(() => {
  document.documentElement.lang = 'nl';
});

afterEach(() => {
  render(null, document.body);
  undress();
  history.replaceState(null, '', location.pathname + location.search);
});

describe.each(THEMES)('the look of, in the %s theme,', (theme) => {
  beforeEach(() => setTheme(theme));

  it('the card', async () => {
    await page.viewport(420, 500);
    undress = wearStyles(tokens, base, cardStyle, STEADY);
    render(<Card content={JIT} actions={cardActions()} />, document.body);
    await rendered();
    await expectLook(document.querySelector('.card')!, `card-${theme}`);
  });

  it('the popup', async () => {
    await page.viewport(380, 600);
    undress = wearStyles(tokens, base, popupStyle, STEADY);
    render(
      <Popup
        search={async () => []}
        library={Promise.resolve([PUBLICATION])}
        notes={async () => ({
          citedBy: ['2022Z20166'],
          marked: true,
          notes: ['project Fortius', 'Joint Investigation Team', 'EncroChat'].map((term, index) => ({
            kind: 'term' as const,
            term,
            quote: term,
            count: 3 - index,
            index,
            best: { publication: '2022Z20166', question: 5 },
          })),
        })}
        site={Promise.resolve(SITE)}
        rescan={async () => null}
        openSettings={() => {}}
        openReader={() => {}}
        showNote={() => {}}
      />,
      document.body,
    );
    await rendered();
    await expectLook(document.body, `popup-${theme}`);
  });

  it('the reader', async () => {
    await page.viewport(1_280, 900);
    undress = wearStyles(
      tokens,
      base,
      readerStyle,
      contentsStyle,
      STEADY,
      'body { max-height: 900px; overflow: hidden; }',
    );
    location.hash = '#2022Z20166';
    render(<Reader library={Promise.resolve([PUBLICATION])} loadLexicon={loadLexicon} />, document.body);
    await rendered();
    await expectLook(document.body, `reader-${theme}`);
  });
});
