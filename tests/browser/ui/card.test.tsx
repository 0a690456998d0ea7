import '../../../src/page/highlight.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { CardContent, CardHandle } from '../../../src/page/card-port';
import { mountCard } from '../../../src/ui/card/mount';
import { contentOf, FORTIUS, JIT } from './notes';
import { cardActions, press, rendered, textOf } from './support';

let root: ShadowRoot;
let open: CardHandle | null = null;
let article: HTMLElement;

const events = () => ({
  ...cardActions(),
  pointerEntered: vi.fn(),
  pointerLeft: vi.fn(),
});

/** The range over an element's content. */
function over(selector: string): Range {
  const range = document.createRange();
  range.selectNodeContents(article.querySelector(selector)!);
  return range;
}

/** Opens a card; its shadow tree, closed to the page, is caught as it is made. */
async function mount(
  content: CardContent = FORTIUS,
  anchor = { range: over('b'), point: null as { x: number; y: number } | null },
  heard = events(),
) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  open = mountCard(content, anchor, heard);
  root = attach.mock.results.at(-1)!.value;
  attach.mockRestore();
  await rendered();
  return { handle: open, heard, card: dialog() };
}

const dialog = () => root.querySelector<HTMLElement>('[role="dialog"]')!;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? textOf(element)) === name,
  )!;

beforeEach(async () => {
  await page.viewport(1_000, 700);
  article = document.createElement('article');
  article.replaceChildren(
    'Binnen project ',
    Object.assign(document.createElement('b'), { textContent: 'Fortius' }),
    ' werken zij samen.',
  );
  document.body.append(article);
});

afterEach(() => {
  open?.close();
  open = null;
  article.remove();
});

describe('what a card says', () => {
  it('is a dialog named by its term and described by its sentence', async () => {
    const { card } = await mount();
    const named = root.getElementById(card.getAttribute('aria-labelledby')!);
    const described = root.getElementById(card.getAttribute('aria-describedby')!);
    expect(textOf(named)).toBe('project Fortius');
    expect(textOf(described)).toBe(FORTIUS.passages[0]!.sentence);
    expect(card.hasAttribute('aria-modal')).toBe(false);
  });

  it('says who answered, when and where', async () => {
    await mount();
    expect(textOf(root.querySelector('.where'))).toBe(
      'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius10 november 2022, 20 dagen na de vraagantwoord 5',
    );
    expect(root.querySelector('time')?.dateTime).toBe('2022-11-10');
  });

  it('names all who answered together', async () => {
    await mount(
      contentOf({ alsoAnsweredBy: [{ name: 'W.B. Hoekstra', role: 'Minister van Buitenlandse Zaken' }] }),
    );
    expect([...root.querySelectorAll('.who')].map(textOf)).toEqual([
      'Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius',
      'Minister van Buitenlandse Zaken, W.B. Hoekstra',
    ]);
  });

  it('marks the term in the sentence', async () => {
    await mount();
    expect([...root.querySelectorAll('mark')].map(textOf)).toEqual(['project Fortius']);
  });

  it('says what a short form stands for', async () => {
    await mount(JIT);
    expect(textOf(root.querySelector('h2'))).toBe('JIT Joint Investigation Team');
  });

  it('says why it is there, when asked', async () => {
    await mount();
    const why = root.getElementById('kamernoot-why')!;
    expect(why.checkVisibility()).toBe(false);
    button('Waarom deze noot').click();
    await rendered();
    expect(why.checkVisibility()).toBe(true);
    expect(textOf(why)).toContain(
      '“Fortius” kan meer betekenen. Deze woorden op de pagina wijzen op project Fortius: drugs, haven en douane.',
    );
    expect(textOf(why)).toContain('Kamernoot is geen uitgave van de regering of de Tweede Kamer.');
  });

  it('says so where a form has one meaning only', async () => {
    await mount(JIT);
    expect(textOf(root.getElementById('kamernoot-why'))).toContain('“JIT” wijst maar één zaak aan.');
  });
});

describe('the ways on', () => {
  it('opens the reader at the answer shown', async () => {
    const { heard } = await mount();
    button('Lees het antwoord').click();
    expect(heard.openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 5);
  });

  it('links to the official page in a new tab that learns nothing of this one', async () => {
    await mount();
    const link = root.querySelector('a')!;
    expect(link.href).toBe(FORTIUS.passages[0]!.officialUrl);
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
    expect(textOf(link)).toContain('Officiële bron');
  });

  it.each([null, 'javascript:alert(1)', 'data:text/html,x'])(
    'has no link for the address %j',
    async (officialUrl) => {
      await mount(contentOf({ officialUrl }));
      expect(root.querySelector('a')).toBeNull();
      expect(textOf(dialog())).not.toContain('Officiële bron');
    },
  );

  it('leads through the other answers and round again, and says where one is', async () => {
    const { heard } = await mount(JIT);
    const status = root.querySelector('.pager [role="status"]')!;
    expect(textOf(status)).toBe('1 van 3');
    const seen = [];
    for (let step = 0; step < 3; step++) {
      button('Volgend antwoord').click();
      await rendered();
      seen.push(`${textOf(status)}: ${textOf(root.getElementById('kamernoot-sentence')).slice(0, 22)}`);
    }
    expect(seen).toEqual([
      '2 van 3: De samenwerking binnen',
      '3 van 3: Internationale samenwe',
      '1 van 3: Op basis van EU-wetgev',
    ]);
    button('Vorig antwoord').click();
    await rendered();
    expect(textOf(status)).toBe('3 van 3');
    button('Lees het antwoord').click();
    expect(heard.openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 15);
  });

  it('has no buttons for other answers where there is one', async () => {
    await mount();
    expect(root.querySelector('.pager')).toBeNull();
  });

  it('does not move its buttons when a shorter answer follows', async () => {
    await mount(JIT);
    const before = button('Lees het antwoord').getBoundingClientRect().top;
    button('Volgend antwoord').click();
    await rendered();
    expect(button('Lees het antwoord').getBoundingClientRect().top).toBe(before);
  });
});

describe('keys and pointer', () => {
  it('takes the focus only when asked to', async () => {
    const { handle, card } = await mount();
    expect(root.activeElement).toBeNull();
    handle.focus();
    expect(root.activeElement).toBe(card);
    expect(document.activeElement).toBe(handle.host);
  });

  it('is walked through with Tab in reading order', async () => {
    const { handle } = await mount(JIT);
    handle.focus();
    const names = [];
    for (let step = 0; step < 9; step++) {
      await userEvent.keyboard('{Tab}');
      const element = root.activeElement;
      names.push(element?.getAttribute('aria-label') ?? textOf(element));
    }
    expect(names).toEqual([
      'Sluit de noot',
      'Vorig antwoord',
      'Volgend antwoord',
      'Meer van dit antwoord',
      'Lees het antwoord',
      'Officiële bron\u2060 (opent in een nieuw tabblad)',
      'Waarom deze noot',
      'Citeer',
      'Verberg',
    ]);
  });

  it('leaves every other key to the page', async () => {
    const { handle, heard } = await mount();
    handle.focus();
    expect(
      ['j', ' ', 'ArrowDown', 'Enter'].map((key) => press(key, root.activeElement).defaultPrevented),
    ).toEqual([false, false, false, false]);
    expect(heard.dismissed).not.toHaveBeenCalled();
  });

  it('is dismissed by its close button', async () => {
    const { heard } = await mount();
    button('Sluit de noot').click();
    expect(heard.dismissed).toHaveBeenCalledOnce();
  });

  it('tells when the pointer comes and goes, but not a finger', async () => {
    // The browser's own pointer may stand where the card opens, and would count as one that comes.
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 });
    const { handle, heard } = await mount();
    heard.pointerEntered.mockClear();
    for (const pointerType of ['mouse', 'touch']) {
      handle.host.dispatchEvent(new PointerEvent('pointerenter', { pointerType }));
      handle.host.dispatchEvent(new PointerEvent('pointerleave', { pointerType }));
    }
    expect(heard.pointerEntered).toHaveBeenCalledOnce();
    expect(heard.pointerLeft).toHaveBeenCalledOnce();
  });

  it('has no target smaller than 24 px', async () => {
    await mount(JIT);
    button('Citeer').click();
    await rendered();
    const sizes = [...root.querySelectorAll('button')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height);
      });
    expect(sizes.length).toBe(11);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

describe('a card in somebody else’s page', () => {
  it('leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    const { handle } = await mount(JIT);
    expect(document.documentElement.outerHTML).not.toBe(before);
    button('Volgend antwoord').click();
    await rendered();
    handle.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('is one element of the document, closed to the page and above everything in it', async () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    article.append(cover);
    const { handle, card } = await mount();
    const { left, top, width, height } = card.getBoundingClientRect();
    expect(handle.host.parentElement).toBe(document.documentElement);
    expect(handle.host.shadowRoot).toBeNull();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(handle.host);
  });

  it('looks the same whatever the page’s styles say', async () => {
    const look = (card: HTMLElement) => {
      // A card that only begins to appear is not seen yet.
      for (const animation of card.getAnimations()) animation.finish();
      const { fontSize, color, backgroundColor, direction, letterSpacing } = getComputedStyle(card);
      const { offsetWidth: width, scrollHeight: height } = card;
      const isSeen = card.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return { fontSize, color, backgroundColor, direction, letterSpacing, width, height, isSeen };
    };
    const alone = look((await mount()).card);
    open!.close();
    const hostile = document.createElement('style');
    hostile.textContent = `
      html { font-size: 62.5%; }
      html > * { --paper: red; --ink: red; letter-spacing: 1em !important; direction: rtl !important; font: 40px x !important; }
      :root > :last-child { display: none !important; opacity: 0 !important; transform: scale(3) !important; width: 9px !important; }
      button, p, mark, h2 { color: red !important; font-size: 99px !important; }
      * { all: unset; font-size: 40px !important; writing-mode: vertical-rl !important; }
      kamernoot-card { display: none !important; }`;
    document.head.append(hostile);
    const amid = look((await mount()).card);
    hostile.remove();
    expect(amid).toEqual(alone);
  });

  it('shows hostile texts as text', async () => {
    const html = vi.spyOn(Element.prototype, 'innerHTML', 'set');
    const bad = '<img src=x onerror="window.broken = true"> & <b>vet</b>';
    await mount({
      annotation: { ...FORTIUS.annotation, term: bad, quote: bad, evidence: [bad] },
      passages: [
        {
          ...FORTIUS.passages[0]!,
          sentence: bad,
          marks: [{ start: 0, end: 4 }],
          respondent: { name: bad, role: bad },
        },
      ],
    });
    expect(root.querySelector('img, b')).toBeNull();
    expect(textOf(root.getElementById('kamernoot-sentence'))).toBe(bad);
    expect(textOf(root.querySelector('h2'))).toBe(bad);
    expect(html).not.toHaveBeenCalled();
    html.mockRestore();
  });

  it('refuses content without a passage by name, and leaves nothing behind', () => {
    const before = document.documentElement.outerHTML;
    const content = { ...FORTIUS, passages: [] };
    expect(() => mountCard(content, { range: over('b'), point: null }, events())).toThrow(
      'The card for "project Fortius" has no passage; expected at least one',
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('where a card stands', () => {
  const MARGIN_PX = 8;
  const CORNERS = [
    'top:0;left:0',
    'top:0;right:0',
    'bottom:0;left:0',
    'bottom:0;right:0',
    'top:45%;left:45%',
  ];

  const within = (card: HTMLElement) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(MARGIN_PX);
    expect(top).toBeGreaterThanOrEqual(MARGIN_PX);
    expect(right).toBeLessThanOrEqual(innerWidth - MARGIN_PX);
    expect(bottom).toBeLessThanOrEqual(innerHeight - MARGIN_PX);
  };

  describe.each([
    [320, 480],
    [320, 256],
    [190, 300],
    [640, 240],
    [1_920, 1_080],
  ])('in a window of %i × %i px', (width, height) => {
    it.each(CORNERS)('is never off the screen: mark at %s', async (corner) => {
      await page.viewport(width, height);
      article.style.cssText = `position:fixed;${corner};white-space:nowrap`;
      const { card } = await mount(JIT);
      within(card);
      expect(card.getBoundingClientRect().height).toBeGreaterThanOrEqual(
        Math.min(200, height - 2 * MARGIN_PX),
      );
    });
  });

  it('stays on the screen when it grows', async () => {
    await page.viewport(320, 480);
    article.style.cssText = 'position:fixed;top:200px;left:0';
    const { card } = await mount(JIT);
    button('Waarom deze noot').click();
    await rendered();
    within(card);
  });

  it('stays where the pointer is when it grows, whatever is below, and the page hears of no error', async () => {
    const errors = vi.fn();
    addEventListener('error', errors);
    await page.viewport(1_000, 900);
    article.style.cssText = 'position:fixed;top:460px;left:100px';
    const { card } = await mount();
    const before = card.getBoundingClientRect();
    expect(before.top).toBeGreaterThanOrEqual(over('b').getBoundingClientRect().bottom);
    for (const name of ['Waarom deze noot', 'Meer van dit antwoord']) {
      button(name).click();
      await rendered();
      await rendered();
    }
    removeEventListener('error', errors);
    const after = card.getBoundingClientRect();
    expect(after.top).toBe(before.top);
    expect(after.height).toBeGreaterThan(before.height);
    expect(card.scrollHeight).toBeGreaterThan(card.clientHeight);
    within(card);
    expect(errors).not.toHaveBeenCalled();
  });

  it('stands below its line, and above where there is more room', async () => {
    article.style.cssText = 'position:fixed;top:100px;left:100px';
    const below = await mount();
    const mark = over('b').getBoundingClientRect();
    expect(below.card.getBoundingClientRect().top).toBeGreaterThanOrEqual(mark.bottom);
    expect(below.card.getBoundingClientRect().left).toBe(Math.round(mark.left));
    below.handle.close();
    article.style.cssText = 'position:fixed;bottom:100px;left:100px';
    const above = await mount();
    expect(above.card.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      over('b').getBoundingClientRect().top,
    );
  });

  it('belongs to the line under the pointer where a mark is broken over two', async () => {
    article.style.cssText = 'position:fixed;top:60px;left:300px;width:9ch;font:20px/60px monospace';
    article.replaceChildren(Object.assign(document.createElement('b'), { textContent: 'Response Unit' }));
    const [first, second] = over('b').getClientRects();
    const middle = (rect: DOMRect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
    const one = await mount(FORTIUS, { range: over('b'), point: middle(first!) });
    const top = one.card.getBoundingClientRect().top;
    expect(top).toBeGreaterThanOrEqual(first!.bottom);
    expect(top).toBeLessThan(second!.bottom);
    one.handle.close();
    const two = await mount(FORTIUS, { range: over('b'), point: middle(second!) });
    expect(two.card.getBoundingClientRect().top).toBeGreaterThanOrEqual(second!.bottom);
  });

  it('goes along when the page scrolls', async () => {
    article.style.cssText = 'padding:200px 0 3000px';
    const { card } = await mount();
    const before = card.getBoundingClientRect().top;
    scrollBy({ top: 60, behavior: 'instant' });
    await rendered();
    await rendered();
    expect(card.getBoundingClientRect().top).toBe(before - 60);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('keeps its 360 px where there is room, and less on a narrow screen', async () => {
    expect((await mount()).card.offsetWidth).toBe(360);
    open!.close();
    await page.viewport(320, 480);
    expect((await mount()).card.offsetWidth).toBe(304);
  });
});
