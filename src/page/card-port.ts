/**
 * Where the page script and the card's script meet. They are two, since all that pointer, keys and card need comes only
 * to pages that have notes, but they share one global object (the extension's isolated world), so that the one calls
 * the other without messages. The card's script comes when the background has injected it; who is earlier waits.
 */
import type { Annotation } from '../annotate/model';
import type { AnswerTextReply, Passage } from '../messages';
import { type Cards, type CardsDeps, type CardTools, createCards } from './cards';

/** What a card shows: an annotation with a passage for each of `annotation.answers`, in their order. */
export interface CardContent {
  annotation: Annotation;
  passages: Passage[];
}

/** What a card asks of the extension; the page script only passes it on. */
export interface CardRequests {
  openReader(publication: string, question: number): void;
  /** The paragraphs of an answer; null where it is in the library no more. Rejects where it could not be asked for. */
  answerText(publication: string, question: number): Promise<AnswerTextReply>;
  /** Hides the notes of a term, everywhere or on this page's host, or shows them again; rejects where that failed. */
  hideTerm(term: string, everywhere: boolean, hidden: boolean): Promise<void>;
}

/** What the reader does in a card. */
export interface CardEvents extends CardRequests {
  pointerEntered(): void;
  pointerLeft(): void;
  /** The close button of the card. */
  dismissed(): void;
}

/** Where the card belongs: the marked text, and the pointer in CSS px of the window where the pointer opened it. */
export interface CardAnchor {
  range: Range;
  point: { x: number; y: number } | null;
}

/** An open card. `host` is its one element in the page; `close` takes it away. */
export interface CardHandle {
  readonly host: HTMLElement;
  focus(): void;
  close(): void;
}

/** Opens a card. */
export type MountCard = (content: CardContent, anchor: CardAnchor, events: CardEvents) => CardHandle;

/** Makes the cards of a page. */
export type CreateCards = (deps: CardsDeps) => Cards;

interface Port {
  create: CreateCards | null;
  waiting: ((create: CreateCards) => void)[];
}

/** In the registry of symbols, since each of the two scripts has its own copy of this module. */
const PORT = Symbol.for('kamernoot.card');

/**
 * Offers cards to the page script; the card's script calls it when it has been injected. A later offer, such as that of
 * a newer version, takes the place of an earlier one.
 */
export function registerCard(tools: CardTools): void {
  const port = openPort();
  const create: CreateCards = (deps) => createCards(tools, deps);
  port.create = create;
  for (const resolve of port.waiting.splice(0)) resolve(create);
}

/** What makes cards; waits until the card's script has come. */
export function registeredCards(): Promise<CreateCards> {
  const port = openPort();
  return new Promise((resolve) => {
    if (port.create) resolve(port.create);
    else port.waiting.push(resolve);
  });
}

function openPort(): Port {
  const scope: typeof globalThis & { [PORT]?: Port } = globalThis;
  scope[PORT] ??= { create: null, waiting: [] };
  return scope[PORT];
}
