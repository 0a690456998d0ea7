/** What a card shows and does on demand: more of the answer, its citation, the end of notes on a term. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardContent } from '../../../src/page/card-port';
import base from '../../../src/ui/base.css?inline';
import { Card } from '../../../src/ui/card/Card';
import cardStyle from '../../../src/ui/card/card.css?inline';
import { citationOf } from '../../../src/ui/card/citation';
import tokens from '../../../src/ui/tokens.css?inline';
import { ARTICLE, FORTIUS, JIT, OTHER_PAPER, PAPER } from './notes';
import { cardActions, rendered, textOf, wearStyles } from './support';

let place: HTMLElement;
let actions: ReturnType<typeof cardActions>;
let undress: () => void;

beforeEach(() => {
  undress = wearStyles(tokens, base, cardStyle);
  place = document.createElement('div');
  document.body.append(place);
  actions = cardActions();
});

afterEach(() => {
  render(null, place);
  place.remove();
  undress();
  vi.restoreAllMocks();
});

function show(content: CardContent = FORTIUS): void {
  render(<Card content={content} actions={actions} />, place);
}

const find = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? textOf(button)) === name && button.checkVisibility(),
  );

async function press(name: string): Promise<void> {
  const button = find(name);
  if (!button) throw new Error(`No button "${name}" in "${textOf(place)}"`);
  button.focus();
  button.click();
  await rendered();
}

const words = () => textOf(place.querySelector('blockquote'));
const sentence = () => textOf(place.querySelector('#kamernoot-sentence'));
/** What is announced beside the buttons, in the part of the card that a selector names. */
const said = (part: string) => textOf(place.querySelector(`${part} .said`));

describe('more of the answer', () => {
  const MORE = 'Meer van dit antwoord';
  const expanded = () => find(MORE)?.getAttribute('aria-expanded');

  it('shows the sentences round it in its place, and only them again', async () => {
    show(JIT);
    await press('Volgend antwoord');
    const alone = words();
    expect(alone).toBe(sentence());
    await press(MORE);
    expect(actions.answerText).toHaveBeenCalledExactlyOnceWith('2022Z20166', 4);
    expect(sentence()).toBe(alone);
    expect(words().length).toBeGreaterThan(alone.length + 40);
    expect(words()).toContain(alone);
    expect(place.querySelectorAll('.near').length).toBeGreaterThan(0);
    expect(place.querySelectorAll('mark').length).toBe(1);
    expect(expanded()).toBe('true');
    await press(MORE);
    expect(words()).toBe(alone);
    expect(expanded()).toBe('false');
  });

  it('is closed again at another answer', async () => {
    show(JIT);
    await press(MORE);
    await press('Volgend antwoord');
    expect(expanded()).toBe('false');
    expect(words()).toBe(sentence());
  });

  it('says that it is fetched to who has to wait, and flashes nothing before', async () => {
    actions.answerText.mockReturnValue(new Promise(() => {}));
    show();
    await press(MORE);
    const status = place.querySelector<HTMLElement>('.words .said')!;
    expect(textOf(status)).toBe('Het antwoord wordt opgehaald…');
    const [waiting] = status.getAnimations();
    waiting!.pause();
    waiting!.currentTime = 99;
    expect(getComputedStyle(status).visibility).toBe('hidden');
    waiting!.currentTime = 101;
    expect(getComputedStyle(status).visibility).toBe('visible');
    expect(sentence()).toBe(FORTIUS.passages[0]!.sentence);
  });

  it.each([
    ['not in the library', null],
    ['another text by now', ['Heel iets anders.']],
  ])('says plainly that the answer is gone where it is %s', async (_, paragraphs) => {
    actions.answerText.mockResolvedValue(paragraphs);
    show();
    await press(MORE);
    expect(said('.words')).toBe('Dit antwoord staat niet meer in de bibliotheek.');
    expect(words()).toBe(FORTIUS.passages[0]!.sentence);
  });

  it('says that the sentence is the whole answer', async () => {
    actions.answerText.mockResolvedValue([FORTIUS.passages[0]!.sentence]);
    show();
    await press(MORE);
    expect(said('.words')).toBe('Dit is het hele antwoord.');
  });

  it('says that it failed, and tries again', async () => {
    actions.answerText.mockRejectedValueOnce(new Error('the worker is gone'));
    show();
    await press(MORE);
    expect(said('.words')).toBe('Het antwoord kon niet worden opgehaald.');
    await press('Probeer opnieuw');
    expect(said('.words')).toBe('');
    expect(find('Probeer opnieuw')).toBeUndefined();
    expect(words().length).toBeGreaterThan(sentence().length);
  });

  it('drops an answer that comes when it is closed', async () => {
    const { promise, resolve } = Promise.withResolvers<string[]>();
    actions.answerText.mockReturnValueOnce(promise);
    show();
    await press(MORE);
    await press(MORE);
    resolve([`Eerst. ${FORTIUS.passages[0]!.sentence}`]);
    await rendered();
    expect(words()).toBe(sentence());
    expect(expanded()).toBe('false');
  });
});

describe('the citation', () => {
  const clipboard = () => vi.spyOn(navigator.clipboard, 'writeText');

  it.each([
    ['Tekst', 'plain'],
    ['Markdown', 'markdown'],
    ['APA', 'apa'],
  ] as const)('is copied as %s, and says so', async (name, style) => {
    const write = clipboard().mockResolvedValue();
    show();
    await press('Citeer');
    await press(name);
    expect(write).toHaveBeenCalledExactlyOnceWith(citationOf(FORTIUS.passages[0]!, style));
    expect(said('#kamernoot-cite')).toBe(`Gekopieerd als ${name}.`);
  });

  it('is that of the answer shown', async () => {
    const write = clipboard().mockResolvedValue();
    show(JIT);
    await press('Citeer');
    await press('Volgend antwoord');
    await press('APA');
    expect(write.mock.lastCall?.[0]).toContain('Antwoord op vraag 4 van');
  });

  it('stands there to be copied by hand where the browser does not let it', async () => {
    clipboard().mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    show();
    await press('Citeer');
    await press('Markdown');
    expect(said('#kamernoot-cite')).toBe('Kopiëren is hier niet gelukt. Selecteer de tekst zelf:');
    const byHand = place.querySelector<HTMLTextAreaElement>('.by-hand')!;
    expect(byHand.value).toBe(citationOf(FORTIUS.passages[0]!, 'markdown'));
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).toBe(byHand);
    expect(byHand.selectionEnd - byHand.selectionStart).toBe(byHand.value.length);
  });

  it('stands there too where the page has no clipboard at all', async () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
    show();
    await press('Citeer');
    await press('Tekst');
    expect(place.querySelector<HTMLTextAreaElement>('.by-hand')?.value).toBe(
      citationOf(FORTIUS.passages[0]!, 'plain'),
    );
  });

  it('is not offered where there is no answer', () => {
    show(OTHER_PAPER);
    expect(find('Citeer')).toBeUndefined();
  });
});

describe('hiding', () => {
  it.each([
    ['Op deze site', false, 'Noten bij “project Fortius” zijn op deze site verborgen.'],
    ['Overal', true, 'Noten bij “project Fortius” zijn overal verborgen.'],
  ])('%s, says so, keeps the focus and is undone', async (where, everywhere, text) => {
    show();
    await press('Verberg');
    await press(where);
    expect(actions.hideTerm).toHaveBeenCalledExactlyOnceWith('project Fortius', everywhere, true);
    expect(said('#kamernoot-hide')).toBe(text);
    expect(document.activeElement).toBe(find('Ongedaan maken'));
    expect(actions.dismissed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await rendered();
    expect(actions.hideTerm.mock.lastCall).toEqual(['project Fortius', everywhere, false]);
    expect(said('#kamernoot-hide')).toBe('Bij “project Fortius” staan weer noten.');
    expect(document.activeElement).toBe(find('Op deze site'));
  });

  it('can be undone after a look at something else', async () => {
    show();
    await press('Verberg');
    await press('Overal');
    await press('Waarom deze noot');
    expect(find('Ongedaan maken')).toBeUndefined();
    await press('Verberg');
    expect(find('Ongedaan maken')).toBeDefined();
  });

  it('says that it failed, and can be tried again', async () => {
    actions.hideTerm.mockRejectedValueOnce(new Error('the worker is gone'));
    show();
    await press('Verberg');
    await press('Overal');
    expect(said('#kamernoot-hide')).toBe('Dat is niet gelukt. Probeer het opnieuw.');
    await press('Overal');
    expect(said('#kamernoot-hide')).toContain('verborgen');
  });

  it('is offered of a paper too, by its name, and not of the article itself', async () => {
    show(PAPER);
    await press('Verberg');
    await press('Overal');
    expect(actions.hideTerm.mock.lastCall?.[0]).toBe('Kamerstuk 29 911, nr. 358');
    render(null, place);
    show(ARTICLE);
    expect(find('Verberg')).toBeUndefined();
  });
});

describe('the foot', () => {
  it('comes into sight in a low card, and leaves the page where it is', async () => {
    const far = Object.assign(document.createElement('div'), { style: 'height: 5000px' });
    document.body.append(far);
    scrollTo({ top: 40, behavior: 'instant' });
    show();
    const card = place.querySelector<HTMLElement>('.card')!;
    card.style.maxHeight = '200px';
    await press('Verberg');
    const { bottom } = find('Overal')!.getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom);
    expect(card.scrollTop).toBeGreaterThan(0);
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('Citeer');
    await press('APA');
    const status = place.querySelector('#kamernoot-cite .said')!.getBoundingClientRect();
    expect(status.height).toBeGreaterThan(0);
    expect(status.bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom);
    expect(scrollY).toBe(40);
    far.remove();
  });

  it('shows one thing at a time, and says which', async () => {
    show();
    const open = () =>
      [...place.querySelectorAll('.panel')].filter((panel) => panel.checkVisibility()).map(({ id }) => id);
    const expanded = () => [...place.querySelectorAll('.openers [aria-expanded="true"]')].map(textOf);
    expect(open()).toEqual([]);
    await press('Citeer');
    await press('Waarom deze noot');
    expect(open()).toEqual(['kamernoot-why']);
    expect(expanded()).toEqual(['Waarom deze noot']);
    await press('Waarom deze noot');
    expect(open()).toEqual([]);
    expect(expanded()).toEqual([]);
  });
});
