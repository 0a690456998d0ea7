/** The search index over answers: made at build time, loaded when needed, never changed by a search. */
import MiniSearch, { type AsPlainObject, type SearchResult as Hit, type Options } from 'minisearch';
import { compoundTails } from '../lexicon/compound';
import type { Lexicon } from '../lexicon/model';
import { keysOf } from '../lexicon/tokens';
import type { Publication, Question } from '../publication/model';
import type { SearchResult } from './model';
import { processWord, type QueryWord, readQuery, type Vocabulary, withNumbers, wordsOf } from './query';
import { snippetOf } from './snippet';

/**
 * What the fields are worth: the name of what it is about, an editor's words for its subject, then what was asked, then
 * what was said, then the words of longer names.
 */
const FIELD_BOOST = { terms: 2.5, topics: 1.8, papers: 2, question: 1.6, answer: 1, names: 0.6 };

/** Words shorter than this are not completed: as a beginning they fit everything. */
const MIN_PREFIX_LENGTH = 3;

/** Typing faults allowed by length: two in a longer word, so that two swapped letters are still found. */
const ONE_FAULT_LENGTH = 4;
const TWO_FAULTS_LENGTH = 6;

/** What a completed or mistyped word is worth beside the word itself. */
const WEIGHTS = { prefix: 0.5, fuzzy: 0.25 };

/** Results that score less than this share of the best fit by accident. */
const MIN_SCORE_SHARE = 0.1;

/** The share of a query's words that an answer must have. A word that is only like one of its own counts for less. */
const MIN_COVERAGE = 0.3;
const COVERAGE = { known: 1, completed: 0.8, fuzzy: 0.4 };

const HAS_DIGIT = /\d/;
const ANY_ENDING = '*';

/** One answer as it is indexed. */
interface IndexedAnswer {
  id: string;
  question: string;
  answer: string;
  terms: string;
  names: string;
  topics: string;
  papers: string;
}

/** What is stored. */
export interface StoredIndex {
  search: AsPlainObject;
  /** Beginnings of words that stand for a subject (`legalis`). */
  beginnings: string[];
}

const ID_SEPARATOR = '/';

const OPTIONS: Options<IndexedAnswer> = {
  fields: ['question', 'answer', 'terms', 'names', 'topics', 'papers'],
  tokenize: wordsOf,
  processTerm: processWord,
  searchOptions: { boost: FIELD_BOOST, weights: WEIGHTS },
};

type Names = Pick<IndexedAnswer, 'terms' | 'names' | 'topics' | 'papers'>;

/** Every word by which what an answer speaks about is named, each once. */
function namesOf(publication: Publication, { number }: Question, lexicon: Lexicon): Names {
  const isIt = (answer: { publication: string; question: number }) =>
    answer.publication === publication.id && answer.question === number;
  const terms = lexicon.terms.filter(({ answers }) => answers.some(isIt));
  const forms = terms.flatMap((term) => term.forms.map(({ words }) => words));
  const once = (texts: readonly string[]) => [...new Set(texts.flatMap(keysOf))].join(' ');
  const topics = lexicon.answers.find(isIt)?.topics ?? [];
  const papers = Object.entries(lexicon.papers).filter(([, { answers }]) => answers.some(isIt));
  return {
    terms: once([
      ...terms.map(({ name }) => name),
      ...forms.flatMap(([first = '', ...others]) => (others.length === 0 ? [first] : [])),
    ]),
    names: once(forms.flatMap((words) => (words.length > 1 ? words : []))),
    topics: topics.map((topic) => topic.replace(ANY_ENDING, '')).join(' '),
    papers: once(papers.flatMap(([id, { label }]) => [id, label])),
  };
}

/**
 * Builds the index.
 *
 * @returns what `JSON.stringify` writes and `loadIndex` reads
 * @example buildIndex(publications, lexicon)
 */
export function buildIndex(publications: readonly Publication[], lexicon: Lexicon): StoredIndex {
  const vocabulary = new Set(
    publications.flatMap(({ questions }) => questions.flatMap((q) => keysOf(`${q.question} ${q.answer}`))),
  );
  const prepared = (text: string) =>
    withNumbers([text, ...keysOf(text).flatMap((key) => compoundTails(key, vocabulary))].join(' '));
  const index = new MiniSearch<IndexedAnswer>(OPTIONS);
  for (const publication of publications) {
    for (const question of publication.questions) {
      index.add({
        id: `${publication.id}${ID_SEPARATOR}${question.number}`,
        question: prepared(question.question),
        answer: prepared(question.answer),
        ...namesOf(publication, question, lexicon),
      });
    }
  }
  const topics = lexicon.answers.flatMap((answer) => answer.topics);
  return {
    search: index.toJSON(),
    beginnings: [
      ...new Set(topics.flatMap((topic) => (topic.endsWith(ANY_ENDING) ? [topic.slice(0, -1)] : []))),
    ].sort(),
  };
}

/** Searches answers; best first. */
export type Search = (query: string) => SearchResult[];

function vocabularyOf({ search, beginnings }: StoredIndex): Vocabulary {
  const words = new Set(search.index.map(([word]) => word));
  const known = new Set(beginnings);
  return {
    has: (word) => words.has(word),
    beginningsOf: (key) =>
      Array.from({ length: key.length }, (_, i) => key.slice(0, i + 1)).filter((start) => known.has(start)),
  };
}

/** How much of a query an answer has. */
function coverage(words: readonly QueryWord[], hit: Hit): number {
  const found = new Set(hit.terms);
  const asked = new Set(hit.queryTerms);
  const sum = words.reduce((total, { key, known }) => {
    if (known.some((form) => found.has(form))) return total + COVERAGE.known;
    if (!asked.has(key)) return total;
    const isCompleted = hit.terms.some((term) => term.startsWith(key));
    return total + (isCompleted ? COVERAGE.completed : COVERAGE.fuzzy);
  }, 0);
  return sum / Math.max(words.length, 1);
}

/**
 * Makes a search from an index and the publications it was built from.
 *
 * @param index as `buildIndex` gave it
 * @throws Error where the index names an answer that no publication holds: they were not built together
 * @example loadIndex(index, publications)('fortuis')[0].question // 5
 */
export function loadIndex(index: StoredIndex, publications: readonly Publication[]): Search {
  const miniSearch = MiniSearch.loadJS<IndexedAnswer>(index.search, OPTIONS);
  const vocabulary = vocabularyOf(index);
  const answers = new Map(
    publications.flatMap((publication) =>
      publication.questions.map(
        (question) =>
          [`${publication.id}${ID_SEPARATOR}${question.number}`, { publication, question }] as const,
      ),
    ),
  );

  function find(words: readonly QueryWord[]): Hit[] {
    const known = new Set(words.flatMap((word) => word.known));
    const last = words.at(-1)?.key;
    // Only a word that the index does not know is taken for a mistyped one, and only the last may be unfinished.
    const isUnknown = (term: string) => !known.has(term) && !HAS_DIGIT.test(term);
    return miniSearch.search(
      words.flatMap(({ key, known: forms }) => [...new Set([key, ...forms])]).join(' '),
      {
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
        prefix: (term) => term.length >= MIN_PREFIX_LENGTH && (term === last || isUnknown(term)),
        fuzzy: (term) =>
          isUnknown(term) && term.length >= ONE_FAULT_LENGTH
            ? term.length >= TWO_FAULTS_LENGTH
              ? 2
              : 1
            : false,
      },
    );
  }

  return (query) => {
    const words = readQuery(query, vocabulary);
    if (words.length === 0) return [];
    const hits = find(words);
    const best = hits[0]?.score ?? 0;
    return hits
      .filter((hit) => hit.score >= best * MIN_SCORE_SHARE && coverage(words, hit) >= MIN_COVERAGE)
      .map((hit) => {
        const found = answers.get(hit.id);
        if (!found)
          throw new Error(`search: the index names ${hit.id}, which no publication holds; build again`);
        return {
          publication: found.publication.id,
          question: found.question.number,
          asked: found.question.question,
          score: hit.score,
          snippet: snippetOf(found.question, new Set(hit.terms)),
        };
      });
  };
}
