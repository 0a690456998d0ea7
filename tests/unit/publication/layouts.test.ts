import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { parseLetter } from '../../../src/publication/letter';
import type { Footnote, Publication, Source } from '../../../src/publication/model';
import { parsePublication } from '../../../src/publication/parse';
import { SURE } from '../../../src/publication/source-document';
import type { FixtureName } from './fixtures';
import { readFixture, toSource } from './fixtures';
import { SEED } from './seed';

const LETTER = parseLetter(SEED);

/** The sites set the letter's quotation marks as guillemets, and "Minister" with a capital. No more is evened out. */
function normalise(text: string): string {
  return text.replace(/[‘’“”„«»"]/g, "'").replace(/\bMinister(s?)\b/g, 'minister$1');
}

const note = ({ text, url, anchor }: Footnote | Source) => ({ text: normalise(text), url, anchor });

/** Numbers of notes differ: the sites number sources and footnotes in one list. Their order is the same. */
function comparable({ title, asked, questions, sources }: Publication) {
  return {
    title: normalise(title),
    asked,
    questions: questions.map(({ number, question, answer, footnotes, sameAs }) => ({
      number,
      question: normalise(question),
      answer: normalise(answer),
      footnotes: footnotes.map(note),
      sameAs,
    })),
    sources: sources.map(({ outlet, date, title: of, ...source }) => ({
      ...note(source as Source),
      outlet,
      date,
      title: of === null ? null : normalise(of),
    })),
  };
}

/** What the pages say and the letter does not: the mark of source 2, and where footnote 1 leads. */
function asOnPages(publication: ReturnType<typeof comparable>, europol: string | null) {
  const { questions, sources } = structuredClone(publication);
  sources[1]!.anchor = { question: 6, offset: 143 };
  questions[3]!.footnotes[0]!.url = europol;
  return { ...publication, questions, sources };
}

const EUROPOL =
  'https://www.europol.europa.eu/media-press/newsroom/news/coordinated-crackdown-ndrangheta-mafia-in-europe';

describe('the bundled letter', () => {
  it.each<[FixtureName, string | null]>([
    ['chamber.html', null],
    ['chamber.txt', null],
    ['gazette.html', EUROPOL],
    ['openkamer.html', null],
    ['openkamer.txt', null],
  ])('is the same publication as %s', (name, europol) => {
    const publication = parsePublication(toSource(name), { id: '2022Z20166' });
    expect(comparable(publication)).toEqual(asOnPages(comparable(LETTER), europol));
    expect(publication).toMatchObject({ id: '2022Z20166', postponed: null });
    expect(publication.questions.flatMap(({ footnotes }) => footnotes.map(({ mark }) => mark))).toEqual([
      '2',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(publication.sources.map(({ mark }) => mark)).toEqual(['1', '3']);
  });

  it('is read as ever by its letter', () => {
    expect(parsePublication(textDocument(SEED))).toEqual(LETTER);
  });

  it.each<[FixtureName, Partial<Publication>]>([
    [
      'chamber.html',
      {
        answered: '2022-11-11',
        answeredBy: [{ name: 'Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
        askers: LETTER.askers,
        url: 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628',
        alsoKnownAs: ['2022D46628'],
      },
    ],
    [
      'gazette.html',
      {
        answered: '2022-11-11',
        answeredBy: [{ name: 'Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
        askers: LETTER.askers,
        url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
        alsoKnownAs: ['ah-tk-20222023-705'],
      },
    ],
    [
      'openkamer.txt',
      {
        answered: '2022-11-11',
        answeredBy: [{ name: 'Dilan Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
        askers: [
          { name: 'Hanneke van der Werf', party: 'D66' },
          { name: 'Joost Sneller', party: 'D66' },
        ],
        url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html',
        alsoKnownAs: ['ah-tk-20222023-705'],
      },
    ],
  ])('has in %s what that site says of it', (name, facts) => {
    expect(parsePublication(toSource(name), { id: '2022Z20166' })).toMatchObject(facts);
  });
});

describe('the copied page of the Chamber', () => {
  it('says no case number, and is read with one', () => {
    expect(() => parsePublication(toSource('chamber.txt'))).toThrow(
      expect.objectContaining({ name: 'NoCaseNumberError', reason: 'no-number' }),
    );
  });

  it('is read by the number in its address', () => {
    const address = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
    const source = textDocument(readFixture('chamber.txt'), address);
    expect(parsePublication(source)).toMatchObject({
      id: '2022Z20166',
      url: address,
      alsoKnownAs: ['2022D46628'],
    });
  });

  it('is read where its lines are broken, and no blank line parts its paragraphs', () => {
    const broken = readFixture('chamber.txt')
      .replace(/\n\n/g, '\n')
      .replace(/(.{70,85}) /g, '$1\n');
    const { questions } = parsePublication(textDocument(broken), { id: '2022Z20166' });
    const inOne = (text: string) => normalise(text).replaceAll('\n\n', ' ');
    expect(questions.map(({ question, answer }) => [inOne(question), inOne(answer)])).toEqual(
      LETTER.questions.map(({ question, answer }) => [inOne(question), inOne(answer)]),
    );
  });
});

describe('the text of a page, copied', () => {
  it.each<FixtureName>(['gazette.html', 'chamber.html', 'openkamer.html'])(
    'is the same publication: %s',
    (name) => {
      const copied = toSource(name).text.replaceAll(SURE, '');
      const { questions, sources } = parsePublication(textDocument(copied), { id: '2022Z20166' });
      const whole = parsePublication(toSource(name));
      expect(questions.map(({ question, answer }) => [question, answer])).toEqual(
        whole.questions.map(({ question, answer }) => [question, answer]),
      );
      expect(sources).toEqual(whole.sources);
    },
  );

  it('may have raised marks and plain notes', () => {
    const plain = readFixture('chamber.html')
      .replace(/<li id="noot-(\d)">(.*?) <a href="#noot.*?<\/li>/g, '<p>$1 $2</p>')
      .replace('<section class="footnotes"><hr><ol>', '<section><hr>');
    expect(plain).toContain('<p>3 Kamerstuk 29 911, nr. 355.</p>');
    expect(parsePublication(toSource('chamber.html', plain))).toEqual(
      parsePublication(toSource('chamber.html')),
    );
  });
});

describe('the page of openkamer.org', () => {
  it('without the notes of answers, as it mostly is, leaves no mark in them', () => {
    const few = readFixture('openkamer.txt')
      .replace(/^(?:2|4|5|6|7)\. .*\n/gm, '')
      .replace(/^3\. Kamerstuk/m, '2. Kamerstuk')
      .replace('criminaliteit»3', 'criminaliteit»2');
    const { questions, sources } = parsePublication(textDocument(few));
    expect(questions.map(({ answer }) => normalise(answer))).toEqual(
      LETTER.questions.map(({ answer }) => normalise(answer)),
    );
    expect(questions.flatMap(({ footnotes }) => footnotes)).toEqual([]);
    expect(sources.map(({ mark, anchor }) => [mark, anchor?.question])).toEqual([
      ['1', 1],
      ['2', 6],
    ]);
  });
});
