import { render } from 'preact';
import { loadLexicon, loadPublications } from '../../src/library/bundled';
import { interfaceLanguage } from '../../src/ui/format';
import { Reader } from '../../src/ui/reader/Reader';

document.documentElement.lang = interfaceLanguage();
render(<Reader library={loadPublications()} loadLexicon={loadLexicon} />, document.body);
