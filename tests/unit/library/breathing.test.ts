import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breathing } from '../../../src/library/breathing';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('others come first only after a long piece of work', async () => {
  const breathe = breathing();
  await breathe();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(50);
  const breath = breathe();
  expect(vi.getTimerCount()).toBe(1);
  vi.runAllTimers();
  await breath;
  await breathe();
  expect(vi.getTimerCount()).toBe(0);
});
