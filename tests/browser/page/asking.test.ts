import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnnotateReply } from '../../../src/messages';
import { ANSWER_MS, NoAnswerError, PAUSES_MS } from '../../../src/page/ask';
import { MOST_FAILURES } from '../../../src/page/scan';
import { LONGEST_MS, QUIET_MS } from '../../../src/page/watch';
import { Channel, type Fate } from './support/channel';
import { show } from './support/page';
import { Tab, WORDS } from './support/tab';

/** How often one reading asks at most. */
const TRIES = PAUSES_MS.length + 1;

/** The longest that one reading takes, in ms. */
const LONGEST_READING_MS = TRIES * ANSWER_MS + PAUSES_MS.reduce((sum, pause) => sum + pause, 0);

/** Runs of the property: many enough that each pair of steps comes up, and few seconds long. */
const RUNS = 150;

const TEXTS = ['Project Fortius groeit.', 'Europol en Eurojust.', 'Niets hierover.', 'Europol, Europol.'];

let unhandled: unknown[];

function onRejection(event: PromiseRejectionEvent): void {
  unhandled.push(event.reason);
}

function onError(event: ErrorEvent): void {
  unhandled.push(event.error);
}

beforeEach(() => {
  unhandled = [];
  addEventListener('unhandledrejection', onRejection);
  addEventListener('error', onError);
});

afterEach(() => {
  removeEventListener('unhandledrejection', onRejection);
  removeEventListener('error', onError);
});

/** Answers that look like one and are none. */
const SPOILED: readonly ((reply: AnnotateReply) => unknown)[] = [
  (reply) => ({ ...reply, passages: reply.annotations.length > 0 ? {} : null, citedBy: null }),
  (reply) => ({ ...reply, context: { ...reply.context, lead: 7 } }),
  (reply) => ({ ...reply, marking: { ...reply.marking, style: 'gloed' } }),
  (reply) => ({ ...reply, headline: { ...reply.annotations[0], block: 99 } }),
  ({ marking: _, ...reply }) => reply,
  () => ({ __mozWebExtensionPolyfillReject__: true, message: 'the library cannot be read' }),
];

type Step =
  | { do: 'write'; texts: string[] }
  | { do: 'go'; texts: string[] }
  | { do: 'read anew' }
  | { do: 'pass'; ms: number }
  | { do: 'refuse'; messages: number }
  | { do: 'decide'; which: number; fate: Fate };

const texts = fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 });

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ type: fc.constant('answer' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constantFrom('lose' as const, 'throw' as const) }),
  fc.record({
    type: fc.constant('garbage' as const),
    reply: fc.oneof(fc.constantFrom(undefined, null, '', [], {}), fc.jsonValue()),
  }),
  fc.record({ type: fc.constant('spoil' as const), spoil: fc.constantFrom(...SPOILED) }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), texts }),
  fc.record({ do: fc.constant('go' as const), texts }),
  fc.record({ do: fc.constant('read anew' as const) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(QUIET_MS, LONGEST_MS, ...PAUSES_MS, ANSWER_MS),
    }),
  },
  fc.record({ do: fc.constant('refuse' as const), messages: fc.integer({ min: 1, max: 4 }) }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('decide' as const), which: fc.nat({ max: 9 }), fate }),
  },
);

function write(lines: readonly string[]): void {
  const main = document.createElement('main');
  for (const line of lines) main.append(Object.assign(document.createElement('p'), { textContent: line }));
  document.body.replaceChildren(main);
}

/** Every word that the background knows, as often as the page has it. */
function wordsOfPage(): string[] {
  return (document.body.textContent ?? '').match(new RegExp(WORDS.join('|'), 'g'))?.sort() ?? [];
}

class Reading {
  readonly channel = new Channel();
  readonly tab: Tab;
  /** Whatever may make the page be read. */
  occasions = 1;
  private pages = 1;

  constructor() {
    this.tab = new Tab((tab) => {
      tab.answer = (request) => this.channel.send(request) as Promise<AnnotateReply>;
    });
  }

  async come(): Promise<void> {
    await this.tab.settle();
    await this.channel.delivered();
    await this.tab.settle();
  }

  async pass(ms: number): Promise<void> {
    await this.tab.pass(ms);
    await this.come();
  }

  do(step: Step): void | Promise<void> {
    switch (step.do) {
      case 'write':
        this.occasions++;
        return write(step.texts);
      case 'go':
        this.occasions++;
        this.pages++;
        this.tab.session.navigate(`https://krant.nl/${this.pages}`);
        return write(step.texts);
      case 'read anew':
        this.occasions++;
        this.pages++;
        return this.tab.session.rescan();
      case 'pass':
        return this.pass(step.ms);
      case 'refuse':
        this.channel.refusals = step.messages;
        return;
      case 'decide':
        return this.channel.decide(step.which, step.fate);
    }
  }

  /** What must hold at any time. */
  check(): void {
    // No note on words that are not there, nor twice on those that are.
    const there = wordsOfPage();
    for (const word of WORDS) {
      const count = (words: readonly string[]) => words.filter((other) => other === word).length;
      expect(count(this.tab.marked)).toBeLessThanOrEqual(count(there));
    }
    expect(this.channel.sent).toBeLessThanOrEqual(TRIES * this.occasions);
    expect(this.tab.faults.length).toBeLessThanOrEqual(this.pages);
    expect(this.tab.faults.every((fault) => fault instanceof NoAnswerError)).toBe(true);
    expect(unhandled).toEqual([]);
  }

  /** The background is well from now on; what it was asked before stays without an answer. */
  async recover(): Promise<void> {
    this.channel.isWell = true;
    this.channel.refusals = 0;
    for (let passed = 0; passed < 2 * LONGEST_READING_MS; passed += ANSWER_MS) await this.pass(ANSWER_MS);
  }
}

async function play(steps: readonly Step[]): Promise<void> {
  write(TEXTS);
  const reading = new Reading();
  const { tab, channel } = reading;
  try {
    for (const one of steps) {
      await reading.do(one);
      await reading.come();
      reading.check();
    }
    await reading.recover();
    reading.check();
    expect(tab.clock.pending).toBe(0);
    await tab.session.settled();
    if (channel.sent < TRIES * MOST_FAILURES) {
      document.querySelector('main')?.append(' En nog iets.');
      reading.occasions++;
      await reading.pass(QUIET_MS);
      expect(tab.marked.sort()).toEqual(wordsOfPage());
    }
    tab.session.rescan();
    reading.occasions++;
    await reading.come();
    expect(tab.marked.sort()).toEqual(wordsOfPage());
  } finally {
    tab.session.stop();
    channel.close();
  }
}

it('shows the notes of the newest text, whatever answers come, in whatever order, late, twice, spoiled or not at all', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 16, size: 'max' }), play), { numRuns: RUNS });
});

it('is at an end with a background that never answers, and says so once', async () => {
  write(TEXTS);
  const reading = new Reading();
  const { tab, channel } = reading;
  for (let passed = 0; passed <= LONGEST_READING_MS; passed += 100) await reading.pass(100);
  await tab.session.settled();
  expect(channel.sent).toBe(TRIES);
  expect(tab.clock.pending).toBe(0);
  expect(tab.faults.map(String)).toEqual([
    `NoAnswerError: the background gave no answer in ${TRIES} tries; the last: none within ${ANSWER_MS} ms`,
  ]);
  tab.session.stop();
  channel.close();
});

it('asks no more on a live page after so many readings without an answer, and keeps what is marked', async () => {
  write(TEXTS);
  const reading = new Reading();
  const { tab, channel } = reading;
  channel.isWell = true;
  await reading.come();
  const before = tab.marked.length;
  expect(before).toBeGreaterThan(0);
  channel.refusals = Number.POSITIVE_INFINITY;
  for (let change = 0; change < 2 * MOST_FAILURES; change++) {
    document.querySelector('main')?.append(document.createElement('p'), `Eurojust ${change}.`);
    for (const ms of [QUIET_MS, ...PAUSES_MS]) await reading.pass(ms);
  }
  expect(channel.sent).toBe(1 + MOST_FAILURES * TRIES);
  expect(tab.marked).toHaveLength(before);
  expect(tab.faults).toHaveLength(1);
  show('');
  tab.session.stop();
  channel.close();
});
