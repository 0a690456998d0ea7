import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { loadPublication, loadSummaries } from '../../src/library/library';
import { lexiconOfPublication } from '../../src/library/reader-lexicon';
import type { Publication } from '../../src/publication/model';
import { Reader } from '../../src/ui/reader/Reader';

/** Whoever opens questions that he follows wants to know whether they have been answered meanwhile. */
async function open(id: string): Promise<Publication | null> {
  const publication = await loadPublication(id);
  if (publication?.answered === null) {
    import('../../src/look-when-opened')
      .then(({ lookWhenOpened }) => lookWhenOpened(publication.id))
      .catch(reportError);
  }
  return publication;
}

const library = loadSummaries();
drawInLanguage(() =>
  render(
    <Reader library={library} loadPublication={open} loadLexicon={lexiconOfPublication} />,
    document.body,
  ),
);
