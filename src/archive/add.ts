/** From a hit to a publication in the library. What a page says and how it is kept others know. */
import { ParseError } from '../publication/errors';
import type { Publication } from '../publication/model';
import type { Archive, FetchedPage } from './archive';
import { ArchiveError } from './errors';
import type { Hit } from './model';
import { casesAddress } from './query';

/** What became of a publication that was to be added. */
export type Added = 'added' | 'replaced' | 'already-there';

/** What adding needs of the rest of the house. `Read` is a publication with what else is found in its page. */
export interface AddTools<Read extends { publication: Publication } = { publication: Publication }> {
  archive: Pick<Archive, 'read' | 'cases'>;
  /** Makes a publication of a page. `id` is the case number that it must have; pages do not always say it. @throws ParseError */
  parse(page: FetchedPage, id: string): Promise<Read>;
  /** Keeps a publication, all of it or nothing. @throws what the storage says */
  save(read: Read): Promise<Added>;
}

/**
 * Fetches the text of a hit and puts it into the library.
 *
 * @throws ArchiveError, ParseError, what the storage says, the signal's reason; nothing was kept then
 * @example await addHit(tools, hit, signal) // "added"
 */
export async function addHit<Read extends { publication: Publication }>(
  { archive, parse, save }: AddTools<Read>,
  hit: Pick<Hit, 'id' | 'pages'>,
  signal: AbortSignal,
): Promise<Added> {
  const read = async (page: FetchedPage) => {
    const parsed = await parse(page, hit.id);
    if (parsed.publication.id === hit.id) return parsed;
    const found = `the page ${page.address} has ${parsed.publication.id}`;
    throw new ParseError(1, `${found}; expected ${hit.id}`, 'no-set');
  };
  const parsed = await archive.read(hit, read, signal);
  signal.throwIfAborted();
  return save(parsed);
}

/**
 * The same for a case of which only the number is known, as of one that is followed.
 *
 * @example await addCase(tools, '2022Z20166', signal) // "added"
 */
export async function addCase<Read extends { publication: Publication }>(
  tools: AddTools<Read>,
  id: string,
  signal: AbortSignal,
): Promise<Added> {
  const entry = (await tools.archive.cases([id], signal)).find((each) => each.id === id);
  if (entry?.kind === 'hit') return addHit(tools, entry, signal);
  const [failure, fault] =
    entry === undefined
      ? (['gone', `no questions ${id}`] as const)
      : (['not-understood', `questions ${id} are not as expected`] as const);
  throw new ArchiveError(failure, casesAddress([id]), fault);
}
