/** The passages that a page's cards show: of each answer the sentence that speaks about the term. */
import { findForms, type Matcher } from '../lexicon/matcher';
import { sentencesOf } from '../lexicon/sentences';
import { passageKey } from '../passage-key';
import type { Publication, Question } from '../publication/model';
import { officialAnswerUrl } from '../publication/official';
import type { Annotation, Passage } from './model';

type Mark = Passage['marks'][number];

/**
 * The sentence of an answer that speaks about a term: the first in which it stands, or the answer's first
 * where only the question names it.
 *
 * @example passageSentence(question5, 'project Fortius', matcher).sentence // "Het project Fortius, een …"
 */
export function passageSentence(
  { answer }: Question,
  term: string,
  matcher: Matcher,
): { sentence: string; marks: Mark[] } {
  const sentences = sentencesOf(answer).map(({ start, end }) =>
    answer.slice(start, end).replace(/\s+/g, ' '),
  );
  for (const sentence of sentences) {
    const marks = findForms(matcher, sentence)
      .filter((match) => match.term.name === term)
      .map(({ start, end }) => ({ start, end }));
    if (marks.length > 0) return { sentence, marks };
  }
  return { sentence: sentences[0] ?? '', marks: [] };
}

/**
 * The passages for a page's annotations, by `passageKey`; each only once, however often the page names the term.
 *
 * @param matcher of the lexicon the annotations came from
 * @param publications by id
 * @example passagesFor(annotations, publications, matcher)['project Fortius|2022Z20166/5'].answered // "2022-11-10"
 */
export function passagesFor(
  annotations: readonly Annotation[],
  publications: ReadonlyMap<string, Publication>,
  matcher: Matcher,
): Record<string, Passage> {
  const passages: Record<string, Passage> = {};
  for (const { term, answers } of annotations) {
    for (const answer of answers) {
      const key = passageKey(term, answer);
      const publication = publications.get(answer.publication);
      const question = publication?.questions.find(({ number }) => number === answer.question);
      const respondent = publication?.answeredBy[0];
      if (passages[key] || !publication || !question || !respondent) continue;
      passages[key] = {
        publication: publication.id,
        question: question.number,
        ...passageSentence(question, term, matcher),
        respondent,
        asked: publication.asked,
        answered: publication.answered,
        officialUrl: officialAnswerUrl(publication.url, question.number),
      };
    }
  }
  return passages;
}
