/** A library of many publications, to see what annotating costs when there are more than the bundled one. */
import type { Corpus } from '../../../scripts/build-corpus';
import { isStopWord } from '../../../src/lexicon/analysis';
import { compileForm } from '../../../src/lexicon/forms';
import type { AnswerWords, Figure, Form, Lexicon, PublicationFacts, Term } from '../../../src/lexicon/model';
import { keysOf } from '../../../src/lexicon/tokens';
import { makeName, type WordMaker, wordMaker } from './names';
import { between, pick, pickSome, type Random, seeded } from './random';

/** Any number; another makes another library of the same kind. */
const SEED = 20_221_110;

/** Shorter words are too common to name anything. */
const MIN_VOCABULARY_LETTERS = 7;

const MOST_ANSWERS = 3;
const MOST_FIELDS = 3;
/** Words of a sentence that a card shows; with half of them compounds, as many letters as the bundled letter's have. */
const SENTENCE_WORDS = 16;
/** Runs of words that give away another bearer. */
const OTHER_BEARER_RUNS = { least: 4, most: 16 };
/** The share of an answer's words that are not those of the bundled letter: other letters have other subjects. */
const OTHER_WORDS = 0.7;
/** Figures of a library are of all sizes; this is the largest that is made. */
const LARGEST_FIGURE = 2_000_000;

/**
 * The bundled lexicon and others like it, up to a number of terms: for every so many terms as the bundled publication
 * has one more publication, with its answers, figures and papers. The same for the same corpus and number.
 *
 * @example libraryOf(await readCorpus(), 5_000).terms.length // 5000
 */
export function libraryOf({ publications, lexicon }: Corpus, terms: number): Lexicon {
  const random = seeded(SEED);
  const texts = publications.flatMap(({ questions }) => questions.map(({ answer }) => answer));
  const vocabulary = [...new Set(texts.flatMap(keysOf))].filter(
    (key) => key.length >= MIN_VOCABULARY_LETTERS && !isStopWord(key) && !/\d/.test(key),
  );
  const maker = new Maker(random, wordMaker(random, vocabulary), lexicon);
  const library = { ...lexicon, terms: [...lexicon.terms], papers: { ...lexicon.papers } };
  const names = new Set(library.terms.map(({ name }) => name));
  const perPublication = lexicon.terms.length;
  for (let number = 1; library.terms.length < terms; number += 1) {
    const id = `2023Z${String(number).padStart(5, '0')}`;
    for (let i = 0; i < perPublication && library.terms.length < terms; i += 1) {
      const term = maker.term(id);
      if (names.has(term.name)) continue;
      names.add(term.name);
      library.terms.push(term);
    }
    library.answers = [...library.answers, ...lexicon.answers.map((answer) => maker.answer(id, answer))];
    library.figures = [...library.figures, ...lexicon.figures.map((figure) => maker.figure(id, figure))];
    library.publications = [...library.publications, maker.facts(id, pick(random, lexicon.publications))];
    for (const [paper, held] of Object.entries(lexicon.papers)) {
      const answers = held.answers.map((answer) => ({ ...answer, publication: id }));
      library.papers[`${paper}-${number}`] = { ...held, answers };
    }
  }
  return library;
}

/** Makes the parts of one publication after the other. */
class Maker {
  constructor(
    readonly random: Random,
    readonly words: WordMaker,
    readonly like: Lexicon,
  ) {}

  term(publication: string): Term {
    const { kind, name, sole, ambiguous } = makeName(this.random, this.words);
    const fields = pickSome(this.random, Object.keys(this.like.fields), between(this.random, 1, MOST_FIELDS));
    const forms = new Map<string, Form>();
    for (const [texts, isOne] of [[[name, ...sole], false] as const, [ambiguous, true] as const]) {
      for (const form of texts.flatMap((text) => compileForm(text, isOne)))
        forms.set(form.words.join(' '), form);
    }
    const { least, most } = OTHER_BEARER_RUNS;
    const runs = ambiguous.length === 0 ? 0 : between(this.random, least, most);
    return {
      name,
      kind,
      forms: [...forms.values()],
      fields,
      needs: fields.slice(0, between(this.random, 1, 2)),
      otherBearers: {
        words: Array.from({ length: runs }, () => this.#several(between(this.random, 1, 3))),
        fields: runs === 0 ? [] : pickSome(this.random, Object.keys(this.like.fields), 2),
      },
      answers: Array.from({ length: between(this.random, 1, MOST_ANSWERS) }, (_, i) => ({
        publication,
        question: between(this.random, 1, this.like.answers.length),
        weight: 1 / (i + 1),
        ...this.#sentence(name),
      })),
    };
  }

  answer(publication: string, like: AnswerWords): AnswerWords {
    const other = (word: string) => (this.random() < OTHER_WORDS ? this.words.subject() : word);
    return {
      publication,
      question: like.question,
      counts: Object.fromEntries(Object.entries(like.counts).map(([word, count]) => [other(word), count])),
      topics: like.topics.map(other),
    };
  }

  figure(publication: string, like: Figure): Figure {
    const value = between(this.random, 10, LARGEST_FIGURE);
    const counted = this.words.subject();
    return {
      ...like,
      name: `${value} ${counted}`,
      value,
      written: [],
      counts: [counted, ...like.counts.slice(1)],
      answers: like.answers.map((answer) => ({ ...answer, publication })),
    };
  }

  facts(id: string, like: PublicationFacts): PublicationFacts {
    return {
      ...like,
      id,
      title: this.#several(12).join(' '),
      sources: like.sources.map((source) => ({ ...source, title: this.#several(10).join(' ') })),
      openings: like.openings.map((opening) => ({ ...opening, publication: id })),
    };
  }

  #several(count: number): string[] {
    return Array.from({ length: count }, () => this.words.subject());
  }

  #sentence(name: string): { sentence: string; marks: { start: number; end: number }[] } {
    const before = `${this.#several(between(this.random, 1, SENTENCE_WORDS)).join(' ')} `;
    const sentence = `${before}${name} ${this.#several(SENTENCE_WORDS / 2).join(' ')}.`;
    return { sentence, marks: [{ start: before.length, end: before.length + name.length }] };
  }
}
