import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../src/archive/errors';
import { type Ask, GAP_MS, politely, TRIES } from '../../../src/archive/polite';
import { LARGEST_BODY_BYTES } from '../../../src/archive/read-body';
import { type TestClock, testClock } from '../../support/archive/clock';
import { type ArchiveServer, startArchive } from '../../support/archive/server';
import { html, json, type Served } from '../../support/archive/service';

const DATA = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$top=1';
const PAGE = 'https://www.tweedekamer.nl/pagina';
const never = new AbortController().signal;

let server: ArchiveServer;
let clock: TestClock;
let ask: Ask;

beforeEach(async () => {
  server = await startArchive();
  server.service.pages.set(PAGE, '<p>Eén pagina.</p>');
  clock = testClock();
  ask = politely({ fetch: server.fetch, clock });
});

afterEach(() => server.close());

const page = (signal = never) => ask(PAGE, 'text/html', signal);

/** What a request ended with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

/** Answers the first requests so, and the others rightly. */
function first(...served: Served[]): void {
  server.service.trouble = (_, place) => served[place - 1] ?? null;
}

const always = (served: Served) => {
  server.service.trouble = () => served;
};

const later = (status: number, retryAfter?: string): Served => ({
  ...html(status, ''),
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

describe('one at a time', () => {
  test('and a second from start to start, however many are asked at once', async () => {
    await Promise.all([page(), page(), page()]);
    expect(server.service.asked).toHaveLength(3);
    expect(server.mostAtOnce()).toBe(1);
    expect(clock.waits).toEqual([GAP_MS, GAP_MS]);
  });

  test('with no wait where the last one was longer ago', async () => {
    await page();
    clock.pass(GAP_MS);
    await page();
    expect(clock.waits).toEqual([]);
  });

  test('and one that fails leaves the others', async () => {
    first(html(404, ''));
    const [failed, fetched] = await Promise.allSettled([page(), page()]);
    expect([failed.status, fetched.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('what comes', () => {
  test('is the text, its kind and where it was', async () => {
    expect(await page()).toEqual({ url: PAGE, text: '<p>Eén pagina.</p>', type: 'text/html' });
  });

  test('is read in the encoding that it says', async () => {
    const latin = {
      status: 200,
      headers: { 'content-type': 'text/html; charset="ISO-8859-1"' },
      body: 'caf\xe9',
    };
    // As UTF-8 over the line: two bytes, which that encoding takes for two letters.
    always(latin);
    expect((await page()).text).toBe('cafÃ©');
  });

  test('asks without cookies or where one comes from', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const spy: Ask = politely({
      fetch: (url, init) => {
        inits.push(init);
        return server.fetch(url, init);
      },
      clock,
    });
    await spy(DATA, 'application/json', never);
    expect(inits).toMatchObject([
      { credentials: 'omit', referrerPolicy: 'no-referrer', headers: { accept: 'application/json' } },
    ]);
  });
});

describe('a server that has no time', () => {
  test.each([429, 500, 503])('with status %i is asked again, after longer and longer', async (status) => {
    first(later(status), later(status), later(status));
    expect((await page()).text).toContain('Eén pagina');
    expect(clock.waits.map(Math.round)).toEqual([2_000, 4_000, 8_000]);
  });

  test('is left alone in the end, and the others get their turn', async () => {
    first(...Array(TRIES).fill(later(503)));
    const [failed, fetched] = await Promise.allSettled([page(), page()]);
    expect(failed).toMatchObject({ reason: { failure: 'busy', retryAfter: null } });
    expect(fetched.status).toBe('fulfilled');
    expect(server.service.asked).toHaveLength(TRIES + 1);
  });

  test('comes after a pause that chance shortens by half at most', async () => {
    clock = testClock(0);
    ask = politely({ fetch: server.fetch, clock });
    first(later(500), later(500));
    await page();
    expect(clock.waits).toEqual([1_000, 2_000]);
  });

  test.each([
    ['7', 7_000],
    ['Fri, 27 Nov 2026 09:00:20 GMT', 20_000],
    // In the past, or nonsense: the usual pause.
    ['Fri, 27 Nov 2026 08:00:00 GMT', 2_000],
    ['-5', 2_000],
    ['soon', 2_000],
  ])('says when it has: "%s"', async (header, wait) => {
    first(later(429, header));
    await page();
    expect(clock.waits.map(Math.round)).toEqual([wait]);
  });

  test('and says that it will be long is believed at once', async () => {
    always(later(429, '3600'));
    const error = await failureOf(page());
    expect(error).toBeInstanceOf(ArchiveError);
    expect(error).toMatchObject({ failure: 'busy', retryAfter: 3_600 });
    expect(server.service.asked).toHaveLength(1);
  });
});

describe('what is not tried again', () => {
  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [400, 'refused'],
    [403, 'refused'],
  ])('status %i: %s', async (status, failure) => {
    always(html(status, ''));
    expect(await failureOf(page())).toMatchObject({ failure, url: PAGE });
    expect(server.service.asked).toHaveLength(1);
  });

  test('a published text that leads to the page for missing ones is gone', async () => {
    const url = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-9999.html';
    expect(await failureOf(ask(url, 'text/html', never))).toMatchObject({ failure: 'gone', url });
    expect(server.service.asked.at(-1)).toContain('Errors/404.htm');
  });

  test('too much, said beforehand', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000)) });
    const headers = { 'content-type': 'text/html', 'content-length': String(LARGEST_BODY_BYTES + 1) };
    ask = politely({ fetch: async () => at(PAGE, new Response(body, { headers })), clock });
    expect(await failureOf(page())).toMatchObject({ failure: 'too-large' });
  });

  test('too much, found out on the way, without reading the rest', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    ask = politely({ fetch: async () => at(PAGE, new Response(body)), clock });
    expect(await failureOf(page())).toMatchObject({ failure: 'too-large' });
    expect(sent).toBeLessThan(LARGEST_BODY_BYTES + 3_000_000);
  });

  test('an encoding that nobody knows', async () => {
    always({ status: 200, headers: { 'content-type': 'text/html; charset=klingon' }, body: 'x' });
    expect(await failureOf(page())).toMatchObject({ failure: 'not-understood' });
  });

  test('a way that leads to another site', async () => {
    ask = politely({ fetch: async () => at('https://elsewhere.example/', new Response('x')), clock });
    expect(await failureOf(page())).toMatchObject({ failure: 'not-understood' });
  });

  test('a network that is not there', async () => {
    await server.close();
    expect(await failureOf(page())).toMatchObject({ failure: 'offline' });
    expect(clock.waits).toEqual([]);
  });

  test('a server that does not come to an end', async () => {
    const release = server.hold();
    const waiting = failureOf(page());
    await Promise.resolve();
    clock.reachLimits();
    expect(await waiting).toMatchObject({
      failure: 'offline',
      message: expect.stringContaining('within 30 s'),
    });
    release();
  });
});

describe('a reader who gives up', () => {
  test('ends the request that is under way', async () => {
    const release = server.hold();
    const giveUp = new AbortController();
    const waiting = failureOf(page(giveUp.signal));
    await Promise.resolve();
    giveUp.abort();
    expect(await waiting).toBe(giveUp.signal.reason);
    release();
  });

  test('leaves the queue at once, and nothing is asked for them', async () => {
    const release = server.hold();
    const before = page();
    const giveUp = new AbortController();
    const waiting = failureOf(page(giveUp.signal));
    giveUp.abort();
    expect(await waiting).toBe(giveUp.signal.reason);
    release();
    await before;
    await page();
    expect(server.service.asked).toHaveLength(2);
  });

  test('before anything began asks for nothing', async () => {
    expect(await failureOf(page(AbortSignal.abort('enough')))).toBe('enough');
    await page();
    expect(server.service.asked).toHaveLength(1);
  });

  test('is not waited for between two tries', async () => {
    const giveUp = new AbortController();
    server.service.trouble = () => {
      giveUp.abort('enough');
      return later(503);
    };
    expect(await failureOf(page(giveUp.signal))).toBe('enough');
    expect(server.service.asked).toHaveLength(1);
  });
});

test('JSON is asked for as JSON', async () => {
  always(json(200, { value: [] }));
  expect(await ask(DATA, 'application/json', never)).toMatchObject({ type: 'application/json' });
});

/** A response as if it came from an address. */
function at(url: string, response: Response): Response {
  return Object.defineProperty(response, 'url', { value: url });
}
