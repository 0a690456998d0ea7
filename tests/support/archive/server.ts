import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ArchiveService, archiveService } from './service';

/** The sites of the archive on a port of this machine. */
export interface ArchiveServer {
  service: ArchiveService;
  /** As `fetch`, but what goes to a site of the archive goes to this server; it never goes anywhere else. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** How many requests were open at the same time at most. */
  mostAtOnce(): number;
  /** Holds back all replies until the function that it gives is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** Redirects that are followed, as browsers do; the fault of a test is found after fewer. */
const MOST_REDIRECTS = 5;

/**
 * Starts the stand-in over real HTTP.
 *
 * @example const server = await startArchive(); const archive = openArchive(politely({ fetch: server.fetch, clock }));
 */
export async function startArchive(service = archiveService()): Promise<ArchiveServer> {
  let open = 0;
  let most = 0;
  let held: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    held.then(() => {
      // The first part of the path is the host that is meant.
      const { status, headers, body } = service.answer(`https:/${request.url}`);
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    service,
    async fetch(address, init) {
      let url = new URL(address);
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const local = `http://127.0.0.1:${port}/${url.host}${url.pathname}${url.search}`;
        const response = await fetch(local, { ...init, redirect: 'manual' });
        const location = response.headers.get('location');
        if (location === null) return Object.defineProperty(response, 'url', { value: url.href });
        url = new URL(location, url);
      }
      throw new TypeError('redirect count exceeded');
    },
    mostAtOnce: () => most,
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    close: () => closeAll(server),
  };
}

function closeAll(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
