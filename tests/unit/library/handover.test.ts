import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOver, LONGEST_PAGE, takeHandedOver } from '../../../src/library/handover';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const A = { html: '<html lang="nl">A', address: 'https://www.openkamer.org/kamervraag/2022Z20166/' };
const B = {
  html: '<html lang="nl">B',
  address: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
};
const session = fakeBrowser.storage.session;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

test('pages are taken once, all that wait', async () => {
  await handOver(A);
  await handOver(B);
  expect(await takeHandedOver()).toEqual([A, B]);
  expect(await takeHandedOver()).toEqual([]);
});

test('the same page waits once, as it was last', async () => {
  await handOver(A);
  await handOver({ ...A, html: '<html>newer' });
  expect(await takeHandedOver()).toEqual([{ ...A, html: '<html>newer' }]);
});

test('what else is kept there stays', async () => {
  await session.set({ other: 1 });
  await handOver(A);
  await takeHandedOver();
  expect(await session.get(null)).toEqual({ other: 1 });
});

test('what is no page of ours is passed over', async () => {
  await session.set({ 'handed-over:x': { html: 3 }, 'handed-over:y': null });
  await handOver(A);
  expect(await takeHandedOver()).toEqual([A]);
  expect(await session.get(null)).toEqual({});
});

test.each([
  ['another site', { ...A, address: 'https://evil.example/kamervraag/2022Z20166/' }],
  ['too long a page', { ...A, html: 'x'.repeat(LONGEST_PAGE + 1) }],
])('%s is not handed over', async (_name, page) => {
  await expect(handOver(page)).rejects.toThrow();
  expect(await session.get(null)).toEqual({});
});

test('where there is no room, pages that nobody took make way', async () => {
  await handOver(A);
  const set = vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  await handOver(B);
  expect(set).toHaveBeenCalledTimes(2);
  expect(await takeHandedOver()).toEqual([B]);
});

test('where there is no room at all, that is said', async () => {
  const full = new Error('QUOTA_BYTES quota exceeded');
  vi.spyOn(session, 'set').mockRejectedValue(full);
  await expect(handOver(A)).rejects.toBe(full);
});
