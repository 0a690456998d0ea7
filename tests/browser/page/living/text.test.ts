/** Text of a page that arrives, changes, moves and leaves while it is read. */
import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_MS, QUIET_MS } from '../../../../src/page/watch';
import { find, show } from '../support/page';
import { replyTo } from '../support/replies';
import { Tab } from '../support/tab';

let tab: Tab;

afterEach(() => tab.session.stop());

async function open(html: string): Promise<void> {
  show(html);
  tab = new Tab();
  await tab.settle();
}

function element(tag: string, text: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** How many ranges the registry holds, whether their text is in the page or not. */
function rangeCount(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

describe('a page without end', () => {
  it('has each screenful marked as it is scrolled to, and asks about that alone', async () => {
    await open('<main><p>Fortius loopt.</p></main>');
    for (let screenful = 1; screenful <= 5; screenful++) {
      find('main').append(element('p', `Europol, scherm ${screenful}`), element('p', 'Niets'));
      await tab.pass(QUIET_MS);
      expect(tab.requests.at(-1)?.blocks).toEqual([`Europol, scherm ${screenful}`, 'Niets']);
      expect(tab.marked).toHaveLength(1 + screenful);
    }
  });
});

describe('a live blog', () => {
  const BLOG = '<main><h1>Liveblog</h1><article><p>Europol meldt.</p></article></main>';

  it('has new entries on top marked, and listed before the older ones', async () => {
    await open(BLOG);
    const entry = document.createElement('article');
    entry.append(element('h2', '14.05 Fortius'), element('p', 'Meer volgt.'));
    find('h1').after(entry);
    await tab.pass(QUIET_MS);
    expect(tab.requests[1]?.blocks).toEqual(['14.05 Fortius', 'Meer volgt.']);
    expect(tab.session.notes().notes.map(({ term }) => term)).toEqual(['Fortius', 'Europol']);
  });

  it('has an entry that is edited marked as it stands now', async () => {
    await open(BLOG);
    find('p').textContent = 'Correctie: niet Europol maar Eurojust meldt.';
    await tab.settle();
    expect(tab.marked).toEqual([]);
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Europol']);
  });

  it('is not read again for its clock and its counter', async () => {
    await open(`<main><p>Europol meldt.</p><p>Gelezen: <b>12</b></p><time>14:05:01</time></main>`);
    for (let second = 2; second < 30; second++) {
      (find('time').firstChild as Text).data = `14:05:${second}`;
      find('b').textContent = String(12 + second);
      await tab.pass(1_000);
    }
    expect(tab.requests).toHaveLength(1);
    expect(tab.marked).toEqual(['Europol']);
  });

  it('loses the mark on a number that changes, and is read again round it', async () => {
    tab = new Tab((fresh) => {
      show('<main><p>Europol telde <b>96.676</b> meldingen.</p></main>');
      const words = ['Europol', '96.676'];
      fresh.answer = async (request) => replyTo(request, words);
    });
    await tab.settle();
    expect(tab.marked.sort()).toEqual(['96.676', 'Europol']);
    find('b').textContent = '12';
    await tab.settle();
    expect(tab.marked).not.toContain('96.676');
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Europol']);
  });
});

describe('a list that uses its rows again', () => {
  const ROWS = 20;

  async function openList(): Promise<Text[]> {
    await open('<main><ul></ul></main>');
    const rows = Array.from({ length: ROWS }, (_, i) => element('li', `Rij ${i} Fortius`));
    find('ul').append(...rows);
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(ROWS);
    return rows.map((row) => row.firstChild as Text);
  }

  it('has no mark on the new words before they were read, and theirs after', async () => {
    const texts = await openList();
    for (const [i, text] of texts.entries()) text.data = `Rij ${ROWS + i} van Europol`;
    await tab.settle();
    expect(rangeCount()).toBe(0);
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(Array(ROWS).fill('Europol'));
    expect(rangeCount()).toBe(ROWS);
  });

  it('has as many ranges as words however long it is scrolled', async () => {
    const texts = await openList();
    for (let turn = 1; turn <= 50; turn++) {
      for (const [i, text] of texts.entries()) text.data = `Rij ${turn * ROWS + i} Fortius`;
      await tab.pass(QUIET_MS / 4);
    }
    await tab.pass(QUIET_MS);
    expect(rangeCount()).toBe(ROWS);
  });

  it('has the rows marked that are taken out and put back in another order', async () => {
    await openList();
    const rows = [...find('ul').children];
    for (const row of rows) row.remove();
    await tab.settle();
    expect(rangeCount()).toBe(0);
    find('ul').append(...rows.reverse());
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(ROWS);
  });

  it('has a word marked that was another for a moment', async () => {
    const [text] = (await openList()) as [Text];
    text.data = 'Laden…';
    await tab.settle();
    text.data = 'Rij 0 Fortius';
    await tab.pass(QUIET_MS);
    expect(tab.marked).toHaveLength(ROWS);
  });

  it('has a text marked that was out of the page while the answer came', async () => {
    await open('<main><p id="een">Fortius loopt.</p></main>');
    const { promise, resolve } = Promise.withResolvers<void>();
    const { answer } = tab;
    tab.answer = async (request) => {
      await promise;
      return answer(request);
    };
    const late = element('p', 'Europol meldt.');
    find('main').append(late);
    await tab.pass(QUIET_MS);
    late.remove();
    resolve();
    await tab.settle();
    expect(tab.marked).toEqual(['Fortius']);
    find('main').append(late);
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
  });
});

describe('text that is shown and written', () => {
  it('is read when it is no longer hidden, and not before', async () => {
    await open('<main><p>Fortius.</p><div hidden><p>Europol.</p></div></main>');
    expect(tab.marked).toEqual(['Fortius']);
    find('div').hidden = false;
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Europol', 'Fortius']);
    find('div').hidden = true;
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Fortius']);
  });

  it('has no marks from when the reader can edit it, whatever is typed', async () => {
    await open('<main><p>Fortius.</p><p id="tekst">Europol meldt.</p></main>');
    find('#tekst').contentEditable = 'true';
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Fortius']);
    find('#tekst').textContent = 'Eurojust en Europol';
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Fortius']);
    find('#tekst').removeAttribute('contenteditable');
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Europol', 'Fortius']);
  });

  it('is never that of a field', async () => {
    await open('<main><p>Fortius.</p><textarea>Europol</textarea><input value="Eurojust"></main>');
    const field = find('textarea') as HTMLTextAreaElement;
    field.value = 'Eurojust';
    field.defaultValue = 'Europol en Eurojust';
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Fortius']);
    expect(tab.requests).toHaveLength(1);
  });
});

describe('a page that is translated by the browser', () => {
  /** As Google Translate does: each text in two `font` elements, and the language at the root. */
  function translate(dictionary: Record<string, string>): void {
    const walker = document.createTreeWalker(find('main'), NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const translated = dictionary[text.data];
      if (translated === undefined) continue;
      const inner = element('font', translated);
      const outer = document.createElement('font');
      inner.style.verticalAlign = outer.style.verticalAlign = 'inherit';
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
  }

  afterEach(() => {
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('class');
  });

  it('has no mark on other words, and those of the translation when it has come to rest', async () => {
    await open('<main><p>Volgens <b>Europol</b> loopt Fortius niet.</p><p>Eurojust zwijgt.</p></main>');
    expect(tab.marked).toHaveLength(3);
    translate({
      'Volgens ': 'The project is not running, ',
      Europol: 'the European police',
      ' loopt Fortius niet.': ' says of Fortius.',
    });
    await tab.settle();
    expect(tab.marked).toEqual(['Eurojust']);
    await tab.pass(QUIET_MS);
    expect(tab.marked.sort()).toEqual(['Eurojust', 'Fortius']);
    expect(tab.requests[1]?.blocks).toEqual([
      'The project is not running, the European police says of Fortius.',
    ]);
  });

  it('has the marks of the original when that is shown again', async () => {
    await open('<main><p>Europol meldt.</p></main>');
    const [original] = find('p').childNodes;
    translate({ 'Europol meldt.': 'The police report.' });
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual([]);
    find('p').replaceChildren(original!);
    await tab.pass(QUIET_MS);
    expect(tab.marked).toEqual(['Europol']);
  });
});

describe('a page that is streamed', () => {
  it('is read a few times in all while 10,000 nodes come in a second, and has all notes in them marked', async () => {
    await open('<main></main>');
    const NODES = 10_000;
    const NOTES = 500;
    const TASKS = 100;
    for (let task = 0; task < TASKS; task++) {
      for (let i = 0; i < NODES / TASKS; i++) {
        find('main').append(element('p', `Bericht ${i}${i < NOTES / TASKS ? ' over Fortius' : ''}`));
      }
      await tab.pass(1_000 / TASKS);
    }
    await tab.pass(QUIET_MS);
    await tab.session.settled();
    expect(tab.requests).toHaveLength(1);
    expect(tab.requests[0]?.blocks).toHaveLength(NODES);
    expect(rangeCount()).toBe(NOTES);
  });

  it('is read after two seconds though it goes on, and no node is asked about twice', async () => {
    await open('<main></main>');
    for (let passed = 0; passed < 2 * LONGEST_MS; passed += 100) {
      find('main').append(element('p', `Bericht ${passed} over Fortius`));
      await tab.pass(100);
    }
    await tab.pass(QUIET_MS);
    const asked = tab.requests.flatMap(({ blocks }) => blocks);
    expect(asked).toHaveLength((2 * LONGEST_MS) / 100);
    expect(new Set(asked).size).toBe(asked.length);
    expect(tab.requests.length).toBeLessThanOrEqual(3);
  });
});
