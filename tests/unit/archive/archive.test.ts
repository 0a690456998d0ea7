import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/archive';
import type { ArchiveQuery, Hit } from '../../../src/archive/model';
import { politely } from '../../../src/archive/polite';
import { zaak } from '../../support/archive/cases';
import { testClock } from '../../support/archive/clock';
import { publishedAnswers } from '../../support/archive/published';
import { type ArchiveServer, startArchive } from '../../support/archive/server';
import { html, json, type Served } from '../../support/archive/service';

const ALL: ArchiveQuery = { words: '', minister: '', from: null, until: null, answered: 'all' };
const ANSWERS = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html';
const CHAMBER = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
const QUESTIONS = 'https://zoek.officielebekendmakingen.nl/kv-tk-2022Z20166.html';
const never = new AbortController().signal;

let server: ArchiveServer;
let archive: Archive;

beforeEach(async () => {
  server = await startArchive();
  archive = openArchive(politely({ fetch: server.fetch, clock: testClock() }));
});

afterEach(() => server.close());

const search = (change: Partial<ArchiveQuery>, next: string | null = null) =>
  archive.search({ ...ALL, ...change }, next, never);

const found = async (change: Partial<ArchiveQuery>) =>
  (await search(change)).entries.map((entry) => (entry.kind === 'hit' ? entry.id : entry));

/** Everything, one part after the other, with how long each was. */
async function walk(change: Partial<ArchiveQuery>): Promise<{ ids: string[]; parts: number[] }> {
  const ids: string[] = [];
  const parts: number[] = [];
  let next: string | null = null;
  do {
    const part = await search(change, next);
    ids.push(...part.entries.flatMap((entry) => entry.id ?? []));
    parts.push(part.entries.length);
    next = part.next;
  } while (next !== null);
  return { ids, parts };
}

describe('searching', () => {
  test('finds by words of the subject, and neither motions nor deleted ones', async () => {
    expect(await found({ words: 'drugscriminaliteit' })).toEqual(['2022Z20166']);
    expect(await found({ words: "Foto's sociale" })).toHaveLength(10);
    expect(await found({ words: 'drugscriminaliteit melkprijs' })).toEqual([]);
  });

  test('finds by the minister’s office in the title', async () => {
    expect(await found({ minister: 'Defensie' })).toHaveLength(10);
    expect(await found({ minister: 'minister van Justitie en Veiligheid', words: 'internationale' })).toEqual(
      ['2022Z20166'],
    );
  });

  test('finds by period, the first and the last day included', async () => {
    const period = { from: '2022-10-21', until: '2022-10-21' };
    expect(await found(period)).toEqual(['2022Z20166']);
    expect(await found({ until: '2022-10-20' })).toEqual([]);
    expect((await search({ from: '2023-01-02' })).total).toBe(60);
    expect((await search({ from: '2023-01-03' })).total).toBe(59);
  });

  test('finds what is open and what is answered', async () => {
    const open = await search({ answered: 'open' });
    expect(open.total).toBe(12);
    expect(open.entries.every((entry) => entry.kind === 'hit' && entry.isOpen)).toBe(true);
    expect((await search({ answered: 'answered' })).total).toBe(49);
  });

  test('gives 25 at a time, each once, newest first', async () => {
    const { ids, parts } = await walk({});
    expect(parts).toEqual([25, 25, 11]);
    expect(new Set(ids).size).toBe(61);
    expect(ids.at(-1)).toBe('2022Z20166');
    expect((await search({})).total).toBe(61);
  });

  test('goes on without a total, until a part is short', async () => {
    server.service.trouble = (url) => {
      const { '@odata.count': _, ...rest } = JSON.parse(withoutTrouble(url).body);
      return json(200, rest);
    };
    expect((await walk({})).parts).toEqual([25, 25, 11]);
  });

  test('goes where the service says that more is', async () => {
    server.service.trouble = (url) => {
      const reply = JSON.parse(withoutTrouble(url).body);
      const at = Number(url.searchParams.get('$skip') ?? 0) + Number(url.searchParams.get('$skiptoken') ?? 0);
      const link = `Zaak${url.search.replace(/&\$skiptoken=\d+/u, '')}&$skiptoken=${at + 10}`;
      // A service that gives ten, whatever is asked, and tells where the others are.
      return json(200, {
        ...reply,
        value: reply.value.slice(0, 10),
        ...(at + 10 < reply['@odata.count'] ? { '@odata.nextLink': link } : {}),
      });
    };
    const { ids, parts } = await walk({});
    expect(parts).toEqual([10, 10, 10, 10, 10, 10, 1]);
    expect(new Set(ids).size).toBe(61);
  });

  test('never goes to another place', async () => {
    server.service.trouble = () =>
      json(200, { value: [], '@odata.nextLink': 'https://elsewhere.example/Zaak?$skip=25' });
    await expect(search({})).rejects.toMatchObject({ failure: 'not-understood' });
  });

  test('keeps what it understands beside what it does not', async () => {
    server.service.trouble = () =>
      json(200, {
        '@odata.count': 3,
        value: [zaak(), { ...zaak(), Nummer: '2022Z20167', Afgedaan: 'ja' }, 7],
      });
    expect((await search({})).entries).toMatchObject([
      { kind: 'hit', id: '2022Z20166' },
      { kind: 'not-understood', id: '2022Z20167' },
      { kind: 'not-understood', id: null },
    ]);
  });

  test.each<[string, Served]>([
    ['HTML', html(200, '<!doctype html><title>Onderhoud</title>')],
    ['half of it', json(200, {})],
    ['a count of nothing', json(200, { value: [], '@odata.count': -1 })],
    ['a list alone', json(200, [])],
  ])('does not understand %s', async (_, served) => {
    server.service.trouble = () => served;
    await expect(search({})).rejects.toMatchObject({ failure: 'not-understood' });
  });

  test('says that the service refuses what it cannot read', async () => {
    const strange = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$filter=Minister%20eq%201';
    await expect(search({}, strange)).rejects.toMatchObject({ failure: 'refused' });
  });
});

test('cases are got by their numbers, and those that are not there are left out', async () => {
  const cases = await archive.cases(['2022Z20166', '2023Z00100', '2099Z00001', '2022Z09999'], never);
  expect(cases.map(({ id }) => id)).toEqual(['2023Z00100', '2022Z20166']);
  expect(server.service.asked).toHaveLength(1);
});

describe('reading a hit', () => {
  let hit: Hit;
  beforeEach(async () => {
    const [first] = await archive.cases(['2022Z20166'], never);
    if (first?.kind !== 'hit') throw new Error('no hit');
    hit = first;
  });

  const readTitle = ({ html, address }: { html: string; address: string }) => {
    const title = /<title>(.*?)<\/title>/u.exec(html)?.[1];
    if (title === undefined || title === 'leeg') throw new Error(`no title at ${address}`);
    return `${title} @ ${address}`;
  };

  test('takes the published answers first', async () => {
    server.service.pages.set(ANSWERS, publishedAnswers('ah-tk-20222023-705'));
    server.service.pages.set(CHAMBER, '<title>Kamer</title>');
    expect(await archive.read(hit, readTitle, never)).toBe(`ah-tk-20222023-705 @ ${ANSWERS}`);
  });

  test('takes the Chamber’s page where those are gone', async () => {
    server.service.pages.set(CHAMBER, '<title>Kamer</title>');
    expect(await archive.read(hit, readTitle, never)).toBe(`Kamer @ ${CHAMBER}`);
  });

  test('goes on where a page is not what it should be', async () => {
    server.service.pages.set(ANSWERS, '<title>leeg</title>');
    server.service.pages.set(CHAMBER, '<title>Kamer</title>');
    expect(await archive.read(hit, readTitle, never)).toBe(`Kamer @ ${CHAMBER}`);
  });

  test('tells of the first page that could not be read, where none could', async () => {
    server.service.pages.set(CHAMBER, '<title>leeg</title>');
    server.service.pages.set(QUESTIONS, '<p>geen</p>');
    await expect(archive.read(hit, readTitle, never)).rejects.toThrow(`no title at ${CHAMBER}`);
  });

  test('says that it is gone where nothing is there', async () => {
    await expect(archive.read(hit, readTitle, never)).rejects.toMatchObject({
      failure: 'gone',
      url: ANSWERS,
    });
    expect(server.service.asked.filter((url) => !url.includes('Errors'))).toHaveLength(4);
  });

  test('stops at a site that refuses', async () => {
    server.service.pages.set(CHAMBER, '<title>Kamer</title>');
    server.service.trouble = (url) => (url.href === ANSWERS ? html(403, '') : null);
    await expect(archive.read(hit, readTitle, never)).rejects.toMatchObject({ failure: 'refused' });
  });

  test('takes no PDF for a page', async () => {
    server.service.trouble = () => ({
      status: 200,
      headers: { 'content-type': 'application/pdf' },
      body: '%PDF-1.7',
    });
    await expect(archive.read(hit, readTitle, never)).rejects.toMatchObject({ failure: 'not-understood' });
  });
});

/** What the service says where nothing goes wrong. */
function withoutTrouble(url: URL): Served {
  const { trouble, asked } = server.service;
  server.service.trouble = () => null;
  const served = server.service.answer(url.href);
  asked.pop();
  server.service.trouble = trouble;
  return served;
}
