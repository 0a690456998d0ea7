/** A session on the page of the test, with a background, a card and a clock that do what the test says. */
import type { AnnotateReply, AnnotateRequest } from '../../../../src/messages';
import type {
  CardAnchor,
  CardContent,
  CardEvents,
  CreateCards,
  MountCard,
} from '../../../../src/page/card-port';
import { createCards } from '../../../../src/page/cards';
import type { OpensAfter } from '../../../../src/page/hover';
import { type Session, startSession } from '../../../../src/page/session';
import { ManualClock } from './clock';
import { Panels } from './panels';
import { replyTo } from './replies';

/** What the background of the tests knows about. */
export const WORDS = ['Fortius', 'Europol', 'Eurojust'];

/** A card as the tests see it. */
export interface OpenCard {
  content: CardContent;
  anchor: CardAnchor;
  events: CardEvents;
  host: HTMLElement;
}

/** A tab with a session in it. */
export class Tab {
  readonly clock = new ManualClock();
  readonly requests: AnnotateRequest[] = [];
  readonly faults: unknown[] = [];
  readonly opened: string[] = [];
  readonly hidden: Parameters<CardEvents['hideTerm']>[] = [];
  card: OpenCard | null = null;
  readonly panels = new Panels();
  session: Session;

  /** How the background answers, how a card opens, and when the code for that is there; a test may change them. */
  answer: (request: AnnotateRequest) => Promise<AnnotateReply> = async (request) => replyTo(request, WORDS);
  mount: MountCard = (...args) => this.#mount(...args);
  loadCards: () => Promise<CreateCards> = async () => (deps) =>
    createCards(
      {
        mount: (...args) => this.mount(...args),
        followOpensAfter: (onValue) => {
          this.setOpensAfter = onValue;
        },
        connections: this.panels,
      },
      deps,
    );
  /** Changes the setting; before a session listens to it nothing happens. */
  setOpensAfter: (value: OpensAfter) => void = () => {};

  constructor(change: (tab: Tab) => void = () => {}) {
    change(this);
    this.session = this.start();
  }

  start(): Session {
    return startSession({
      document,
      url: 'https://krant.nl/een',
      clock: this.clock,
      annotate: (request) => {
        this.requests.push(request);
        return this.answer(request);
      },
      loadCards: () => this.loadCards(),
      openReader: (publication, question) => this.opened.push(`${publication}/${question}`),
      answerText: async (publication, question) => [`Antwoord ${publication}/${question}`],
      hideTerm: async (...args) => void this.hidden.push(args),
      report: (error) => this.faults.push(error),
    });
  }

  /** Lets what has been promised and observed come about; no time passes. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  /** Lets time pass, in ms, and what comes of it come about. */
  async pass(ms: number): Promise<void> {
    await this.settle();
    this.clock.pass(ms);
    await this.settle();
  }

  /** What is marked as a note in the page, in no order. */
  get marked(): string[] {
    return highlighted((name) => !isHeadline(name));
  }

  /** What is marked as a headline. */
  get headed(): string[] {
    return highlighted(isHeadline);
  }

  readonly #mount: MountCard = (content, anchor, events) => {
    const host = document.createElement('kamernoot-card');
    host.tabIndex = -1;
    host.textContent = `Kaart over ${content.annotation.quote}, Europol en Eurojust`;
    host.style.cssText =
      'position: fixed; left: 100px; top: 300px; width: 200px; height: 100px; background: #eee';
    host.addEventListener('pointerenter', events.pointerEntered);
    host.addEventListener('pointerleave', events.pointerLeft);
    document.documentElement.append(host);
    this.card = { content, anchor, events, host };
    return {
      host,
      focus: () => host.focus(),
      close: () => {
        host.remove();
        if (this.card?.host === host) this.card = null;
      },
    };
  };
}

function isHeadline(name: string): boolean {
  return name.startsWith('kamernoot-article-');
}

/** The texts of the ranges of all our highlights whose names fit. */
function highlighted(fits: (name: string) => boolean): string[] {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (fits(name) ? [...highlight] : []));
  return ranges.map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}
