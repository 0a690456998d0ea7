/**
 * The reader's own library in IndexedDB. `publications` and `found` have what the reader added; all other stores are made
 * of them, so that a page, a search and a list read the little that they need, and can be made again at any time.
 */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { PackedWords } from '../lexicon/answer-words';
import type { Form } from '../lexicon/model';
import type { Publication } from '../publication/model';
import { tellOfChange } from './changes';
import type { Draft, Summary } from './model';
import { pack } from './packed';

export const DATABASE_NAME = 'kamernoot';

/** Rises with each entry of `MIGRATIONS`. */
const DATABASE_VERSION = 2;

/** A publication as the reader added it. */
export interface StoredPublication {
  id: string;
  /** ISO date and time. */
  added: string;
  /** A `Publication`, see packed.ts. */
  packed: Uint8Array<ArrayBuffer>;
}

/** What was found in a publication. Apart from it, since lists of terms need no texts. */
export interface StoredFindings {
  id: string;
  /** `Found`, see packed.ts. */
  packed: Uint8Array<ArrayBuffer>;
}

/** See `StoredFindings`. */
export type Found = Pick<Draft, 'terms' | 'fields'>;

/** The ways in which a term is written, whichever publications speak of it. */
export interface StoredName {
  name: string;
  forms: Form[];
  /** See anchor-table.ts. */
  anchors: string[];
  /** Of each anchor its kind. */
  kinds: number[];
}

/** All that notes on a page need of a publication. */
export interface StoredNotes {
  /** Of the answers, see `ageOf`: notes stand in its order, so that the newest are read first. */
  age: number;
  publication: string;
  /** See packed-notes.ts. */
  packed: Uint8Array<ArrayBuffer>;
  /** The names of its terms and the ids of its papers, by which it is found. */
  termNames: string[];
  paperIds: string[];
}

/** @see StoredNotes */
export type NotesKey = [age: number, publication: string];

/** The words of a publication's answers, for choosing between answers. */
export interface StoredWords extends PackedWords {
  publication: string;
}

export interface LibrarySchema extends DBSchema {
  publications: { key: string; value: StoredPublication };
  found: { key: string; value: StoredFindings };
  summaries: { key: string; value: Summary };
  names: { key: string; value: StoredName; indexes: { anchors: string } };
  notes: {
    key: NotesKey;
    value: StoredNotes;
    indexes: { publication: string; termNames: string; paperIds: string };
  };
  words: { key: string; value: StoredWords };
  /** Records of the search index, see src/search. */
  index: { key: string; value: unknown };
  /** Single things by name, see `Meta`. */
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<LibrarySchema>;

/** The own library cannot be read or written. `cause` is what the browser says. */
export class LibraryDamagedError extends Error {
  constructor(cause: unknown) {
    const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`the own library cannot be opened (${said}); restore it from a file or begin anew`, { cause });
    this.name = 'LibraryDamagedError';
  }
}

type Upgrading = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** One step a version, in order; a step is never changed once it has been released. */
const MIGRATIONS: readonly ((database: Database, transaction: Upgrading) => Promise<void> | void)[] = [
  (database) => {
    database.createObjectStore('publications', { keyPath: 'publication.id' });
    database.createObjectStore('found', { keyPath: 'id' });
    database.createObjectStore('summaries', { keyPath: 'id' });
    database.createObjectStore('names', { keyPath: 'name' }).createIndex('anchors', 'anchors', {
      multiEntry: true,
    });
    const notes = database.createObjectStore('notes', { keyPath: ['age', 'publication'] });
    notes.createIndex('publication', 'publication', { unique: true });
    notes.createIndex('termNames', 'termNames', { multiEntry: true });
    notes.createIndex('paperIds', 'paperIds', { multiEntry: true });
    database.createObjectStore('words', { keyPath: 'publication' });
    database.createObjectStore('index');
    database.createObjectStore('meta');
  },
  // What the reader added becomes bytes. What else has another shape since is made again of it, see `keepLibrary`.
  async (database, transaction) => {
    const [publications, findings] = await Promise.all([
      transaction.objectStore('publications').getAll() as unknown as Promise<
        { publication: Publication; added: string }[]
      >,
      transaction.objectStore('found').getAll() as unknown as Promise<({ id: string } & Found)[]>,
    ]);
    for (const name of ['notes', 'words'] as const) transaction.objectStore(name).clear();
    database.deleteObjectStore('publications');
    const store = database.createObjectStore('publications', { keyPath: 'id' });
    const found = transaction.objectStore('found');
    await Promise.all([
      ...publications.map(({ publication, added }) =>
        store.put({ id: publication.id, added, packed: pack(publication) }),
      ),
      ...findings.map(({ id, terms, fields }) => found.put({ id, packed: pack({ terms, fields }) })),
    ]);
  },
];

let opening: Promise<Database> | null = null;

/**
 * The database, opened once a context. Another context that changes or removes it is let through at once; the next call
 * opens it again.
 *
 * @throws LibraryDamagedError where the browser cannot open it, or it is of a later version than this
 * @example (await openDatabase()).get('summaries', '2023Z01234')
 */
export function openDatabase(): Promise<Database> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Database> {
  try {
    const database = await openDB<LibrarySchema>(DATABASE_NAME, DATABASE_VERSION, {
      async upgrade(database, before, _after, transaction) {
        for (const step of MIGRATIONS.slice(before)) await step(database, transaction);
      },
      blocking(_before, _after, event) {
        closed();
        (event.target as IDBDatabase).close();
      },
      terminated: closed,
    });
    return database;
  } catch (error) {
    closed();
    throw new LibraryDamagedError(error);
  }
}

function closed(): void {
  opening = null;
}

/**
 * Removes the own library, as where it is damaged.
 *
 * @throws what the browser says
 */
export async function deleteDatabase(): Promise<void> {
  const open = opening;
  closed();
  await open?.then((database) => database.close()).catch(() => {});
  await deleteDB(DATABASE_NAME);
  tellOfChange();
}
