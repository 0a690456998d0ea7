/** Answers the messages that the popup and the background send to a page. */
import type { NotesReply, PageRequest } from '../messages';
import { canHighlight } from './highlight';
import { isOneOf, parts } from './parts';
import type { Session } from './session';

type Answers = {
  [Type in PageRequest['type']]: (
    session: Session | null,
    message: Extract<PageRequest, { type: Type }>,
  ) => Promise<NotesReply> | undefined;
};

const ANSWERS: Answers = {
  'list-notes': listNotes,
  'show-note': (session, { index }) => void session?.cards?.show(index),
  'step-note': (session, { direction }) => void session?.cards?.step(direction),
  'open-note': (session) => void session?.cards?.open(),
  'close-note': (session) => void session?.cards?.close(),
  rescan(session) {
    session?.rescan();
    return listNotes(session);
  },
};

/**
 * Does what a message asks. Only the extension itself can send one; another message is for another listener.
 *
 * @param session null where this site is switched off
 * @returns the reply to `list-notes` and `rescan`; nothing for the others
 */
export function answerPageRequest(
  session: Session | null,
  message: unknown,
): Promise<NotesReply> | undefined {
  if (!isPageRequest(message)) return undefined;
  // The type is that of this very message, which the table cannot say.
  return ANSWERS[message.type](session, message as never);
}

/** A page that is still being read has no answer yet; an empty one would say that it has no notes. */
async function listNotes(session: Session | null): Promise<NotesReply> {
  await session?.settled();
  return session?.notes() ?? { citedBy: [], notes: [], marked: canHighlight() };
}

function isPageRequest(message: unknown): message is PageRequest {
  return isOneOf(ANSWERS, parts<PageRequest>(message).type);
}
