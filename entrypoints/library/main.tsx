import { render } from 'preact';
import { archive } from '../../src/archive-network';
import { lookNow } from '../../src/following';
import { drawInLanguage } from '../../src/language';
import { watchStore } from '../../src/library/watches';
import { LibraryRoom } from '../../src/ui/library/LibraryRoom';
import { archiveTools } from './archive-tools';
import { backupTools } from './backup-tools';
import { libraryTools } from './library-tools';

// The list of what is followed is on this page: it is as new as a day allows.
lookNow({ archive, store: watchStore }, 'daily').catch(reportError);

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
