/** The library as all else sees it: what is bundled and what the reader added, alike. */
import type { Publication, Question } from '../publication/model';
import { loadPublications } from './bundled';
import type { Summary } from './model';
import { ownPublications, ownSummaries } from './own';
import { summaryOf } from './summary';

/** What is bundled is read for every note on every page; a damaged own library must not take it along. */
async function orNothing<Value>(own: Promise<Value[]>): Promise<Value[]> {
  return own.catch((error: unknown) => {
    reportError(error);
    return [];
  });
}

/**
 * All publications as lists show them, the bundled ones first. One that is in both counts as bundled.
 *
 * @throws Error where the bundled publications cannot be read; LibraryDamagedError where the own ones cannot
 * @example (await readSummaries())[0]?.id // "2022Z20166"
 */
export function readSummaries(): Promise<Summary[]> {
  return summariesWith(ownSummaries());
}

/** The same for whoever can do without the own ones: where they cannot be read, the bundled ones are what there is. */
export function loadSummaries(): Promise<Summary[]> {
  return summariesWith(orNothing(ownSummaries()));
}

async function summariesWith(reading: Promise<Summary[]>): Promise<Summary[]> {
  const [bundled, own] = await Promise.all([loadPublications(), reading]);
  const ids = new Set(bundled.map(({ id }) => id));
  return [
    ...bundled.map((publication) => summaryOf(publication, 'bundled', null)),
    ...own.filter(({ id }) => !ids.has(id)),
  ];
}

/**
 * Publications by their ids, in no order; those that the library does not have are left out.
 *
 * @example (await findPublications(['2022Z20166']))[0]?.questions.length // 17
 */
export async function findPublications(ids: readonly string[]): Promise<Publication[]> {
  const bundled = (await loadPublications()).filter(({ id }) => ids.includes(id));
  const others = ids.filter((id) => !bundled.some((publication) => publication.id === id));
  return others.length === 0 ? bundled : [...bundled, ...(await orNothing(ownPublications(others)))];
}

/** One publication; null where the library does not have it. @example (await loadPublication('2022Z20166'))?.title */
export async function loadPublication(id: string): Promise<Publication | null> {
  return (await findPublications([id]))[0] ?? null;
}

/** One question with its answer; null where the library does not have it. @example (await loadAnswer('2022Z20166', 5))?.answer */
export async function loadAnswer(publication: string, question: number): Promise<Question | null> {
  const found = await loadPublication(publication);
  return found?.questions.find(({ number }) => number === question) ?? null;
}
