import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { LibraryPage } from '../../src/ui/library/LibraryPage';
import { tools } from './tools';

drawInLanguage(() => render(<LibraryPage tools={tools} />, document.body));
