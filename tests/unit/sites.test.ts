import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings } from '../../src/settings';
import { accessTo, addGranted, askForSite, isListed, keepAddedSites, removeSite } from '../../src/sites';

/** The permissions and scripts of a browser, which the fake one does not have. */
const granted = new Set<string>();
const registered = new Map<string, { id: string; matches: string[] }>();
const started: number[] = [];
let says = true;

const permissions = {
  contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
  request: async ({ origins }: { origins: string[] }) => {
    if (says) for (const origin of origins) granted.add(origin);
    return says;
  },
  remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.delete(origin)),
};
const scripting = {
  getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
    [...registered.values()].filter(({ id }) => ids.includes(id)),
  registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    for (const id of ids) registered.delete(id);
  },
  insertCSS: async () => {},
  executeScript: async ({ target }: { target: { tabId: number } }) => void started.push(target.tabId),
};

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions, scripting });
  granted.clear();
  registered.clear();
  started.length = 0;
  says = true;
});

test.each([
  ['www.demorgen.be', true],
  ['demorgen.be', true],
  ['notdemorgen.be', false],
  ['demorgen.be.example.org', false],
  ['www.krant.example', false],
])('%s is listed: %s', (host, listed) => {
  expect(isListed(host)).toBe(listed);
});

describe('a listed site', () => {
  test('works where the browser grants it, and is withheld where it does not', async () => {
    expect(await accessTo('www.demorgen.be')).toBe('withheld');
    granted.add('https://www.demorgen.be/*');
    expect(await accessTo('www.demorgen.be')).toBe('works');
  });

  test('is mended by asking, and starts at once without a script of its own', async () => {
    expect(await askForSite('www.demorgen.be', 7)).toBe(true);
    expect(await accessTo('www.demorgen.be')).toBe('works');
    expect(started).toEqual([7]);
    expect(registered.size).toBe(0);
    expect((await loadSettings()).addedHosts).toEqual([]);
  });
});

describe('another site', () => {
  test('is added: permission, script, settings, and the open page', async () => {
    expect(await accessTo('www.krant.example')).toBe('addable');
    expect(await askForSite('www.krant.example', 7)).toBe(true);
    expect(await accessTo('www.krant.example')).toBe('works');
    expect([...registered.values()]).toMatchObject([
      { id: 'site-www.krant.example', matches: ['*://www.krant.example/*'], persistAcrossSessions: true },
    ]);
    expect((await loadSettings()).addedHosts).toEqual(['www.krant.example']);
    expect(started).toEqual([7]);
  });

  test('that the reader refuses stays as it is', async () => {
    says = false;
    expect(await askForSite('www.krant.example', 7)).toBe(false);
    expect([registered.size, started, (await loadSettings()).addedHosts]).toEqual([0, [], []]);
  });

  test('is added once, and taken away with all that came with it', async () => {
    await askForSite('www.krant.example', 7);
    await askForSite('www.krant.example', 7);
    expect((await loadSettings()).addedHosts).toEqual(['www.krant.example']);
    await removeSite('www.krant.example');
    expect([granted.size, registered.size, (await loadSettings()).addedHosts]).toEqual([0, 0, []]);
    expect(await accessTo('www.krant.example')).toBe('addable');
  });

  test('has its script again after an update, which takes it away, unless the permission is gone', async () => {
    await askForSite('www.krant.example', 7);
    await askForSite('www.blad.example', 7);
    registered.clear();
    granted.delete('*://www.blad.example/*');
    await keepAddedSites();
    expect([...registered.keys()]).toEqual(['site-www.krant.example']);
  });

  test('is added by its permission alone, where the popup that asked is gone', async () => {
    granted.add('*://www.krant.example/*');
    await addGranted(['*://www.krant.example/*', 'https://www.demorgen.be/*', '*://*/*', '*://www.nrc.nl/*']);
    expect(await accessTo('www.krant.example')).toBe('works');
    expect((await loadSettings()).addedHosts).toEqual(['www.krant.example']);
    expect(registered.size).toBe(1);
  });

  test('added from two sides at once is added', async () => {
    says = true;
    await Promise.all([askForSite('www.krant.example', 7), addGranted(['*://www.krant.example/*'])]);
    expect(registered.size).toBe(1);
    expect((await loadSettings()).addedHosts).toEqual(['www.krant.example']);
  });

  test('whose permission cannot be taken back stays, so that it is still seen', async () => {
    await askForSite('www.krant.example', 7);
    const remove = vi.spyOn(permissions, 'remove').mockRejectedValueOnce(new Error('refused'));
    await expect(removeSite('www.krant.example')).rejects.toThrow('refused');
    expect((await loadSettings()).addedHosts).toEqual(['www.krant.example']);
    expect(await accessTo('www.krant.example')).toBe('works');
    remove.mockRestore();
  });

  test('whose permission was taken back elsewhere can be added again', async () => {
    await askForSite('www.krant.example', 7);
    granted.clear();
    expect(await accessTo('www.krant.example')).toBe('addable');
    expect(await askForSite('www.krant.example', 8)).toBe(true);
    expect(await accessTo('www.krant.example')).toBe('works');
  });
});
