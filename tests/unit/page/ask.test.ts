import { expect, it, vi } from 'vitest';
import { ANSWER_MS, ask, NoAnswerError, PAUSES_MS } from '../../../src/page/ask';
import { ManualClock } from '../../browser/page/support/clock';

const TRIES = PAUSES_MS.length + 1;

function asking(read: (reply: unknown) => unknown = (reply) => reply) {
  const clock = new ManualClock();
  const ending = new AbortController();
  const sent: { resolve(reply: unknown): void; reject(error: Error): void }[] = [];
  const answer = ask(
    { clock, signal: ending.signal },
    () => new Promise((resolve, reject) => sent.push({ resolve, reject })),
    read,
  );
  const settled = vi.fn();
  answer.then(settled, settled);
  const pass = async (ms: number) => {
    clock.pass(ms);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { answer, clock, ending, sent, settled, pass };
}

it('gives the answer, asked for once', async () => {
  const { answer, clock, sent } = asking();
  sent[0]?.resolve('een');
  expect(await answer).toBe('een');
  expect(sent).toHaveLength(1);
  expect(clock.pending).toBe(0);
});

it('asks again where the first try fails, a little later', async () => {
  const { answer, sent, pass } = asking();
  sent[0]?.reject(new Error('the worker is gone'));
  await pass(0);
  await pass(PAUSES_MS[0] - 1);
  expect(sent).toHaveLength(1);
  await pass(1);
  sent[1]?.resolve('twee');
  expect(await answer).toBe('twee');
});

it('takes no answer that comes after its time, nor one to a try before the last', async () => {
  const { answer, sent, settled, pass } = asking();
  await pass(ANSWER_MS);
  sent[0]?.resolve('too late');
  await pass(PAUSES_MS[0]);
  expect(sent).toHaveLength(2);
  expect(settled).not.toHaveBeenCalled();
  sent[1]?.resolve('in time');
  expect(await answer).toBe('in time');
});

it('takes no fault of a try before the last for its own', async () => {
  const { answer, sent, pass } = asking();
  await pass(ANSWER_MS);
  await pass(PAUSES_MS[0]);
  sent[0]?.reject(new Error('too late'));
  await pass(0);
  sent[1]?.resolve('in time');
  expect(await answer).toBe('in time');
  expect(sent).toHaveLength(2);
});

it('ends after the last try, with what was wrong at it', async () => {
  const { answer, clock, sent, pass } = asking((reply) => {
    throw new Error(`${reply} is no answer`);
  });
  for (let next = 0; next < TRIES; next++) {
    sent[next]?.resolve(`rubbish ${next + 1}`);
    await pass(0);
    await pass(PAUSES_MS[next] ?? 0);
  }
  await expect(answer).rejects.toThrow(new NoAnswerError(new Error(`rubbish ${TRIES} is no answer`)));
  expect(sent).toHaveLength(TRIES);
  expect(clock.pending).toBe(0);
});

it('counts what is thrown while sending as a failure', async () => {
  const clock = new ManualClock();
  const send = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  const answer = ask({ clock, signal: new AbortController().signal }, send, (reply) => reply);
  answer.catch(() => {});
  for (const pause of PAUSES_MS) {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    clock.pass(pause);
  }
  await expect(answer).rejects.toThrow(NoAnswerError);
  expect(send).toHaveBeenCalledTimes(TRIES);
});

it.each([
  ['while an answer is awaited', 0],
  ['between two tries', 1],
])('ends with its signal %s, and leaves nothing waiting', async (_, failures) => {
  const { answer, clock, ending, sent, pass } = asking();
  if (failures > 0) sent[0]?.reject(new Error('the worker is gone'));
  await pass(0);
  ending.abort(new Error('another page'));
  await expect(answer).rejects.toThrow('another page');
  expect(clock.pending).toBe(0);
  await pass(10 * ANSWER_MS);
  expect(sent).toHaveLength(1);
});

it('asks nothing where its signal has ended already', async () => {
  const send = vi.fn(async () => null);
  const asked = ask({ clock: new ManualClock(), signal: AbortSignal.abort() }, send, (reply) => reply);
  await expect(asked).rejects.toThrow('aborted');
  expect(send).not.toHaveBeenCalled();
});
