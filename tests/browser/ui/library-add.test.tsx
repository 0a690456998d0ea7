import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ParseError, type ParseReason } from '../../../src/publication/errors';
import {
  box,
  button,
  chooseFiles,
  field,
  openLibrary,
  outcomes,
  shownSection,
  statuses,
  untilRead,
} from './library-page';
import { draft, MemoryLibrary, manyDrafts } from './library-tools';
import { PUBLICATION, rendered, textOf } from './support';

let close = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

/** A library that can read "a" (2023Z00001), "b" (2023Z00002) and "a, later" (2023Z00001 with later answers). */
function readable(own = new MemoryLibrary()): MemoryLibrary {
  own.documents.set('a', draft('2023Z00001', { answered: '2023-02-01' }, 'QRU', 'Fortius'));
  own.documents.set('a, later', draft('2023Z00001', { answered: '2023-03-01' }, 'QRU'));
  own.documents.set('b', draft('2023Z00002', {}, 'Fortius'));
  return own;
}

async function open(library: MemoryLibrary): Promise<void> {
  close = await openLibrary(library, 'toevoegen');
}

const entry = (name: string) =>
  [...document.querySelectorAll('.entry')].find((one) => textOf(one.querySelector('h3')) === name)!;
const ids = (library: MemoryLibrary) => library.own.map(({ publication }) => publication.id);
const days = (library: MemoryLibrary) => library.own.map(({ publication }) => publication.answered);

beforeEach(() => reported.mockClear());
afterEach(() => close());

describe('adding documents', () => {
  it('shows what was read before anything is kept, and keeps it when told', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['brief.pdf', 'a'], ['pagina.html', 'b']);
    await untilRead();
    expect(outcomes()).toEqual(['brief.pdf: wordt bewaard', 'pagina.html: wordt bewaard']);
    const text = textOf(entry('brief.pdf'));
    expect(text).toContain('Het antwoord van 2023Z00001');
    expect(text).toContain('Gevraagd door Van der Werf (D66) en Sneller (D66), 21 oktober 2022');
    expect(text).toContain('Minister van Justitie en Veiligheid, D. Yeşilgöz-Zegerius');
    expect(text).toContain('17 vragen, beantwoord op 1 februari 2023, 103 dagen na de vraag');
    expect(text).toContain('2 begrippen');
    expect(statuses()).toEqual(['2 publicaties gelezen · 2 te bewaren']);
    expect(library.own).toEqual([]);
    await button('Bewaar 2 publicaties').click();
    await expect.poll(statuses).toEqual(['2 publicaties staan nu in uw bibliotheek. Bekijk de bibliotheek']);
    expect(ids(library)).toEqual(['2023Z00001', '2023Z00002']);
    expect(outcomes()).toEqual([]);
    await expect.poll(() => document.activeElement?.textContent).toContain('staan nu in uw bibliotheek');
  });

  it('has the browser ask before what was read is lost', async () => {
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    await open(readable());
    expect(leaving()).toBe(false);
    await chooseFiles(['brief.pdf', 'a']);
    await untilRead();
    await rendered();
    expect(leaving()).toBe(true);
    await button('Bewaar 1 publicatie').click();
    await expect.poll(leaving).toBe(false);
  });

  it('takes pasted text', async () => {
    await open(readable());
    await userEvent.fill(field('Of plak de tekst van een publicatie'), 'b');
    await button('Lees de tekst').click();
    await expect.poll(outcomes).toEqual(['Geplakte tekst: wordt bewaard']);
    expect(field('Of plak de tekst van een publicatie').element()).toHaveProperty('value', '');
  });

  it('takes files that are dropped, anywhere and in any section', async () => {
    await open(readable());
    location.hash = '#publicaties';
    await rendered();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a'], 'brief.pdf'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    await rendered();
    expect(document.querySelector('.drop.over')).not.toBeNull();
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.poll(outcomes).toEqual(['brief.pdf: wordt bewaard']);
    expect(textOf(shownSection().querySelector('h2'))).toBe('Toevoegen');
    expect(document.querySelector('.drop.over')).toBeNull();
  });

  it('takes a page that the popup hands over', async () => {
    const library = readable();
    await open(library);
    location.hash = '#publicaties';
    await rendered();
    library.handOver({ kind: 'page', html: 'a', address: 'https://www.tweedekamer.nl/detail?id=2023Z00001' });
    await expect.poll(outcomes).toEqual(['https://www.tweedekamer.nl/detail?id=2023Z00001: wordt bewaard']);
    expect(location.hash).toBe('#toevoegen');
  });

  it('leaves out what is not wanted', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['brief.pdf', 'a'], ['pagina.html', 'b']);
    await untilRead();
    await userEvent.click(entry('brief.pdf').querySelector('.tick input')!);
    await rendered();
    expect(outcomes()[0]).toBe('brief.pdf: wordt niet bewaard');
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => ids(library)).toEqual(['2023Z00002']);
    await expect.poll(outcomes).toEqual(['brief.pdf: wordt niet bewaard']);
    await button('Haal weg brief.pdf').click();
    await expect.poll(outcomes).toEqual([]);
  });

  it('warns of what is unusual', async () => {
    const library = new MemoryLibrary();
    const unanswered = PUBLICATION.questions.map((question) => ({ ...question, answer: '', sameAs: null }));
    library.documents.set(
      'later',
      draft('2023Z1', {
        url: null,
        answered: null,
        questions: unanswered,
        postponed: { date: null, text: 'Later.' },
      }),
    );
    await open(library);
    await chooseFiles(['uitstel.html', 'later']);
    await untilRead();
    expect([...document.querySelectorAll('.warnings li')].map(textOf)).toEqual([
      'De antwoorden zijn uitgesteld; de vragen staan open.',
      'Het officiële adres is niet bekend; er komt geen link naar de bron.',
    ]);
    expect(textOf(entry('uitstel.html'))).toContain('Er zijn geen begrippen in gevonden.');
  });
});

describe('a document that cannot be read', () => {
  it.each<[ParseReason, string]>([
    ['no-set', 'Hierin staan geen Kamervragen met antwoorden; kies het stuk waarin'],
    ['incomplete', 'Er ontbreekt een stuk van de vragen of antwoorden;'],
    ['no-number', 'Het zaaknummer staat er niet in; vul het hieronder in.'],
    ['no-text', 'Hierin is geen tekst te vinden;'],
    ['too-large', 'Dit bestand is te groot;'],
    ['damaged', 'Dit bestand is beschadigd;'],
  ])('for the reason %s is explained, with the message itself folded away', async (reason, words) => {
    const library = readable();
    library.documents.set('x', new ParseError(130, 'answer 5 ends early', reason));
    await open(library);
    await chooseFiles(['x.pdf', 'x'], ['goed.pdf', 'a']);
    await untilRead();
    expect(outcomes()).toEqual(['x.pdf: niet gelezen', 'goed.pdf: wordt bewaard']);
    expect(textOf(entry('x.pdf'))).toContain(words);
    const details = entry('x.pdf').querySelector('details')!;
    expect(details.open).toBe(false);
    expect(textOf(details)).toContain('line 130: answer 5 ends early');
    expect(statuses()).toEqual(['1 publicatie gelezen · 1 te bewaren · 1 document niet gelezen']);
  });

  it('for any other reason is too, and never blocks the rest', async () => {
    const library = readable();
    library.documents.set('x', new TypeError('undefined is not a function'));
    await open(library);
    await chooseFiles(['x.pdf', 'x'], ['goed.pdf', 'a']);
    await untilRead();
    expect(textOf(entry('x.pdf'))).toContain('Dit kon niet worden gelezen;');
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => ids(library)).toEqual(['2023Z00001']);
  });

  it('for want of its number is read again with it', async () => {
    const library = new MemoryLibrary();
    library.documents.set('x', new ParseError(1, 'it has no case number', 'no-number'));
    library.documents.set('x 2023Z00007', draft('2023Z00007'));
    await open(library);
    await chooseFiles(['x.pdf', 'x']);
    await untilRead();
    await userEvent.fill(field('Zaaknummer'), '12345');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => textOf(entry('x.pdf').querySelector('[role="alert"]')))
      .toBe('Dit is geen zaaknummer. Het bestaat uit een jaartal, een Z en vijf cijfers, zoals 2022Z20166.');
    expect(field('Zaaknummer').element().getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field('Zaaknummer'), ' 2023z00007 ');
    await userEvent.keyboard('{Enter}');
    await expect.poll(outcomes).toEqual(['x.pdf: wordt bewaard']);
    expect(textOf(entry('x.pdf'))).toContain('Het antwoord van 2023Z00007');
  });
});

describe('a publication that is there already', () => {
  const held = (day: string) => readable(new MemoryLibrary([draft('2023Z00001', { answered: day })]));
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });

  it.each([
    ['2023-01-01', 'Deze versie is nieuwer.', 'Vervang door deze versie'],
    ['2023-02-01', 'Deze versie is even oud.', 'Houd wat er staat'],
    ['2023-12-01', 'Deze versie is ouder.', 'Houd wat er staat'],
  ])('with answers of %s is asked about: %s', async (day, words, chosen) => {
    await open(held(day));
    await chooseFiles(['brief.pdf', 'a']);
    await untilRead();
    expect(textOf(entry('brief.pdf'))).toContain(
      'Deze publicatie staat al in uw bibliotheek, met antwoorden van',
    );
    expect(textOf(entry('brief.pdf'))).toContain(words);
    expect(choice(chosen).element()).toHaveProperty('checked', true);
  });

  it('is replaced, and never there twice', async () => {
    const library = held('2023-01-01');
    await open(library);
    await chooseFiles(['brief.pdf', 'a']);
    await untilRead();
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => days(library)).toEqual(['2023-02-01']);
  });

  it('is kept where the reader says so', async () => {
    const library = held('2023-01-01');
    await open(library);
    await chooseFiles(['brief.pdf', 'a']);
    await untilRead();
    await choice('Houd wat er staat').click();
    await expect.poll(outcomes).toEqual(['brief.pdf: wordt niet bewaard']);
    expect(document.querySelector('.save-bar button')).toBeNull();
    await choice('Vervang door deze versie').click();
    await expect.element(button('Bewaar 1 publicatie')).toBeInTheDocument();
  });

  it('with Kamernoot is said to be from there', async () => {
    const library = readable();
    library.documents.set('letter', { publication: PUBLICATION, terms: [], fields: {} });
    await open(library);
    await chooseFiles(['brief.pdf', 'letter']);
    await untilRead();
    expect(textOf(entry('brief.pdf'))).toContain(
      'Deze publicatie is met Kamernoot meegeleverd; u hoeft haar niet toe te voegen.',
    );
    expect(outcomes()).toEqual(['brief.pdf: wordt niet bewaard']);
    expect(entry('brief.pdf').querySelector('input')).toBeNull();
  });

  it('in the same batch: the newer is taken, the other in its place where the reader says so', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['oud.pdf', 'a'], ['nieuw.pdf', 'a, later']);
    await untilRead();
    expect(outcomes()).toEqual(['oud.pdf: wordt niet bewaard', 'nieuw.pdf: wordt bewaard']);
    expect(textOf(entry('oud.pdf'))).toContain('Dezelfde publicatie staat ook in “nieuw.pdf”.');
    await userEvent.click(entry('oud.pdf').querySelector('.tick input')!);
    await expect.poll(outcomes).toEqual(['oud.pdf: wordt bewaard', 'nieuw.pdf: wordt niet bewaard']);
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => days(library)).toEqual(['2023-02-01']);
  });

  it('in the same batch twice alike: one', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['een.pdf', 'a'], ['twee.pdf', 'a']);
    await untilRead();
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => ids(library)).toEqual(['2023Z00001']);
  });
});

describe('the terms that were found', () => {
  const chip = (name: string) => button(name);

  it('are switched off beforehand, kept in the same import', async () => {
    const library = readable();
    library.kept = { ...library.kept, off: ['QRU'] };
    await open(library);
    await chooseFiles(['brief.pdf', 'a'], ['pagina.html', 'b']);
    await untilRead();
    const pressed = (name: string) =>
      [...document.querySelectorAll('.chip')]
        .filter((one) => textOf(one) === name)
        .map((one) => one.getAttribute('aria-pressed'));
    expect(pressed('QRU')).toEqual(['false']);
    await chip('Fortius').first().click();
    await chip('QRU').click();
    // One term, wherever it stands.
    await expect.poll(() => pressed('Fortius')).toEqual(['false', 'false']);
    expect(library.kept.off).toEqual(['QRU']);
    await button('Bewaar 2 publicaties').click();
    await expect.poll(() => library.kept.off).toEqual(['Fortius']);
  });

  it('are folded away where there are many documents', async () => {
    const library = new MemoryLibrary();
    for (const one of manyDrafts(5)) library.documents.set(one.publication.id, one);
    await open(library);
    await chooseFiles(...[...library.documents.keys()].map((id): [string, string] => [`${id}.pdf`, id]));
    await untilRead();
    expect(document.querySelector('.chip')).toBeNull();
    await userEvent.click(document.querySelector('.entry summary')!);
    await expect.poll(() => document.querySelectorAll('.chip').length).toBe(1);
  });
});

describe('what takes long', () => {
  /** Holds the library's work up until `let go`. */
  function hold(library: MemoryLibrary): () => void {
    let release = () => {};
    library.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  it('reading: shows how far it is, and leaves unread what has not been read when it is stopped', async () => {
    const library = readable();
    const letGo = hold(library);
    await open(library);
    await chooseFiles(['een.pdf', 'a'], ['twee.pdf', 'b'], ['drie.pdf', 'b']);
    expect(outcomes()).toEqual(['een.pdf: wordt gelezen', 'twee.pdf: wacht', 'drie.pdf: wacht']);
    const bar = document.querySelector('progress')!;
    expect([bar.value, bar.max, bar.getAttribute('aria-label')]).toEqual([0, 3, 'Lezen']);
    expect(document.querySelector('.save-bar button')).toBeNull();
    await button('Stop met lezen').click();
    letGo();
    await expect.poll(outcomes).toEqual(['een.pdf: wordt bewaard']);
  });

  it('saving: shows how far it is, and keeps nothing when it is cancelled', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['een.pdf', 'a'], ['twee.pdf', 'b']);
    await untilRead();
    const letGo = hold(library);
    await button('Bewaar 2 publicaties').click();
    await expect.element(button('Annuleer')).toBeInTheDocument();
    expect(textOf(document.querySelector('.save-bar'))).toContain('Bewaren, 0 van 2');
    await button('Annuleer').click();
    letGo();
    await expect.poll(statuses).toContain('Geannuleerd. Er is niets bewaard.');
    expect(library.own).toEqual([]);
    expect(outcomes()).toHaveLength(2);
    expect(reported).not.toHaveBeenCalled();
    await button('Bewaar 2 publicaties').click();
    await expect.poll(() => library.own.length).toBe(2);
  });

  it.each([
    ['QuotaExceededError', 'Er is geen ruimte meer, dus er is niets bewaard.'],
    ['Error', 'Bewaren is niet gelukt, en er is niets veranderd.'],
    ['LibraryDamagedError', 'Uw eigen bibliotheek kon niet worden gelezen.'],
  ])('saving that fails by a %s is said, and what was read stays', async (name, words) => {
    const library = readable();
    await open(library);
    await chooseFiles(['een.pdf', 'a']);
    await untilRead();
    library.fault = Object.assign(new Error('the disk is full'), { name });
    await button('Bewaar 1 publicatie').click();
    await expect.poll(() => statuses().join()).toContain(words);
    expect(statuses().join()).toContain('the disk is full');
    expect(outcomes()).toEqual(['een.pdf: wordt bewaard']);
    expect(reported).toHaveBeenCalledWith(library.fault);
  });

  it('a library file: imported in one go, after a click, or cancelled', async () => {
    const library = new MemoryLibrary();
    await open(library);
    await chooseFiles(['alles.json', '{}']);
    expect(textOf(entry('alles.json'))).toContain('Een bestand met een bibliotheek, 1 kB.');
    expect(library.calls).toEqual([]);
    const letGo = hold(library);
    await button('Neem over').click();
    await expect.poll(() => textOf(entry('alles.json'))).toContain('Overnemen, 0 van 100');
    await button('Annuleer').click();
    letGo();
    await expect.poll(statuses).toEqual(['Geannuleerd. Er is niets bewaard.']);
    await box('Vervang oudere versies van publicaties die er al zijn').click();
    await button('Neem over').click();
    await expect.poll(statuses).toEqual(['Overgenomen: 95 nieuw, 3 vervangen, 2 stonden er al.']);
    expect(library.calls).toEqual(['import alles.json']);
  });
});

describe('the focus', () => {
  const focused = () => document.activeElement;

  it('stays near when a document is taken away', async () => {
    await open(readable());
    await chooseFiles(['een.pdf', 'a'], ['twee.pdf', 'b']);
    await untilRead();
    await button('Haal weg een.pdf').click();
    await expect.poll(() => textOf(focused())).toBe('1 publicatie gelezen · 1 te bewaren');
  });

  it('stays at a document that is read again', async () => {
    const library = new MemoryLibrary();
    library.documents.set('x', new ParseError(1, 'it has no case number', 'no-number'));
    library.documents.set('x 2023Z00007', draft('2023Z00007'));
    await open(library);
    await chooseFiles(['x.pdf', 'x']);
    await untilRead();
    await userEvent.fill(field('Zaaknummer'), '2023Z00007');
    await userEvent.keyboard('{Enter}');
    await expect.poll(outcomes).toEqual(['x.pdf: wordt bewaard']);
    expect(focused()).toBe(entry('x.pdf'));
  });

  it('goes to the way to cancel, and from there to how it ended', async () => {
    const library = readable();
    await open(library);
    await chooseFiles(['een.pdf', 'a'], ['alles.json', '{}']);
    await untilRead();
    for (const [begin, end] of [
      ['Bewaar 1 publicatie', '1 publicatie staat nu in uw bibliotheek. Bekijk de bibliotheek'],
      ['Neem over', 'Overgenomen: 95 nieuw, 3 vervangen, 2 stonden er al.'],
    ] as const) {
      let letGo = () => {};
      library.gate = new Promise((resolve) => {
        letGo = resolve;
      });
      await button(begin).click();
      await expect.poll(() => textOf(focused())).toBe('Annuleer');
      letGo();
      await expect.poll(() => textOf(focused())).toBe(end);
    }
  });
});

it('a library file that is refused is said to be, with where the fault is', async () => {
  const library = new MemoryLibrary();
  library.fault = Object.assign(new Error('publications.3.id: expected a case number'), {
    name: 'LibraryFileError',
  });
  library.summaries = async () => [];
  await open(library);
  await chooseFiles(['alles.json', '{}']);
  await button('Neem over').click();
  await expect
    .poll(() => statuses().join())
    .toContain('Dit bestand kon niet als bibliotheek worden gelezen, dus er is niets veranderd.');
  expect(textOf(entry('alles.json').querySelector('details'))).toContain('publications.3.id');
});

it('two hundred documents are drawn a step at a time, with the button to save in sight', async () => {
  const library = new MemoryLibrary();
  for (const one of manyDrafts(200)) library.documents.set(one.publication.id, one);
  await open(library);
  await chooseFiles(...[...library.documents.keys()].map((id): [string, string] => [`${id}.pdf`, id]));
  await expect.poll(statuses, { timeout: 10_000 }).toEqual(['200 publicaties gelezen · 200 te bewaren']);
  expect(outcomes().length).toBeLessThan(200);
  const save = button('Bewaar 200 publicaties').element().getBoundingClientRect();
  expect(save.bottom).toBeLessThanOrEqual(innerHeight);
  await button('Bewaar 200 publicaties').click();
  await expect.poll(() => library.own.length).toBe(200);
});
