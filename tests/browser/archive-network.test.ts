import { expect, it } from 'vitest';
import { archiveNetwork } from '../../src/archive-network';

const { clock, inTurn } = archiveNetwork;

it('does one thing after the other, and the next where one fails', async () => {
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    done.push(`${name} ends`);
    if (name === 'first') throw new Error('no');
  };
  const [failed] = await Promise.allSettled([inTurn(work('first')), inTurn(work('second'))]);
  expect(failed.status).toBe('rejected');
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('waits, and no longer than it is let', async () => {
  const never = new AbortController().signal;
  await clock.wait(0, never);
  const giveUp = new AbortController();
  const waiting = clock.wait(2 ** 30, giveUp.signal);
  giveUp.abort('enough');
  await expect(waiting).rejects.toBe('enough');
  await expect(clock.wait(2 ** 30, AbortSignal.abort('before'))).rejects.toBe('before');
});
