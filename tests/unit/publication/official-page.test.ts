import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { ParseError } from '../../../src/publication/errors';
import { parsePublication } from '../../../src/publication/parse';
import { makePage, pageSource } from './make-page';

const parse = (body: string, other = {}) => parsePublication(pageSource(body, other));
const answersOf = (body: string) => parse(body).questions.map(({ answer, sameAs }) => [answer, sameAs]);

describe('the head of an official page', () => {
  it('gives number, title, askers, respondent and days', () => {
    expect(parse('Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.')).toEqual({
      id: '2021Z02345',
      title: 'De visserij',
      askers: [{ name: 'Bakker', party: 'VVD' }],
      answeredBy: [{ name: 'Janssen', role: 'Staatssecretaris van Economische Zaken' }],
      asked: '2021-02-09',
      answered: '2021-03-03',
      postponed: null,
      url: null,
      alsoKnownAs: [],
      sources: [],
      questions: [{ number: 1, question: 'Is dat zo?', answer: 'Ja.', footnotes: [], sameAs: null }],
    });
  });

  it('has askers of several parties and several respondents, over broken lines', () => {
    const page = parse('Vraag 1\nIs dat zo?\nAntwoord 1\nJa.', {
      heading:
        'Vragen van de leden Omtzigt (CDA), Gesthuizen (SP) en Schouw (D66) aan de Minister van\nBinnenlandse Zaken en de Minister voor Rechtsbescherming over\nwisselingen (ingezonden\n17 februari 2015).',
      reply:
        'Antwoord van Minister Dekker (Rechtsbescherming), mede namens\nde Ministers voor Volkshuisvesting en Ruimtelijke Ordening, van Landbouw, Natuur en\nVoedselkwaliteit en de Staatssecretaris van Volksgezondheid, Welzijn en Sport (ontvangen\n25 februari 2015). Zie ook Aanhangsel\nHandelingen, vergaderjaar 2014–2015, nr. 3173.',
    });
    expect(page.askers.map(({ name, party }) => `${name} ${party}`)).toEqual([
      'Omtzigt CDA',
      'Gesthuizen SP',
      'Schouw D66',
    ]);
    expect(page.answeredBy).toEqual([
      { name: 'Dekker', role: 'Minister voor Rechtsbescherming' },
      { name: '', role: 'Minister voor Volkshuisvesting en Ruimtelijke Ordening' },
      { name: '', role: 'Minister van Landbouw, Natuur en Voedselkwaliteit' },
      { name: '', role: 'Staatssecretaris van Volksgezondheid, Welzijn en Sport' },
    ]);
    expect(page).toMatchObject({ asked: '2015-02-17', answered: '2015-02-25', alsoKnownAs: [] });
  });

  it('may have a list of its labels above it', () => {
    const page = `Vraag 1\nAntwoord 1\n\n${makePage('Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.')}`;
    expect(parsePublication(textDocument(page)).questions).toMatchObject([
      { question: 'Is dat zo?', answer: 'Ja.' },
    ]);
  });

  it('may say who answered in the line of the heading', () => {
    const heading =
      'Vragen van het lid Bakker (VVD) aan de Minister over btw (ingezonden 9 februari 2021). Antwoord van Minister Bos (Financiën) (ontvangen 3 maart 2021).';
    expect(parse('Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.', { heading, reply: null })).toMatchObject({
      asked: '2021-02-09',
      answered: '2021-03-03',
      answeredBy: [{ name: 'Bos', role: 'Minister van Financiën' }],
    });
  });

  it('may have the case number in its heading, its address or given along', () => {
    const body = 'Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.';
    const heading =
      'Vragen van het lid Bakker (VVD) aan de Minister over btw (ingezonden 9 februari 2021, 2021Z00007).';
    expect(parse(body, { heading }).id).toBe('2021Z00007');
    const bare = makePage(body, { number: '' });
    const address = 'https://zoek.officielebekendmakingen.nl/ah-tk-20202021-1802.html';
    expect(parsePublication(textDocument(bare), { id: '2021Z00008' }).id).toBe('2021Z00008');
    expect(parsePublication(textDocument(bare, address), { id: '2021Z00008' })).toMatchObject({
      id: '2021Z00008',
      url: address,
      alsoKnownAs: ['ah-tk-20202021-1802'],
    });
    expect(() => parsePublication(textDocument(bare, address))).toThrow(
      'the page does not say its case number; expected a case number as in "2022Z20166": give it along',
    );
    expect(() => parsePublication(textDocument(bare), { id: 'javascript:' })).toThrow(
      '"javascript:" was given',
    );
  });

  it('of the Eerste Kamer goes by the identifier of its answers', () => {
    const text = makePage('Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.', {
      number: '',
      heading:
        'Vragen van het lid Nicolaï (PvdD) aan de Minister van Financiën over btw (ingezonden 9 mei 2023).',
    });
    const address = 'https://zoek.officielebekendmakingen.nl/ah-ek-20222023-5.html';
    expect(parsePublication(textDocument(text, address))).toMatchObject({
      id: 'ah-ek-20222023-5',
      alsoKnownAs: [],
    });
    expect(parsePublication(textDocument(text), { id: 'ah-ek-20222023-5' }).id).toBe('ah-ek-20222023-5');
  });

  it.each([
    ['Antwoord van Minister Bruins (Financiën).', 'expected "(ontvangen …)" and a day'],
    ['Antwoord van Minister Bruins (Financiën) (ontvangen morgen).', 'expected "(ontvangen …)" and a day'],
    ['Antwoord van mij (ontvangen 3 maart 2021).', 'expected a minister as in'],
    ['', 'the head does not say who answered'],
  ])('is refused with %j', (reply, fault) => {
    expect(() => parse('Vraag 1\n\nIs dat zo?\n\nAntwoord 1\n\nJa.', { reply })).toThrow(fault);
  });
});

describe('answers given together', () => {
  const asked =
    'Vraag 1\n\nEen?\n\nAntwoord 1\n\nEen.\n\nVraag 2\n\nTwee?\n\nVraag 3\n\nDrie?\n\nVraag 4\n\nVier?\n\n';

  it.each([
    'Antwoord 2, 3 en 4',
    'Antwoord 2 t/m 4',
    'Antwoord op de vragen 2 tot en met 4:',
    'Antwoord 2–4',
  ])('stand at the last of their questions: %s', (label) => {
    expect(answersOf(`${asked}${label}\n\nZo.`)).toEqual([
      ['Een.', null],
      ['', 4],
      ['', 4],
      ['Zo.', null],
    ]);
  });

  it('may leave out a question between them', () => {
    expect(answersOf(`${asked}Antwoord 2 en 4\n\nZo.\n\nAntwoord 3\n\nAnders.`)).toEqual([
      ['Een.', null],
      ['', 4],
      ['Anders.', null],
      ['Zo.', null],
    ]);
  });

  it('keep their words where they point to another', () => {
    expect(
      answersOf(
        `${asked}Antwoord 2\n\nTwee.\n\nAntwoord 3\n\nZie het antwoord op vraag 1.\n\nAntwoord 4\n\nZie antwoord 3.`,
      ),
    ).toEqual([
      ['Een.', null],
      ['Twee.', null],
      ['Zie het antwoord op vraag 1.', 1],
      ['Zie antwoord 3.', 1],
    ]);
  });

  it('may answer questions asked below one label', () => {
    const { questions } = parse(
      'Vragen 1 en 2\n\nWie?\n\nWat?\n\nAntwoord op vragen 1 en 2\n\nNiets.\n\nVraag 3\n\nZo?\n\nAntwoord\n\nJa.',
    );
    expect(questions.map(({ question, answer, sameAs }) => [question, answer, sameAs])).toEqual([
      ['Wie?', '', 2],
      ['Wat?', 'Niets.', null],
      ['Zo?', 'Ja.', null],
    ]);
  });

  it('may all stand below all questions', () => {
    expect(
      answersOf('Vraag 1\n\nWie?\n\nVraag 2\n\nWat?\n\nAntwoord 1\n\nIk.\n\nAntwoord 2\n\nDit.'),
    ).toEqual([
      ['Ik.', null],
      ['Dit.', null],
    ]);
  });
});

describe('questions and answers of several paragraphs', () => {
  it('keep their sub-questions', () => {
    const { questions } = parse(
      'Vraag 1\n\nKunt u zeggen:\n\na. wie vist;\n\nb. wie eet?\n\nAntwoord 1\n\na. Wij.\n\n- vis;\n- vlees.\n\nEn meer.',
    );
    expect(questions[0]).toMatchObject({
      question: 'Kunt u zeggen:\n\na. wie vist;\n\nb. wie eet?',
      answer: 'a. Wij.\n\n- vis;\n\n- vlees.\n\nEn meer.',
    });
  });
});

describe('open questions', () => {
  it('are those without a line that says who answered', () => {
    const page = parse('Vraag 1\n\nWie?\n\nVraag 2\n\nGraag een reactie.', { reply: null });
    expect(page).toMatchObject({ answered: null, postponed: null, answeredBy: [] });
    expect(page.questions).toEqual([
      { number: 1, question: 'Wie?', answer: '', footnotes: [], sameAs: null },
      { number: 2, question: 'Graag een reactie.', answer: '', footnotes: [], sameAs: null },
    ]);
  });

  it.each(['Mededeling', 'Antwoord'])('are postponed by a notice below a line "%s van"', (word) => {
    const page = parse('Vraag 1\n\nWie?\n\nMededeling\n\nDe vragen kosten meer tijd.\n\nIk streef ernaar.', {
      reply: `${word} van Minister Opstelten (Veiligheid en Justitie) (ontvangen 30 januari 2013).`,
    });
    expect(page).toMatchObject({
      answered: null,
      answeredBy: [{ name: 'Opstelten', role: 'Minister van Veiligheid en Justitie' }],
      postponed: { date: '2013-01-30', text: 'De vragen kosten meer tijd.\n\nIk streef ernaar.' },
      questions: [{ question: 'Wie?', answer: '', sameAs: null }],
    });
  });

  it('leave out what the askers explain', () => {
    const page = parse('Vraag 1\n\nWie?\n\nToelichting:\n\nDeze vragen dienen ter aanvulling.', {
      reply: null,
    });
    expect(page.questions[0]!.question).toBe('Wie?');
  });
});

describe('notes', () => {
  const body =
    'Vraag 1\n\nKent u «Vis»1?, 2 En zo?\n\nAntwoord 1\n\nJa, op 3 mei 2021.3 Met CO2 en km2.\n\nHet staat er.4';
  const notes = ['NRC, 3 mei 2020, «Vis»', 'Trouw, «Vlees», www.trouw.nl/a', 'Zie https://x.nl/b.', 'Idem.'];
  const wanted = {
    questions: [
      {
        question: 'Kent u «Vis»? En zo?',
        answer: 'Ja, op 3 mei 2021. Met CO2 en km2.\n\nHet staat er.',
        footnotes: [
          { mark: '3', text: notes[2], url: 'https://x.nl/b', anchor: { in: 'answer', offset: 18 } },
          { mark: '4', text: notes[3], url: null, anchor: { in: 'answer', offset: 49 } },
        ],
      },
    ],
    sources: [
      { mark: '1', text: notes[0], outlet: 'NRC', url: null, anchor: { question: 1, offset: 12 } },
      { mark: '2', text: notes[1], url: 'https://www.trouw.nl/a', anchor: { question: 1, offset: 13 } },
    ],
  };

  it.each<[string, (text: string, number: number) => string]>([
    ['1 …', (text, number) => `${number} ${text}`],
    ['[1] …', (text, number) => `[${number}] ${text}`],
    ['1. …', (text, number) => `${number}. ${text}`],
    ['Noot 1 …', (text, number) => `Noot ${number} ${text}`],
    ['a line of its own', (text, number) => `${number}\n${text}\n`],
  ])('are told from one another by where their marks stand: %s', (_, label) => {
    const list = notes.map((text, index) => label(text, index + 1)).join('\n');
    expect(parse(`${body}\n\n${list}`)).toMatchObject(wanted);
    expect(parse(`${body}\n\nNoten\n\n${list}\n\nNaar boven\n\nContact\nPrivacy`)).toMatchObject(wanted);
  });

  it.each(['\n\n', '\n'])('are not the longer list of an answer above them', (gap) => {
    const list = '1. vis;\n2. vlees;\n3. ei.';
    const { questions, sources } = parse(
      `Vraag 1\n\nKent u «Vis»?1\n\nAntwoord 1\n\nDit:\n${list}${gap}1 NRC.`,
    );
    expect(questions[0]!.answer).toBe('Dit:\n\n1. vis;\n\n2. vlees;\n\n3. ei.');
    expect(sources.map(({ text }) => text)).toEqual(['NRC.']);
  });

  it('may be marked by a number with a bracket', () => {
    const { questions, sources } = parse(
      'Vraag 1\n\nKent u «Vis»? 1) En «Vlees»2)?\n\nAntwoord 1\n\nJa: 1) dit, 2) dat.\n\n1) NRC.\n2) Trouw.',
    );
    expect(questions[0]).toMatchObject({
      question: 'Kent u «Vis»? En «Vlees»?',
      answer: 'Ja: 1) dit, 2) dat.',
    });
    expect(sources.map(({ text, anchor }) => [text, anchor?.offset])).toEqual([
      ['NRC.', 13],
      ['Trouw.', 24],
    ]);
  });

  it('have the mark that looks most like one', () => {
    const { questions } = parse(
      'Vraag 1\n\nKent u «Vis»?1\n\nAntwoord 1\n\nMinder CO2 en km2 in 3.2 gaf meer vis.2 Zo.\n\n1 NRC.\n2 Trouw.',
    );
    expect(questions[0]).toMatchObject({
      answer: 'Minder CO2 en km2 in 3.2 gaf meer vis. Zo.',
      footnotes: [{ mark: '2', text: 'Trouw.', anchor: { offset: 38 } }],
    });
  });

  it('are no list in an answer that no mark leads to', () => {
    expect(answersOf('Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit:\n\n1. vis.\n\n2. vlees.')).toEqual([
      ['Dit:\n\n1. vis.\n\n2. vlees.', null],
    ]);
  });

  it('without a mark are sources that nothing cites', () => {
    const { sources } = parse(
      'Vraag 1\n\nKent u «Vis»?1\n\nAntwoord 1\n\nJa.\n\n1 NRC.\n2 Kamerstuk 29 911, nr. 355.',
    );
    expect(sources.map(({ mark, anchor }) => [mark, anchor])).toEqual([
      ['1', { question: 1, offset: 13 }],
      ['2', null],
    ]);
  });

  it('are refused where they are lost', () => {
    expect(() => parse('Vraag 1\n\nKent u «Vis»?1\n\nAntwoord 1\n\nJa.')).toThrow(
      'the page ends without note 1',
    );
    expect(() => parse('Vraag 1\n\nKent u «Vis»?1\n\nAntwoord 1\n\nJa.2\n\n1 NRC.')).toThrow(
      'without note 2',
    );
  });
});

describe('what a site sets below', () => {
  it.each([
    'Indieners\nGericht aan\nW. Bos, minister van Financiën\nIndiener\nTon Bakker, Kamerlid VVD',
    'Naar boven',
    'Gerelateerde documenten\nHier vindt u documenten die gerelateerd zijn aan bovenstaand Kamerstuk.',
    'Deel op X\nDeel deze pagina\n\nContact\nPrivacy\n© Tweede Kamer',
  ])('is no text of the last answer: %j', (tail) => {
    expect(answersOf(`Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.\n\nEn dat.\n\n${tail}`)).toEqual([
      ['Dit.\n\nEn dat.', null],
    ]);
  });

  it('shows that an answer without a full stop is whole', () => {
    expect(
      answersOf(
        'Vraag 1\n\nWat?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nZo?\n\nAntwoord 2\n\nNiets.\n\nNaar boven',
      ),
    ).toHaveLength(2);
  });
});

describe('a page that lacks a piece', () => {
  it.each([
    ['', 'the page ends after its head; expected question 1'],
    ['Vraag 1', 'question 1 has no text'],
    ['Vraag 1\n\nWat?', 'the page ends after question 1; expected answer 1'],
    ['Vraag 1\n\nWat?\n\nAntwoord 1', 'answer 1 has no text'],
    ['Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit en', 'the page ends in the middle of answer 1'],
    [
      'Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.\n\nVraag 3\n\nZo?\n\nAntwoord 3\n\nJa.',
      'found question 3; expected question 2',
    ],
    ['Vraag 2\n\nWat?\n\nAntwoord 2\n\nDit.', 'found question 2; expected question 1'],
    [
      'Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.\n\nVraag 2\n\nZo?\n\nVraag 3\n\nEn?\n\nAntwoord 3\n\nJa.',
      'found no answer behind question 2',
    ],
    ['Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.\n\nAntwoord 2\n\nDat.', 'found answer 2; expected question 2'],
    ['Vraag 1\n\nWat?\n\nAntwoord 1\n\nDit.\n\nAntwoord 1\n\nDat.', 'answer 1 stands twice'],
    ['Vraag 1\n\nWat?\n\nMededeling', 'the notice has no text'],
    ['Vraag 1\n\nWat?\n\nMededeling\n\nHet kost', 'the page ends in the middle of the notice'],
  ])('is refused by name: %j', (body, fault) => {
    const read = () => parse(body);
    expect(read).toThrow(fault);
    expect(read).toThrow(expect.objectContaining({ reason: 'incomplete' }));
    expect(read).toThrow(ParseError);
  });

  it('is refused where a question that is open breaks off', () => {
    expect(() => parse('Vraag 1\n\nWat is', { reply: null })).toThrow(
      'the page ends in the middle of question 1',
    );
  });
});
