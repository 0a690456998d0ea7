/** Where the watches of open questions are kept. */
import type { WatchStore } from '../archive/follow';
import { tellOfChange } from './changes';
import { openDatabase } from './database';
import { ownMeta } from './own';

/** The watches of the own library. Its functions throw LibraryDamagedError, or what the browser says. */
export const watchStore: WatchStore = {
  load: () => ownMeta('watched'),
  async save(watches) {
    await (await openDatabase()).put('meta', watches, 'watched');
    tellOfChange();
  },
};
