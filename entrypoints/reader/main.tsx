import { render } from 'preact';
import { loadPublications } from '../../src/library/bundled';
import { interfaceLanguage } from '../../src/ui/format';
import { Reader } from '../../src/ui/reader/Reader';

document.documentElement.lang = interfaceLanguage();
render(<Reader library={loadPublications()} />, document.body);
