/**
 * Of the own library's lexicon what one page has a use for. It may hold tens of thousands of terms and the worker may die
 * between two pages: so nothing is held but the numbers of all anchors, and the rest is looked up.
 */
import { mayCite } from '../annotate/citation-table';
import { citedBy, pageKeys } from '../annotate/cited';
import type { PageText } from '../annotate/page-reading';
import { type AnchorFinder, addAnchorsIn } from '../lexicon/anchor-table';
import { mayStandAmong } from '../lexicon/asked-words';
import { joinTerms } from '../lexicon/compile-terms';
import { buildMatcher, findForms, type Matcher, mayHaveForms } from '../lexicon/matcher';
import type { AnswerWords, Form, Lexicon, Term } from '../lexicon/model';
import { tokensOf } from '../lexicon/tokens';
import { WordScan } from '../lexicon/word-scan';
import { findReferences } from '../publication/references';
import type { StoredName } from './database';
import type { Paper, UnpackedNotes } from './packed-notes';
import { type Shelf, shelfOf } from './shelf';

/** An index page may cite dozens of papers and name hundreds of terms; more is a list, no article. */
const MOST_TERMS = 500;

/** Every paper has so many, if it is only the number of its dossier. */
const FEWEST_DIGITS = 5;

const words = new WordScan();

/**
 * The lexicon of all that the page may name or that cites it, with the answers of the newest publications; null where
 * that is nothing.
 *
 * @param known finds the terms that come with the extension, of which own publications may speak too
 * @throws LibraryDamagedError
 * @example (await ownLexiconFor(request, matcher))?.terms.length // 3
 */
export async function ownLexiconFor(page: PageText, known: Matcher): Promise<Lexicon | null> {
  return lexiconFrom(await shelfOf(), page, known);
}

/** The same, from what a worker has. */
export async function lexiconFrom(from: Shelf, page: PageText, known: Matcher): Promise<Lexicon | null> {
  if (from.isEmpty) return null;
  const scan = scanOf(page, from.anchors, known);
  const [names, papers, citing] = await Promise.all([
    namesIn(from, scan),
    citersOf(from, scan.papers),
    citingOf(from, page),
  ]);
  const terms = await termsOf(from, names, scan.known);
  const ids = new Set([...terms, ...papers].map(({ publication }) => publication));
  for (const { publication } of citing) ids.delete(publication);
  const [notes, answers] = await Promise.all([notesOf(from, [...ids]), wordsOf(from, terms)]);
  const all = [...citing, ...notes];
  return all.length === 0 ? null : lexiconOf(terms, papers, all, answers);
}

/** Something of a publication. */
interface Of<Value> {
  publication: string;
  value: Value;
}

/** A text with the hashes of its words. */
interface ScannedText {
  text: string;
  hashes: ReadonlySet<number>;
}

/** What a page has, by its words alone. */
interface Scan {
  anchors: Set<string>;
  /** The texts in which they stand. */
  texts: ScannedText[];
  /** Names of the terms that come with the extension, of which forms stand in the page. */
  known: Set<string>;
  /** Ids of the papers that it names. */
  papers: Set<string>;
}

function scanOf({ page, blocks, context }: PageText, finder: AnchorFinder, matcher: Matcher): Scan {
  const known = new Set<string>();
  const anchors = new Set<string>();
  const papers = new Set<string>();
  const texts = [page.title, ...(context ? [context.lead] : []), ...blocks].flatMap((text) => {
    const has = addAnchorsIn(finder, words, text, anchors);
    const hashes = has ? new Set(words.hashes.subarray(0, words.count)) : null;
    if (mayHaveForms(matcher, text, words)) {
      for (const { term } of findForms(matcher, text, tokensOf(text, words))) known.add(term.name);
    }
    if (words.digits >= FEWEST_DIGITS) for (const { id } of findReferences(text)) papers.add(id);
    return hashes ? [{ text, hashes }] : [];
  });
  return { anchors, texts, known, papers };
}

/** The names of which a form stands in the texts. */
async function namesIn(from: Shelf, { anchors, texts }: Scan): Promise<StoredName[]> {
  if (anchors.size === 0) return [];
  const found = (await from.names.get([...anchors])).flatMap((names) => names ?? []);
  const candidates = new Map(found.map((name) => [name.name, name]));
  // An anchor is but one word of a form: of most names the others are missing.
  const possible = [...candidates.values()].filter(({ forms }) =>
    texts.some(({ hashes }) => forms.some((form) => mayStandAmong(form, hashes, anchors))),
  );
  return namedIn(possible, texts).slice(0, MOST_TERMS);
}

/**
 * The terms of these names, and of those that come with the extension, each with its newest answers.
 *
 * @param known names whose forms are known from elsewhere
 */
async function termsOf(
  from: Shelf,
  names: readonly StoredName[],
  known: ReadonlySet<string>,
): Promise<Of<Term>[]> {
  const forms = new Map<string, Form[]>([...known].map((name) => [name, []]));
  for (const one of names) forms.set(one.name, one.forms);
  const wanted = [...forms.keys()];
  const speakers = await from.speakers.get(wanted);
  const notes = await notesById(from, speakers);
  return wanted.flatMap((name, at) =>
    (speakers[at] ?? []).flatMap((publication) => {
      const term = notes.get(publication)?.term(name);
      return term ? [{ publication, value: { ...term, forms: forms.get(name) ?? [] } }] : [];
    }),
  );
}

/** Of lists of publications what notes need, by id. */
async function notesById(
  from: Shelf,
  ids: readonly (readonly string[] | null)[],
): Promise<Map<string, UnpackedNotes>> {
  const notes = await notesOf(from, [...new Set(ids.flatMap((some) => some ?? []))]);
  return new Map(notes.map((one) => [one.publication, one]));
}

/** Of these publications what notes need. */
async function notesOf(from: Shelf, ids: readonly string[]): Promise<UnpackedNotes[]> {
  return (await from.notes.get(ids)).filter((one) => one !== null);
}

/** Names of which a form does stand in the texts. */
function namedIn(possible: readonly StoredName[], texts: readonly ScannedText[]): StoredName[] {
  const matcher = buildMatcher(possible.map(({ name, forms }) => ({ ...NO_TERM, name, forms })));
  const named = new Set(texts.flatMap(({ text }) => findForms(matcher, text).map(({ term }) => term.name)));
  return possible.filter(({ name }) => named.has(name));
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
async function wordsOf(from: Shelf, terms: readonly Of<Term>[]): Promise<AnswerWords[]> {
  const wanted = new Map<string, Set<number>>();
  for (const { publication, value } of terms) {
    const questions = wanted.get(publication) ?? new Set<number>();
    for (const { question } of value.answers) questions.add(question);
    wanted.set(publication, questions);
  }
  const words = await from.words.get([...wanted.keys()]);
  return [...wanted.values()].flatMap((questions, at) =>
    [...questions].flatMap((question) => words[at]?.(question) ?? []),
  );
}

/** The papers with these ids, each with its newest answers. */
async function citersOf(from: Shelf, ids: ReadonlySet<string>): Promise<Of<Paper>[]> {
  const wanted = [...ids];
  const citers = await from.citers.get(wanted);
  const notes = await notesById(from, citers);
  return wanted.flatMap((id, at) =>
    (citers[at] ?? []).flatMap((publication) => {
      const value = notes.get(publication)?.paper(id);
      return value ? [{ publication, value }] : [];
    }),
  );
}

/** Publications whose questions cite the page. Text that arrives later belongs to a page that was looked up. */
async function citingOf(from: Shelf, { page, context }: PageText): Promise<UnpackedNotes[]> {
  if (context) return [];
  const candidates = await notesOf(from, mayCite(from.citations, pageKeys(page)));
  const cited = new Set(
    citedBy(
      page,
      candidates.map(({ facts }) => facts),
    ),
  );
  return candidates.filter(({ publication }) => cited.has(publication));
}

function lexiconOf(
  terms: readonly Of<Term>[],
  papers: readonly Of<Paper>[],
  notes: readonly UnpackedNotes[],
  answers: AnswerWords[],
): Lexicon {
  const byId: Lexicon['papers'] = {};
  for (const { value } of papers) {
    const { id, label, answers } = value;
    byId[id] = { label, answers: [...(byId[id]?.answers ?? []), ...answers] };
  }
  return {
    terms: joinTerms(terms.map(({ value }) => value)),
    figures: [],
    papers: byId,
    fields: Object.assign({}, ...notes.map(({ fields }) => fields)),
    answers,
    publications: notes.map(({ facts }) => facts),
  };
}
