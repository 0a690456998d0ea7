/** How much each answer of a publication says of each term. */
import type { Publication, Question } from '../publication/model';
import { findForms, longestMatches, type Match, type Matcher, mayHaveForms } from './matcher';
import { tokensOf } from './tokens';
import { WordScan } from './word-scan';

/** What a term's standing in a question is worth beside its standing once in the answer: it is then asked about. */
const QUESTION_WEIGHT = 1.5;

/** What it is worth more where the term is defined, its long form beside its short one: "… confiscation (NCBC)". */
const DEFINITION_WEIGHT = 2;

/** What an answer that opens with the term is worth more: answers define first, and go into it after. */
const OPENING_WEIGHT = 1;

/** How much of an answer counts as its opening, in UTF-16 units: a first sentence. */
const OPENING_LENGTH = 160;

const BETWEEN_LONG_AND_SHORT = /^\s*[’'"]?\s*\(\s*$/;

/** Weights are given to three decimals. */
const STEP = 1000;

/** An answer that speaks about a term; `weight` 1 is the one that says most of it. */
export interface WeighedAnswer {
  question: Question;
  weight: number;
  /** All forms of the term in the answer, those inside others included. */
  forms: readonly Match[];
}

/** Read and emptied in one go, so that one is enough. */
const words = new WordScan();

/** Where the forms of one term stand in one question and its answer. */
interface Places {
  question: Match[];
  answer: Match[];
  /** In the answer, those inside others included. */
  forms: Match[];
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

/** Term name → its forms, for one question; those that stand only inside others are not there. */
function placesIn(question: Question, matcher: Matcher): Map<string, Places> {
  const byTerm = new Map<string, Places>();
  for (const part of ['question', 'answer'] as const) {
    const text = question[part];
    words.read(text);
    // Most of a publication's terms stand in few of its texts.
    if (!mayHaveForms(matcher, text, words)) continue;
    const forms = findForms(matcher, text, tokensOf(text, words));
    for (const match of longestMatches(forms)) {
      const places = byTerm.get(match.term.name) ?? { question: [], answer: [], forms: [] };
      places[part].push(match);
      byTerm.set(match.term.name, places);
    }
    if (part === 'answer') for (const match of forms) byTerm.get(match.term.name)?.forms.push(match);
  }
  return byTerm;
}

/**
 * The answers that speak about each term, those that say most of it first.
 *
 * @param matcher of the publication's terms
 * @returns by the name of the term; a term in no answer is not there
 * @example weighAnswers(publication, matcher).get('project Fortius')[0].question.number // 5
 */
export function weighAnswers(publication: Publication, matcher: Matcher): Map<string, WeighedAnswer[]> {
  const found = new Map<string, WeighedAnswer[]>();
  for (const question of publication.questions) {
    for (const [name, places] of placesIn(question, matcher)) {
      const weighed = { question, weight: rawWeight(question, places), forms: places.forms };
      const others = found.get(name);
      if (others) others.push(weighed);
      else found.set(name, [weighed]);
    }
  }
  for (const answers of found.values()) {
    const most = Math.max(...answers.map(({ weight }) => weight));
    for (const answer of answers) answer.weight = Math.round((answer.weight / most) * STEP) / STEP;
    answers.sort((a, b) => b.weight - a.weight || a.question.number - b.question.number);
  }
  return found;
}
