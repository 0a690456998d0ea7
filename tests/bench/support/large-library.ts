/** A library of many publications, to see what storing, indexing, searching and annotating cost when it is large. */
import type {
  Asker,
  Footnote,
  Publication,
  Question,
  Respondent,
  Source,
} from '../../../src/publication/model';
import { type DutchWords, dutchWords } from './dutch-words';
import { type MadeName, makeName } from './names';
import { between, pick, pickSome, type Random, seeded } from './random';

/** Any number; another makes another library of the same kind. */
const SEED = 20_221_110;

/** Questions of one publication: ten on average, as the Chamber's members ask them. */
const QUESTIONS = { least: 4, most: 16 };

/** Words of a question and of an answer: the median, and how far they spread (the sd of their logarithm). */
const QUESTION_WORDS = { median: 35, spread: 0.5 };
/** Half of all answers are short, a few are essays; the mean is some 180 words. */
const ANSWER_WORDS = { median: 131, spread: 0.8 };

const SENTENCE_WORDS = { least: 8, most: 26 };
const PARAGRAPH_SENTENCES = 4;

/** Of all words so many are the publication's own subjects, and so many any word of the language; the rest is common. */
const SHARES = { own: 0.12, any: 0.2, number: 0.015, name: 0.012 };

/** What a publication is about, in words and names. */
const OWN_WORDS = 30;
const OWN_NAMES = { least: 2, most: 6 };

/** Of a hundred answers so many have a footnote. */
const FOOTNOTES_OF_100 = 35;

/** The years in which questions were put. */
const YEARS = { first: 2009, last: 2023 };
const DAY_MS = 86_400_000;
/** Days until an answer: three weeks are the rule, twice that is common. */
const DAYS_TO_ANSWER = { least: 12, most: 60 };

const MINISTERS = 24;
const MEMBERS = 150;

const PORTFOLIOS =
  'Justitie en Veiligheid;Financiën;Defensie;Economische Zaken en Klimaat;Infrastructuur en Waterstaat;Landbouw, Natuur en Voedselkwaliteit;Onderwijs, Cultuur en Wetenschap;Sociale Zaken en Werkgelegenheid;Volksgezondheid, Welzijn en Sport;Buitenlandse Zaken;Binnenlandse Zaken en Koninkrijksrelaties'.split(
    ';',
  );
const PARTIES = 'VVD;D66;PVV;CDA;SP;PvdA;GroenLinks;ChristenUnie;SGP;Volt;BBB;DENK'.split(';');
const OUTLETS = 'NRC;de Volkskrant;Trouw;De Telegraaf;AD;NOS;De Morgen;Het Financieele Dagblad'.split(';');
const OPENINGS =
  'Bent u bekend met;Kunt u toelichten hoe;Deelt u de mening dat;Hoe beoordeelt u;Welke maatregelen neemt u om;Klopt het dat;Bent u bereid om;Wat is uw reactie op'.split(
    ';',
  );
const SHORT_ANSWERS = 'Ja.;Nee.;Ja, dat klopt.;Ja, hiermee ben ik bekend.;Deze mening deel ik niet.'.split(
  ';',
);
/** Answers of fewer words than this are one of the short ones. */
const SHORTEST_ANSWER = 12;

/** A publication's own words and names, of which its questions and answers speak. */
interface Subject {
  words: string[];
  names: MadeName[];
  /** Names that were written out with their abbreviation. */
  introduced: Set<MadeName>;
}

/**
 * Publications with a number of answers in all, every question answered. The same for the same letter and number.
 *
 * Common words are as frequent as in the letter; the others follow Zipf's law over a language of plain and compound
 * words, so that the distinct words of a library grow as they do in real ones (some 100,000 in 20,000 answers).
 *
 * @param letters whose words and sentences are taken
 * @example largeLibrary(corpus.publications, 20_000).length // some 2,000
 */
export function largeLibrary(letters: readonly Publication[], answers: number): Publication[] {
  const random = seeded(SEED);
  const texts = letters.flatMap(({ questions }) => questions.flatMap((one) => [one.question, one.answer]));
  const maker = new Maker(random, dutchWords(random, texts.join('\n')));
  const publications: Publication[] = [];
  for (let left = answers; left > 0; ) {
    const count = Math.min(left, between(random, QUESTIONS.least, QUESTIONS.most));
    publications.push(maker.publication(publications.length, count));
    left -= count;
  }
  return publications;
}

/** Makes one publication after the other. */
class Maker {
  readonly ministers: Respondent[];
  readonly members: Asker[];

  constructor(
    readonly random: Random,
    readonly words: DutchWords,
  ) {
    const initial = () => String.fromCharCode(between(random, 65, 90));
    this.ministers = Array.from({ length: MINISTERS }, (_, i) => ({
      name: `${initial()}. ${words.proper()}`,
      role: `${i % 3 === 2 ? 'Staatssecretaris' : 'Minister'} van ${PORTFOLIOS[i % PORTFOLIOS.length]}`,
    }));
    this.members = Array.from({ length: MEMBERS }, () => ({
      name: words.proper(),
      party: pick(random, PARTIES),
    }));
  }

  publication(index: number, count: number): Publication {
    const { random } = this;
    const subject: Subject = {
      words: Array.from({ length: OWN_WORDS }, () => this.words.any()),
      names: Array.from({ length: between(random, OWN_NAMES.least, OWN_NAMES.most) }, () =>
        makeName(random, this.words),
      ),
      introduced: new Set(),
    };
    const year = between(random, YEARS.first, YEARS.last);
    const asked = Date.UTC(year, 0, between(random, 2, 330));
    const answered = asked + between(random, DAYS_TO_ANSWER.least, DAYS_TO_ANSWER.most) * DAY_MS;
    const number = String(index + 1).padStart(5, '0');
    const id = `${year}Z${number}`;
    const questions = Array.from({ length: count }, (_, i) => this.#question(i + 1, subject));
    const [first = ''] = subject.words;
    return {
      id,
      title: `de berichtgeving over ${first} en ${subject.words.slice(1, between(random, 3, 7)).join(' ')}`,
      askers: pickSome(random, this.members, between(random, 1, 3)),
      answeredBy: pickSome(random, this.ministers, between(random, 1, 10) === 1 ? 2 : 1),
      asked: day(asked),
      answered: day(answered),
      postponed: null,
      url: `https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=${id}`,
      alsoKnownAs: [`ah-tk-${year}${year + 1}-${index + 1}`],
      sources: Array.from({ length: between(random, 0, 2) }, (_, i) =>
        this.#source(i + 1, asked, questions, subject),
      ),
      questions,
    };
  }

  #question(number: number, subject: Subject): Question {
    const opening = pick(this.random, OPENINGS);
    const asked = this.#sentence(this.#length(QUESTION_WORDS), subject);
    const words = this.#length(ANSWER_WORDS);
    const answer = words < SHORTEST_ANSWER ? pick(this.random, SHORT_ANSWERS) : this.#text(words, subject);
    const hasNote = between(this.random, 1, 100) <= FOOTNOTES_OF_100;
    return {
      number,
      question: `${opening} ${asked}?`,
      answer,
      footnotes: hasNote ? [this.#footnote(number, answer)] : [],
      sameAs: null,
    };
  }

  #footnote(number: number, answer: string): Footnote {
    const paper = `Kamerstuk ${between(this.random, 25, 36)} ${between(this.random, 100, 999)}, nr. ${between(this.random, 1, 400)}`;
    const address = `https://www.rijksoverheid.nl/documenten/${this.words.any()}`;
    const isPaper = this.random() < 0.6;
    return {
      mark: String(number),
      text: isPaper ? `${paper}.` : `Zie ${address}`,
      url: isPaper ? null : address,
      anchor: { in: 'answer', offset: answer.length },
    };
  }

  #source(mark: number, asked: number, questions: readonly Question[], { words }: Subject): Source {
    const outlet = pick(this.random, OUTLETS);
    const date = day(asked - between(this.random, 1, 20) * DAY_MS);
    const title = pickSome(this.random, words, between(this.random, 4, 9)).join(' ');
    const url = `https://www.example.nl/${date}/${title.replaceAll(' ', '-')}`;
    return {
      mark: String(mark),
      text: `${outlet}, ${date}, ‘${title}’ (${url})`,
      outlet,
      date,
      title,
      url,
      anchor: { question: 1, offset: questions[0]?.question.length ?? 0 },
    };
  }

  #text(words: number, subject: Subject): string {
    let text = '';
    for (let left = words, sentences = 1; left > 0; sentences += 1) {
      const count = Math.min(left, between(this.random, SENTENCE_WORDS.least, SENTENCE_WORDS.most));
      const sentence = this.#sentence(count, subject);
      left -= count;
      const isLast = left <= 0;
      const behind = isLast ? '.' : sentences % PARAGRAPH_SENTENCES === 0 ? '.\n\n' : '. ';
      text += `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${behind}`;
    }
    return text;
  }

  #sentence(words: number, subject: Subject): string {
    return Array.from({ length: words }, () => this.#word(subject)).join(' ');
  }

  #word(subject: Subject): string {
    const { random, words } = this;
    const { own, any, number, name } = SHARES;
    const chance = random();
    if (chance < own) return pick(random, subject.words);
    if (chance < own + any) return words.any();
    if (chance < own + any + number) return this.#number();
    if (chance < own + any + number + name) return this.#name(pick(random, subject.names), subject);
    return words.common();
  }

  #number(): string {
    const thousands = between(this.random, 1, 999);
    const rest = String(between(this.random, 0, 999)).padStart(3, '0');
    return pick(this.random, [
      `${thousands}.${rest}`,
      `${between(this.random, 2, 99)}`,
      `${between(this.random, YEARS.first, YEARS.last)}`,
      `${between(this.random, 1, 9)},${between(this.random, 1, 9)} miljoen`,
      `€ ${thousands} mln.`,
    ]);
  }

  /** A name is written out with its abbreviation the first time. */
  #name(made: MadeName, { introduced }: Subject): string {
    const [short] = made.ambiguous;
    const isFirst = !introduced.has(made);
    introduced.add(made);
    if (short === undefined || made.kind !== 'body') return `het ${made.name}`;
    return isFirst ? `het ${made.name} (${short})` : pick(this.random, [short, `het ${short}`, made.name]);
  }

  /** A length of a log-normal distribution (Box and Muller). */
  #length({ median, spread }: { median: number; spread: number }): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
    return Math.max(1, Math.round(median * Math.exp(spread * normal)));
  }
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
