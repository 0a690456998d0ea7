import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { BackgroundRequest } from '../src/messages';
import '../src/page/highlight.css';
import { ask } from '../src/page/ask';
import { registeredCards } from '../src/page/card-port';
import { type Clock, systemClock } from '../src/page/clock';
import { readAnswerText, readDone } from '../src/page/reply';
import { answerPageRequest } from '../src/page/requests';
import { type Session, startSession } from '../src/page/session';
import { siteEnabled, watchSite } from '../src/site';

/** On which sites it runs is in wxt.config.ts. */
export default defineContentScript({
  // In frames too, as long as they are of a listed site themselves: adverts and what is embedded from elsewhere are not.
  allFrames: true,
  runAt: 'document_idle',
  async main(ctx) {
    let session: Session | null = null;

    const clock: Clock = {
      after: (ms, callback) => systemClock.after(ms, () => ctx.isValid && callback()),
    };

    /** Async, so that a browser that has ended this extension, and throws at once, is a failure like others. */
    async function send(request: BackgroundRequest): Promise<unknown> {
      return browser.runtime.sendMessage<BackgroundRequest, unknown>(request);
    }

    function askFor<Answer>(request: BackgroundRequest, read: (reply: unknown) => Answer): Promise<Answer> {
      return ask({ clock, signal: ctx.signal }, () => send(request), read);
    }

    function report(error: unknown): void {
      // An extension that has been updated or removed while the page was open is no fault.
      // biome-ignore lint/suspicious/noConsole: the one place where a fault on a page can be seen
      if (ctx.isValid) console.error('Kamernoot:', error);
    }

    async function follow(enabled: boolean): Promise<void> {
      const before = session;
      // A card that is being read stays, above all the one that offers to undo what it has just hidden.
      if (enabled) await before?.cards?.closed();
      if (ctx.isInvalid || session !== before) return;
      session?.stop();
      session = !enabled
        ? null
        : startSession({
            document,
            url: location.href,
            clock,
            annotate: send,
            loadCards: registeredCards,
            openReader(publication, question) {
              // Once: a second try would open a second tab where the first was opened and its answer lost.
              send({ type: 'open-reader', publication, question }).then(readDone).catch(report);
            },
            answerText: (publication, question) =>
              askFor({ type: 'answer-text', publication, question }, readAnswerText),
            hideTerm: (term, everywhere, hidden) =>
              askFor({ type: 'hide-term', term, everywhere, hidden }, readDone),
            report,
          });
    }

    async function begin(): Promise<void> {
      await follow(await siteEnabled(location.hostname));
    }

    async function comeBack(): Promise<void> {
      const enabled = await siteEnabled(location.hostname);
      if (enabled && session) session.renew();
      else await follow(enabled);
    }

    ctx.onInvalidated(() => session?.stop());
    // Never ended: it can only be when this script is no longer valid, and then the browser's storage is not there either.
    watchSite(location.hostname, follow);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => session?.navigate(newUrl.href));
    browser.runtime.onMessage.addListener((message, _sender, reply) => {
      const answer = answerPageRequest(session, message);
      void answer?.then(reply, report);
      // Older Chromiums take no promise for an answer to come.
      return answer !== undefined;
    });
    // A page that comes back out of the browser's cache was told of no change meanwhile, and its tab has lost its badge. Its
    // marks stay while it is read anew; a card that was open is not what the reader comes back for.
    ctx.addEventListener(window, 'pagehide', () => session?.cards?.close());
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && comeBack().catch(report));
    await begin();
  },
});
