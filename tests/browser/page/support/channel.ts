/**
 * A background at the other end of a real message channel, which does to each message what the test says. As with the
 * browser's own, an answer belongs to the message that it answers, and all else may go wrong.
 */
import type { AnnotateReply, AnnotateRequest } from '../../../../src/messages';
import { replyTo } from './replies';
import { WORDS } from './tab';

/** What becomes of a message that has arrived. */
export type Fate =
  | { type: 'answer'; times: number }
  | { type: 'lose' }
  | { type: 'throw' }
  | { type: 'garbage'; reply: unknown }
  | { type: 'spoil'; spoil(reply: AnnotateReply): unknown };

type ToBackground = { id: number; request: AnnotateRequest } | { echo: number };
type ToPage = { id: number; reply: unknown } | { id: number; error: string } | { echo: number };

interface Waiting {
  resolve(reply: unknown): void;
  reject(error: Error): void;
}

/** The channel and the background behind it. */
export class Channel {
  /** How many messages were sent, those of which nothing arrived among them. */
  sent = 0;
  /** How many of the next messages the browser refuses at once. */
  refusals = 0;
  /** Whether each message is answered as it arrives. */
  isWell = false;
  readonly #channel = new MessageChannel();
  readonly #waiting = new Map<number, Waiting>();
  readonly #arrived: { id: number; request: AnnotateRequest }[] = [];
  readonly #echoes = new Map<number, () => void>();

  constructor() {
    const { port1: page, port2: background } = this.#channel;
    page.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if ('echo' in data) {
        this.#echoes.get(data.echo)?.();
        return;
      }
      const waiting = this.#waiting.get(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.reply);
    };
    background.onmessage = ({ data }: MessageEvent<ToBackground>) => {
      if ('echo' in data) background.postMessage(data);
      else {
        this.#arrived.push(data);
        if (this.isWell) this.decide(this.#arrived.length - 1, { type: 'answer', times: 1 });
      }
    };
  }

  /** The page's end. */
  send(request: AnnotateRequest): Promise<unknown> {
    const id = ++this.sent;
    if (this.refusals > 0) {
      this.refusals--;
      throw new Error('Extension context invalidated.');
    }
    this.#channel.port1.postMessage({ id, request } satisfies ToBackground);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Does something to one of the messages that have arrived, whichever of them; nothing where there is none. */
  decide(which: number, fate: Fate): void {
    const [message] = this.#arrived.splice(which % (this.#arrived.length || 1), 1);
    if (!message) return;
    const { id, request } = message;
    const post = (answer: ToPage) => this.#channel.port2.postMessage(answer);
    switch (fate.type) {
      case 'answer':
        for (let time = 0; time < fate.times; time++) post({ id, reply: replyTo(request, WORDS) });
        break;
      case 'throw':
        post({ id, error: 'The message channel closed before a response was received.' });
        break;
      case 'garbage':
        post({ id, reply: fate.reply });
        break;
      case 'spoil':
        post({ id, reply: fate.spoil(replyTo(request, WORDS)) });
        break;
      case 'lose':
        break;
    }
  }

  /** Resolves when what was sent before, either way, has arrived. */
  async delivered(): Promise<void> {
    const echo = this.#echoes.size;
    await new Promise<void>((resolve) => {
      this.#echoes.set(echo, resolve);
      this.#channel.port1.postMessage({ echo } satisfies ToBackground);
    });
  }

  close(): void {
    this.#channel.port1.close();
  }
}
