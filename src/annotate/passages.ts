/** The passages that a page's cards show: of each answer the sentence that speaks about what is noted. */
import type { Lexicon, PublicationFacts, TermAnswer, TermKind } from '../lexicon/model';
import { passageKey } from '../passage-key';
import { officialAnswerUrl } from '../publication/official';
import type { Annotation, Passage } from './model';

/** Gives the passages for a page's annotations, by `passageKey`; each only once, however often the page names the term. */
export type Passages = (annotations: readonly Annotation[]) => Record<string, Passage>;

function passageOf(
  publication: PublicationFacts,
  { question, sentence, marks }: TermAnswer,
  termKind: TermKind | undefined,
): Passage {
  return {
    ...(termKind && { termKind }),
    publication: publication.id,
    question,
    sentence,
    marks,
    respondent: publication.respondent,
    ...(publication.alsoAnsweredBy && { alsoAnsweredBy: publication.alsoAnsweredBy }),
    asked: publication.asked,
    answered: publication.answered,
    officialUrl: officialAnswerUrl(publication.url, question),
  };
}

/**
 * Makes the passages of a lexicon.
 *
 * @example passagesOf(lexicon)(annotations)['project Fortius|2022Z20166/5'].answered // "2022-11-10"
 */
export function passagesOf({ terms, figures, papers, publications }: Lexicon): Passages {
  const facts = new Map(publications.map((publication) => [publication.id, publication]));
  const answers = new Map<string, readonly TermAnswer[]>([
    ...[...terms, ...figures].map(({ name, answers }) => [name, answers] as const),
    ...Object.values(papers).map(({ label, answers }) => [label, answers] as const),
    ...publications.map(({ id, openings }) => [id, openings] as const),
  ]);
  const kinds = new Map(terms.map(({ name, kind }) => [name, kind]));
  return (annotations) => {
    const passages: Record<string, Passage> = {};
    for (const { term, answers: shown } of annotations) {
      for (const answer of shown) {
        const key = passageKey(term, answer);
        const publication = facts.get(answer.publication);
        const found = answers
          .get(term)
          ?.find((one) => one.publication === answer.publication && one.question === answer.question);
        if (passages[key] || !publication || !found) continue;
        passages[key] = passageOf(publication, found, kinds.get(term));
      }
    }
    return passages;
  };
}
