/** From publications and their data files to the lexicon. */
import type { Publication, Question } from '../publication/model';
import { stemsOf } from './analysis';
import { compileForm } from './forms';
import { buildMatcher, findForms, type Match, type Matcher } from './matcher';
import type { AnswerWords, Form, Lexicon, Term, TermAnswer } from './model';
import type { TermEntry, TermFile } from './term-file';
import { fold, keysOf } from './tokens';

/** A publication with its data file. */
export interface CorpusEntry {
  publication: Publication;
  termFile: TermFile;
}

/** What a term's standing in a question is worth beside its standing once in the answer: it is then asked about. */
const QUESTION_WEIGHT = 1.5;

/** What it is worth more where the term is defined, its long form beside its short one: "… confiscation (NCBC)". */
const DEFINITION_WEIGHT = 2;

/** What an answer that opens with the term is worth more: answers define first, and go into it after. */
const OPENING_WEIGHT = 1;

/** How much of an answer counts as its opening, in UTF-16 units: a first sentence. */
const OPENING_LENGTH = 160;

const BETWEEN_LONG_AND_SHORT = /^\s*[’'"]?\s*\(\s*$/;
const PARENTHETICAL = /\s*\([^)]*\)/g;
const ANY_LENGTH_PREFIX = '*';

function sameKeys(a: string, b: string): boolean {
  return keysOf(a).join(' ') === keysOf(b).join(' ');
}

function formsOf(entry: TermEntry): Form[] {
  const name = entry.name.replace(PARENTHETICAL, '');
  const sole = [name, ...entry.forms].filter(
    (form) => !entry.ambiguous.some((other) => sameKeys(other, form)),
  );
  const byKeys = new Map<string, Form>();
  const add = (text: string, ambiguous: boolean) => {
    for (const form of compileForm(text, ambiguous)) {
      const key = form.keys.join(' ');
      if (!byKeys.has(key)) byKeys.set(key, form);
    }
  };
  for (const text of sole) add(text, false);
  for (const text of entry.ambiguous) add(text, true);
  return [...byKeys.values()];
}

function foldFieldWord(word: string): string {
  return word.endsWith(ANY_LENGTH_PREFIX) ? `${fold(word.slice(0, -1))}${ANY_LENGTH_PREFIX}` : fold(word);
}

/** Where the forms of one term stand in one question and its answer. */
interface Places {
  question: Match[];
  answer: Match[];
}

/** Whether two forms of a term stand as long form and bracketed short form. */
function definesTerm(text: string, matches: readonly Match[]): boolean {
  return matches.some((match, i) => {
    const before = matches[i - 1];
    return before !== undefined && BETWEEN_LONG_AND_SHORT.test(text.slice(before.end, match.start));
  });
}

/** How much one question and its answer say of a term. */
function rawWeight(question: Question, places: Places): number {
  const opens = places.answer.some(({ start }) => start < OPENING_LENGTH);
  const defines = (['question', 'answer'] as const).some((part) => definesTerm(question[part], places[part]));
  return (
    Math.log2(1 + places.answer.length) +
    (places.question.length > 0 ? QUESTION_WEIGHT : 0) +
    (opens ? OPENING_WEIGHT : 0) +
    (defines ? DEFINITION_WEIGHT : 0)
  );
}

/** Term name → raw weight, for one question. */
function weighQuestion(question: Question, matcher: Matcher): Map<string, number> {
  const byTerm = new Map<string, Places>();
  for (const part of ['question', 'answer'] as const) {
    for (const match of findForms(matcher, question[part])) {
      const places = byTerm.get(match.term.name) ?? { question: [], answer: [] };
      places[part].push(match);
      byTerm.set(match.term.name, places);
    }
  }
  return new Map([...byTerm].map(([name, places]) => [name, rawWeight(question, places)]));
}

function answersOf(publication: Publication, terms: readonly Term[]): Map<string, TermAnswer[]> {
  const matcher = buildMatcher(terms);
  const found = new Map<string, TermAnswer[]>();
  for (const question of publication.questions) {
    for (const [name, weight] of weighQuestion(question, matcher)) {
      const answers = found.get(name) ?? [];
      answers.push({ publication: publication.id, question: question.number, weight });
      found.set(name, answers);
    }
  }
  for (const answers of found.values()) {
    const most = Math.max(...answers.map((answer) => answer.weight));
    for (const answer of answers) answer.weight = Math.round((answer.weight / most) * 1000) / 1000;
    answers.sort((a, b) => b.weight - a.weight || a.question - b.question);
  }
  return found;
}

function wordsOf(publication: Publication): AnswerWords[] {
  return publication.questions.map((question) => {
    const counts: Record<string, number> = {};
    for (const stem of stemsOf(`${question.question} ${question.answer}`))
      counts[stem] = (counts[stem] ?? 0) + 1;
    return { publication: publication.id, question: question.number, counts };
  });
}

/**
 * Compiles the lexicon of a corpus. Terms of the same name in several publications become one, with the
 * answers of all.
 *
 * @throws Error that names a term of a data file which no answer of its publication speaks about
 * @example compileLexicon([{ publication, termFile }]).terms.length
 */
export function compileLexicon(corpus: readonly CorpusEntry[]): Lexicon {
  const terms = new Map<string, Term>();
  const fields: Lexicon['fields'] = {};
  for (const { publication, termFile } of corpus) {
    for (const [name, words] of Object.entries(termFile.fields)) {
      const all = [...(fields[name] ?? []), ...[...words.nl, ...words.en, ...words.fr].map(foldFieldWord)];
      fields[name] = [...new Set(all)].sort();
    }
    const own = termFile.terms.map(
      (entry): Term => ({
        name: entry.name,
        kind: entry.kind,
        forms: formsOf(entry),
        fields: entry.fields,
        needs: entry.needs ?? entry.fields.slice(0, 1),
        otherBearers: entry.otherBearers.map((words) => words.split(/\s+/).map(foldFieldWord)),
        answers: [],
      }),
    );
    const answers = answersOf(publication, own);
    for (const term of own) {
      const found = answers.get(term.name);
      if (!found) throw new Error(`${publication.id}: no answer speaks about the term "${term.name}"`);
      const known = terms.get(term.name);
      if (known) known.answers.push(...found);
      else terms.set(term.name, { ...term, answers: found });
    }
  }
  return {
    terms: [...terms.values()],
    fields,
    answers: corpus.flatMap(({ publication }) => wordsOf(publication)),
    sources: corpus.map(({ publication }) => ({ publication: publication.id, sources: publication.sources })),
  };
}
