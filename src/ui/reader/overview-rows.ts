/** How much each answer of a publication says of each term: the overview picture, before it is one. */
import type { Term } from '../../lexicon/model';

/** How much an answer says of a term, beside the answer that says most of it. */
export type Amount = 'much' | 'some' | 'little';

/** A term and the answers that speak of it, in their order. */
export interface OverviewRow {
  term: string;
  cells: { question: number; amount: Amount }[];
}

/** Weights (1 is the answer that says most of a term) from which an answer says much, or some: thirds of the scale. */
const MUCH = 2 / 3;
const SOME = 1 / 3;

/**
 * The rows of the overview, in the order in which the answers come to the terms, so that it is read along the letter;
 * what comes up in more answers stands first among those that begin at one.
 *
 * @example overviewOf(lexicon.terms, '2022Z20166')[0] // { term: "Fijnaut", cells: [{ question: 1, amount: "much" }, …] }
 */
export function overviewOf(terms: readonly Term[], publication: string): OverviewRow[] {
  return terms
    .map(({ name, answers }) => ({
      term: name,
      cells: answers
        .filter((answer) => answer.publication === publication)
        .map(({ question, weight }) => ({ question, amount: amountOf(weight) }))
        .sort((a, b) => a.question - b.question),
    }))
    .filter(({ cells }) => cells.length > 0)
    .sort(
      (a, b) =>
        (a.cells[0]?.question ?? 0) - (b.cells[0]?.question ?? 0) ||
        b.cells.length - a.cells.length ||
        a.term.localeCompare(b.term, 'nl'),
    );
}

function amountOf(weight: number): Amount {
  if (weight >= MUCH) return 'much';
  return weight >= SOME ? 'some' : 'little';
}
