import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { originsOf, removeAddedSite } from '../../src/added-sites';
import { changeSettings, loadSettings } from '../../src/settings';

const { permissions } = vi.hoisted(() => ({
  permissions: {
    getAll: vi.fn(async () => ({ origins: ['https://*.nrc.nl/*', 'https://www.mo.be/*'] })),
    remove: vi.fn(async (_permissions: { origins: string[] }) => true),
  },
}));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, permissions } };
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

test.each([
  ['www.mo.be', ['https://www.mo.be/*', '*://www.mo.be/*', 'https://*.www.mo.be/*']],
  // Of the list in the manifest: the browser would refuse to take it back.
  ['nrc.nl', []],
  ['mo.be', []],
])('what permits %s is %j', (host, expected) => {
  const origins = [
    'https://*.nrc.nl/*',
    'https://www.mo.be/*',
    '*://www.mo.be/*',
    'https://*.www.mo.be/*',
    'https://xwww.mo.be/*',
  ];
  expect(originsOf(host, origins)).toEqual(expected);
});

test('an added site is removed with its permission', async () => {
  await changeSettings(() => ({ addedHosts: ['www.mo.be', 'doorbraak.be'] }));
  await removeAddedSite('www.mo.be');
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://www.mo.be/*'] });
  expect((await loadSettings()).addedHosts).toEqual(['doorbraak.be']);
});

test('one that the browser no longer permits is removed from the settings alone', async () => {
  await changeSettings(() => ({ addedHosts: ['doorbraak.be'] }));
  await removeAddedSite('doorbraak.be');
  expect(permissions.remove).not.toHaveBeenCalled();
  expect((await loadSettings()).addedHosts).toEqual([]);
});

test('one whose permission cannot be taken back stays, so that it is still seen', async () => {
  await changeSettings(() => ({ addedHosts: ['www.mo.be'] }));
  permissions.remove.mockRejectedValueOnce(new Error('refused'));
  await expect(removeAddedSite('www.mo.be')).rejects.toThrow('refused');
  expect((await loadSettings()).addedHosts).toEqual(['www.mo.be']);
});
