import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';

/** What a path of a host gives. Without a content type it is HTML in UTF-8. */
export interface ServedPage {
  body: string | Buffer;
  headers?: Readonly<Record<string, string>>;
}

/** What a host answers that is more than pages. */
export interface ServedAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** One thing that the server was asked: a connection to a host (`path` null), then each request. */
export interface Contact {
  host: string;
  path: string | null;
}

/**
 * A local server that stands in for any host, whether a browser takes it for the host itself or for its proxy. Whoever
 * asks it must take its certificate (`fingerprint`).
 */
export interface LocalServer {
  port: number;
  /** Base64 of the SHA-256 of the certificate's public key, as Chromium takes it. */
  fingerprint: string;
  /** Everything that was asked so far, in order; a list that grows. */
  contacts: readonly Contact[];
  /** Serves a page at `https://HOST/PATH`, instead of what was there. */
  serve(host: string, path: string, page: ServedPage): void;
  /** Has all of a host that no page is served at answered by a function, which is given the whole address. */
  answer(host: string, answer: (url: string) => ServedAnswer): void;
  close(): Promise<void>;
}

/** The first byte of a TLS connection: a handshake record (RFC 8446, section 5.1). */
const TLS_HANDSHAKE = 0x16;

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Starts a server on a free port of this machine that answers http and https for every host name. A path that
 * nothing was served at gives status 404.
 *
 * @example
 * const server = await startServer();
 * server.serve('www.demorgen.be', '/artikel', { body: '<!doctype html>…' });
 */
export async function startServer(): Promise<LocalServer> {
  const pages = new Map<string, ServedPage>();
  const hosts = new Map<string, (url: string) => ServedAnswer>();
  const contacts: Contact[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // A proxy is given the whole address.
    const path = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
    contacts.push({ host, path });
    const page = pages.get(`${host}${path}`);
    const answered = page === undefined ? hosts.get(host)?.(`https://${host}${path}`) : undefined;
    if (answered !== undefined) response.writeHead(answered.status, answered.headers).end(answered.body);
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { ...HTML, ...page.headers }).end(page.body);
  };

  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const context = createSecureContext({ key: certificate.private, cert: certificate.cert });
  const https = createHttps(
    {
      key: certificate.private,
      cert: certificate.cert,
      // Called for every connection, so that a host is on record even where no request follows.
      SNICallback: (host, done) => {
        contacts.push({ host, path: null });
        done(null, context);
      },
    },
    answer,
  );
  const http = createHttp(answer);
  const take = (socket: Duplex) =>
    socket.once('data', (start) => {
      socket.pause();
      socket.unshift(start);
      (start[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  http.on('connect', (request, socket, head) => {
    contacts.push({ host: (request.url ?? '').replace(/:\d+$/, ''), path: null });
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.unshift(head);
    take(socket);
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A browser that is closed in the middle of a request resets its connections; no fault of a page.
    socket.on('error', () => socket.destroy());
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: fingerprintOf(certificate.cert),
    contacts,
    serve(host, path, page) {
      pages.set(`${host}${path}`, page);
    },
    answer(host, answers) {
      hosts.set(host, answers);
    },
    close: () => closeServer(server, sockets),
  };
}

function fingerprintOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    for (const socket of sockets) socket.destroy();
  });
}
