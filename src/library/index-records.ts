import type { IndexRecords } from '../search/stored/records';
import type { Database } from './database';

/** The records of the search index. @example new StoredSearch(indexOf(database)) */
export function indexOf(database: Database): IndexRecords {
  return {
    get: (keys) => {
      const { store } = database.transaction('index');
      return Promise.all(keys.map((key) => store.get(key)));
    },
  };
}
