/** Notes with the minister's own sentences, as the background gives them to a page. */
import type { Passage } from '../../../src/messages';
import type { CardContent } from '../../../src/page/card-port';

/** A passage of the letter; its one mark is the first place where `marked` stands in the sentence. */
function passage(question: number, sentence: string, marked: string): Passage {
  const start = sentence.indexOf(marked);
  if (start < 0) throw new Error(`"${marked}" does not stand in "${sentence}"`);
  return {
    publication: '2022Z20166',
    question,
    sentence,
    marks: [{ start, end: start + marked.length }],
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

/** The Fortius note with something else in its passage. */
export function contentOf(change: Partial<Passage>): CardContent {
  return { ...FORTIUS, passages: FORTIUS.passages.map((one) => ({ ...one, ...change })) };
}
