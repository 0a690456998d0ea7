import { expect, it, vi } from 'vitest';
import type { Cards } from '../../../src/page/cards';
import { answerPageRequest } from '../../../src/page/requests';
import type { ActOnCards, Session } from '../../../src/page/session';

function session() {
  const notes = { citedBy: ['2022Z20166'], notes: [], marked: true };
  const cards = {
    show: vi.fn(),
    step: vi.fn(),
    open: vi.fn(),
    close: vi.fn(),
    changed: vi.fn(),
    gone: vi.fn(),
    closed: vi.fn(async () => {}),
    isOurs: vi.fn(() => false),
  } satisfies Cards;
  return {
    notes: vi.fn(() => notes),
    settled: vi.fn(async () => {}),
    cards,
    withCards: (act: ActOnCards) => act(cards),
    rescan: vi.fn(),
    renew: vi.fn(),
    navigate: vi.fn(),
    stop: vi.fn(),
  } satisfies Session;
}

it('lists the notes of the session', async () => {
  const reply = await answerPageRequest(session(), { type: 'list-notes' });
  expect(reply).toMatchObject({ citedBy: ['2022Z20166'] });
});

it('lists them only when the page has been read', async () => {
  const running = session();
  let read = () => {};
  running.settled.mockImplementation(() => new Promise<void>((resolve) => (read = resolve)));
  const reply = answerPageRequest(running, { type: 'list-notes' });
  expect(running.notes).not.toHaveBeenCalled();
  read();
  await reply;
  expect(running.notes).toHaveBeenCalledOnce();
});

it('reads the page anew, and lists what it then finds', async () => {
  const running = session();
  const reply = answerPageRequest(running, { type: 'rescan' });
  expect(running.rescan).toHaveBeenCalledOnce();
  expect(running.notes).not.toHaveBeenCalled();
  expect(await reply).toMatchObject({ citedBy: ['2022Z20166'] });
  expect(running.rescan.mock.invocationCallOrder[0]).toBeLessThan(
    running.settled.mock.invocationCallOrder[0]!,
  );
});

it('lists nothing where the site is switched off', async () => {
  expect(await answerPageRequest(null, { type: 'list-notes' })).toMatchObject({ citedBy: [], notes: [] });
});

it('shows, steps, opens and closes', () => {
  const running = session();
  const { cards } = running;
  answerPageRequest(running, { type: 'show-note', index: 3 });
  answerPageRequest(running, { type: 'step-note', direction: -1 });
  answerPageRequest(running, { type: 'open-note' });
  expect(cards.open).toHaveBeenCalledOnce();
  expect(cards.close).not.toHaveBeenCalled();
  answerPageRequest(running, { type: 'close-note' });
  expect(cards.close).toHaveBeenCalledOnce();
  expect(cards.show).toHaveBeenCalledWith(3);
  expect(cards.step).toHaveBeenCalledWith(-1);
});

it('does nothing of that where the site is switched off', () => {
  for (const message of [
    { type: 'show-note', index: 0 },
    { type: 'step-note', direction: 1 },
  ]) {
    expect(answerPageRequest(null, message)).toBeUndefined();
  }
});

it.each([undefined, null, 'list-notes', {}, { type: 'annotate' }, { type: 'toString' }])(
  'leaves %j to others',
  (message) => {
    expect(answerPageRequest(session(), message)).toBeUndefined();
  },
);
