import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addCase, addHit } from '../../../../src/archive/add';
import { openArchive } from '../../../../src/archive/archive';
import { watchOf } from '../../../../src/archive/follow';
import { politely } from '../../../../src/archive/polite';
import type { Watch } from '../../../../src/library/model';
import { ParseError } from '../../../../src/publication/errors';
import base from '../../../../src/ui/base.css?inline';
import { ArchiveSection } from '../../../../src/ui/library/archive/ArchiveSection';
import archiveStyle from '../../../../src/ui/library/archive/archive.css?inline';
import { Followed } from '../../../../src/ui/library/archive/Followed';
import type { ArchiveTools } from '../../../../src/ui/library/archive/tools';
import libraryStyle from '../../../../src/ui/library/library.css?inline';
import pagesStyle from '../../../../src/ui/pages.css?inline';
import tokens from '../../../../src/ui/tokens.css?inline';
import { numberedCase, zaak } from '../../../support/archive/cases';
import { oneQueue, testClock } from '../../../support/archive/clock';
import { fetchInPage } from '../../../support/archive/in-page';
import { type ArchiveService, archiveService, html, json } from '../../../support/archive/service';
import { faults, PUBLICATION, rendered, setTheme, THEMES, textOf, wearStyles } from '../support';

let service: ArchiveService;
let isAllowed: boolean;
let says: boolean;
let held: Set<string>;
let watches: Watch[];
let told: ((isAllowed: boolean) => void)[];
let gate: Promise<void>;
let undress = () => {};
const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});

function makeTools(): ArchiveTools {
  const archive = openArchive(
    politely({ fetch: fetchInPage(service, () => gate), clock: testClock(), inTurn: oneQueue() }),
  );
  const add = {
    archive,
    parse: async ({ html: text, address }: { html: string; address: string }, id: string) => {
      if (!text.includes('<h2>')) throw new ParseError(1, `nothing at ${address}`, 'no-set');
      return { publication: { ...PUBLICATION, id } };
    },
    save: async ({ publication: { id } }: { publication: { id: string } }) => {
      if (held.has(id)) return 'already-there' as const;
      held = new Set([...held, id]);
      draw();
      return 'added' as const;
    },
  };
  const allow = (value: boolean) => {
    isAllowed = value;
    for (const listener of told) listener(value);
  };
  return {
    access: {
      has: async () => isAllowed,
      ask: async () => {
        if (says) allow(true);
        return says;
      },
      giveUp: async () => allow(false),
      watch: (listener) => {
        told.push(listener);
        return () => {
          told = told.filter((other) => other !== listener);
        };
      },
    },
    search: archive.search,
    add: (hit, signal) => addHit(add, hit, signal),
    addFollowed: (id, signal) => addCase(add, id, signal),
    follow: async (hit) => {
      watches = [...watches, watchOf(hit, new Date('2026-11-27T09:00:00Z'))];
      draw();
    },
    unfollow: async (id) => {
      watches = watches.filter((watch) => watch.id !== id);
      draw();
    },
    lookNow: async () => {
      await archive.cases(
        watches.map(({ id }) => id),
        new AbortController().signal,
      );
      watches = watches.map((watch) => ({ ...watch, looked: '2026-11-27T09:00:00Z' }));
      draw();
    },
    readerAddress: (id) => `reader.html#${id}`,
  };
}

let tools: ArchiveTools;

function draw(): void {
  render(
    <main>
      <h1>Bibliotheek</h1>
      <ArchiveSection tools={tools} held={held} watches={watches} />
      <Followed tools={tools} watches={watches} />
    </main>,
    document.body,
  );
}

async function open(): Promise<void> {
  tools = makeTools();
  draw();
  await rendered();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
const hits = () => [...document.querySelectorAll('.archive .archive-hits > li')];
const hitTexts = () => hits().map(textOf);
const status = () => textOf(document.querySelector('.archive-status'));
const bar = () => textOf(document.querySelector('.add-bar'));
const bodyHasFocus = () => document.activeElement === document.body;

/** Types words, searches, and waits for what comes of it. */
async function search(words: string): Promise<void> {
  await page.getByLabelText('Woorden uit het onderwerp').fill(words);
  await button('Zoek').click();
  await expect.poll(status).not.toMatch(/^$|doorzocht/);
}

/** Gives the published answers of a case of the row a page. */
function publish(...places: number[]): void {
  for (const place of places) {
    const number = 1_000 + place;
    service.pages.set(
      `https://zoek.officielebekendmakingen.nl/ah-tk-20222023-${number}.html`,
      '<h2>Vraag 1</h2>',
    );
  }
}

beforeEach(async () => {
  await page.viewport(900, 900);
  undress = wearStyles(tokens, base, pagesStyle, libraryStyle, archiveStyle);
  document.documentElement.lang = 'nl';
  document.title = 'Bibliotheek';
  service = archiveService();
  isAllowed = true;
  says = true;
  held = new Set();
  watches = [];
  told = [];
  gate = Promise.resolve();
  reported.mockClear();
});

afterEach(() => {
  render(null, document.body);
  undress();
});

describe('before the permission', () => {
  beforeEach(() => {
    isAllowed = false;
  });

  it('says who is asked and what they are told, and asks nobody', async () => {
    await open();
    const text = textOf(document.querySelector('.archive'));
    for (const host of [
      'gegevensmagazijn.tweedekamer.nl',
      'zoek.officielebekendmakingen.nl',
      'www.tweedekamer.nl',
    ])
      expect(text).toContain(host);
    expect(document.querySelector('form')).toBeNull();
    expect(service.asked).toEqual([]);
    expect(bodyHasFocus()).toBe(true);
  });

  it('shows the form when it is given, and keeps the focus near', async () => {
    await open();
    await button('Sta zoeken in het archief toe').click();
    await expect.poll(() => document.querySelector('form')).not.toBeNull();
    await expect.poll(() => document.activeElement?.id).toBe('archive');
    expect(service.asked).toEqual([]);
  });

  it('says so when it is refused', async () => {
    says = false;
    await open();
    await button('Sta zoeken in het archief toe').click();
    await expect.element(page.getByText('De browser heeft geen toestemming gekregen')).toBeVisible();
  });

  it('can be taken back, here and in the browser', async () => {
    isAllowed = true;
    await open();
    await button('Trek de toestemming weer in').click();
    await expect.element(button('Sta zoeken in het archief toe')).toBeVisible();
    for (const listener of told) listener(true);
    await expect.element(button('Zoek')).toBeVisible();
  });
});

describe('searching', () => {
  beforeEach(open);

  it('shows 25 with subject, askers, day and after how long they were answered', async () => {
    await search('');
    expect(hits()).toHaveLength(25);
    expect(status()).toBe('61 keer Kamervragen gevonden. Hiervan staan er hier 25.');
    await page.getByLabelText('Woorden uit het onderwerp').fill('drugscriminaliteit');
    await userEvent.keyboard('{Enter}');
    await expect.poll(hits).toHaveLength(1);
    expect(hitTexts()[0]).toMatch(
      /De internationale strijd tegen drugscriminaliteit ?Van der Werf \(D66\) en Sneller \(D66\) · gevraagd op 21 oktober 2022 · beantwoord na 20 dagen/,
    );
    expect(hits()[0]?.querySelector('a')?.href).toBe(
      'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
    );
  });

  it('takes minister, period and what is open', async () => {
    await page.getByLabelText('Minister van').fill('Defensie');
    await page.getByLabelText('Gevraagd vanaf').fill('2023-01-01');
    await page.getByLabelText('Gevraagd tot en met').fill('2023-12-31');
    await page.getByLabelText('Nog open').click();
    await button('Zoek').click();
    await expect.poll(hits).toHaveLength(1);
    expect(hitTexts()[0]).toContain('Drones boven militaire terreinen');
    expect(hitTexts()[0]).toContain('nog open');
  });

  it('asks nothing for a period that ends before it begins, and says so', async () => {
    await page.getByLabelText('Gevraagd vanaf').fill('2023-01-02');
    await page.getByLabelText('Gevraagd tot en met').fill('2023-01-01');
    await button('Zoek').click();
    await expect.element(page.getByText('De periode eindigt voor zij begint.')).toBeVisible();
    expect(service.asked).toEqual([]);
  });

  it('brings more, each once, and goes to the first that is new', async () => {
    await search('');
    await button('Toon meer').click();
    await expect.poll(hits).toHaveLength(50);
    await expect.poll(() => document.activeElement).toBe(hits()[25]);
    await button('Toon meer').click();
    await expect.poll(hits).toHaveLength(61);
    expect(new Set(hitTexts()).size).toBe(61);
    expect(status()).toBe('61 keer Kamervragen gevonden');
    expect(button('Toon meer').elements()).toEqual([]);
  });

  it('does not show one twice that moved on meanwhile', async () => {
    await search('');
    service.cases = [zaak({ Nummer: '2026Z99999', GestartOp: '2026-11-26T00:00:00Z' }), ...service.cases];
    await button('Toon meer').click();
    await expect.poll(hits).toHaveLength(49);
    expect(new Set(hitTexts()).size).toBe(49);
  });

  it('says that nothing was found', async () => {
    await search('onvindbaar');
    expect(status()).toBe('Niets gevonden in het archief.');
    expect(document.querySelector('.add-bar')).toBeNull();
  });

  it('shows what it does not understand as that', async () => {
    service.trouble = () =>
      json(200, { '@odata.count': 3, value: [zaak(), { ...zaak(), Nummer: '2022Z00002', Afgedaan: 1 }, {}] });
    await search('x');
    expect(hitTexts().slice(1)).toEqual([
      'Kamervragen 2022Z00002 staan er anders dan verwacht en zijn niet begrepen.',
      'Hier staat iets in het archief wat niet is begrepen.',
    ]);
  });

  it.each([
    ['refused', () => html(403, ''), 'gegevensmagazijn.tweedekamer.nl weigert het verzoek.'],
    [
      'busy',
      () => html(503, ''),
      'gegevensmagazijn.tweedekamer.nl heeft het te druk. Probeer het later opnieuw.',
    ],
    [
      'busy for long',
      () => ({ ...html(429, ''), headers: { 'retry-after': '600' } }),
      'gegevensmagazijn.tweedekamer.nl heeft het te druk. Probeer het over 10 minuten opnieuw.',
    ],
    ['garbage', () => html(200, '<p>'), 'Het antwoord van gegevensmagazijn.tweedekamer.nl is niet begrepen.'],
  ])('says in plain words when the archive is %s, and tries again', async (_, served, words) => {
    service.trouble = served;
    await search('drugscriminaliteit');
    expect(status()).toBe(`${words} Probeer opnieuw`);
    expect(reported).not.toHaveBeenCalled();
    service.trouble = () => null;
    await button('Probeer opnieuw').click();
    await expect.poll(hits).toHaveLength(1);
    expect(bodyHasFocus()).toBe(false);
  });

  it('keeps what is shown when more fails', async () => {
    await search('');
    service.trouble = () => html(403, '');
    await button('Toon meer').click();
    await expect.poll(status).toContain('weigert');
    expect(hits()).toHaveLength(25);
    service.trouble = () => null;
    await button('Probeer opnieuw').click();
    await expect.poll(hits).toHaveLength(50);
  });

  it('says that this computer is offline', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    gate = Promise.reject(new TypeError('Failed to fetch'));
    gate.catch(() => {});
    await search('x');
    expect(status()).toContain('Deze computer heeft geen verbinding met internet.');
    online.mockReturnValue(true);
    await button('Probeer opnieuw').click();
    await expect.poll(status).toContain('gegevensmagazijn.tweedekamer.nl is nu niet te bereiken.');
    online.mockRestore();
  });

  it('shows the last search only, whichever ends first', async () => {
    let release = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    await page.getByLabelText('Woorden uit het onderwerp').fill('melkprijs');
    await button('Zoek').click();
    await page.getByLabelText('Woorden uit het onderwerp').fill('drugscriminaliteit');
    await button('Zoek').click();
    release();
    await expect.poll(hits).toHaveLength(1);
    expect(hitTexts()[0]).toContain('drugscriminaliteit');
  });
});

describe('adding', () => {
  beforeEach(open);

  it('adds what is chosen, and says of each what came of it', async () => {
    publish(0, 6);
    held = new Set([numberedCase(12).Nummer]);
    draw();
    await search('melkprijs');
    await box('De melkprijs voor biologische boeren (1)').click();
    await box('De melkprijs voor biologische boeren (7)').click();
    await box('De melkprijs voor biologische boeren (19)').click();
    expect(box('De melkprijs voor biologische boeren (13)').elements()).toEqual([]);
    await button('Zet 3 in mijn bibliotheek').click();
    await expect.poll(bar).toContain('2 publicaties toegevoegd. Bij 1 is het niet gelukt.');
    expect([...held].toSorted()).toEqual([0, 6, 12].map((place) => numberedCase(place).Nummer).toSorted());
    const texts = hitTexts().map((text) => text.replace(/.*\(opent in een nieuw tabblad\)/, ''));
    expect(texts.filter((text) => text === 'Lees de antwoordenToegevoegd')).toHaveLength(2);
    expect(texts.filter((text) => text === 'Lees de antwoordenStaat in uw bibliotheek')).toHaveLength(1);
    expect(texts.filter((text) => text.includes('De tekst staat niet op de plaats'))).toHaveLength(1);
    // What failed is still chosen.
    await expect.element(button('Zet 1 in mijn bibliotheek')).toBeVisible();
    publish(18);
    await button('Zet 1 in mijn bibliotheek').click();
    await expect.poll(bar).toContain('1 publicatie toegevoegd.');
    expect(bodyHasFocus()).toBe(false);
  });

  it('says how far it is, and stops when it is told to', async () => {
    // The newest that is answered.
    publish(48);
    await search('melkprijs');
    await button('Kies alles wat beantwoord is').click();
    let release = () => {};
    const hold = () => {
      gate = new Promise((resolve) => {
        release = resolve;
      });
    };
    hold();
    await button(/^Zet \d+ in mijn bibliotheek$/).click();
    await expect.poll(bar).toContain('Bezig met 1 van 8…');
    const before = release;
    hold();
    before();
    await expect.poll(bar).toContain('Bezig met 2 van 8…');
    expect(document.querySelector('progress')?.value).toBe(1);
    await button('Houd op').click();
    await expect
      .poll(bar)
      .toContain('Gestopt. Wat al was toegevoegd, blijft staan. 1 publicatie toegevoegd.');
    release();
    expect(held.size).toBe(1);
    expect(bodyHasFocus()).toBe(false);
    await expect.element(button('Zet 7 in mijn bibliotheek')).toBeVisible();
  });

  it('says that a page has no answered questions, and that one was there already', async () => {
    service.pages.set('https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html', '<p>niets</p>');
    await search('drugscriminaliteit');
    await button('Kies alles wat beantwoord is').click();
    await button('Zet 1 in mijn bibliotheek').click();
    await expect.poll(() => hitTexts()[0]).toContain('Op de pagina staan geen beantwoorde vragen.');
    service.pages.set('https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html', '<h2>Vraag 1</h2>');
    held.add('2022Z20166');
    await button('Zet 1 in mijn bibliotheek').click();
    await expect.poll(() => hitTexts()[0]).toContain('Stond al in uw bibliotheek');
    expect(bar()).toContain('Er is niets toegevoegd.');
  });

  it('says that saving failed, and leaves word of it', async () => {
    publish(48);
    const full = new DOMException('no room', 'QuotaExceededError');
    tools.add = async () => {
      throw full;
    };
    draw();
    await search('melkprijs');
    await box('De melkprijs voor biologische boeren (49)').click();
    await button('Zet 1 in mijn bibliotheek').click();
    await expect.poll(bar).toContain('Bij 1 is het niet gelukt.');
    expect(hitTexts()[1]).toContain('Bewaren is niet gelukt.');
    expect(reported).toHaveBeenCalledExactlyOnceWith(full);
  });

  it('begins anew with nothing chosen at another search', async () => {
    await search('melkprijs');
    await button('Kies alles wat beantwoord is').click();
    await search('melkprijs boeren');
    await expect.poll(bar).toContain('Kies wat u in uw bibliotheek wilt zetten.');
    expect(document.querySelectorAll('input:checked[type=checkbox]')).toHaveLength(0);
  });
});

describe('following', () => {
  beforeEach(open);

  const followed = () => [...document.querySelectorAll('.followed li')].map(textOf);

  it('begins at open questions, and ends in the list', async () => {
    expect(textOf(document.querySelector('.followed'))).toContain('U volgt geen open vragen.');
    await page.getByLabelText('Nog open').click();
    await search('melkprijs');
    await page.getByRole('button', { name: 'Volg deze vragen' }).first().click();
    await expect.poll(followed).toHaveLength(1);
    expect(followed()[0]).toMatch(/De melkprijs.*Nog geen antwoord · gevraagd op .* · nog niet gekeken/);
    expect(hitTexts()[0]).toContain('U volgt deze vragen');
    await button('Volg niet meer').click();
    await expect.poll(followed).toHaveLength(0);
    await expect.poll(() => document.activeElement?.id).toBe('followed');
  });

  it('shows what is answered first, with the way there, and puts it in the library', async () => {
    const looked = '2026-11-27T09:00:00Z';
    const url = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html';
    watches = [
      { ...watchOf({ id: numberedCase(4).Nummer, title: 'Open', asked: '2023-02-27' }, new Date()), looked },
      {
        ...watchOf({ id: '2022Z20166', title: 'Beantwoord', asked: '2022-10-21' }, new Date()),
        looked,
        isAnswered: true,
        answersUrl: url,
      },
    ];
    draw();
    await expect.poll(followed).toHaveLength(2);
    expect(followed()[0]).toContain(
      'BeantwoordEr is antwoord · gevraagd op 21 oktober 2022 · laatst gekeken op 27 november 2026',
    );
    expect(document.querySelector<HTMLAnchorElement>('.followed li a')?.href).toBe(url);
    // Not published there yet: the Chamber has it.
    service.pages.set(
      'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628',
      '<h2>Vraag 1</h2>',
    );
    await button('Zet in mijn bibliotheek').click();
    await expect.poll(followed).toHaveLength(1);
    expect(held.has('2022Z20166')).toBe(true);
  });

  it('looks now, and says what goes wrong', async () => {
    watches = [watchOf({ id: numberedCase(4).Nummer, title: 'Open', asked: '2023-02-27' }, new Date())];
    draw();
    service.trouble = () => html(403, '');
    await button('Kijk nu').click();
    await expect
      .element(page.getByText('gegevensmagazijn.tweedekamer.nl weigert het verzoek.'))
      .toBeVisible();
    service.trouble = () => null;
    await button('Kijk nu').click();
    await expect.poll(() => followed()[0]).toContain('laatst gekeken op 27 november 2026');
  });

  it('says that nobody looks without the permission, and asks nobody', async () => {
    watches = [watchOf({ id: numberedCase(4).Nummer, title: 'Open', asked: '2023-02-27' }, new Date())];
    draw();
    await button('Trek de toestemming weer in').click();
    await expect.element(page.getByText('Zonder toestemming voor het archief')).toBeVisible();
    expect(button('Kijk nu').elements()).toEqual([]);
    expect(service.asked).toEqual([]);
  });
});

it('every control can be reached and used by key alone', async () => {
  publish(0);
  await open();
  await page.getByLabelText('Woorden uit het onderwerp').click();
  await userEvent.keyboard('biologische{Enter}');
  await expect.poll(hits).toHaveLength(10);
  const first = hits().findIndex((hit) => hit.querySelector('input') !== null);
  let steps = 0;
  while (document.activeElement !== hits()[first]?.querySelector('input')) {
    await userEvent.tab();
    if (++steps > 40) throw new Error('the first box is not reached');
  }
  await userEvent.keyboard(' ');
  await expect.element(button('Zet 1 in mijn bibliotheek')).toBeVisible();
  while (textOf(document.activeElement) !== 'Zet 1 in mijn bibliotheek') {
    await userEvent.tab();
    if (++steps > 100) throw new Error('the button is not reached');
  }
});

describe.each(THEMES)('axe finds nothing wrong, %s', (theme) => {
  beforeEach(() => setTheme(theme));

  it('before the permission', async () => {
    isAllowed = false;
    await open();
    expect(await faults(document)).toEqual([]);
  });

  it.each([320, 900])(
    'with results, something added, something failed and something followed, %i px wide',
    async (width) => {
      await page.viewport(width, 900);
      publish(0);
      watches = [
        {
          ...watchOf({ id: '2022Z20166', title: 'Beantwoord', asked: '2022-10-21' }, new Date()),
          isAnswered: true,
        },
      ];
      await open();
      await search('melkprijs');
      await button('Kies alles wat beantwoord is').click();
      await button(/^Zet \d+ in mijn bibliotheek$/).click();
      await expect.poll(bar).toContain('niet gelukt');
      expect(await faults(document)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  it('while it is adding, and with an error', async () => {
    await open();
    await search('melkprijs');
    await button('Kies alles wat beantwoord is').click();
    gate = new Promise(() => {});
    await button(/^Zet \d+ in mijn bibliotheek$/).click();
    await expect.poll(bar).toContain('Bezig');
    expect(await faults(document)).toEqual([]);
    await button('Houd op').click();
    gate = Promise.resolve();
    service.trouble = () => html(403, '');
    await search('iets anders');
    expect(await faults(document)).toEqual([]);
  });
});
