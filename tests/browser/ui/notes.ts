/** Notes with the minister's own sentences, as the background gives them to a page. */

import { openingOf } from '../../../src/lexicon/answer-sentence';
import type { Passage } from '../../../src/messages';
import type { CardContent } from '../../../src/page/card-port';
import { PUBLICATION } from './support';

/** A passage of the letter; its one mark is the first place where `marked` stands in the sentence. */
function passage(question: number, sentence: string, marked?: string): Passage {
  const start = marked === undefined ? 0 : sentence.indexOf(marked);
  if (start < 0) throw new Error(`"${marked}" does not stand in "${sentence}"`);
  return {
    publication: '2022Z20166',
    question,
    sentence,
    marks: marked === undefined ? [] : [{ start, end: start + marked.length }],
    respondent: { name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' },
    asked: '2022-10-21',
    answered: '2022-11-10',
    officialUrl: `https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628#:~:text=Antwoord%20${question}`,
  };
}

/** A note with one answer, of an ambiguous form. */
export const FORTIUS: CardContent = {
  annotation: {
    quote: 'Fortius',
    kind: 'term',
    term: 'project Fortius',
    block: 0,
    start: 15,
    end: 22,
    answers: [{ publication: '2022Z20166', question: 5, score: 1 }],
    evidence: ['drugs', 'haven', 'douane'],
  },
  passages: [
    passage(
      5,
      'Het project Fortius, een samenwerkingsverband tussen de Belgische en Nederlandse diensten, is specifiek gericht op het tegengaan van drugssmokkel die via de Antwerpse haven Nederland binnenkomt.',
      'project Fortius',
    ),
  ],
};

/** A note with three answers, of a short form; its sentences differ much in length. */
export const JIT: CardContent = {
  annotation: {
    quote: 'JIT',
    kind: 'term',
    term: 'Joint Investigation Team',
    block: 0,
    start: 0,
    end: 3,
    answers: [4, 4, 15].map((question) => ({ publication: '2022Z20166', question, score: 0.5 })),
    evidence: [],
  },
  passages: [
    passage(
      4,
      'Op basis van EU-wetgeving en die van de Raad van Europa kunnen zogenoemde Joint Investigation Teams (JIT’s) worden opgericht met als doel de samenwerking tussen autoriteiten te bevorderen wanneer onderzoeken in landen lopen.',
      'Joint Investigation Teams',
    ),
    passage(
      4,
      'De samenwerking binnen JIT’s is dus een belangrijk instrument in de strijd tegen de georganiseerde criminaliteit.',
      'JIT’s',
    ),
    passage(
      15,
      'Internationale samenwerking is van cruciaal belang bij het herkennen van financiële geldstromen.',
      'samenwerking',
    ),
  ],
};

const OPENINGS = PUBLICATION.questions.map((question) =>
  passage(question.number, openingOf(question).sentence),
);
const ALL_ANSWERS = OPENINGS.map(({ publication, question }) => ({ publication, question, score: 1 }));

/** The headline of the interview that the questions were asked about. */
export const ARTICLE: CardContent = {
  annotation: {
    quote: PUBLICATION.sources[0]!.title!,
    kind: 'article',
    term: '2022Z20166',
    block: 0,
    start: 0,
    end: PUBLICATION.sources[0]!.title!.length,
    answers: ALL_ANSWERS,
    evidence: [],
  },
  passages: OPENINGS,
};

function paper(quote: string, term: string, id: string, passages: Passage[]): CardContent {
  return {
    annotation: {
      quote,
      kind: 'reference',
      term,
      block: 0,
      start: 0,
      end: quote.length,
      answers: passages.map(({ publication, question }) => ({ publication, question, score: 1 })),
      evidence: [],
      url: `https://zoek.officielebekendmakingen.nl/${id}.html`,
    },
    passages,
  };
}

/** A paper that an answer cites, by another writing of its number. */
export const PAPER = paper('29 911-358', 'Kamerstuk 29 911, nr. 358', 'kst-29911-358', [
  passage(
    14,
    'De FIU-Nederland verklaarde in 2021 96.676 transacties verdacht, gebundeld in 18.238 dossiers, die allemaal ter beschikking zijn gesteld aan de (bijzondere) opsporingsdiensten.',
  ),
]);

/** The letter itself, by its number. */
export const OWN_PAPER = paper('2022Z20166', 'Kamervragen 2022Z20166', 'kv-tk-2022Z20166', OPENINGS);

/** A paper that the library has nothing of. */
export const OTHER_PAPER = paper(
  'ah-tk-20222023-1204',
  'Aanhangsel Handelingen 2022-2023, nr. 1204',
  'ah-tk-20222023-1204',
  [],
);

/** A figure in another writing than the letter's. */
export const FIGURE: CardContent = {
  annotation: {
    quote: '1.2 million',
    kind: 'figure',
    term: '1,2 miljoen ongebruikelijke transacties',
    block: 0,
    start: 0,
    end: 11,
    answers: [{ publication: '2022Z20166', question: 14, score: 1 }],
    evidence: ['transactions', 'unusual', 'banks'],
  },
  passages: [
    passage(
      14,
      'In 2021 zijn ruim 1,2 miljoen ongebruikelijke transacties gemeld door meldingsplichtige instellingen.',
      '1,2 miljoen',
    ),
  ],
};

/** A term that the page calls by another word than name and answer. */
export const HAWALA: CardContent = {
  annotation: {
    quote: 'hawala',
    kind: 'term',
    term: 'ondergronds bankieren',
    block: 0,
    start: 0,
    end: 6,
    answers: [{ publication: '2022Z20166', question: 13, score: 1 }],
    evidence: [],
  },
  passages: [
    passage(
      13,
      'Een van de uitdagingen die daar belicht is, is dat criminele geldstromen steeds meer buiten het legale financiële stelsel blijven en meteen verdwijnen in het criminele betalingsverkeer.',
      'criminele betalingsverkeer',
    ),
  ],
};

/** One card of each kind, by what it is. */
export const EACH_KIND: [string, CardContent][] = [
  ['a term', FORTIUS],
  ['a short form with several answers', JIT],
  ['a word that the answer has another for', HAWALA],
  ['a figure', FIGURE],
  ['a paper that an answer cites', PAPER],
  ['the publication itself', OWN_PAPER],
  ['a paper that is not in the library', OTHER_PAPER],
  ['an article that questions cite', ARTICLE],
];

/** The Fortius note with something else in its passage. */
export function contentOf(change: Partial<Passage>): CardContent {
  return { ...FORTIUS, passages: FORTIUS.passages.map((one) => ({ ...one, ...change })) };
}
