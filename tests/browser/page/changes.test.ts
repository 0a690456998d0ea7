import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatChanged } from '../../../src/page/changes';
import { find, show } from './support/page';

let observer: MutationObserver;

beforeEach(() => {
  show('<main><p>Eerste <b>alinea</b>, met 12 woorden</p><nav>Menu</nav></main>');
  observer = new MutationObserver(() => {});
  observer.observe(find('main'), {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
  });
});

afterEach(() => observer.disconnect());

/** What changing the page comes to. */
function after(change: () => void): string {
  change();
  const { isText, isLoss } = whatChanged(observer.takeRecords(), () => false);
  return [isText && 'text', isLoss && 'loss'].filter(Boolean).join(' and ') || 'nothing';
}

function element(tag: string, content = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: content });
}

describe('a change of a page', () => {
  it.each<[string, string, () => void]>([
    ['text that comes', 'text', () => find('main').append(element('p', 'Tweede'))],
    ['text that leaves', 'text and loss', () => find('p').remove()],
    ['other words', 'text and loss', () => ((find('b').firstChild as Text).data = 'zin')],
    [
      'a number that leaves',
      'loss',
      () => {
        find('b').textContent = '96.676';
        observer.takeRecords();
        find('b').replaceChildren();
      },
    ],
    ['words that become a number', 'text and loss', () => ((find('b').firstChild as Text).data = '12')],
    [
      'a comment, as frameworks have them',
      'nothing',
      () => find('main').append(document.createComment('v-if')),
    ],
    ['an empty element beside the text', 'nothing', () => find('main').append(element('div'))],
    ['an empty element in the midst of it', 'text', () => find('b').before(element('div'))],
    ['a script with words', 'nothing', () => find('main').append(element('script', '/* Fortius */'))],
    [
      'an advert that is a script in an element',
      'nothing',
      () => {
        const advert = element('div');
        advert.append(element('script', '/* Fortius */'), element('iframe'));
        find('main').append(advert);
      },
    ],
    ['a menu', 'nothing', () => find('nav').remove()],
    ['a text that is shown', 'text', () => find('p').toggleAttribute('hidden')],
    ['a slot, whose text stands elsewhere', 'text', () => find('main').append(element('slot'))],
    [
      'a shadow tree',
      'text',
      () => {
        const host = element('div');
        host.attachShadow({ mode: 'open' }).append(element('p', 'Schaduw'));
        find('main').append(host);
      },
    ],
  ])('that is %s comes to %s', (_, outcome, change) => {
    expect(after(change)).toBe(outcome);
  });

  it('is not looked at further than is needed to know what it comes to', () => {
    for (let i = 0; i < 10_000; i++) find('main').append(element('p', `Bericht ${i}`));
    let looks = 0;
    whatChanged(observer.takeRecords(), () => {
      looks++;
      return false;
    });
    expect(looks).toBe(1);
  });
});
