import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/documents/model';
import { textDocument } from '../../../src/documents/text';
import { ParseError } from '../../../src/publication/errors';
import { parsePublication } from '../../../src/publication/parse';
import { htmlSource } from '../documents/dom';
import { makeLetter } from './make-letter';
import { makePage } from './make-page';

function faultOf(source: SourceDocument, given = {}): ParseError {
  try {
    parsePublication(source, given);
  } catch (fault) {
    if (fault instanceof ParseError) return fault;
    throw fault;
  }
  throw new Error('expected the document to be refused');
}

const ARTICLE =
  'Kamervragen over drugs\n\nHet lid Bakker (VVD) heeft vragen gesteld.\n\nVragen van het lid Bakker leiden tot onrust.\n\nVraag is of dat helpt.';

describe('why a document is not read', () => {
  it.each<[string, string]>([
    ['an article', ARTICLE],
    [
      'a page of questions that are no parliamentary ones',
      'Veelgestelde vragen\n\nVraag 1\n\nWat kost het?\n\nAntwoord 1\n\nNiets.',
    ],
    [
      'a search page',
      'Zoeken\n\nVragen van het lid Bakker (VVD) aan de Minister over btw\n\nVragen van het lid Vos (SP) over vis',
    ],
    [
      'a letter about something else',
      'Aan de Voorzitter van de Tweede Kamer\n\nDatum 3 maart 2021\n\nGeachte voorzitter,\n\nHierbij bied ik u het jaarverslag aan.',
    ],
    ['one word', 'Vraag'],
  ])('it is no set of questions: %s', (_, text) => {
    expect(faultOf(textDocument(text))).toMatchObject({ reason: 'no-set' });
    expect(faultOf(textDocument(text)).message).toMatch(
      /^line 1: found ".*"; expected a set of questions with answers/,
    );
  });

  it('it is no set, also at an official address', () => {
    const source = htmlSource(
      '<p>35 165 Verkiezingen</p><p>Brief van de minister</p>',
      'https://www.tweedekamer.nl/kamerstukken/detail?id=1',
    );
    expect(faultOf(source).reason).toBe('no-set');
  });

  it('it has no text, too much of it or bytes that are none', () => {
    expect(faultOf(textDocument(' \n')).reason).toBe('no-text');
    expect(faultOf(htmlSource('<script>Vraag 1</script>')).reason).toBe('no-text');
    expect(faultOf(textDocument('a\uFFFDb')).reason).toBe('no-text');
    expect(faultOf(textDocument('vis '.repeat(300_000))).reason).toBe('too-large');
  });

  it('it is cut off', () => {
    const page = makePage('Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.');
    expect(faultOf(textDocument(page.slice(0, page.indexOf('Antwoord 1')))).reason).toBe('incomplete');
    expect(faultOf(textDocument(makeLetter('1. Hoe?\n\nZo en'))).reason).toBe('incomplete');
    const letter = makeLetter('1. Hoe?\n\nZo.\n');
    expect(faultOf(textDocument(letter.slice(0, letter.indexOf(' en ons kenmerk')))).reason).toBe(
      'incomplete',
    );
  });
});

describe('a letter', () => {
  const heading = 'Vragen van het lid Bakker (VVD) aan de minister over btw (ingezonden 9 februari 2021)';

  it('without a case number is read with a given one', () => {
    const letter = makeLetter('1. Hoe?\n\nZo.\n', { heading });
    expect(faultOf(textDocument(letter))).toMatchObject({ name: 'NoCaseNumberError', reason: 'no-number' });
    expect(faultOf(textDocument(letter)).message).toContain('give it along with the document');
    expect(parsePublication(textDocument(letter), { id: '2021Z02345' }).id).toBe('2021Z02345');
  });

  it('may have its case number as the reference of the letter that it answers', () => {
    const letter = makeLetter('1. Hoe?\n\nZo.\n', { heading }).replace(
      'Datum',
      'Uw kenmerk 2021Z00009/2021D00123\nDatum',
    );
    expect(parsePublication(textDocument(letter)).id).toBe('2021Z00009');
    const other = letter.replace('Uw kenmerk 2021Z00009/2021D00123', 'Zie ook mijn antwoord op 2021Z00009.');
    expect(faultOf(textDocument(other)).reason).toBe('no-number');
  });

  it('has the official address that it was found at', () => {
    const letter = makeLetter('1. Hoe?\n\nZo.\n');
    const address = 'https://www.rijksoverheid.nl/documenten/kamerstukken/2021/03/03/antwoorden';
    expect(parsePublication(textDocument(letter, address)).url).toBe(address);
    expect(parsePublication(textDocument(letter, 'https://example.org/brief')).url).toBeNull();
  });

  it('that is cut off as well lacks that first', () => {
    expect(faultOf(textDocument(makeLetter('1. Hoe?\n\nZo en', { heading }))).reason).toBe('incomplete');
  });

  it('may label its questions and answers', () => {
    const body =
      'Vraag 1\nKent u ‘Vis’? 1)\n\nAntwoord vraag 1\nJa.1 Op alle\ndagen.\n\nVragen 2 en 3\nWie?\n\nWat?\n\nAntwoord op vragen 2 en 3\nNiets.\n\n1 Een.\n\n1) NRC, ‘Vis’.\n';
    const { questions, sources } = parsePublication(textDocument(makeLetter(body)));
    expect(questions).toEqual([
      {
        number: 1,
        question: 'Kent u ‘Vis’?',
        answer: 'Ja. Op alle dagen.',
        footnotes: [{ mark: '1', text: 'Een.', url: null, anchor: { in: 'answer', offset: 3 } }],
        sameAs: null,
      },
      { number: 2, question: 'Wie?', answer: '', footnotes: [], sameAs: 3 },
      { number: 3, question: 'Wat?', answer: 'Niets.', footnotes: [], sameAs: null },
    ]);
    expect(sources).toMatchObject([{ mark: '1', outlet: 'NRC', anchor: { question: 1 } }]);
  });

  it('may label its questions alone, or its answers', () => {
    const texts = (body: string) =>
      parsePublication(textDocument(makeLetter(body))).questions.map(({ question, answer }) => [
        question,
        answer,
      ]);
    const expected = [
      ['Hoe?', 'Zo.'],
      ['Waarom?', 'Daarom.'],
    ];
    expect(texts('Vraag 1\n\nHoe?\n\nZo.\n\nVraag 2\n\nWaarom?\n\nDaarom.\n')).toEqual(expected);
    expect(texts('1. Hoe?\n\nAntwoord 1\nZo.\n\n2. Waarom?\n\nAntwoord:\nDaarom.\n')).toEqual(expected);
  });

  it.each([
    ['Vraag 1\n\nHoe?\n\nAntwoord 1\n\nZo.\n\nVraag 2\n\nWaarom?\n\n', 'found no answer behind question 2'],
    [
      'Vraag 1\n\nHoe?\n\nAntwoord 1\n\nZo.\n\nVraag 3\n\nWaarom?\n\nAntwoord 3\n\nDaarom.\n',
      'found question 3; expected question 2',
    ],
    ['Vraag 1\n\nHoe?\n\nAntwoord 1\n\nZo.\n\nAntwoord 1\n\nDaarom.\n', 'found a second answer 1'],
    ['Vraag 1\n\nAntwoord 1\n\nZo.\n', 'question 1 has no text'],
    ['Vraag 1\n\nHoe?\n\nAntwoord 1\n', 'answer 1 has no text'],
  ])('with labels is refused where a piece is missing: %j', (body, fault) => {
    expect(faultOf(textDocument(makeLetter(body))).message).toContain(fault);
  });
});

describe('a page with a date above it', () => {
  it('is no letter for that', () => {
    const page = `Datum 3 maart 2021\n\n${makePage('Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.')}`;
    expect(parsePublication(textDocument(page)).answeredBy[0]!.name).toBe('Janssen');
    const open = `Datum 3 maart 2021\n\n${makePage('Vraag 1\n\nWat?', { reply: null })}`;
    expect(parsePublication(textDocument(open)).answered).toBeNull();
  });
});
