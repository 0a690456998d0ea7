import type { Clock } from '../../../src/archive/polite';

/** Time that passes only by being waited for. */
export interface TestClock extends Clock {
  /** Each wait, in ms. */
  waits: number[];
  pass(ms: number): void;
  /** Ends the time of whatever is limited now. */
  reachLimits(): void;
}

/** @param random what chance gives each time */
export function testClock(random = 1 - Number.EPSILON): TestClock {
  let now = Date.parse('2026-11-27T09:00:00Z');
  let limits: AbortController[] = [];
  const clock: TestClock = {
    waits: [],
    now: () => now,
    async wait(ms, signal) {
      signal.throwIfAborted();
      clock.waits.push(ms);
      now += ms;
    },
    limit() {
      const limit = new AbortController();
      limits.push(limit);
      return limit.signal;
    },
    random: () => random,
    pass(ms) {
      now += ms;
    },
    reachLimits() {
      for (const limit of limits) limit.abort(new DOMException('time', 'TimeoutError'));
      limits = [];
    },
  };
  return clock;
}
