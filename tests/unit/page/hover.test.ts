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

/** The pointer on a mark, with the delay of the default setting unless told. */
const over = (mark: string, dwell: number | null = DWELL_MS.short): Event => ({ type: 'over', mark, dwell });
const off: Event = { type: 'off' };
const cardEntered: Event = { type: 'card-entered' };
const cardLeft: Event = { type: 'card-left' };
const timer = (token: number): Event => ({ type: 'timer', token });
const key = (mark: string): Event => ({ type: 'step', mark, by: 'key' });
const dismissed: Event = { type: 'dismissed' };
const clicked = (mark: string): Event => ({ type: 'clicked', mark });
const pressed = (mark: string | null): Event => ({ type: 'pressed', mark });
const pressedElsewhere = pressed(null);
const covered: Event = { type: 'covered' };
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
      effect: { type: 'start-timer', token: 1, ms: DWELL_MS.short },
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
    expect(lead(...opened, over('FIU')).effect).toEqual({
      type: 'start-timer',
      token: 2,
      ms: DWELL_MS.short,
    });
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
    ['a press on another mark', pressed('FIU'), false],
    ['a video that takes the whole screen', covered, false],
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

describe('the delay', () => {
  it('is what the setting says', () => {
    expect(lead(over('JIT', DWELL_MS.none)).effect).toMatchObject({ ms: 0 });
    expect(lead(over('JIT', DWELL_MS.long)).effect).toMatchObject({ ms: DWELL_MS.long });
  });

  it('lets the pointer cross another mark on its way to the card, however short it is', () => {
    expect(lead(over('JIT', 0), timer(1), over('FIU', 0)).effect).toMatchObject({ ms: GRACE_MS });
  });

  it('never ends without the key that is wanted', () => {
    expect(lead(over('JIT', null))).toEqual({ state: idle(), effect: null });
    expect(lead(over('JIT'), over('JIT', null)).state.name).toBe('idle');
  });

  it('is over with the key, and the card then does not want it any more', () => {
    const withKey = [over('JIT', null), over('JIT', 0), timer(1)];
    expect(lead(...withKey).state.name).toBe('open');
    expect(lead(...withKey, over('JIT', null))).toEqual({ state: lead(...withKey).state, effect: null });
    expect(lead(...withKey, off, over('JIT', null)).state.name).toBe('open');
    expect(lead(...withKey, over('FIU', null)).state).toMatchObject({ name: 'leaving', next: null });
  });

  it('without its key does not forget that the card was closed on purpose', () => {
    expect(lead(...opened, dismissed, over('JIT', null), over('JIT', 0)).state.name).toBe('idle');
    expect(lead(...opened, dismissed, over('FIU', null), over('JIT', 0)).state.name).toBe('resting');
  });
});

describe('a click on a mark', () => {
  it('opens its card at once, from any state, and in the place of another', () => {
    for (const events of [[], [over('JIT')], [over('FIU'), timer(1)], [clicked('FIU')], [key('FIU')]]) {
      expect(lead(...events, clicked('JIT')).effect).toEqual({ type: 'open', mark: 'JIT', by: 'press' });
    }
  });

  it.each([
    ['open by the pointer', opened],
    ['about to close', [...opened, off]],
  ])('pins a card that is %s', (_, events) => {
    const pinned = lead(...events, clicked('JIT'));
    expect(pinned.effect).toEqual({ type: 'focus' });
    for (const event of [off, cardEntered, cardLeft, over('FIU'), over('JIT'), pressed('JIT'), timer(2)]) {
      expect(reduceHover(pinned.state, event)).toEqual({ state: pinned.state, effect: null });
    }
    expect(reduceHover(reduceHover(pinned.state, cardEntered).state, cardLeft).effect).toBeNull();
  });

  it('closes a card that is pinned or was opened by a key, and it stays closed under the pointer', () => {
    for (const events of [[clicked('JIT')], [...opened, clicked('JIT')], [key('JIT')]]) {
      expect(lead(...events, clicked('JIT')).effect).toEqual({ type: 'close', returnFocus: true });
      expect(lead(...events, clicked('JIT'), over('JIT')).state.name).toBe('idle');
    }
  });

  it('begins with a press, which does nothing to that mark', () => {
    expect(lead(over('JIT'), pressed('JIT')).state.name).toBe('resting');
    expect(lead(...opened, pressed('JIT'), clicked('JIT')).effect).toEqual({ type: 'focus' });
  });
});

/**
 * What a reader sees, said anew and plainly: one card or none, whether it minds the pointer, and at most one thing that
 * is going to happen. Timers are not dropped by their tokens here but struck out.
 */
class PlainModel {
  card: string | null = null;
  minds: 'the pointer' | 'nothing yet' | 'nothing' = 'the pointer';
  coming: { timer: number; open: string | null } | null = null;
  refused: string | null = null;
  timers = 0;

  happens(event: Event): void {
    switch (event.type) {
      case 'over':
        this.over(event.mark, event.dwell);
        break;
      case 'off':
        this.off();
        break;
      case 'card-entered':
        if (this.card === null) break;
        this.coming = null;
        if (this.minds === 'nothing yet') this.minds = 'the pointer';
        break;
      case 'card-left':
        if (this.card !== null && this.minds === 'the pointer' && this.coming === null) this.plan(null);
        break;
      case 'timer':
        if (this.coming?.timer === event.token) this.show(this.coming.open, 'the pointer');
        break;
      case 'clicked':
        if (this.card === event.mark && this.minds !== 'the pointer') this.close();
        else this.show(event.mark, 'nothing');
        break;
      case 'step':
        this.show(event.mark, 'nothing yet');
        break;
      case 'pressed':
        if (event.mark === null || event.mark !== this.about()) this.close();
        break;
      case 'gone':
        if (event.marks.some((mark) => mark === this.about())) this.close();
        if (event.marks.some((mark) => mark === this.refused)) this.refused = null;
        break;
      default:
        this.close();
    }
  }

  /** The mark whose card is open or else about to open. */
  private about(): string | null {
    return this.card ?? this.coming?.open ?? null;
  }

  private over(mark: string, dwell: number | null): void {
    if (dwell === null && mark !== this.card) {
      if (mark !== this.refused) this.off();
    } else if (this.card === mark) this.coming = null;
    else if (this.card !== null && this.minds !== 'the pointer') return;
    else if (mark !== this.refused && this.coming?.open !== mark) {
      this.refused = null;
      this.plan(mark);
    }
  }

  private off(): void {
    this.refused = null;
    if (this.card === null) this.coming = null;
    else if (this.minds === 'the pointer' && (this.coming === null || this.coming.open !== null))
      this.plan(null);
  }

  private plan(open: string | null): void {
    this.coming = { timer: ++this.timers, open };
  }

  private show(mark: string | null, minds: PlainModel['minds']): void {
    this.card = mark;
    this.minds = minds;
    this.coming = null;
    this.refused = null;
  }

  private close(): void {
    this.refused = this.about() ?? this.refused;
    this.card = null;
    this.coming = null;
  }
}

describe('whatever happens', () => {
  const mark = fc.constantFrom('JIT', 'FIU', 'EMPACT');
  const dwell = fc.constantFrom(DWELL_MS.none, DWELL_MS.short, DWELL_MS.long, null);
  const anything: fc.Arbitrary<Event> = fc.oneof(
    fc.tuple(mark, dwell).map(([one, ms]) => over(one, ms)),
    mark.map(key),
    mark.map(clicked),
    fc.option(mark).map(pressed),
    mark.map((one) => gone(one)),
    fc.nat({ max: 12 }).map(timer),
    fc.constantFrom(off, cardEntered, cardLeft, dismissed, covered, scrolledAway),
  );
  const events = fc.array(anything, { maxLength: 30 });

  /** The one card that the effects so far leave in the page. */
  function cardAfter(card: string | null, { effect }: HoverStep<string>): string | null {
    if (effect?.type === 'open') return effect.mark;
    if (effect?.type === 'close' || effect?.type === 'focus') expect(card).not.toBeNull();
    return effect?.type === 'close' ? null : card;
  }

  it('the card is the one that a plain model has', () => {
    fc.assert(
      fc.property(events, (all) => {
        const model = new PlainModel();
        let state: State = idle();
        let card: string | null = null;
        for (const event of all) {
          const step = reduceHover(state, event);
          state = step.state;
          card = cardAfter(card, step);
          model.happens(event);
          expect({ card, coming: state.name === 'resting' || state.name === 'leaving' }).toEqual({
            card: model.card,
            coming: model.coming !== null,
          });
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('who waits for a timer waits for the last one started, which is still to come', () => {
    fc.assert(
      fc.property(events, (all) => {
        let state: State = idle();
        let running: number | null = null;
        for (const event of all) {
          // A timer that fires does not run any more.
          if (event.type === 'timer' && event.token === running) running = null;
          const step = reduceHover(state, event);
          state = step.state;
          if (step.effect?.type === 'start-timer') running = step.effect.token;
          if (state.name === 'resting' || state.name === 'leaving') expect(running).toBe(state.token);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('no timer opens anything after a card was closed, nor closes one that was opened since', () => {
    const closing = fc.constantFrom(dismissed, pressedElsewhere, covered, scrolledAway);
    const deliberate = fc.constantFrom(clicked('JIT'), key('JIT'));
    fc.assert(
      fc.property(events, closing, deliberate, (all, end, again) => {
        const { state: closed } = lead(...all, end);
        const { state: reopened } = reduceHover(closed, again);
        for (let token = 0; token <= reopened.token + 1; token++) {
          expect(reduceHover(closed, timer(token))).toEqual({ state: closed, effect: null });
          expect(reduceHover(reopened, timer(token))).toEqual({ state: reopened, effect: null });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
