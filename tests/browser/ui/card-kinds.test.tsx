/** What a card says of each kind of thing that a page can have noted. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardContent } from '../../../src/page/card-port';
import { Card } from '../../../src/ui/card/Card';
import { ARTICLE, EACH_KIND, FIGURE, FORTIUS, HAWALA, OTHER_PAPER, OWN_PAPER, PAPER } from './notes';
import { cardActions, PUBLICATION, rendered, textOf } from './support';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
});

function show(content: CardContent) {
  const actions = cardActions();
  render(<Card content={content} actions={actions} />, place);
  return actions;
}

const heading = () => place.querySelector('h2')!;
const sentence = () => textOf(place.querySelector('#kamernoot-sentence'));
const why = () => textOf(place.querySelector('#kamernoot-why p'));
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? textOf(element)) === name,
  )!;
/** Links and the button to the reader, in their order: the ways on. */
const ways = () =>
  [...place.querySelectorAll('.paper a, .ways a, .ways button')].map((way) =>
    textOf(way).replace('\u2060 (opent in een nieuw tabblad)', ''),
  );

/** Whether one element stands before another in the card. */
function isBefore(first: string, second: string): boolean {
  const order = place.querySelector(first)!.compareDocumentPosition(place.querySelector(second)!);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

describe.each(EACH_KIND)('a card of %s', (_, content) => {
  it('is a dialog with a name and a description', () => {
    show(content);
    const card = place.querySelector('[role="dialog"]')!;
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      expect(textOf(document.getElementById(card.getAttribute(attribute)!))).not.toBe('');
    }
  });
});

describe('a card of a term', () => {
  it.each([
    ['body', 'organisatie'],
    ['person', 'persoon'],
    ['programme', 'plan of samenwerking'],
    ['instrument', 'middel of werkwijze'],
    ['operation', 'operatie'],
    ['law', 'wet of verdrag'],
    ['phenomenon', 'verschijnsel'],
    ['place', 'plaats'],
  ] as const)('says of a %s that it is: %s', (termKind, name) => {
    show({ ...FORTIUS, passages: FORTIUS.passages.map((passage) => ({ ...passage, termKind })) });
    expect(textOf(place.querySelector('.kind'))).toBe(name);
    expect(isBefore('h2', '.kind')).toBe(true);
  });

  it('says nothing of the kind of a figure', () => {
    show(FIGURE);
    expect(place.querySelector('.kind')).toBeNull();
  });
});

describe('a card of an article that questions cite', () => {
  beforeEach(() => void show(ARTICLE));

  it('is headed by how many they are, in the language of the interface', () => {
    expect(textOf(heading())).toBe('Over dit artikel zijn 17 Kamervragen gesteld en beantwoord.');
    expect(heading().hasAttribute('lang')).toBe(false);
  });

  it('leads through all answers in order', async () => {
    const seen = [sentence()];
    for (let step = 1; step < 17; step++) {
      button('Volgend antwoord').click();
      await rendered();
      seen.push(sentence());
    }
    expect(textOf(place.querySelector('.pager [role="status"]'))).toBe('17 van 17');
    expect(seen.every((said, i) => PUBLICATION.questions[i]!.answer.startsWith(said.slice(0, 20)))).toBe(
      true,
    );
    expect(ways()).toEqual(['Lees het antwoord', 'Officiële bron']);
  });

  it('says by what it was known', () => {
    expect(why()).toContain('Het adres of de titel van deze pagina');
  });
});

describe('a card of an official paper', () => {
  it('is headed by its name, however the page writes it, and leads to it first', () => {
    show(PAPER);
    expect(textOf(heading())).toBe('Kamerstuk 29 911, nr. 358');
    expect(ways()).toEqual(['Open het stuk', 'Lees het antwoord', 'Officiële bron']);
    expect(place.querySelector('a')?.href).toBe('https://zoek.officielebekendmakingen.nl/kst-29911-358.html');
    expect(isBefore('a', '.where')).toBe(true);
  });

  it('says that the answer cites it', () => {
    const { openReader } = show(PAPER);
    expect(textOf(place.querySelector('.cited'))).toBe('Dit stuk wordt genoemd in:');
    expect(isBefore('.cited', '.where')).toBe(true);
    button('Lees het antwoord').click();
    expect(openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 14);
  });

  it('says no such thing of the publication itself', () => {
    show(OWN_PAPER);
    expect(textOf(heading())).toBe('Kamervragen 2022Z20166');
    expect(place.querySelector('.cited')).toBeNull();
    expect(textOf(place.querySelector('.pager [role="status"]'))).toBe('1 van 17');
  });

  it('says plainly that the library does not have it, and leads to it', () => {
    show(OTHER_PAPER);
    expect(textOf(heading())).toBe('Aanhangsel Handelingen 2022-2023, nr. 1204');
    expect(sentence()).toBe('Dit stuk staat niet in deze bibliotheek.');
    expect(place.querySelector('blockquote, .where, .pager, .more')).toBeNull();
    expect(ways()).toEqual(['Open het stuk']);
  });

  it('says by what it was known', () => {
    show(PAPER);
    expect(why()).toBe('“29 911-358” is herkend als het nummer van een officieel stuk.');
  });

  it.each([undefined, 'javascript:alert(1)'])('has no link for the address %j', (url) => {
    const { url: _, ...annotation } = OTHER_PAPER.annotation;
    show({ ...OTHER_PAPER, annotation: url === undefined ? annotation : { ...annotation, url } });
    expect(ways()).toEqual([]);
    expect(textOf(place)).not.toContain('Open het stuk');
  });
});

describe('a card of a figure', () => {
  it('is headed by the answer’s figure, with the page’s writing of it before', () => {
    show(FIGURE);
    expect(textOf(heading())).toBe('1.2 million 1,2 miljoen ongebruikelijke transacties');
    expect(textOf(place.querySelector('.full'))).toBe('1,2 miljoen ongebruikelijke transacties');
  });

  it('says which words of the page count the same', () => {
    show(FIGURE);
    expect(why()).toBe(
      'Deze woorden op de pagina zeggen dat “1.2 million” hetzelfde telt: transactions, unusual en banks.',
    );
  });
});

describe('the answer’s own word', () => {
  it('is said where page and name have others', () => {
    show(HAWALA);
    expect(textOf(place.querySelector('.said-there'))).toBe(
      'In het antwoord heet dit “criminele betalingsverkeer”.',
    );
  });

  it.each([FORTIUS, FIGURE, PAPER, ARTICLE])('is not said where it would tell nothing', (content) => {
    show(content);
    expect(place.querySelector('.said-there')).toBeNull();
  });
});
