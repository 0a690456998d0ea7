/** Answers the messages that the popup and the background send to a page. */
import type { NotesReply, PageRequest } from '../messages';
import { canHighlight } from './highlight';
import type { Session } from './session';

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
  switch (message.type) {
    case 'list-notes':
      return listNotes(session);
    case 'show-note':
      session?.show(message.index);
      return undefined;
    case 'step-note':
      session?.step(message.direction);
      return undefined;
    case 'open-note':
      session?.open();
      return undefined;
    case 'close-note':
      session?.close();
      return undefined;
    case 'rescan':
      session?.rescan();
      return listNotes(session);
  }
}

/** A page that is still being read has no answer yet; an empty one would say that it has no notes. */
async function listNotes(session: Session | null): Promise<NotesReply> {
  await session?.settled();
  return session?.notes() ?? { citedBy: [], notes: [], marked: canHighlight() };
}

const PAGE_REQUESTS: Record<PageRequest['type'], true> = {
  'list-notes': true,
  'show-note': true,
  'step-note': true,
  'open-note': true,
  'close-note': true,
  rescan: true,
};

function isPageRequest(message: unknown): message is PageRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(PAGE_REQUESTS, message.type)
  );
}
