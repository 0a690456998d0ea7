import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DWELL_MS,
  GRACE_MS,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  idle,
  reduceHover,
} from '../../../src/page/hover';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const over = (mark: string): Event => ({ type: 'over', mark });
const off: Event = { type: 'off' };
const cardEntered: Event = { type: 'card-entered' };
const cardLeft: Event = { type: 'card-left' };
const timer = (token: number): Event => ({ type: 'timer', token });
const key = (mark: string): Event => ({ type: 'step', mark, by: 'key' });
const dismissed: Event = { type: 'dismissed' };
const pressedElsewhere: Event = { type: 'pressed-elsewhere' };
const scrolledAway: Event = { type: 'scrolled-away' };
const gone = (...marks: string[]): Event => ({ type: 'gone', marks });

/** Where some events lead, from nothing, and what the last of them asks for. */
function lead(...events: Event[]): HoverStep<string> {
  let step: HoverStep<string> = { state: idle(), effect: null };
  for (const event of events) step = reduceHover(step.state, event);
  return step;
}

/** The pointer has rested on a mark and its card is open. */
const opened = [over('JIT'), timer(1)];

describe('opening', () => {
  it('waits while the pointer rests', () => {
    expect(lead(over('JIT'))).toEqual({
      state: { name: 'resting', mark: 'JIT', token: 1 },
      effect: { type: 'start-timer', token: 1, ms: DWELL_MS },
    });
  });

  it('happens when the time is over', () => {
    expect(lead(...opened)).toEqual({
      state: { name: 'open', mark: 'JIT', by: 'pointer', token: 1 },
      effect: { type: 'open', mark: 'JIT', by: 'pointer' },
    });
  });

  it('does not begin anew when the pointer moves on the mark', () => {
    expect(lead(over('JIT'), over('JIT'))).toEqual({ state: lead(over('JIT')).state, effect: null });
  });

  it('does not happen when the pointer leaves, though the timer may be late', () => {
    expect(lead(over('JIT'), off).state.name).toBe('idle');
    expect(lead(over('JIT'), off, timer(1))).toEqual({ state: lead(over('JIT'), off).state, effect: null });
    expect(lead(over('JIT'), off, over('JIT'), timer(1)).state.name).toBe('resting');
  });

  it('begins anew on another mark, and drops the late timer of the first', () => {
    expect(lead(over('JIT'), over('FIU'), timer(1))).toEqual({
      state: { name: 'resting', mark: 'FIU', token: 2 },
      effect: null,
    });
  });

  it('happens at once by a key, from any state', () => {
    for (const events of [[], [over('JIT')], opened, [...opened, off]]) {
      expect(lead(...events, key('FIU')).effect).toEqual({ type: 'open', mark: 'FIU', by: 'key' });
    }
  });
});

describe('an open card', () => {
  it('stays while the pointer is on its mark', () => {
    expect(lead(...opened, over('JIT'))).toEqual({ state: lead(...opened).state, effect: null });
  });

  it('closes some time after the pointer has left', () => {
    const left = lead(...opened, off);
    expect(left.effect).toEqual({ type: 'start-timer', token: 2, ms: GRACE_MS });
    expect(lead(...opened, off, timer(2))).toEqual({
      state: { name: 'idle', dismissed: null, token: 2 },
      effect: { type: 'close', returnFocus: true },
    });
  });

  it('does not stay longer because the pointer moves elsewhere', () => {
    expect(lead(...opened, off, off)).toEqual({ state: lead(...opened, off).state, effect: null });
  });

  it.each([
    ['on the card', cardEntered],
    ['back on the mark', over('JIT')],
  ])('stays when the pointer comes %s in time', (_, event) => {
    const back = lead(...opened, off, event);
    expect(back).toMatchObject({ state: { name: 'open', mark: 'JIT' }, effect: null });
    expect(reduceHover(back.state, timer(2))).toEqual({ state: back.state, effect: null });
  });

  it('closes some time after the pointer has left it', () => {
    expect(lead(...opened, off, cardEntered, cardLeft).effect).toEqual({
      type: 'start-timer',
      token: 3,
      ms: GRACE_MS,
    });
  });

  it('gives way to that of another mark on which the pointer rests', () => {
    expect(lead(...opened, over('FIU')).effect).toEqual({ type: 'start-timer', token: 2, ms: DWELL_MS });
    expect(lead(...opened, over('FIU'), timer(2))).toMatchObject({
      state: { name: 'open', mark: 'FIU' },
      effect: { type: 'open', mark: 'FIU', by: 'pointer' },
    });
  });

  it('stays when the pointer only crosses another mark on its way to the card', () => {
    expect(lead(...opened, over('FIU'), cardEntered).state).toMatchObject({ name: 'open', mark: 'JIT' });
  });

  it('closes when the pointer crosses another mark and rests on none', () => {
    const crossed = lead(...opened, over('FIU'), off);
    expect(crossed.effect).toEqual({ type: 'start-timer', token: 3, ms: GRACE_MS });
    expect(reduceHover(crossed.state, timer(3)).effect).toEqual({ type: 'close', returnFocus: true });
  });

  it.each([
    ['Escape', dismissed, true],
    ['scrolling its mark away', scrolledAway, true],
    ['the end of its mark', gone('FIU', 'JIT'), true],
    ['a press elsewhere, which takes the focus itself', pressedElsewhere, false],
  ])('closes by %s', (_, event, returnFocus) => {
    expect(lead(...opened, event).effect).toEqual({ type: 'close', returnFocus });
    expect(lead(...opened, off, event).effect).toEqual({ type: 'close', returnFocus });
    expect(lead(...opened, off, event, timer(2)).state.name).toBe('idle');
  });

  it('does not mind the end of another mark', () => {
    expect(lead(...opened, gone('FIU'))).toEqual({ state: lead(...opened).state, effect: null });
  });

  it('does not open again by Escape until the pointer has left its mark', () => {
    expect(lead(...opened, dismissed, over('JIT')).state.name).toBe('idle');
    expect(lead(...opened, dismissed, over('FIU')).state.name).toBe('resting');
    expect(lead(...opened, dismissed, off, over('JIT')).state.name).toBe('resting');
  });
});

describe('a card opened by a key', () => {
  it('does not listen to a pointer that lies about', () => {
    const { state } = lead(key('JIT'));
    for (const event of [off, over('FIU'), over('JIT')]) {
      expect(reduceHover(state, event)).toEqual({ state, effect: null });
    }
  });

  it('does when the pointer has been in it', () => {
    expect(lead(key('JIT'), cardEntered, cardLeft).state.name).toBe('leaving');
  });
});

it('has a card open exactly when the state says so, and a timer to come when it waits, whatever happens', () => {
  const mark = fc.constantFrom('JIT', 'FIU', 'EMPACT');
  const event: fc.Arbitrary<Event> = fc.oneof(
    mark.map(over),
    mark.map(key),
    mark.map((one) => gone(one)),
    fc.nat({ max: 12 }).map(timer),
    fc.constantFrom(off, cardEntered, cardLeft, dismissed, pressedElsewhere, scrolledAway),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state: State = idle();
      let card: string | null = null;
      let running: number | null = null;
      for (const one of events) {
        // A timer that fires does not run any more.
        if (one.type === 'timer' && one.token === running) running = null;
        const step = reduceHover(state, one);
        state = step.state;
        switch (step.effect?.type) {
          case 'start-timer':
            running = step.effect.token;
            break;
          case 'open':
            card = step.effect.mark;
            break;
          case 'close':
            expect(card).not.toBeNull();
            card = null;
            break;
        }
        expect(card).toBe(state.name === 'open' || state.name === 'leaving' ? state.mark : null);
        // Who waits for a timer waits for the last one, which is still to come.
        if (state.name === 'resting' || state.name === 'leaving') expect(running).toBe(state.token);
      }
    }),
    { numRuns: 1_000 },
  );
});
