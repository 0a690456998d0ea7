import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { loadPublication, loadSummaries } from '../../src/library/library';
import { lexiconOfPublication } from '../../src/library/reader-lexicon';
import { Reader } from '../../src/ui/reader/Reader';

const library = loadSummaries();
drawInLanguage(() =>
  render(
    <Reader library={library} loadPublication={loadPublication} loadLexicon={lexiconOfPublication} />,
    document.body,
  ),
);
