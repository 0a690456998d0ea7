/** What the background answers to messages. Keeps nothing between two of them: the worker may die at any time. */
import * as v from 'valibot';
import {
  type AnnotateReply,
  type AnnotateRequest,
  type AnswerTextReply,
  type BackgroundReply,
  backgroundRequest,
  type LibraryReply,
} from './messages';
import { officialId } from './page/official-page';
import { MOST_NOTES } from './page/size';
import { type HiddenTerm, isTermHidden, type Settings } from './settings';

/** What the background can do, handed in by the entry point. */
export interface BackgroundTools {
  annotate(request: AnnotateRequest): Promise<LibraryReply>;
  settings(): Promise<Settings>;
  /** The paragraphs of an answer; null where the library does not have it. */
  answerText(publication: string, question: number): Promise<AnswerTextReply>;
  /** Hides a term or shows it again. */
  setTermHidden(term: HiddenTerm, isHidden: boolean): Promise<void>;
  /** Puts the card's code into a frame of a tab. */
  injectCard(tabId: number, frameId: number): Promise<void>;
  /** Says at a tab's toolbar button how many questions these publications ask about its page; none, nothing. */
  showCited(tabId: number, publications: readonly string[]): Promise<void>;
  /** Whether the library has a publication, by its case number or another identifier. */
  isHeld(id: string): Promise<boolean>;
  /** Says at a tab's toolbar button that its page can be added to the library. */
  showOffer(tabId: number): Promise<void>;
  /** Told of what went wrong after the answer was given. */
  report(error: unknown): void;
  /** Opens an answer beside the tab it was asked from. */
  openReader(publication: string, question: number, openerTabId: number | undefined): Promise<void>;
}

/** The parts of `runtime.MessageSender` that are looked at. */
export interface Sender {
  id?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  /** Address of the page, or of the frame in it. */
  url?: string | undefined;
  frameId?: number | undefined;
}

/**
 * Answers a message.
 *
 * @param message anything at all; checked here
 * @param extensionId our own id: nobody else is answered
 * @throws Error that names the message and what is wrong with it or its sender
 * @example await answerMessage({ type: 'open-reader', publication: '2022Z20166', question: 5 }, sender, id, tools)
 */
export async function answerMessage(
  message: unknown,
  sender: Sender,
  extensionId: string,
  tools: BackgroundTools,
): Promise<BackgroundReply> {
  if (sender.id !== extensionId)
    throw new Error(`message refused: it comes from ${sender.id ?? 'nobody known'}`);
  const parsed = v.safeParse(backgroundRequest, message);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`message refused: ${v.getDotPath(issue) ?? 'the message'}: ${issue.message}`);
  }
  const request = parsed.output;
  switch (request.type) {
    case 'annotate': {
      const tabId = sender.tab?.id;
      if (tabId === undefined) throw new Error('message "annotate" refused: it comes from no page');
      const [found, settings] = await Promise.all([tools.annotate(request), tools.settings()]);
      const reply = asSettled(found, settings, hostOf(sender.url ?? request.page.url));
      // Not awaited: the marks can be drawn while the card's code is on its way.
      if (reply.annotations.length > 0 || reply.headline !== null) {
        tools.injectCard(tabId, sender.frameId ?? 0).catch(tools.report);
      }
      // Of the page itself, not of a frame in it. None is said as well: the page before may have been cited.
      if (sender.frameId === 0) tools.showCited(tabId, reply.citedBy).catch(tools.report);
      return reply;
    }
    case 'open-reader':
      await tools.openReader(request.publication, request.question, sender.tab?.id);
      return undefined;
    case 'answer-text':
      return tools.answerText(request.publication, request.question);
    case 'hide-term': {
      const host = hostOf(sender.url ?? '');
      if (host === '')
        throw new Error(`message "hide-term" refused: it comes from ${sender.url ?? 'no page'}`);
      await tools.setTermHidden(
        { term: request.term, host: request.everywhere ? null : host },
        request.hidden,
      );
      return undefined;
    }
    case 'official-page': {
      const id = officialId(sender.url ?? '');
      if (sender.tab?.id === undefined || sender.frameId !== 0 || id === null)
        throw new Error(`message "official-page" refused: it comes from ${sender.url ?? 'no page'}`);
      if (!(await tools.isHeld(id))) await tools.showOffer(sender.tab.id);
      return undefined;
    }
  }
}

/** One more than a page has room for, which says that there are more. */
const MOST_ANNOTATIONS = MOST_NOTES + 1;

/** What the reader wants to see of a reply, and how. */
function asSettled(reply: LibraryReply, settings: Settings, host: string): AnnotateReply {
  const annotations = reply.annotations
    .filter(({ term }) => !isTermHidden(settings, term, host))
    .slice(0, MOST_ANNOTATIONS);
  return { ...reply, annotations, marking: settings.marks };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
