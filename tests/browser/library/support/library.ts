/** Libraries for the tests: publications made of the letter, in the browser's own IndexedDB. */
import { compileLexicon } from '../../../../src/lexicon/compile';
import type { TermEntry } from '../../../../src/lexicon/term-file';
import type { Bundled } from '../../../../src/library/change';
import { DATABASE_NAME, deleteDatabase, openDatabase } from '../../../../src/library/database';
import type { Draft } from '../../../../src/library/model';
import type { Question } from '../../../../src/publication/model';
import { PUBLICATION } from '../../ui/support';

/** Nothing comes with the extension. */
export const NOTHING_BUNDLED: Bundled = {
  publications: [],
  lexicon: compileLexicon([], {}),
  made: '2026-11-27',
};

/** A term that is found by its name alone. */
export function termEntry(name: string, change: Partial<TermEntry> = {}): TermEntry {
  return { name, kind: 'body', names: [], fields: [], otherBearers: [], ...change };
}

function question(number: number, name: string): Question {
  return {
    number,
    question: `Wat doet ${name} aan het probleem?`,
    answer: `Het is ${name} dat daarover gaat. Ik houd uw Kamer op de hoogte.`,
    footnotes: [],
    sameAs: null,
  };
}

/**
 * A publication whose answers speak of the names, one each.
 *
 * @example draftOf('2023Z00001', 'Waterloket').publication.questions.length // 1
 */
export function draftOf(id: string, ...names: string[]): Draft {
  return {
    publication: {
      ...PUBLICATION,
      id,
      title: `Over ${names.join(' en ')}`,
      sources: [],
      questions: names.map((name, at) => question(at + 1, name)),
    },
    terms: names.map((name) => termEntry(name)),
    fields: {},
  };
}

/** Everything that stands in the database, so that two moments can be compared. */
export async function contents(): Promise<Record<string, unknown[]>> {
  const database = await openDatabase();
  const found: Record<string, unknown[]> = {};
  for (const name of database.objectStoreNames) found[name] = await database.getAll(name);
  return found;
}

/** Begins with no library. */
export async function beginAnew(): Promise<void> {
  await deleteDatabase();
  const left = (await indexedDB.databases()).filter(({ name }) => name === DATABASE_NAME);
  if (left.length > 0) throw new Error('the library of the last test is still there');
}
