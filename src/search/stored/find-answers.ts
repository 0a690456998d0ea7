/** Finding answers in segments: the words of a query, what they may mean, and the answers that fit best. */
import { readQuery, type Vocabulary } from '../query';
import { lookupsOf, MIN_COVERAGE, MIN_SCORE_SHARE } from '../ranking';
import { candidatesFor } from './candidates';
import { Scores } from './scores';
import type { Segment } from './segment';

/** An answer that fits, by its publication and the number of its question, with the terms that were found in it. */
export interface FoundAnswer {
  publication: string;
  question: number;
  score: number;
  terms: string[];
}

/**
 * The answers that fit a query, best first; of equals those of the newer publication.
 *
 * @param limit how many at most
 * @throws IndexRecordError where a segment is damaged
 * @example findAnswers(segments, 'fortuis', 20)[0] // { publication: "2022Z20166", question: 5, … }
 */
export function findAnswers(segments: readonly Segment[], query: string, limit: number): FoundAnswer[] {
  const words = readQuery(query, vocabularyOf(segments));
  const times = new Map<string, number>();
  const lookups = lookupsOf(words).filter(({ term }) => {
    const before = times.get(term) ?? 0;
    times.set(term, before + 1);
    return before === 0;
  });
  const scores = new Scores(segments, words);
  const candidates = lookups.flatMap((lookup, number) => {
    const found = candidatesFor(segments, lookup);
    for (const candidate of found) scores.add(number, lookup.term, times.get(lookup.term) ?? 0, candidate);
    return found;
  });

  const hits = bestOf(scores, limit);
  const terms = new Map(hits.map(({ answer }) => [answer, new Set<string>()]));
  for (const candidate of candidates)
    scores.eachAnswer(candidate, (answer) => terms.get(answer)?.add(candidate.term));
  return hits.map(({ answer, publication, question, score }) => ({
    publication,
    question,
    score,
    terms: [...(terms.get(answer) ?? [])],
  }));
}

interface Hit extends Omit<FoundAnswer, 'terms'> {
  answer: number;
}

function bestOf(scores: Scores, limit: number): Hit[] {
  const best = scores.touched.reduce((most, answer) => Math.max(most, scores.of(answer)), 0);
  const hitOf = (answer: number): Hit => {
    const { segment, own } = scores.placeOf(answer);
    const publication = segment.publications[segment.publicationOf(own)] ?? '';
    return { answer, publication, question: segment.record.numbers[own] ?? 0, score: scores.of(answer) };
  };
  return scores.touched
    .filter(
      (answer) => scores.of(answer) >= best * MIN_SCORE_SHARE && scores.coverage(answer) >= MIN_COVERAGE,
    )
    .sort((a, b) => scores.of(b) - scores.of(a) || byNewness(hitOf(a), hitOf(b)))
    .slice(0, limit)
    .map(hitOf);
}

function byNewness(a: Hit, b: Hit): number {
  if (a.publication !== b.publication) return a.publication < b.publication ? 1 : -1;
  return a.question - b.question;
}

function vocabularyOf(segments: readonly Segment[]): Vocabulary {
  const asked = new Map<string, boolean>();
  return {
    has: (word) => {
      const known = asked.get(word);
      if (known !== undefined) return known;
      const found = segments.some((segment) => segment.find(word) !== undefined);
      asked.set(word, found);
      return found;
    },
    beginningsOf: (key) =>
      Array.from({ length: key.length }, (_, i) => key.slice(0, i + 1)).filter((start) =>
        segments.some(({ beginnings }) => beginnings.has(start)),
      ),
  };
}
