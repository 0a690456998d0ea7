import { render } from 'preact';
import { drawInLanguage } from '../../src/language';
import { watchStore } from '../../src/library/watches';
import { LibraryRoom } from '../../src/ui/library/LibraryRoom';
import { archiveTools } from './archive-tools';
import { backupTools } from './backup-tools';
import { libraryTools } from './library-tools';

drawInLanguage(() =>
  render(
    <LibraryRoom
      tools={libraryTools}
      archive={archiveTools}
      backup={backupTools}
      watches={watchStore.load}
    />,
    document.body,
  ),
);
