import { describe, expect, it } from 'vitest';
import { parseLetter } from '../../../src/publication/letter';
import { makeLetter } from './make-letter';

const parse = (body: string) => parseLetter(makeLetter(body));
const texts = (body: string) => parse(body).questions.map(({ question, answer }) => [question, answer]);

describe('letters of other ministers', () => {
  it('have other askers, roles, dates and numbers', () => {
    const letter = parseLetter(
      makeLetter('1. Is dat zo?\n\nJa.\n', {
        date: '29 februari 2024',
        signature:
          'De Minister van Landbouw, Natuur en \nVoedselkwaliteit,\n\nP. Adema\n\nDe Staatssecretaris van Financiën,\n\nM.L.A. van Rij',
        heading:
          'Vragen van de leden Vos (PvdD) en De Groot en Tjeerd de Boer (beiden CDA) aan de \nministers van Landbouw over btw op groente (ingezonden 31 januari 2024, \n2024Z01234).',
      }),
    );
    expect(letter).toMatchObject({
      id: '2024Z01234',
      title: 'Btw op groente',
      askers: [
        { name: 'Vos', party: 'PvdD' },
        { name: 'De Groot', party: 'CDA' },
        { name: 'Tjeerd de Boer', party: 'CDA' },
      ],
      answeredBy: [
        { name: 'P. Adema', role: 'Minister van Landbouw, Natuur en Voedselkwaliteit' },
        { name: 'M.L.A. van Rij', role: 'Staatssecretaris van Financiën' },
      ],
      asked: '2024-01-31',
      answered: '2024-02-29',
      sources: [],
    });
  });

  it('have one question or twenty', () => {
    expect(texts('1. Is dat zo?\n\nJa.\n')).toEqual([['Is dat zo?', 'Ja.']]);
    const twenty = Array.from({ length: 20 }, (_, at) => `${at + 1}. Is dat ${at}?\n\nJa, ${at}.\n`).join(
      '\n',
    );
    expect(texts(twenty)).toEqual(Array.from({ length: 20 }, (_, at) => [`Is dat ${at}?`, `Ja, ${at}.`]));
  });
});

describe('where a question ends', () => {
  it.each([
    [
      'after several sentences',
      '1. U zei dat. Klopt dat? Zo ja,\nwaarom?\n\nJa.',
      'U zei dat. Klopt dat? Zo ja, waarom?',
      'Ja.',
    ],
    [
      'after a blank line inside',
      '1. Hoe staat het met de\n\nvisserij?\n\nGoed.',
      'Hoe staat het met de visserij?',
      'Goed.',
    ],
    ['at a page start', '1. Hoe staat het?\n Goed.', 'Hoe staat het?', 'Goed.'],
    ['over a page start in its sentence', '1. Hoe staat\n het nu?\n\nGoed.', 'Hoe staat het nu?', 'Goed.'],
    [
      'over a page start between its sentences',
      '1. Hoe staat het?\n En waarom?\n\nGoed.',
      'Hoe staat het?\n\nEn waarom?',
      'Goed.',
    ],
    [
      'with a mark behind it',
      '1. Kent u ‘Vis’? 1)\n\nJa.\n\n1) NRC, 3 mei 2020, ‘Vis’.',
      'Kent u ‘Vis’?',
      'Ja.',
    ],
    ['with a statement before it', '1. U zei dat.\n\nKlopt dat?\n\nJa.', 'U zei dat.\n\nKlopt dat?', 'Ja.'],
    ['before an answer that asks', '1. Graag een reactie.\n\nWaarop?', 'Graag een reactie.', 'Waarop?'],
    [
      'without a question mark',
      '1. Graag een reactie.\n\nDie geef ik.\n\nEn meer.',
      'Graag een reactie.',
      'Die geef ik.\n\nEn meer.',
    ],
    [
      'with an abbreviation at a line end',
      '1. Kunt u cijfers van o.a.\n\nde politie geven?\n\nJa.',
      'Kunt u cijfers van o.a. de politie geven?',
      'Ja.',
    ],
    [
      'with sub-questions',
      '1. Klopt het dat:\n\na. u vist?\n\nb. u eet?\n\nJa.',
      'Klopt het dat:\n\na. u vist?\n\nb. u eet?',
      'Ja.',
    ],
    [
      'with a list that asks nothing',
      '1. Kunt u ingaan op:\n\n- vis;\n\n- vlees.\n\nJa.',
      'Kunt u ingaan op:\n\n- vis;\n\n- vlees.',
      'Ja.',
    ],
    ['with the space before the number', '\n  1. Is dat zo?\n\nJa.', 'Is dat zo?', 'Ja.'],
  ])('%s', (_, body, question, answer) => {
    expect(texts(`${body}\n`)).toEqual([[question, answer]]);
  });

  it('is refused where nothing shows it', () => {
    expect(() => parse('1. Graag een reactie\n\nDie geef ik.\n\nEn meer.\n')).toThrow(
      'question 1 breaks off; expected a question mark or full stop',
    );
  });
});

describe('where an answer ends', () => {
  it('is at the next number that asks, not at a list of its own', () => {
    const body = '1. Wat doet u?\n\nDit:\n\n1. vissen.\n\n2. eten.\n\n2. Waarom?\n\nDaarom.\n';
    expect(texts(body)).toEqual([
      ['Wat doet u?', 'Dit:\n\n1. vissen.\n\n2. eten.'],
      ['Waarom?', 'Daarom.'],
    ]);
  });

  it('is at the next number where no question asks', () => {
    expect(texts('1. Graag een reactie.\n\nJa.\n\n2. Graag nog een.\n\nNee.\n')).toEqual([
      ['Graag een reactie.', 'Ja.'],
      ['Graag nog een.', 'Nee.'],
    ]);
  });

  it('is refused where a question is left out or out of order', () => {
    expect(() => parse('1. Hoe?\n\nZo.\n\n3. Waarom?\n\nDaarom.\n')).toThrow(
      /^line \d+: found "3\. Waarom\?"; expected question 2/,
    );
    expect(() => parse('2. Hoe?\n\nZo.\n')).toThrow(/found "2\. Hoe\?"; expected question 1/);
    expect(() => parse('Vooraf.\n\n1. Hoe?\n\nZo.\n')).toThrow('found "Vooraf."; expected question 1');
  });

  it('is refused in the middle of a sentence', () => {
    expect(() => parse('1. Hoe?\n\nZo en\n\n2. Waarom?\n\nDaarom.\n')).toThrow('answer 1 breaks off');
  });

  it('parts paragraphs at blank lines, items of lists, and page tops behind a short line', () => {
    const wide = 'Dit is een regel die zo breed is als de bladspiegel van deze brief het';
    const body = `1. Hoe?\n\n${wide}\ntoelaat.\n Nieuwe bladzijde. ${wide.slice(0, 50)} het\n nog eens toelaat:\n- vis;\n- vlees.\n`;
    expect(texts(body)[0]![1]!.split('\n\n')).toEqual([
      `${wide} toelaat.`,
      `Nieuwe bladzijde. ${wide.slice(0, 50)} het nog eens toelaat:`,
      '- vis;',
      '- vlees.',
    ]);
  });
});

describe('the paragraphs of an answer', () => {
  const wide = 'Deze regel is precies zo breed als de bladspiegel van deze gehele brief.';

  it('go on over a blank line in the middle of a sentence', () => {
    const lines = `1. Hoe?\n\nWij gaan met\n\nde vissers praten.\n\n${wide.slice(0, -1)}\n\nNederlandse vissers.\n`;
    expect(texts(lines)[0]![1]).toBe(
      `Wij gaan met de vissers praten.\n\n${wide.slice(0, -1)} Nederlandse vissers.`,
    );
  });

  it('go on behind a footnote where the line above it is full', () => {
    expect(texts(`1. Hoe?\n\nZo.1\n${wide}\n\n1 Een.\n Nederlandse vissers.\n`)[0]![1]).toBe(
      `Zo. ${wide} Nederlandse vissers.`,
    );
  });
});

describe('answers given together', () => {
  it('belong to the next question that has one', () => {
    const { questions } = parse(
      '1. Hoe?\n\n2. Waarom?\n\n3. Wanneer?\n\nZo, daarom en nu.\n\n4. Echt?\n\nJa.\n',
    );
    expect(questions.map(({ answer, sameAs }) => [answer, sameAs])).toEqual([
      ['', 3],
      ['', 3],
      ['Zo, daarom en nu.', null],
      ['Ja.', null],
    ]);
  });

  it('belong to the question they point to, and keep their text', () => {
    const { questions } = parse(
      '1. Hoe?\n\nZo.\n\n2. Waarom?\n\nZie het antwoord op vraag 1.\n\n3. Echt?\n\nZie mijn antwoord op vraag 2\n',
    );
    expect(questions.map(({ answer, sameAs }) => [answer, sameAs])).toEqual([
      ['Zo.', null],
      ['Zie het antwoord op vraag 1.', 1],
      ['Zie mijn antwoord op vraag 2', 1],
    ]);
  });

  it('are no answer for the last question', () => {
    const noted = '1. Kent u ‘Vis’? 1)\n\nJa.\n\n2. Waarom?\n\n1) NRC.\n';
    expect(() => parse(noted)).toThrow('found no answer behind question 2; expected answer 2');
    expect(() => parse('1. Hoe?\n\nZo.\n\n2. Waarom?\n')).toThrow(
      'the letter ends after question 2; expected answer 2',
    );
  });
});

describe('notes', () => {
  it('hang on questions too, and leave the text whole', () => {
    const body =
      '1. Kent u het plan.1 Wat\nvindt u ‘Vis’?2 1) Zo ja?\n\nGoed.3\n\n1 Een.\n2 Twee.\n3 Zie www.x.nl/a.\n\n1) NRC, ‘Vis’.\n';
    const { questions, sources } = parse(body);
    expect(questions[0]).toMatchObject({
      question: 'Kent u het plan. Wat vindt u ‘Vis’? Zo ja?',
      answer: 'Goed.',
    });
    expect(questions[0]!.footnotes).toEqual([
      { mark: '1', text: 'Een.', url: null, anchor: { in: 'question', offset: 16 } },
      { mark: '2', text: 'Twee.', url: null, anchor: { in: 'question', offset: 35 } },
      { mark: '3', text: 'Zie www.x.nl/a.', url: 'https://www.x.nl/a', anchor: { in: 'answer', offset: 5 } },
    ]);
    expect(sources[0]).toMatchObject({ mark: '1', outlet: 'NRC', anchor: { question: 1, offset: 35 } });
  });

  it('do not begin at a paragraph with a number, nor take a code for a mark', () => {
    const body =
      '1. Hoe?\n\nMet minder CO2 en op een G7 waar de vissers ook over de quota spraken.\n\n2 van de 3 vissers doen het.1\n\n1 Kamerstuk 1.\n Meer niet.\n';
    expect(parse(body).questions[0]).toMatchObject({
      answer:
        'Met minder CO2 en op een G7 waar de vissers ook over de quota spraken.\n\n2 van de 3 vissers doen het.\n\nMeer niet.',
      footnotes: [{ mark: '1', text: 'Kamerstuk 1.' }],
    });
  });

  it('may end the letter in a URL with a line end, but not without', () => {
    const body = '1. Kent u ‘Vis’? 1)\n\nJa.\n\n1) NRC, 3 mei 2020, ‘Vis’, https://nrc.nl/vis';
    expect(parse(`${body}\n`).sources[0]!.url).toBe('https://nrc.nl/vis');
    expect(() => parse(body)).toThrow('the letter ends in the middle of source 1');
  });

  it.each([
    ['1. Hoe?\n\nZo.1 Dus.\n\nEn meer.\n', 'expected the text of footnote 1, which answer 1 has a mark of'],
    ['1. Hoe?\n\nZo.1 Dus.2\n\n1 Een.\n', 'expected the text of footnote 2, which answer 1 has a mark of'],
    ['1. Hoe?\n\nZo.\n\n1 Een.\n', 'footnote 1 has no mark in any question or answer'],
    ['1. Kent u ‘Vis’? 1)\n\nJa.\n', 'expected the text of source 1, which question 1 has a mark of'],
    ['1. Kent u ‘Vis’? 1) 2)\n\nJa.\n\n1) NRC.\n', 'expected the text of source 2'],
    ['1. Kent u ‘Vis’? 1)\n\nJa.\n\n1) NRC.\n\nToelichting\n', 'found "Toelichting" behind source 1'],
  ])('are refused where they are lost: %j', (body, fault) => {
    expect(() => parse(body)).toThrow(fault);
  });
});
