/** The Chamber's archive: finding sets of questions in it, and getting the pages that hold their answers. */
import * as v from 'valibot';
import { ArchiveError } from './errors';
import { hitFrom } from './hits';
import type { ArchivePage, ArchiveQuery, Hit, NotUnderstood } from './model';
import type { Ask } from './polite';
import { casesAddress, PAGE_SIZE, SERVICE, searchAddress } from './query';
import { replySchema } from './schema';

/** A page as it was fetched, for a parser. `address` is where it was in the end. */
export interface FetchedPage {
  html: string;
  address: string;
}

export interface Archive {
  /**
   * A part of what a reader looks for, newest first.
   *
   * @param next of the part before, for the one after it; null for the first
   * @throws ArchiveError; the signal's reason
   */
  search(query: ArchiveQuery, next: string | null, signal: AbortSignal): Promise<ArchivePage>;
  /**
   * The questions with these case numbers, at most 25, in no particular order; one that the archive does not have is left
   * out.
   *
   * @throws ArchiveError; the signal's reason
   */
  cases(numbers: readonly string[], signal: AbortSignal): Promise<(Hit | NotUnderstood)[]>;
  /**
   * Gets the pages of a hit one after the other until one of them can be read.
   *
   * @param read makes what is wanted of a page; it throws where the page is not what it should be
   * @throws what the first page that was there failed with; ArchiveError `gone` where none was; any other ArchiveError at
   *   once, since the other pages would fare no better; the signal's reason
   * @example await archive.read(hit, ({ html, address }) => parse(html, address), signal)
   */
  read<Value>(
    hit: Pick<Hit, 'pages'>,
    read: (page: FetchedPage) => Value | Promise<Value>,
    signal: AbortSignal,
  ): Promise<Value>;
}

/** Opens the archive. @example const archive = openArchive(politely({ fetch, clock: systemClock })) */
export function openArchive(ask: Ask): Archive {
  async function part(address: string, signal: AbortSignal): Promise<ArchivePage> {
    const { text } = await ask(address, 'application/json', signal);
    const reply = readReply(text, address);
    const total = reply['@odata.count'] ?? null;
    return {
      entries: reply.value.map(hitFrom),
      total,
      next: nextOf(address, reply.value.length, total, reply['@odata.nextLink']),
    };
  }

  return {
    search: (query, next, signal) => part(next ?? searchAddress(query), signal),
    cases: async (numbers, signal) => (await part(casesAddress(numbers), signal)).entries,
    async read(hit, read, signal) {
      const failures: unknown[] = [];
      for (const url of hit.pages) {
        let fetched: FetchedPage;
        try {
          fetched = await fetchPage(url, signal);
        } catch (error) {
          if (!(error instanceof ArchiveError) || error.failure !== 'gone') throw error;
          continue;
        }
        try {
          return await read(fetched);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
      throw new ArchiveError('gone', hit.pages[0] ?? SERVICE, 'none of its pages is there');
    },
  };

  async function fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage> {
    const { text, type, url: address } = await ask(url, 'text/html', signal);
    if (type !== 'text/html' && type !== 'application/xhtml+xml')
      throw new ArchiveError('not-understood', url, `is "${type}"; expected HTML`);
    return { html: text, address };
  }
}

function readReply(text: string, address: string): v.InferOutput<typeof replySchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ArchiveError('not-understood', address, 'the reply is no JSON');
  }
  const parsed = v.safeParse(replySchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ArchiveError(
    'not-understood',
    address,
    `${v.getDotPath(issue) ?? 'the reply'}: ${issue.message}`,
  );
}

/** The service's own link to what follows, where it gives one; else the next 25, as long as there are more. */
function nextOf(address: string, length: number, total: number | null, link?: string): string | null {
  if (link !== undefined) {
    const next = URL.canParse(link, address) ? new URL(link, address).href : link;
    if (next.startsWith(`${SERVICE}Zaak?`)) return next;
    throw new ArchiveError('not-understood', address, `what follows is said to be at "${link}"`);
  }
  const here = new URL(address);
  if (length === 0 || here.searchParams.has('$skiptoken')) return null;
  const seen = Number(here.searchParams.get('$skip') ?? 0) + length;
  if (total === null ? length < PAGE_SIZE : seen >= total) return null;
  return withSkip(address, seen);
}

function withSkip(address: string, skip: number): string {
  return `${address.replace(/&\$skip=\d+/u, '')}&$skip=${skip}`;
}
