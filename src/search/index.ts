/** The search index over bundled answers: made at build time, loaded when needed, never changed by a search. */
import MiniSearch, { type AsPlainObject, type SearchResult as Hit, type Options } from 'minisearch';
import type { Lexicon } from '../lexicon/model';
import type { Publication } from '../publication/model';
import { type AnswerDocument, documentsOf, FIELDS } from './documents';
import type { SearchResult } from './model';
import { type IndexedPublication, indexedPublication } from './names';
import { processWord, type QueryWord, readQuery, type Vocabulary } from './query';
import { COVERAGE, FIELD_BOOST, lookupsOf, MIN_COVERAGE, MIN_SCORE_SHARE, WEIGHTS } from './ranking';
import { snippetOf } from './snippet';

/** What is bundled. */
export interface BundledIndex {
  search: AsPlainObject;
  /** Beginnings of words that stand for a subject (`legalis`). */
  beginnings: string[];
}

const ID_SEPARATOR = '/';

/** One answer as MiniSearch takes it. */
interface Entry extends Omit<AnswerDocument, 'number'> {
  id: string;
}

const OPTIONS: Options<Entry> = {
  fields: [...FIELDS],
  // Documents come as words. MiniSearch knows texts alone, so they go through it as such, with a word a line.
  stringifyField: (words) => (words as readonly string[]).join('\n'),
  tokenize: (text) => (text === '' ? [] : text.split('\n')),
  processTerm: processWord,
  searchOptions: { boost: FIELD_BOOST, weights: WEIGHTS },
};

/**
 * Builds the index.
 *
 * @returns what `JSON.stringify` writes and `loadIndex` reads
 * @example buildIndex(publications, lexicon)
 */
export function buildIndex(publications: readonly Publication[], lexicon: Lexicon): BundledIndex {
  return indexOf(publications.map((publication) => indexedPublication(publication, lexicon)));
}

/**
 * Builds the index of publications whose names are known.
 *
 * @example indexOf([indexedPublication(publication, lexicon)])
 */
export function indexOf(publications: readonly IndexedPublication[]): BundledIndex {
  const index = new MiniSearch<Entry>(OPTIONS);
  for (const indexed of publications) {
    for (const { number, ...fields } of documentsOf(indexed)) {
      index.add({ id: `${indexed.publication.id}${ID_SEPARATOR}${number}`, ...fields });
    }
  }
  return {
    search: index.toJSON(),
    beginnings: [...new Set(publications.flatMap(({ beginnings }) => beginnings))].sort(),
  };
}

/** Searches answers; best first, all of them or the first ones. */
export type Search = (query: string, limit?: number) => SearchResult[];

function vocabularyOf({ search, beginnings }: BundledIndex): Vocabulary {
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
export function loadIndex(index: BundledIndex, publications: readonly Publication[]): Search {
  const miniSearch = MiniSearch.loadJS<Entry>(index.search, OPTIONS);
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
    const lookups = lookupsOf(words);
    const byTerm = new Map(lookups.map((lookup) => [lookup.term, lookup]));
    return miniSearch.search(lookups.map(({ term }) => term).join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (term) => byTerm.get(term)?.isPrefix ?? false,
      fuzzy: (term) => byTerm.get(term)?.faults ?? 0,
    });
  }

  return (query, limit = Number.POSITIVE_INFINITY) => {
    const words = readQuery(query, vocabulary);
    if (words.length === 0) return [];
    const hits = find(words);
    const best = hits[0]?.score ?? 0;
    return hits
      .filter((hit) => hit.score >= best * MIN_SCORE_SHARE && coverage(words, hit) >= MIN_COVERAGE)
      .slice(0, limit)
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
