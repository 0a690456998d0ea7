/** From publications and their data files to the lexicon. */
import type { Publication, Question } from '../publication/model';
import { stemsOf } from './analysis';
import { compileForm } from './forms';
import { buildMatcher, findForms, type Matcher } from './matcher';
import type { AnswerWords, Form, Lexicon, Term, TermAnswer } from './model';
import type { TermEntry, TermFile } from './termfile';
import { fold, keysOf } from './tokens';

/** A publication with its data file. */
export interface CorpusEntry {
  publication: Publication;
  termFile: TermFile;
}

/** What a term's standing in a question is worth beside its standing once in the answer: it is then asked about. */
const QUESTION_WEIGHT = 1.5;

/** What an answer that opens with the term is worth more: answers define first, and go into it after. */
const OPENING_WEIGHT = 1;

/** How much of an answer counts as its opening, in UTF-16 units: a first sentence. */
const OPENING_LENGTH = 160;

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

/** How much one question and answer say of a term, from the places where its forms stand; 0 is nothing. */
function rawWeight(inQuestion: readonly number[], inAnswer: readonly number[]): number {
  if (inQuestion.length + inAnswer.length === 0) return 0;
  const opening = inAnswer.some((start) => start < OPENING_LENGTH) ? OPENING_WEIGHT : 0;
  return Math.log2(1 + inAnswer.length) + (inQuestion.length > 0 ? QUESTION_WEIGHT : 0) + opening;
}

/** Term name → raw weight, for one question. */
function weighQuestion(question: Question, matcher: Matcher): Map<string, number> {
  const places = new Map<string, { inQuestion: number[]; inAnswer: number[] }>();
  for (const where of ['question', 'answer'] as const) {
    for (const { term, start } of findForms(matcher, question[where])) {
      const place = places.get(term.name) ?? { inQuestion: [], inAnswer: [] };
      place[where === 'question' ? 'inQuestion' : 'inAnswer'].push(start);
      places.set(term.name, place);
    }
  }
  return new Map([...places].map(([name, place]) => [name, rawWeight(place.inQuestion, place.inAnswer)]));
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
