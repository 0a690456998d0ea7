import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeLibrary, keepLibrary } from '../../../src/library/change';
import {
  DATABASE_NAME,
  deleteDatabase,
  LibraryDamagedError,
  openDatabase,
} from '../../../src/library/database';
import { ownDrafts, ownSummaries } from '../../../src/library/own';
import { beginAnew, contents, draftOf, NOTHING_BUNDLED } from './support/library';

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

  it('of the first version has the same publications and terms afterwards', async () => {
    const draft = { ...draftOf('2023Z00001', 'Waterloket', 'Zandmotor'), added: '2026-11-01T10:00:00.000Z' };
    await changeLibrary({ add: [draft] }, NOTHING_BUNDLED);
    const made = await contents();
    await deleteDatabase();
    // As that version made and filled it: publications and what was found in them as objects.
    const first = await openDB(DATABASE_NAME, 1, {
      upgrade(database) {
        database.createObjectStore('publications', { keyPath: 'publication.id' });
        for (const name of ['found', 'summaries']) database.createObjectStore(name, { keyPath: 'id' });
        database
          .createObjectStore('names', { keyPath: 'name' })
          .createIndex('anchors', 'anchors', { multiEntry: true });
        const notes = database.createObjectStore('notes', { keyPath: ['age', 'publication'] });
        notes.createIndex('publication', 'publication', { unique: true });
        for (const list of ['termNames', 'paperIds']) notes.createIndex(list, list, { multiEntry: true });
        database.createObjectStore('words', { keyPath: 'publication' });
        for (const name of ['index', 'meta']) database.createObjectStore(name);
      },
    });
    const { publication, added, terms, fields } = draft;
    await first.put('publications', { publication, added });
    await first.put('found', { id: publication.id, terms, fields });
    await first.put('notes', { age: 1, publication: publication.id, terms: [], termNames: [], paperIds: [] });
    await first.put('meta', '2/1/x', 'madeWith');
    first.close();
    expect(await ownDrafts([publication.id])).toEqual([draft]);
    await keepLibrary(NOTHING_BUNDLED);
    const { meta: _, ...all } = await contents();
    const { meta: __, ...was } = made;
    expect(all).toEqual(was);
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
