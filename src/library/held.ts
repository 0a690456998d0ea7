import { loadSummaries } from './library';

/**
 * The id under which the library has a publication.
 *
 * @param id its case number, or another identifier of it
 * @returns null where the library does not have it
 * @example await heldAs('ah-tk-20222023-705') // "2022Z20166"
 */
export async function heldAs(id: string): Promise<string | null> {
  const publications = await loadSummaries();
  return publications.find((held) => held.id === id || held.alsoKnownAs.includes(id))?.id ?? null;
}
