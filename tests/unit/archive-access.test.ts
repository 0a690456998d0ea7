import { beforeEach, expect, test, vi } from 'vitest';
import { askForArchive, giveUpArchive, hasArchive, watchArchive } from '../../src/archive-access';

const ORIGINS = [
  'https://gegevensmagazijn.tweedekamer.nl/*',
  'https://zoek.officielebekendmakingen.nl/*',
  'https://www.tweedekamer.nl/*',
];

const { permissions, granted } = vi.hoisted(() => {
  const granted = new Set<string>();
  const event = () => {
    const listeners = new Set<() => void>();
    return {
      listeners,
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
    };
  };
  const onAdded = event();
  const onRemoved = event();
  return {
    granted,
    permissions: {
      onAdded,
      onRemoved,
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.add(origin);
        for (const listener of onAdded.listeners) listener();
        return true;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.delete(origin);
        for (const listener of onRemoved.listeners) listener();
        return true;
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { permissions } }));
// Node has none.
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});

beforeEach(() => granted.clear());

test('is off, is given for three sites and no other, and is taken back', async () => {
  expect(await hasArchive()).toBe(false);
  expect(await askForArchive()).toBe(true);
  expect([...granted]).toEqual(ORIGINS);
  expect(await hasArchive()).toBe(true);
  await giveUpArchive();
  expect(granted.size).toBe(0);
  expect(await hasArchive()).toBe(false);
});

test('is not there where one of the sites is not', async () => {
  await askForArchive();
  granted.delete('https://www.tweedekamer.nl/*');
  expect(await hasArchive()).toBe(false);
});

test('tells of changes until nobody listens', async () => {
  const told: boolean[] = [];
  const stop = watchArchive((isAllowed) => told.push(isAllowed));
  await askForArchive();
  await giveUpArchive();
  await vi.waitFor(() => expect(told).toEqual([true, false]));
  stop();
  await askForArchive();
  expect([permissions.onAdded.listeners.size, permissions.onRemoved.listeners.size]).toEqual([0, 0]);
});
