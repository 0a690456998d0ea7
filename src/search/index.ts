/** The search index over answers: made at build time, loaded when needed, never changed by a search. */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { isStopWord, stem } from '../lexicon/analysis';
import type { Lexicon } from '../lexicon/model';
import { fold, keysOf, tokenize } from '../lexicon/tokens';
import type { Publication, Question } from '../publication/model';
import { compoundTails } from './compounds';
import type { SearchResult } from './model';
import { snippetOf } from './snippet';

/** What the fields are worth: an editor's name for the subject, then what was asked, then what was said. */
const FIELD_BOOST = { terms: 2.5, question: 1.6, answer: 1 };

/** Words shorter than this are not completed: as a beginning they fit everything. */
const MIN_PREFIX_LENGTH = 3;

/** Typing faults allowed by length: two in a longer word, so that two swapped letters are still found. */
const ONE_FAULT_LENGTH = 4;
const TWO_FAULTS_LENGTH = 6;

/** What a completed or mistyped word is worth beside the word itself. */
const WEIGHTS = { prefix: 0.5, fuzzy: 0.25 };

/** Results that score less than this share of the best fit by accident. */
const MIN_SCORE_SHARE = 0.1;

/** One answer as it is indexed. */
interface IndexedAnswer {
  id: string;
  question: string;
  answer: string;
  terms: string;
}

const ID_SEPARATOR = '/';

/** A word as it is looked up: as written, folded, and its stem; nothing for a stop word. */
function processWord(word: string): string[] | null {
  const key = fold(word);
  if (isStopWord(key)) return null;
  const stemmed = stem(key);
  return stemmed === key ? [key] : [key, stemmed];
}

const OPTIONS: Options<IndexedAnswer> = {
  fields: ['question', 'answer', 'terms'],
  tokenize: (text) => tokenize(text).map(({ start, end }) => text.slice(start, end)),
  processTerm: processWord,
  searchOptions: {
    boost: FIELD_BOOST,
    weights: WEIGHTS,
    prefix: (term) => term.length >= MIN_PREFIX_LENGTH,
    fuzzy: (term) => (term.length >= TWO_FAULTS_LENGTH ? 2 : term.length >= ONE_FAULT_LENGTH ? 1 : false),
  },
};

/** Every way in which the terms that an answer speaks about are written, as one text. */
function termsOf(publication: Publication, question: Question, lexicon: Lexicon): string {
  const speaks = lexicon.terms.filter(({ answers }) =>
    answers.some((answer) => answer.publication === publication.id && answer.question === question.number),
  );
  return speaks.flatMap(({ name, forms }) => [name, ...forms.map((form) => form.keys.join(' '))]).join('\n');
}

/**
 * Builds the index.
 *
 * @returns what `JSON.stringify` writes and `loadIndex` reads
 * @example buildIndex(publications, lexicon)
 */
export function buildIndex(publications: readonly Publication[], lexicon: Lexicon): AsPlainObject {
  const vocabulary = new Set(
    publications.flatMap(({ questions }) => questions.flatMap((q) => keysOf(`${q.question} ${q.answer}`))),
  );
  const withTails = (text: string) =>
    [text, ...keysOf(text).flatMap((key) => compoundTails(key, vocabulary))].join(' ');
  const index = new MiniSearch<IndexedAnswer>(OPTIONS);
  for (const publication of publications) {
    for (const question of publication.questions) {
      index.add({
        id: `${publication.id}${ID_SEPARATOR}${question.number}`,
        question: withTails(question.question),
        answer: withTails(question.answer),
        terms: termsOf(publication, question, lexicon),
      });
    }
  }
  return index.toJSON();
}

/** Searches answers; best first. */
export type Search = (query: string) => SearchResult[];

/**
 * Makes a search from an index and the publications it was built from.
 *
 * @param index as `buildIndex` gave it
 * @throws Error where the index names an answer that no publication holds: they were not built together
 * @example loadIndex(index, publications)('fortuis')[0].question // 5
 */
export function loadIndex(index: AsPlainObject, publications: readonly Publication[]): Search {
  const miniSearch = MiniSearch.loadJS<IndexedAnswer>(index, OPTIONS);
  const answers = new Map(
    publications.flatMap((publication) =>
      publication.questions.map(
        (question) =>
          [`${publication.id}${ID_SEPARATOR}${question.number}`, { publication, question }] as const,
      ),
    ),
  );
  return (query) => {
    const hits = miniSearch.search(query);
    const best = hits[0]?.score ?? 0;
    return hits
      .filter((hit) => hit.score >= best * MIN_SCORE_SHARE)
      .map((hit) => {
        const found = answers.get(hit.id);
        if (!found)
          throw new Error(`search: the index names ${hit.id}, which no publication holds; build again`);
        return {
          publication: found.publication.id,
          question: found.question.number,
          score: hit.score,
          snippet: snippetOf(found.question, new Set(hit.terms)),
        };
      });
  };
}
