/** A page that becomes another one, or is read anew, in the same document. */
import { afterEach, describe, expect, it } from 'vitest';
import { DWELL_MS } from '../../../../src/page/hover';
import { headOf, pageIdentity } from '../../../../src/page/identity';
import { QUIET_MS } from '../../../../src/page/watch';
import { find, parsed, show } from '../support/page';
import { citedReplyTo, replyTo } from '../support/replies';
import { Tab, WORDS } from '../support/tab';

const FIRST = '<main><h1>Project Fortius</h1><p>Europol meldt.</p></main>';

let tab: Tab;

afterEach(() => tab.session.stop());

async function open(html: string, change?: (tab: Tab) => void): Promise<void> {
  show(html);
  tab = new Tab(change);
  await tab.settle();
}

function replaceAll(html: string): void {
  find('main').replaceWith(...parsed(html).body.childNodes);
}

describe('a page whose headline becomes another', () => {
  const SECOND = '<main><h1>De kade</h1><p>Eurojust meldt.</p></main>';

  it('is asked about as one that was never read, without what the first reply said', async () => {
    await open(FIRST);
    replaceAll(SECOND);
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]).toEqual({
      type: 'annotate',
      page: { url: 'https://krant.nl/een', title: 'De kade' },
      blocks: ['De kade', 'Eurojust meldt.'],
    });
    expect(tab.marked).toEqual(['Eurojust']);
  });

  it('is cited no longer where the first was', async () => {
    await open(FIRST, (fresh) => {
      fresh.answer = async (request) => {
        const isFirst = request.page.title === 'Project Fortius';
        return isFirst
          ? citedReplyTo(request, WORDS, 'Project Fortius')
          : { ...replyTo(request, WORDS), citedBy: [] };
      };
    });
    expect(tab.session.notes().citedBy).toEqual(['2022Z20166']);
    expect(tab.headed).toEqual(['Project Fortius']);
    replaceAll(SECOND);
    await tab.pass(QUIET_MS);
    expect(tab.session.notes().citedBy).toEqual([]);
    expect(tab.headed).toEqual([]);
  });

  it('keeps the text that stays, and is asked about that too', async () => {
    await open(FIRST);
    const [before] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).slice(-1);
    find('h1').textContent = 'De kade';
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]?.blocks).toEqual(['De kade', 'Europol meldt.']);
    expect([...CSS.highlights.values()].flatMap((highlight) => [...highlight])).toEqual([before]);
  });

  it('is the same page while only a clock in it goes on', async () => {
    await open('<main><h1>Live <span>14:05</span></h1><p>Europol meldt.</p></main>');
    find('span').textContent = '14:06';
    find('main').append(Object.assign(document.createElement('p'), { textContent: 'Fortius' }));
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]?.blocks).toEqual(['Live 14:06', 'Fortius']);
    expect(tab.requests[1]?.context).toBeDefined();
  });
});

describe('a page that is read anew while it is looked at', () => {
  it('has its marks all the while, and the card that is open', async () => {
    await open(FIRST);
    tab.session.cards?.step(1);
    await tab.settle();
    const { card } = tab;
    expect(card).not.toBeNull();
    const { promise, resolve } = Promise.withResolvers<void>();
    tab.answer = async (request) => {
      await promise;
      return replyTo(request, WORDS);
    };
    tab.session.renew();
    await tab.settle();
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
    resolve();
    await tab.settle();
    expect(tab.requests).toHaveLength(2);
    expect(tab.requests[1]).toEqual(tab.requests[0]);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
    expect(tab.card).toBe(card);
    await tab.pass(DWELL_MS.short);
    expect(tab.card).toBe(card);
  });

  it('loses what is no longer so, and has what is so otherwise', async () => {
    await open(FIRST);
    tab.answer = async (request) => {
      const reply = replyTo(request, ['Europol']);
      return { ...reply, marking: { ...reply.marking, style: 'wash' } };
    };
    tab.session.renew();
    await tab.settle();
    expect(tab.marked).toEqual(['Europol']);
    expect([...CSS.highlights.keys()]).toEqual(['kamernoot-term-wash-normal']);
  });

  it('is read when it is shown, where it is hidden', async () => {
    await open(FIRST);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    tab.session.renew();
    await tab.pass(60_000);
    expect(tab.requests).toHaveLength(1);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await tab.pass(QUIET_MS);
    expect(tab.requests).toHaveLength(2);
  });
});

describe('the head of a page that has turned into another', () => {
  const HEAD = `<link rel="canonical" href="https://krant.nl/een"><meta property="og:title" content="Eén">
    <title>Twee | Krant</title><h1>Twee</h1>`;

  it('is believed at first, and not where it still says the same', () => {
    const page = parsed(HEAD);
    expect(pageIdentity(page, 'https://krant.nl/twee')).toEqual({
      url: 'https://krant.nl/een',
      title: 'Eén',
    });
    const stale = headOf(page);
    expect(pageIdentity(page, 'https://krant.nl/twee', stale)).toEqual({
      url: 'https://krant.nl/twee',
      title: 'Twee',
    });
    page.querySelector('link')!.setAttribute('href', 'https://krant.nl/twee?id=2');
    expect(pageIdentity(page, 'https://krant.nl/twee', stale).url).toBe('https://krant.nl/twee?id=2');
  });
});
