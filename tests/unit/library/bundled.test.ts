import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fetched = vi.fn<(url: URL) => Promise<Response>>();

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('location', { origin: 'chrome-extension://kamernoot' });
  fetched.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a file is read once, however often it is asked for', async () => {
  fetched.mockImplementation(async () => Response.json([{ id: 'P' }]));
  const { loadPublications } = await import('../../../src/library/bundled');
  await Promise.all([loadPublications(), loadPublications()]);
  expect(await loadPublications()).toEqual([{ id: 'P' }]);
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    new URL('chrome-extension://kamernoot/corpus/publications.json'),
  );
});

test('a file that could not be read is named, and read again at the next call', async () => {
  fetched.mockImplementationOnce(async () => new Response('', { status: 404 }));
  fetched.mockImplementationOnce(async () => Response.json({ terms: [] }));
  const { loadLexicon } = await import('../../../src/library/bundled');
  await expect(loadLexicon()).rejects.toThrow('the bundled file lexicon.json could not be read (404)');
  expect(await loadLexicon()).toEqual({ terms: [] });
});
