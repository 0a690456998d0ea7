/** The terms of the lexicon in an answer's text, each with the other answers that speak of it. */
import { buildMatcher, findForms, longestMatches } from '../../lexicon/matcher';
import type { Term, TermAnswer } from '../../lexicon/model';

/** A term where an answer names it first: UTF-16 offsets, half-open. */
export interface TermStretch {
  start: number;
  end: number;
  /** As the lexicon names it: "Joint Investigation Team (JIT)". */
  name: string;
  here: Here;
  /** The other answers, best first. */
  elsewhere: [TermAnswer, ...TermAnswer[]];
}

/** The answer in which one reads. */
export interface Here {
  publication: string;
  question: number;
}

/** Finds the terms of an answer's text. */
export type FindTerms = (text: string, here: Here) => TermStretch[];

/**
 * Makes what finds the terms of a lexicon in answers. A form that other things bear too counts only in an answer that
 * is known to speak of the term; of each term the first mention is given, as an encyclopedia links it, and of those
 * that no other answer speaks of none, as there is nowhere to lead to.
 *
 * @example
 * termFinder(lexicon.terms)('De FIU-Nederland …', { publication: '2022Z20166', question: 14 })
 * // [{ start: 3, end: 16, name: "FIU-Nederland", here: { … }, elsewhere: [{ question: 15, … }] }]
 */
export function termFinder(terms: readonly Term[]): FindTerms {
  const matcher = buildMatcher(terms);
  return (text, here) => {
    const isHere = ({ publication, question }: TermAnswer) =>
      publication === here.publication && question === here.question;
    const meant = findForms(matcher, text).filter(
      ({ term, form }) => !form.ambiguous || term.answers.some(isHere),
    );
    const named = new Set<Term>();
    return longestMatches(meant).flatMap(({ term, start, end }) => {
      const [best, ...others] = term.answers.filter((answer) => !isHere(answer));
      if (named.has(term) || !best) return [];
      named.add(term);
      return [{ start, end, name: term.name, here, elsewhere: [best, ...others] }];
    });
  };
}
