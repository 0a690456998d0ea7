import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nowAndThen, TELL_EVERY_MS } from '../../../../src/library/worker/telling';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first and the last are told, and in between one now and then', () => {
  const told: [number, number][] = [];
  const onProgress = nowAndThen((done, total) => told.push([done, total]));
  for (let done = 0; done <= 100; done += 1) {
    onProgress(done, 100);
    vi.advanceTimersByTime(TELL_EVERY_MS / 40);
  }
  expect(told).toEqual([
    [0, 100],
    [40, 100],
    [80, 100],
    [100, 100],
  ]);
});
