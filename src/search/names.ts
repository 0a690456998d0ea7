/** The names by which answers are found besides their own words, and a publication together with those of its answers. */
import type { Form, Lexicon } from '../lexicon/model';
import { keysOf } from '../lexicon/tokens';
import type { Publication } from '../publication/model';

/** Words by which what an answer speaks about is named, each once in a field. */
export interface AnswerNames {
  /** Names of terms, and forms of one word. */
  terms: readonly string[];
  /** The words of longer forms. */
  names: readonly string[];
  /** An editor's words for the subject. */
  topics: readonly string[];
  /** Identifiers and labels of the official papers that it cites, or that it is part of. */
  papers: readonly string[];
}

/** A publication as the index takes it. */
export interface IndexedPublication {
  publication: Publication;
  /** By question number; none for an answer that nothing of the lexicon is in. */
  names: ReadonlyMap<number, AnswerNames>;
  /** Beginnings of words that stand for a subject of its answers (`legalis`). */
  beginnings: readonly string[];
}

/** An answer that nothing of the lexicon is in. */
export const NO_NAMES: AnswerNames = { terms: [], names: [], topics: [], papers: [] };

const ANY_ENDING = '*';

/** What is gathered for one answer. */
type Gathered = Record<keyof AnswerNames, string[]>;

/**
 * A publication with the names that a lexicon gives its answers. Takes time in proportion to the lexicon's size, so for
 * one of many publications it is best a lexicon of its own.
 *
 * @example indexedPublication(publication, lexicon).names.get(5)?.terms // ["project", "fortius", …]
 */
export function indexedPublication(publication: Publication, lexicon: Lexicon): IndexedPublication {
  const byQuestion = new Map<number, Gathered>();
  const gatheredOf = (number: number): Gathered => {
    const known = byQuestion.get(number);
    if (known) return known;
    const made: Gathered = { terms: [], names: [], topics: [], papers: [] };
    byQuestion.set(number, made);
    return made;
  };
  const its = (answers: Lexicon['terms'][number]['answers']) => [
    ...new Set(answers.flatMap((one) => (one.publication === publication.id ? [one.question] : []))),
  ];

  for (const { name, forms, answers } of lexicon.terms) {
    const questions = its(answers);
    if (questions.length === 0) continue;
    const { short, long } = wordsOf(forms);
    for (const question of questions) {
      const gathered = gatheredOf(question);
      gathered.terms.push(...keysOf(name), ...short);
      gathered.names.push(...long);
    }
  }
  for (const [id, { label, answers }] of Object.entries(lexicon.papers)) {
    for (const question of its(answers)) {
      gatheredOf(question).papers.push(...keysOf(id), ...keysOf(label));
    }
  }
  const topics = lexicon.answers.filter((answer) => answer.publication === publication.id);
  for (const answer of topics) gatheredOf(answer.question).topics.push(...answer.topics);

  const names = [...byQuestion].map(([number, gathered]): [number, AnswerNames] => [
    number,
    {
      terms: once(gathered.terms),
      names: once(gathered.names),
      topics: gathered.topics.flatMap((topic) => keysOf(topic.replace(ANY_ENDING, ''))),
      papers: once(gathered.papers),
    },
  ]);
  const beginnings = topics.flatMap((answer) => answer.topics).filter((topic) => topic.endsWith(ANY_ENDING));
  return {
    publication,
    names: new Map(names),
    beginnings: [...new Set(beginnings.map((topic) => topic.slice(0, -ANY_ENDING.length)))].sort(),
  };
}

function once(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}

/** The keys of a term's forms, of those of one word and of the longer ones. */
interface FormWords {
  short: string[];
  long: string[];
}

/** Many publications may speak of one term, whose forms are then the same. */
const wordsByForms = new WeakMap<readonly Form[], FormWords>();

function wordsOf(forms: readonly Form[]): FormWords {
  const known = wordsByForms.get(forms);
  if (known) return known;
  const words = forms.map((form) => form.words);
  const made = {
    short: words.flatMap(([first = '', ...others]) => (others.length === 0 ? keysOf(first) : [])),
    long: once(words.flatMap((form) => (form.length > 1 ? form.flatMap(keysOf) : []))),
  };
  wordsByForms.set(forms, made);
  return made;
}
