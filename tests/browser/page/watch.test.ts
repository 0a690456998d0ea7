import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LONGEST_MS, QUIET_MS, watchText } from '../../../src/page/watch';
import { ManualClock } from './support/clock';
import { find, show } from './support/page';

let clock: ManualClock;
let ending: AbortController;
let own: ChildNode | null;
let changes: number;
let rests: number;
let expectRest: () => void;
let isMarkLost: boolean;

beforeEach(() => {
  show('<main><p>Eerste alinea</p></main>');
  clock = new ManualClock();
  ending = new AbortController();
  own = null;
  changes = 0;
  rests = 0;
  isMarkLost = false;
  ({ expect: expectRest } = watchText({
    document,
    clock,
    signal: ending.signal,
    isOurs: (node) => node === own,
    onChange() {
      changes++;
      return isMarkLost;
    },
    onRest: () => rests++,
  }));
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
});

/** Changes the page and lets the observer hear of it. */
async function change(run: () => void): Promise<void> {
  run();
  await Promise.resolve();
}

function element(tag: string, text: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text });
}

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('sets no timer and tells nothing while nothing changes', () => {
  expect(clock.pending).toBe(0);
  clock.pass(60_000);
  expect([changes, rests]).toEqual([0, 0]);
});

it('tells once when new text has come to rest', async () => {
  await change(() => find('main').append(element('p', 'Tweede')));
  clock.pass(QUIET_MS - 1);
  await change(() => find('main').append(element('p', 'Derde')));
  clock.pass(QUIET_MS - 1);
  expect(rests).toBe(0);
  clock.pass(1);
  expect(rests).toBe(1);
  clock.pass(60_000);
  expect(rests).toBe(1);
});

it('does not wait for ever for a page that never rests', async () => {
  for (let passed = 0; passed < LONGEST_MS; passed += QUIET_MS / 2) {
    expect(rests).toBe(0);
    await change(() => find('main').append(element('p', 'Meer')));
    clock.pass(QUIET_MS / 2);
  }
  expect(rests).toBe(1);
});

it('tells at once of text that has changed or left, not of text that has come', async () => {
  await change(() => find('main').append(element('p', 'Tweede')));
  expect(changes).toBe(0);
  await change(() => find('p').firstChild?.replaceWith('Anders'));
  expect(changes).toBe(1);
  await change(() => ((find('p').firstChild as Text).data = 'Nog anders'));
  expect(changes).toBe(2);
  await change(() => find('p').remove());
  expect(changes).toBe(3);
});

it.each(['script', 'style', 'iframe', 'svg', 'nav'])(
  'does not mind a <%s> that comes and goes',
  async (tag) => {
    const advert = element(tag, 'undefined');
    await change(() => find('main').append(advert));
    await change(() => advert.remove());
    clock.pass(60_000);
    expect([changes, rests]).toEqual([0, 0]);
  },
);

it('does not mind what has no letters, attributes, or our own card', async () => {
  own = element('kamernoot-card', 'Kaart');
  await change(() => find('main').append(element('div', ' 12:05 '), own!));
  await change(() => own?.remove());
  await change(() => find('p').setAttribute('class', 'groot'));
  clock.pass(60_000);
  expect([changes, rests]).toEqual([0, 0]);
});

it('rests while the tab is hidden, and reads on when it is seen', async () => {
  await change(() => find('main').append(element('p', 'Tweede')));
  hide(true);
  await change(() => find('main').append(element('p', 'Derde')));
  expect(clock.pending).toBe(0);
  hide(false);
  expect(rests).toBe(0);
  clock.pass(QUIET_MS);
  expect(rests).toBe(1);
});

it('does not read on when nothing has changed meanwhile', () => {
  hide(true);
  hide(false);
  clock.pass(60_000);
  expect(rests).toBe(0);
});

it('can be asked to tell of the next rest', () => {
  expectRest();
  clock.pass(QUIET_MS);
  expect(rests).toBe(1);
});

it('ends with its signal', async () => {
  await change(() => find('main').append(element('p', 'Tweede')));
  ending.abort();
  expect(clock.pending).toBe(0);
  await change(() => find('p').remove());
  hide(true);
  hide(false);
  clock.pass(60_000);
  expect([changes, rests]).toEqual([0, 0]);
});
