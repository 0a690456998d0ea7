import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../src/publication/letter';
import { SEED } from './seed';

const OFFICIAL = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
const letter = parseLetter(SEED, { url: OFFICIAL });
const question = (number: number) => letter.questions[number - 1]!;

describe('the letter of 10 November 2022', () => {
  it('says who asked what, who answered, and when', () => {
    expect(letter).toMatchObject({
      id: '2022Z20166',
      title: 'De internationale aanpak van georganiseerde drugscriminaliteit en criminele geldstromen',
      askers: [
        { name: 'Van der Werf', party: 'D66' },
        { name: 'Sneller', party: 'D66' },
      ],
      answeredBy: [{ name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
      asked: '2022-10-21',
      answered: '2022-11-10',
      url: OFFICIAL,
    });
  });

  it('has the interview and the paper as sources, the interview cited at the end of question 1', () => {
    const url =
      'https://www.topics.nl/criminoloog-cyrille-fijnaut-de-meest-voor-de-hand-liggende-oplossingen-tegen-de-drugsindustrie-worden-niet-ingezet-raadselachtig-';
    const title =
      'Criminoloog Cyrille Fijnaut: ‘De meest voor de hand liggende oplossingen tegen de drugsindustrie worden niet ingezet. Raadselachtig’';
    expect(letter.sources).toEqual([
      {
        mark: '1',
        text: `De Morgen, 22 september 2022, '${title}', ${url.replace('https://', '')}`,
        outlet: 'De Morgen',
        date: '2022-09-22',
        title,
        url,
        anchor: { question: 1, offset: question(1).question.length },
      },
      {
        mark: '2',
        text: 'Kamerstuk 29 911, nr. 355.',
        outlet: null,
        date: null,
        title: null,
        url: null,
        anchor: null,
      },
    ]);
  });

  it('has 17 questions with an answer of their own', () => {
    expect(letter.questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, at) => at + 1),
    );
    expect(letter.questions.every(({ answer, sameAs }) => answer !== '' && sameAs === null)).toBe(true);
  });

  it('hangs each footnote on the answer with its mark, wherever its text fell', () => {
    const hung = letter.questions.flatMap(({ number, footnotes }) =>
      footnotes.map(({ mark, text, url }) => ({ number, mark, text, url })),
    );
    const wodc =
      'https://www.wodc.nl/onderzoek-in-uitvoering/welk-onderzoek-doen-we/3354---georganiseerde-criminaliteit-en-ondergronds-bankieren';
    const statement =
      'https://www.rijksoverheid.nl/documenten/publicaties/2022/10/07/joint-statement-on-the-fight-against-serious-and-organised-crime-and-their-subversive-impact-on-society';
    expect(hung).toEqual([
      {
        number: 4,
        mark: '1',
        text: "Coordinated crackdown on 'Ndrangheta mafia in Europe | Europol (europa.eu)",
        url: null,
      },
      { number: 13, mark: '2', text: 'Kamerstuk 2022Z17664.', url: null },
      { number: 13, mark: '3', text: `${wodc}.`, url: wodc },
      { number: 13, mark: '4', text: `${statement}.`, url: statement },
      { number: 14, mark: '5', text: 'Kamerstuk 29 911, nr. 358.', url: null },
    ]);
  });

  it('anchors each footnote behind the word that has its mark', () => {
    const before = letter.questions.flatMap(({ answer, footnotes }) =>
      footnotes.map(({ anchor }) => `${anchor.in}: ${/\S+$/.exec(answer.slice(0, anchor.offset))?.[0]}`),
    );
    expect(before).toEqual([
      'answer: samenwerkten.',
      'answer: uitgewerkt.',
      'answer: hiernaar.',
      'answer: uitmaken.',
      'answer: opsporingsdiensten.',
    ]);
  });

  it('keeps paragraphs, and goes on over pages and over footnotes', () => {
    expect(letter.questions.map(({ answer }) => answer.split('\n\n').length)).toEqual([
      1, 1, 3, 3, 1, 1, 2, 1, 1, 1, 1, 1, 4, 4, 3, 1, 1,
    ]);
    expect(question(3).answer).toContain('de aanwezigheid van liaisons in beide landen');
    expect(question(7).answer).toContain('de plaatsing van een LO van de politie met als taakaccent');
    expect(question(15).answer).toContain('in de strijd tegen georganiseerde drugscriminaliteit.');
    expect(question(13).answer).toMatch(/^Uw Kamer is onlangs .* deel van uitmaken\.$/s);
  });

  it('reads whole questions, over blank lines inside and page starts', () => {
    expect(question(3).question).toBe(
      'Hoe kijkt u aan tegen de suggestie van Fijnaut om een gemeenschappelijk politie- en douanecentrum op het grensgebied van Nederland en België op te richten? Kunt u de eventuele belemmeringen voor en de voordelen van een centrum schetsen?',
    );
    expect(question(13).question).toMatch(/^Welke maatregelen .* is vergaard of zich bevindt\?$/);
    expect(question(14).question).toMatch(/^Erkent u .* naar de FIU is gestuurd\?$/);
    expect(letter.questions.every(({ question }) => question.endsWith('?') || question.endsWith('’?'))).toBe(
      true,
    );
  });

  it('rejoins words at line ends and turns no-break spaces into spaces', () => {
    expect(question(14).answer).toContain('wordt door de FIU-Nederland opgemerkt');
    expect(question(6).question).toContain('criminaliteit’ ook gekoppeld');
    expect(question(15).answer).toContain('op vraag 14, door de FIU-Nederland aan');
    const texts = letter.questions.flatMap(({ question, answer, footnotes }) => [
      question,
      answer,
      ...footnotes.map(({ text }) => text),
    ]);
    for (const text of texts) expect(text).not.toMatch(/\u00a0| {2}|^\s|\s$|(?<!\n)\n(?!\n)/);
  });

  it('leaves numbers that are no marks where they are', () => {
    expect(question(6).answer).toContain('artikel 3.1 van de Comptabiliteitswet (CW3.1).');
    expect(question(14).answer).toContain('96.676 transacties verdacht, gebundeld in 18.238 dossiers');
  });

  it('is the same with CRLF line ends, with a byte order mark and without its last page', () => {
    const without = parseLetter(SEED);
    expect(parseLetter(SEED.replaceAll('\n', '\r\n'))).toEqual(without);
    expect(parseLetter(`\uFEFF${SEED}`)).toEqual(without);
    expect(parseLetter(SEED.trimEnd())).toEqual(without);
    expect(without).toEqual({ ...letter, url: null });
  });

  it('refuses an official page that is no web address', () => {
    expect(() => parseLetter(SEED, { url: 'javascript:alert(1)' })).toThrow(
      'official page of 2022Z20166: found "javascript:alert(1)"; expected an http or https address',
    );
  });
});
