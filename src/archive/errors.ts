/**
 * Why the archive gave nothing, for a screen to say in the reader's language:
 * - `offline`: nothing answers, or not within the time
 * - `busy`: it answers that it has no time now, after all tries
 * - `refused`: it does not want to answer this
 * - `gone`: the page is not there
 * - `too-large`: the answer is longer than any that is expected
 * - `not-understood`: the answer is not of the shape that it is said to have
 */
export type ArchiveFailure = 'offline' | 'busy' | 'refused' | 'gone' | 'too-large' | 'not-understood';

/**
 * A request that came to nothing.
 *
 * @example
 * new ArchiveError('gone', 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-9', 'status 404').message
 * // "zoek.officielebekendmakingen.nl: status 404 (https://zoek.officielebekendmakingen.nl/ah-tk-20222023-9)"
 */
export class ArchiveError extends Error {
  constructor(
    readonly failure: ArchiveFailure,
    readonly url: string,
    fault: string,
    /** After how many seconds the site says that one may come again; null where it does not. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${new URL(url).hostname}: ${fault} (${url})`);
    this.name = 'ArchiveError';
  }
}
