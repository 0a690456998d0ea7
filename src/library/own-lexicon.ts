/**
 * Of the own library's lexicon what one page has a use for. It may hold tens of thousands of terms and the worker may die
 * between two pages: so nothing is held but the numbers of all anchors, and the rest is looked up.
 */
import { citedBy, MIN_TELLING_WORDS, pageKeys } from '../annotate/cited';
import type { PageText } from '../annotate/page-reading';
import { type AnchorTable, addAnchorsIn } from '../lexicon/anchor-table';
import { joinTerms } from '../lexicon/compile-terms';
import { buildMatcher, findForms } from '../lexicon/matcher';
import type { AnswerWords, Lexicon, Term } from '../lexicon/model';
import { tokenize } from '../lexicon/tokens';
import { WordScan } from '../lexicon/word-scan';
import { findReferences } from '../publication/references';
import {
  type Database,
  openDatabase,
  type StoredFacts,
  type StoredName,
  type StoredPaper,
  type StoredTerm,
} from './database';
import { MOST_PUBLICATIONS_A_TERM, type Shelf, shelfOf } from './shelf';

/** An index page may cite dozens of papers and name hundreds of terms; more is a list, no article. */
const MOST_TERMS = 500;

/** Every paper has so many, if it is only the number of its dossier. */
const FEWEST_DIGITS = 5;

const words = new WordScan();

/**
 * The lexicon of all that the page may name or that cites it, with the answers of the newest publications; null where
 * that is nothing.
 *
 * @throws LibraryDamagedError
 * @example (await ownLexiconFor(request))?.terms.length // 3
 */
export async function ownLexiconFor(page: PageText): Promise<Lexicon | null> {
  const database = await openDatabase();
  const from = await shelfOf();
  if (from.anchors.hashes.length === 0) return null;
  const scan = scanOf(page, from.anchors);
  const [terms, papers, citing] = await Promise.all([
    termsIn(from, scan),
    papersIn(database, scan.papers),
    citingOf(database, from, page),
  ]);
  const ids = new Set([...terms, ...papers].map(({ publication }) => publication));
  for (const { publication } of citing) ids.delete(publication);
  const [facts, answers] = await Promise.all([from.facts.get([...ids]), wordsOf(from, terms)]);
  const all = [...citing, ...facts.filter((one) => one !== null)];
  return all.length === 0 ? null : lexiconOf(terms, papers, all, answers);
}

/** What a page has, by its words alone. */
interface Scan {
  anchors: Set<string>;
  /** The texts in which they stand. */
  texts: string[];
  /** Ids of the papers that it names. */
  papers: Set<string>;
}

function scanOf({ page, blocks, context }: PageText, table: AnchorTable): Scan {
  const anchors = new Set<string>();
  const papers = new Set<string>();
  const texts = [page.title, ...(context ? [context.lead] : []), ...blocks].filter((text) => {
    const has = addAnchorsIn(table, words, text, anchors);
    if (words.digits >= FEWEST_DIGITS) for (const { id } of findReferences(text)) papers.add(id);
    return has;
  });
  return { anchors, texts, papers };
}

/** The terms of which a form stands in the texts, each with its newest answers. */
async function termsIn(from: Shelf, { anchors, texts }: Scan): Promise<StoredTerm[]> {
  if (anchors.size === 0) return [];
  const found = (await from.names.get([...anchors])).flatMap((names) => names ?? []);
  const candidates = [...new Map(found.map((name) => [name.name, name])).values()];
  const named = namedIn(candidates, texts).slice(0, MOST_TERMS);
  const terms = await from.terms.get(named.map(({ name }) => name));
  return named.flatMap(({ forms }, at) =>
    (terms[at] ?? []).map((stored) => ({ ...stored, term: { ...stored.term, forms } })),
  );
}

/** Names of which a form stands in the texts: an anchor is but one word of it. */
function namedIn(candidates: readonly StoredName[], texts: readonly string[]): StoredName[] {
  const matcher = buildMatcher(candidates.map(({ name, forms }) => ({ ...NO_TERM, name, forms })));
  const named = new Set(
    texts.flatMap((text) => findForms(matcher, text, tokenize(text)).map(({ term }) => term.name)),
  );
  return candidates.filter(({ name }) => named.has(name));
}

/** A term by which forms can be looked for. */
const NO_TERM: Omit<Term, 'name' | 'forms'> = {
  kind: 'body',
  fields: [],
  needs: [],
  otherBearers: { words: [], fields: [] },
  answers: [],
};

/** The words of the answers of terms, between which there may be a choice. */
async function wordsOf(from: Shelf, terms: readonly StoredTerm[]): Promise<AnswerWords[]> {
  const wanted = new Map<string, Set<number>>();
  for (const { publication, term } of terms) {
    const questions = wanted.get(publication) ?? new Set<number>();
    for (const { question } of term.answers) questions.add(question);
    wanted.set(publication, questions);
  }
  const words = await from.words.get([...wanted.keys()]);
  return [...wanted.values()].flatMap((questions, at) =>
    [...questions].flatMap((question) => words[at]?.(question) ?? []),
  );
}

async function papersIn(database: Database, ids: ReadonlySet<string>): Promise<StoredPaper[]> {
  if (ids.size === 0) return [];
  const { store } = database.transaction('papers');
  const newest = await Promise.all(
    [...ids].map((id) => store.getAll(IDBKeyRange.bound([id], [id, []]), MOST_PUBLICATIONS_A_TERM)),
  );
  return newest.flat();
}

/** Publications whose questions cite the page. Text that arrives later belongs to a page that was looked up. */
async function citingOf(
  database: Database,
  from: Shelf,
  { page, context }: PageText,
): Promise<StoredFacts[]> {
  if (context) return [];
  const { addresses, words: titleWords } = pageKeys(page);
  const { store } = database.transaction('facts');
  const [byAddress, byWords] = await Promise.all([
    Promise.all(addresses.map((key) => store.index('addresses').getAllKeys(key))),
    Promise.all(titleWords.map((key) => store.index('titleWords').getAllKeys(key))),
  ]);
  const shared = new Map<string, number>();
  for (const id of byWords.flat()) shared.set(id, (shared.get(id) ?? 0) + 1);
  const similar = [...shared].flatMap(([id, count]) => (count >= MIN_TELLING_WORDS ? id : []));
  const found = await from.facts.get([...new Set([...byAddress.flat(), ...similar])]);
  const candidates = found.filter((facts) => facts !== null);
  const cited = new Set(
    citedBy(
      page,
      candidates.map(({ facts }) => facts),
    ),
  );
  return candidates.filter(({ publication }) => cited.has(publication));
}

function lexiconOf(
  terms: readonly StoredTerm[],
  papers: readonly StoredPaper[],
  facts: readonly StoredFacts[],
  answers: AnswerWords[],
): Lexicon {
  const byId: Lexicon['papers'] = {};
  for (const { id, label, answers } of papers) {
    byId[id] = { label, answers: [...(byId[id]?.answers ?? []), ...answers] };
  }
  return {
    terms: joinTerms(terms.map(({ term }) => term)),
    figures: [],
    papers: byId,
    fields: Object.assign({}, ...facts.map((one) => one.fields)),
    answers,
    publications: facts.map((one) => one.facts),
  };
}
