import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AnnotateReply, BackgroundRequest } from '../src/messages';
import '../src/page/highlight.css';
import { registeredCards } from '../src/page/card-port';
import { systemClock } from '../src/page/clock';
import { newsMatches } from '../src/page/hosts';
import { answerPageRequest } from '../src/page/requests';
import { type Session, startSession } from '../src/page/session';
import { siteEnabled, watchSite } from '../src/site';

export default defineContentScript({
  matches: newsMatches(),
  // In frames too, as long as they are of a listed site themselves: adverts and what is embedded from elsewhere are not.
  allFrames: true,
  runAt: 'document_idle',
  async main(ctx) {
    let session: Session | null = null;

    async function ask<Reply>(request: BackgroundRequest): Promise<Reply> {
      return browser.runtime.sendMessage<BackgroundRequest, Reply>(request);
    }

    function report(error: unknown): void {
      // An extension that has been updated or removed while the page was open is no fault.
      // biome-ignore lint/suspicious/noConsole: the one place where a fault on a page can be seen
      if (ctx.isValid) console.error('Kamernoot:', error);
    }

    async function follow(enabled: boolean): Promise<void> {
      const before = session;
      // A card that is being read stays, above all the one that offers to undo what it has just hidden.
      if (enabled) await before?.cardClosed();
      if (ctx.isInvalid || session !== before) return;
      session?.stop();
      session = !enabled
        ? null
        : startSession({
            document,
            url: location.href,
            clock: {
              after: (ms, callback) => systemClock.after(ms, () => ctx.isValid && callback()),
            },
            annotate: (request) => ask<AnnotateReply>(request),
            loadCards: registeredCards,
            openReader(publication, question) {
              ask({ type: 'open-reader', publication, question }).catch(report);
            },
            answerText: (publication, question) => ask({ type: 'answer-text', publication, question }),
            hideTerm: (term, everywhere, hidden) => ask({ type: 'hide-term', term, everywhere, hidden }),
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
    browser.runtime.onMessage.addListener((message) => answerPageRequest(session, message));
    // A page that comes back out of the browser's cache was told of no change meanwhile, and its tab has lost its badge. Its
    // marks stay while it is read anew; a card that was open is not what the reader comes back for.
    ctx.addEventListener(window, 'pagehide', () => session?.close());
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && comeBack().catch(report));
    await begin();
  },
});
