import type { ArchiveService } from './service';

/** Redirects that are followed, as browsers do. */
const MOST_REDIRECTS = 5;

/**
 * As `fetch`, answered by the stand-in within the page itself; nothing goes out.
 *
 * @param hold waited for before each reply, for a test to look at what is shown meanwhile
 * @example politely({ fetch: fetchInPage(service), clock })
 */
export function fetchInPage(
  service: ArchiveService,
  hold: () => Promise<void> = async () => {},
): (url: string, init?: RequestInit) => Promise<Response> {
  return async (address, init) => {
    let url = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      await Promise.race([hold(), aborted(init?.signal)]);
      init?.signal?.throwIfAborted();
      const { status, headers, body } = service.answer(url);
      const location = headers.location;
      if (location === undefined)
        return Object.defineProperty(new Response(body, { status, headers }), 'url', { value: url });
      url = new URL(location, url).href;
    }
    throw new TypeError('redirect count exceeded');
  };
}

function aborted(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
