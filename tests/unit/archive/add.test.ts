import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AddTools, addCase, addHit } from '../../../src/archive/add';
import { openArchive } from '../../../src/archive/archive';
import { politely } from '../../../src/archive/polite';
import { ParseError } from '../../../src/publication/errors';
import type { Publication } from '../../../src/publication/model';
import { zaak } from '../../support/archive/cases';
import { testClock } from '../../support/archive/clock';
import { type ArchiveServer, startArchive } from '../../support/archive/server';

const ANSWERS = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html';
const CHAMBER = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
const HIT = { id: '2022Z20166', pages: [ANSWERS, CHAMBER] };
const never = new AbortController().signal;
const PUBLICATION: Publication = {
  id: '2022Z20166',
  title: 'De strijd tegen drugscriminaliteit',
  askers: [],
  answeredBy: [],
  asked: '2022-10-21',
  answered: '2022-11-10',
  postponed: null,
  url: null,
  alsoKnownAs: [],
  sources: [],
  questions: [],
};

let server: ArchiveServer;
let tools: AddTools;
const save = vi.fn<AddTools['save']>();

beforeEach(async () => {
  server = await startArchive();
  save.mockReset();
  save.mockResolvedValue('added');
  tools = {
    archive: openArchive(politely({ fetch: server.fetch, clock: testClock() })),
    // A page that is its publication's number and nothing else.
    parse: async ({ html }) => {
      if (html === '') throw new ParseError(1, 'nothing here', 'no-set');
      return { publication: { ...PUBLICATION, id: html } };
    },
    save,
  };
});

afterEach(() => server.close());

describe('a hit', () => {
  test('is fetched, read and kept', async () => {
    server.service.pages.set(ANSWERS, '2022Z20166');
    expect(await addHit(tools, HIT, never)).toBe('added');
    expect(save).toHaveBeenCalledExactlyOnceWith({ publication: { ...PUBLICATION, id: '2022Z20166' } });
  });

  test('is never another one: a page that has another number is passed over', async () => {
    server.service.pages.set(ANSWERS, '2022Z99999');
    await expect(addHit(tools, HIT, never)).rejects.toMatchObject({ name: 'ParseError', reason: 'no-set' });
    expect(save).not.toHaveBeenCalled();
    server.service.pages.set(CHAMBER, '2022Z20166');
    expect(await addHit(tools, HIT, never)).toBe('added');
  });

  test('that the storage refuses is not tried on another page', async () => {
    server.service.pages.set(ANSWERS, '2022Z20166').set(CHAMBER, '2022Z20166');
    save.mockRejectedValue(new Error('full'));
    await expect(addHit(tools, HIT, never)).rejects.toThrow('full');
    expect(server.service.asked).toEqual([ANSWERS]);
  });

  test('that is given up is not kept', async () => {
    const giveUp = new AbortController();
    server.service.pages.set(ANSWERS, '2022Z20166');
    const { parse } = tools;
    tools.parse = (...page) => {
      giveUp.abort('enough');
      return parse(...page);
    };
    await expect(addHit(tools, HIT, giveUp.signal)).rejects.toBe('enough');
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a number', () => {
  test('is looked up, fetched, read and kept', async () => {
    server.service.pages.set(CHAMBER, '2022Z20166');
    save.mockResolvedValue('replaced');
    expect(await addCase(tools, '2022Z20166', never)).toBe('replaced');
  });

  test('that the archive does not have is gone', async () => {
    await expect(addCase(tools, '2099Z00001', never)).rejects.toMatchObject({ failure: 'gone' });
  });

  test('whose case is not understood is not guessed', async () => {
    server.service.cases = [zaak({ Onderwerp: null })];
    await expect(addCase(tools, '2022Z20166', never)).rejects.toMatchObject({ failure: 'not-understood' });
  });
});
