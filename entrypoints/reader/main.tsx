import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { loadLexicon, loadPublications } from '../../src/library/bundled';
import { Reader } from '../../src/ui/reader/Reader';

const library = loadPublications();
drawInLanguage(() => render(<Reader library={library} loadLexicon={loadLexicon} />, document.body));
