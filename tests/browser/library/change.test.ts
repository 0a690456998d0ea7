import { beforeEach, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile';
import { buildMatcher } from '../../../src/lexicon/matcher';
import { type Bundled, changeLibrary, keepLibrary } from '../../../src/library/change';
import { openDatabase } from '../../../src/library/database';
import { indexOf } from '../../../src/library/index-records';
import { NO_EDITS } from '../../../src/library/model';
import { ownPublications, ownSummaries } from '../../../src/library/own';
import { ownLexiconFor } from '../../../src/library/own-lexicon';
import { searchRecords } from '../../../src/search/stored/search';
import { beginAnew, contents, draftOf, NOTHING_BUNDLED, termEntry } from './support/library';

beforeEach(beginAnew);

const add = (...drafts: ReturnType<typeof draftOf>[]) => changeLibrary({ add: drafts }, NOTHING_BUNDLED);
const ids = async () => (await ownSummaries()).map(({ id }) => id);
/** The names and publications of the terms that a page with this text may name. */
async function termsOn(text: string): Promise<Record<string, string[]>> {
  const lexicon = await ownLexiconFor(
    { page: { url: 'https://krant.nl/a', title: '' }, blocks: [text] },
    buildMatcher(NOTHING_BUNDLED.lexicon.terms),
  );
  return Object.fromEntries(
    (lexicon?.terms ?? []).map(({ name, answers }) => [name, answers.map(({ publication }) => publication)]),
  );
}

describe('adding', () => {
  it('keeps the publication, what lists show of it and its terms', async () => {
    const draft = draftOf('2023Z00001', 'Waterloket', 'Zandmotor');
    await add(draft);
    expect(await ownPublications(['2023Z00001', '2023Z00002'])).toEqual([draft.publication]);
    expect(await ownSummaries()).toMatchObject([
      { id: '2023Z00001', questions: 2, open: 0, origin: 'own', title: 'Over Waterloket en Zandmotor' },
    ]);
    expect(await termsOn('Het Waterloket meldt regen.')).toEqual({ Waterloket: ['2023Z00001'] });
  });

  it('replaces one that is there, and leaves nothing of it', async () => {
    await add(draftOf('2023Z00001', 'Waterloket'), draftOf('2023Z00002', 'Zandmotor'));
    await add(draftOf('2023Z00001', 'Duinfonds'));
    expect(await ids()).toEqual(['2023Z00001', '2023Z00002']);
    expect(await termsOn('Waterloket, Zandmotor en Duinfonds')).toEqual({
      Zandmotor: ['2023Z00002'],
      Duinfonds: ['2023Z00001'],
    });
  });

  it('leaves out what comes with the extension', async () => {
    const { publication } = draftOf('2023Z00001', 'Waterloket');
    await changeLibrary(
      { add: [draftOf('2023Z00001', 'Waterloket'), draftOf('2023Z00002', 'Zandmotor')] },
      { ...NOTHING_BUNDLED, publications: [publication] },
    );
    expect(await ids()).toEqual(['2023Z00002']);
  });

  it('takes one with open questions, which has no terms yet', async () => {
    const { publication, ...rest } = draftOf('2023Z00001', 'Waterloket');
    const questions = publication.questions.map((one) => ({ ...one, answer: '' }));
    await add({ ...rest, publication: { ...publication, answered: null, questions } });
    expect(await ownSummaries()).toMatchObject([{ id: '2023Z00001', answered: null, open: 1 }]);
    expect(await termsOn('Het Waterloket meldt regen.')).toEqual({});
  });

  it('gives a term the answers of all publications that speak of it, the newest of many', async () => {
    const drafts = Array.from({ length: 10 }, (_, at) => {
      const { publication, ...rest } = draftOf(`2023Z0000${at}`, 'Waterloket');
      return { ...rest, publication: { ...publication, answered: `2023-01-1${at}` } };
    });
    await add(...drafts);
    expect((await termsOn('Waterloket')).Waterloket).toEqual(
      drafts
        .slice(6)
        .map(({ publication }) => publication.id)
        .reverse(),
    );
  });
});

describe('a change that fails', () => {
  it('because it is given up changes nothing, whenever that is', async () => {
    await add(draftOf('2023Z00001', 'Waterloket'));
    const before = await contents();
    const drafts = Array.from({ length: 4 }, (_, at) => draftOf(`2023Z0001${at}`, 'Zandmotor'));
    for (let stopAt = 0; stopAt <= drafts.length; stopAt += 1) {
      const controller = new AbortController();
      const onProgress = (done: number) => done === stopAt && controller.abort(new Error('enough'));
      const changing = changeLibrary({ add: drafts, remove: ['2023Z00001'] }, NOTHING_BUNDLED, {
        signal: controller.signal,
        onProgress,
      });
      await expect(changing).rejects.toThrow('enough');
      expect(await contents()).toEqual(before);
    }
  });

  it('because the browser refuses a record changes nothing', async () => {
    await add(draftOf('2023Z00001', 'Waterloket'));
    const before = await contents();
    const bad = draftOf('2023Z00003', 'Duinfonds');
    const unstorable = { ...bad, added: (() => {}) as unknown as string };
    const changing = changeLibrary(
      { add: [draftOf('2023Z00002', 'Zandmotor'), unstorable], remove: ['2023Z00001'] },
      NOTHING_BUNDLED,
    );
    await expect(changing).rejects.toThrow(/could not be cloned/);
    expect(await contents()).toEqual(before);
  });

  it('leaves the way free for the next', async () => {
    const bad = draftOf('2023Z00003', 'Duinfonds');
    const unstorable = { ...bad, added: (() => {}) as unknown as string };
    await expect(add(unstorable)).rejects.toThrow(/could not be cloned/);
    await add(draftOf('2023Z00001', 'Waterloket'));
    expect(await ids()).toEqual(['2023Z00001']);
  });
});

describe('removing', () => {
  it('takes a publication with all that was made of it', async () => {
    await add(draftOf('2023Z00002', 'Zandmotor'));
    const before = await contents();
    await add(draftOf('2023Z00001', 'Waterloket'));
    await changeLibrary({ remove: ['2023Z00001'] }, NOTHING_BUNDLED);
    const { meta: _, index: __, ...after } = await contents();
    const { meta: ___, index: ____, ...was } = before;
    expect(after).toEqual(was);
    const found = await searchRecords(indexOf(await openDatabase()), 'waterloket zandmotor', 10);
    expect(found.map(({ publication }) => publication)).toEqual(['2023Z00002']);
  });
});

describe("the reader's changes to terms", () => {
  it('are followed at once, and by what is added later', async () => {
    await add(draftOf('2023Z00001', 'Waterloket', 'Zandmotor'));
    await changeLibrary(
      { edits: { ...NO_EDITS, off: ['Zandmotor'], added: [termEntry('probleem')] } },
      NOTHING_BUNDLED,
    );
    await add(draftOf('2023Z00002', 'Zandmotor'));
    expect(await termsOn('Waterloket, Zandmotor, probleem')).toEqual({
      Waterloket: ['2023Z00001'],
      probleem: ['2023Z00001', '2023Z00001', '2023Z00002'],
    });
  });
});

describe('a damaged search index', () => {
  it.each(['head', 'segment/1'])('is made anew by the next change: %s', async (key) => {
    await add(draftOf('2023Z00001', 'Waterloket'));
    const database = await openDatabase();
    await database.put('index', { version: 'none of ours' }, key);
    await add(draftOf('2023Z00002', 'Zandmotor'));
    await add(draftOf('2023Z00001', 'Duinfonds'));
    const found = await searchRecords(indexOf(database), 'zandmotor duinfonds', 10);
    expect(found.map(({ publication }) => publication).sort()).toEqual(['2023Z00001', '2023Z00002']);
    expect(await searchRecords(indexOf(database), 'waterloket', 10)).toEqual([]);
  });
});

describe('a term that comes with the extension', () => {
  const { publication, terms } = draftOf('2022Z00001', 'Waterloket');
  const bundled: Bundled = {
    publications: [publication],
    lexicon: compileLexicon(
      [{ publication, termFile: { terms, figures: [], topics: {}, alsoKnownAs: [] } }],
      {},
    ),
    made: '2026-11-27',
  };
  const blocks = ['Het Waterloket is er.'];

  it('is found by what comes with it, with the answers of own publications', async () => {
    await changeLibrary({ add: [draftOf('2023Z00002', 'Waterloket', 'Zandmotor')] }, bundled);
    const names = await (await openDatabase()).getAllKeys('names');
    expect(names).toEqual(['Zandmotor']);
    const page = { page: { url: 'https://krant.nl/a', title: '' }, blocks };
    const own = await ownLexiconFor(page, buildMatcher(bundled.lexicon.terms));
    const [term] = own?.terms ?? [];
    expect(term?.name).toBe('Waterloket');
    expect(term?.answers.map((answer) => answer.publication)).toEqual(['2023Z00002']);
  });

  it('says nothing where no own publication speaks of it', async () => {
    await changeLibrary({ add: [draftOf('2023Z00002', 'Zandmotor')] }, bundled);
    const page = { page: { url: 'https://krant.nl/a', title: '' }, blocks };
    expect(await ownLexiconFor(page, buildMatcher(bundled.lexicon.terms))).toBeNull();
  });
});

describe('two changes at once', () => {
  it('come one after the other, and neither is lost', async () => {
    await Promise.all([
      add(draftOf('2023Z00001', 'Waterloket')),
      add(draftOf('2023Z00002', 'Waterloket')),
      add(draftOf('2023Z00001', 'Zandmotor')),
    ]);
    expect(await ids()).toEqual(['2023Z00001', '2023Z00002']);
    expect(await termsOn('Waterloket, Zandmotor')).toEqual({
      Waterloket: ['2023Z00002'],
      Zandmotor: ['2023Z00001'],
    });
  });
});

describe('another version of the extension', () => {
  it('makes again what is made of the publications, and touches no publication', async () => {
    await add(draftOf('2023Z00001', 'Waterloket'), draftOf('2023Z00002', 'Zandmotor'));
    const before = await contents();
    const database = await openDatabase();
    for (const name of ['summaries', 'names', 'notes', 'words', 'index'] as const) await database.clear(name);
    await keepLibrary(NOTHING_BUNDLED);
    expect(await ids()).toEqual([]);
    await keepLibrary({ ...NOTHING_BUNDLED, made: '2027-01-01' });
    const { meta: _, ...after } = await contents();
    const { meta: __, ...was } = before;
    expect(after).toEqual(was);
  });

  it('gives way where it brings along a publication that the reader had added', async () => {
    await add(draftOf('2023Z00001', 'Waterloket'), draftOf('2023Z00002', 'Zandmotor'));
    const { publication } = draftOf('2023Z00001', 'Waterloket');
    await keepLibrary({ ...NOTHING_BUNDLED, publications: [publication], made: '2027-01-01' });
    expect(await termsOn('Waterloket, Zandmotor')).toEqual({ Zandmotor: ['2023Z00002'] });
    expect(await ownPublications(['2023Z00001'])).toHaveLength(1);
  });
});
