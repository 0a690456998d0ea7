/**
 * Wires the keyword `kamer` of the address bar (see omnibox.ts) to the browser. Safari and Firefox on Android have no such
 * keywords.
 */
import { browser } from 'wxt/browser';
import { i18n, readTexts } from './i18n';
import { loadSummaries } from './library/library';
import { searchLibrary } from './library/search';
import { destinationOf, suggestionsOf } from './omnibox';
import { readerAddress, resultsAddress } from './tabs';
import { formatDate } from './ui/format';

/**
 * How long after the worker's start the first line is said anew, in ms: texts are asked of the browser while all else
 * waits, and what the worker was started for comes first. Browsers keep the line that was said before.
 */
const HINT_AFTER_MS = 1_000;

/** Says in the first line what the keyword is for, in the language that is spoken now. */
export async function suggestFirst(): Promise<void> {
  if (browser.omnibox === undefined) return;
  await readTexts(browser.storage.local);
  browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
}

/** Suggests answers while one types after the keyword, and goes where Enter leads. */
export function answerOmnibox(): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  setTimeout(() => suggestFirst().catch(reportError), HINT_AFTER_MS);

  // Replies that are overtaken by a newer query are dropped by the browser itself.
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    await readTexts(browser.storage.local);
    const [results, publications] = await Promise.all([searchLibrary(text), loadSummaries()]);
    suggest(
      suggestionsOf(results, publications, import.meta.env.FIREFOX ? 'plain' : 'xml', (question, answered) =>
        answered === null
          ? i18n.t('questionNumber', [question])
          : i18n.t('omnibox.line', [question, formatDate(answered)]),
      ),
    );
  });

  omnibox.onInputEntered.addListener(async (text, disposition) => {
    const to = await destinationOf(text, await loadSummaries(), searchLibrary);
    const url = to.kind === 'answer' ? readerAddress(to.publication, to.question) : resultsAddress(to.query);
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
