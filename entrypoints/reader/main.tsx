import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { loadPublication, loadSummaries } from '../../src/library/library';
import { lexiconOfPublication } from '../../src/library/reader-lexicon';
import { watchStore } from '../../src/library/watches';
import { Reader } from '../../src/ui/reader/Reader';
import { parseRoute } from '../../src/ui/reader/route';

/** Questions that are followed may have their answers by now. What asks the archive is loaded for them alone. */
async function lookIfFollowed(): Promise<void> {
  const opened = parseRoute(location.hash)?.publication;
  if (opened === undefined || !(await watchStore.load()).some(({ id }) => id === opened)) return;
  const [{ archive }, { lookNow }] = await Promise.all([
    import('../../src/archive-network'),
    import('../../src/following'),
  ]);
  await lookNow({ archive, store: watchStore }, { opened });
}

const library = loadSummaries();
drawInLanguage(() =>
  render(
    <Reader library={library} loadPublication={loadPublication} loadLexicon={lexiconOfPublication} />,
    document.body,
  ),
);
lookIfFollowed().catch(reportError);
addEventListener('hashchange', () => lookIfFollowed().catch(reportError));
