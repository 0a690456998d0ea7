import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalServer, startServer } from '../../../scripts/server';

let server: LocalServer;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => server.close());

/** Asks the server for a page as a browser would whose resolver sends every host to it. */
function ask(scheme: 'http' | 'https', host: string, path: string) {
  const options: RequestOptions & { rejectUnauthorized: boolean; servername: string } = {
    host: '127.0.0.1',
    port: server.port,
    path,
    headers: { host },
    servername: host,
    rejectUnauthorized: false,
  };
  return new Promise<{ status: number | undefined; headers: unknown; body: string }>((resolve, reject) => {
    const request = (scheme === 'https' ? httpsRequest : httpRequest)(options, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.on('error', reject);
    request.end();
  });
}

test('a page is served at its host and path only, with its headers', async () => {
  const policy = "default-src 'none'";
  server.serve('www.demorgen.be', '/a', { body: 'één', headers: { 'content-security-policy': policy } });
  expect(await ask('https', 'www.demorgen.be', '/a')).toMatchObject({
    status: 200,
    body: 'één',
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
  expect((await ask('https', 'www.demorgen.be', '/b')).status).toBe(404);
  expect((await ask('https', 'www.nos.nl', '/a')).status).toBe(404);
});

test('a host that is answered by a function has all its addresses so, but for its pages', async () => {
  server.answer('data.example', (url) => ({
    status: 418,
    headers: { 'content-type': 'text/plain' },
    body: url,
  }));
  server.serve('data.example', '/page', { body: 'page' });
  expect(await ask('https', 'data.example', '/a?b=c')).toMatchObject({
    status: 418,
    headers: { 'content-type': 'text/plain' },
    body: 'https://data.example/a?b=c',
  });
  expect((await ask('https', 'data.example', '/page')).body).toBe('page');
  expect((await ask('https', 'other.example', '/a')).status).toBe(404);
});

test('http is served on the same port', async () => {
  server.serve('www.demorgen.be', '/plain', { body: 'twee' });
  expect((await ask('http', 'www.demorgen.be', '/plain')).body).toBe('twee');
});

test('every connection and request is on record', async () => {
  await ask('https', 'elsewhere.example', '/beacon?x=1');
  await ask('http', 'plain.example', '/');
  expect(server.contacts).toEqual([
    { host: 'elsewhere.example', path: null },
    { host: 'elsewhere.example', path: '/beacon?x=1' },
    { host: 'plain.example', path: '/' },
  ]);
});
