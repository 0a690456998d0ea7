/** A stored index in a database of its own, and the publications beside it, as the library keeps them. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Publication } from '../../../src/publication/model';
import type { IndexRecords } from '../../../src/search/stored/records';
import type { RecordChanges } from '../../../src/search/stored/update';

interface Stores extends DBSchema {
  index: { key: string; value: unknown };
  publications: { key: string; value: Publication };
}

/** Records of an index in IndexedDB. */
export class DatabaseRecords implements IndexRecords {
  private constructor(private readonly database: IDBPDatabase<Stores>) {}

  static async open(name: string): Promise<DatabaseRecords> {
    const database = await openDB<Stores>(name, 1, {
      upgrade: (made) => {
        made.createObjectStore('index');
        made.createObjectStore('publications', { keyPath: 'id' });
      },
    });
    return new DatabaseRecords(database);
  }

  async get(keys: readonly string[]): Promise<unknown[]> {
    const { store } = this.database.transaction('index');
    return Promise.all(keys.map((key) => store.get(key)));
  }

  /** All in one transaction. */
  async write(changes: RecordChanges, publications: readonly Publication[] = []): Promise<void> {
    const written = this.database.transaction(['index', 'publications'], 'readwrite');
    const index = written.objectStore('index');
    const requests = [...changes].map(([key, value]) =>
      value === null ? index.delete(key) : index.put(value, key),
    );
    const texts = publications.map((one) => written.objectStore('publications').put(one));
    await Promise.all([...requests, ...texts, written.done]);
  }

  async publications(ids: Iterable<string>): Promise<Publication[]> {
    const { store } = this.database.transaction('publications');
    const found = await Promise.all([...new Set(ids)].map((id) => store.get(id)));
    return found.filter((one) => one !== undefined);
  }

  close(): void {
    this.database.close();
  }

  async delete(): Promise<void> {
    this.close();
    await deleteDB(this.database.name);
  }
}
