import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeLibrary } from '../../../src/library/change';
import {
  DATABASE_NAME,
  deleteDatabase,
  LibraryDamagedError,
  openDatabase,
} from '../../../src/library/database';
import { ownSummaries } from '../../../src/library/own';
import { beginAnew, draftOf, NOTHING_BUNDLED } from './support/library';

beforeEach(beginAnew);

describe('the database', () => {
  it('is opened once, with all its stores', async () => {
    const database = await openDatabase();
    expect(await openDatabase()).toBe(database);
    expect([...database.objectStoreNames]).toEqual([
      'found',
      'index',
      'meta',
      'names',
      'notes',
      'publications',
      'summaries',
      'words',
    ]);
  });

  it('lets another context through that removes it, and is opened anew', async () => {
    await changeLibrary({ add: [draftOf('2023Z00001', 'Waterloket')] }, NOTHING_BUNDLED);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const removing = frame.contentWindow!.indexedDB.deleteDatabase(DATABASE_NAME);
    await new Promise((resolve, reject) => {
      removing.onsuccess = resolve;
      removing.onerror = () => reject(removing.error);
    });
    frame.remove();
    expect(await ownSummaries()).toEqual([]);
  });

  it('of a later version is refused, named, and not touched', async () => {
    await deleteDatabase();
    const later = await openDB(DATABASE_NAME, 99, {
      upgrade: (database) => void database.createObjectStore('x'),
    });
    await later.put('x', 'kept', 'key');
    later.close();
    await expect(openDatabase()).rejects.toThrow(LibraryDamagedError);
    await expect(openDatabase()).rejects.toThrow(/VersionError.*restore it from a file or begin anew/s);
    const again = await openDB(DATABASE_NAME, 99);
    expect(await again.get('x', 'key')).toBe('kept');
    again.close();
    await deleteDatabase();
    expect(await ownSummaries()).toEqual([]);
  });
});
