import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { parsePublication } from '../../../src/publication/parse';
import { htmlSource } from '../documents/dom';

const HEAD = [
  'Kamervraag 2017Z07318',
  '',
  'De stikstof in het duin.',
  '',
  'Ingediend 2 juni 2017',
  'Beantwoord 20 juni 2017 (na 18 dagen)',
  'Indieners Esther Ouwehand (PvdD), Rik Grashoff (GL)',
  'Beantwoord door Martijn van Dam (staatssecretaris economische zaken) (PvdA), Sharon Dijksma (staatssecretaris infrastructuur en milieu) (PvdA)',
  'Onderwerpen natuur en milieu',
  'Bron vraag https://zoek.officielebekendmakingen.nl/kv-tk-2017Z07318.html',
  'Bron antwoord https://zoek.officielebekendmakingen.nl/ah-tk-20162017-2178.html',
];
const open = HEAD.filter((line) => !/^(?:Beantwoord|Bron antwoord)/.test(line));
const parse = (body: string, head = HEAD) => parsePublication(textDocument(`${head.join('\n')}\n${body}\n`));
const answersOf = (body: string) => parse(body).questions.map(({ question, answer }) => [question, answer]);

describe('a page of openkamer.org', () => {
  it('gives what its head says', () => {
    expect(parse('• Vraag 1\nIs dat zo?\n\nJa.')).toEqual({
      id: '2017Z07318',
      title: 'De stikstof in het duin',
      askers: [
        { name: 'Esther Ouwehand', party: 'PvdD' },
        { name: 'Rik Grashoff', party: 'GL' },
      ],
      answeredBy: [
        { name: 'Martijn van Dam', role: 'Staatssecretaris van Economische Zaken' },
        { name: 'Sharon Dijksma', role: 'Staatssecretaris van Infrastructuur en Milieu' },
      ],
      asked: '2017-06-02',
      answered: '2017-06-20',
      postponed: null,
      url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20162017-2178.html',
      alsoKnownAs: ['ah-tk-20162017-2178'],
      sources: [],
      questions: [{ number: 1, question: 'Is dat zo?', answer: 'Ja.', footnotes: [], sameAs: null }],
    });
  });

  it('may have its labels apart from what they say, or with a colon', () => {
    const apart = HEAD.map((line) => line.replace(/^(Ingediend|Indieners|Bron vraag) /, '$1\n'));
    expect(parse('Vraag 1\nZo?\n\nJa.', apart)).toEqual(parse('Vraag 1\nZo?\n\nJa.'));
    const colons = HEAD.map((line) =>
      line.replace(/^(Ingediend|Beantwoord|Indieners|Bron \w+) (?!door)/, '$1: '),
    );
    expect(parse('Vraag 1\nZo?\n\nJa.', colons)).toEqual(parse('Vraag 1\nZo?\n\nJa.'));
  });

  it('may leave out its number above the title', () => {
    const older = HEAD.map((line) => line.replace(/^Kamervraag .*/, 'Kamervraag'));
    expect(parse('Vraag 1\nZo?\n\nJa.', older)).toEqual(parse('Vraag 1\nZo?\n\nJa.'));
    expect(parse('Vraag 1\nZo?\n\nJa.', HEAD.slice(2))).toEqual(parse('Vraag 1\nZo?\n\nJa.'));
  });

  it('parts question and answer at the blank line between them', () => {
    expect(
      answersOf(
        'Vraag 1\nU zei dat. Klopt dat? Zo ja, waarom?\n\nWaarom?\nDaarom.\n\nEn daarom.\n\nVraag 2\nGraag een reactie.\n\nDie komt.',
      ),
    ).toEqual([
      ['U zei dat. Klopt dat? Zo ja, waarom?', 'Waarom?\n\nDaarom.\n\nEn daarom.'],
      ['Graag een reactie.', 'Die komt.'],
    ]);
  });

  it('parts them at the question mark where no blank line does', () => {
    expect(answersOf('Vraag 1\nKlopt dat bericht over het duin?\nJa.\nZeker.\nVraag 2\nZo?\nNee.')).toEqual([
      ['Klopt dat bericht over het duin?', 'Ja.\n\nZeker.'],
      ['Zo?', 'Nee.'],
    ]);
  });

  it('follows answers that point to another', () => {
    const { questions } = parse('Vraag 1\nEen?\n\nJa.\n\nVraag 2\nTwee?\n\nZie antwoord vraag 1.');
    expect(questions.map(({ sameAs }) => sameAs)).toEqual([null, 1]);
  });

  it('takes the marks of notes that it leaves out from the answers', () => {
    const { questions, sources } = parse(
      'Bronnen\n1. NRC, 3 mei 2017, «Duin».\nVraag 1\nKent u «Duin»?1\n\nJa, uit de brief2 en het plan.3 In 2021 niet.',
    );
    expect(questions[0]).toMatchObject({
      question: 'Kent u «Duin»?',
      answer: 'Ja, uit de brief en het plan. In 2021 niet.',
      footnotes: [],
    });
    expect(sources).toMatchObject([{ outlet: 'NRC', anchor: { question: 1, offset: 14 } }]);
  });

  it('has open questions without a day of answers, and says why they are', () => {
    const page = parse(
      'Vraag 1\nEen?\nVraag 2\nTwee, en zo ja?\n\nMededeling - 9 juni 2017\nDit kost meer tijd.\n\nKamervraag document nummer: kv-tk-2017Z07318',
      open,
    );
    expect(page).toMatchObject({
      answered: null,
      answeredBy: [],
      postponed: { date: '2017-06-09', text: 'Dit kost meer tijd.' },
      url: 'https://zoek.officielebekendmakingen.nl/kv-tk-2017Z07318.html',
      questions: [
        { question: 'Een?', answer: '' },
        { question: 'Twee, en zo ja?', answer: '' },
      ],
    });
  });

  it('was not postponed once it is answered', () => {
    const page = parse('Vraag 1\nEen?\n\nJa.\n\nMededeling - 9 juni 2017\nDit kost meer tijd.');
    expect(page).toMatchObject({ answered: '2017-06-20', postponed: null, questions: [{ answer: 'Ja.' }] });
  });

  it.each([
    ['', 'the page ends after its head; expected question 1'],
    ['Vraag 1', 'question 1 has no text'],
    ['Vraag 1\nEen?', 'the page ends after question 1; expected answer 1'],
    ['Vraag 1\nEen?\n\nJa en', 'the page ends in the middle of answer 1'],
    ['Vraag 1\nEen?\n\nJa.\n\nVraag 2\nTwee?', 'found no answer behind question 2; expected answer 2'],
    ['1. NRC.\n2. Trouw.\n3. AD.\nVraag 1\nEen?1\n\nJa.', 'note 2 has no mark in any question or answer'],
  ])('is refused where it is cut off: %j', (body, fault) => {
    expect(() => parse(body)).toThrow(fault);
    expect(() => parse(body)).toThrow(expect.objectContaining({ reason: 'incomplete' }));
  });

  it.each([
    ['Beantwoord door', 'the head does not say who answered'],
    ['De stikstof', 'the head has no title'],
  ])('is refused without %s', (start, fault) => {
    const head = HEAD.filter((line) => !line.startsWith(start));
    expect(() => parse('Vraag 1\nEen?\n\nJa.', head)).toThrow(fault);
  });

  it('gives of a shortened link the whole address', () => {
    const address = 'https://www.nrc.nl/nieuws/2017/05/03/een-heel-lang-adres-over-het-duin-en-de-stikstof';
    const lines = HEAD.map((line) => `<div>${line}</div>`).join('');
    const note = `<small>1. <a href="${address}">${address.slice(0, 67)}...</a></small><br>`;
    const item = '<li><h5>Vraag 1</h5><strong>Kent u dit?1</strong><br><br><p>Ja.</p></li>';
    const { sources } = parsePublication(htmlSource(`${lines}<div>${note}</div><ul>${item}</ul>`));
    expect(sources).toMatchObject([{ mark: '1', text: address, url: address }]);
  });
});
