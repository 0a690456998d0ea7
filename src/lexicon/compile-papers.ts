/** The official papers that publications are, and those that they cite. */
import type { Publication, Question } from '../publication/model';
import { findReferences, papersOf } from '../publication/references';
import { openingOf, sentenceBefore } from './answer-sentence';
import type { Lexicon, TermAnswer } from './model';

type Papers = Lexicon['papers'];

/** A text of a publication that may cite papers, and the sentence that a card then shows. */
interface Citing {
  text: string;
  question: Question;
  sentence(): string;
}

function citing({ questions, sources }: Publication): Citing[] {
  const opening = (question: Question) => () => openingOf(question).sentence;
  const ofNotes = questions.flatMap((question) =>
    question.footnotes.map(({ text, anchor }): Citing => {
      const isInAnswer = anchor.in === 'answer';
      const sentence = isInAnswer ? () => sentenceBefore(question, anchor.offset) : opening(question);
      return { text, question, sentence };
    }),
  );
  const ofSources = sources.flatMap(({ text, anchor }): Citing[] => {
    const question = questions.find(({ number }) => number === (anchor?.question ?? 1));
    return question ? [{ text, question, sentence: opening(question) }] : [];
  });
  const ofTexts = questions.map(
    (question): Citing => ({
      text: `${question.question}\n${question.answer}`,
      question,
      sentence: opening(question),
    }),
  );
  return [...ofNotes, ...ofSources, ...ofTexts];
}

/**
 * Papers by id with the answers that a card shows for them: of a publication itself all, of a paper that it cites those
 * that cite it.
 *
 * @example compilePapers(corpus)['kst-29911-358'].answers[0].question // 14
 */
export function compilePapers(corpus: readonly Publication[]): Papers {
  const papers: Papers = {};
  const add = (id: string, label: string, answer: TermAnswer) => {
    papers[id] ??= { label, answers: [] };
    const { answers } = papers[id];
    const isThere = answers.some(
      ({ publication, question }) => publication === answer.publication && question === answer.question,
    );
    if (!isThere) answers.push(answer);
  };
  for (const publication of corpus) {
    const own = papersOf(publication.id, publication.alsoKnownAs);
    for (const { id, label } of own) {
      for (const question of publication.questions) {
        add(id, label, {
          publication: publication.id,
          question: question.number,
          weight: 1,
          ...openingOf(question),
        });
      }
    }
    for (const { text, question, sentence } of citing(publication)) {
      for (const { id, label } of findReferences(text)) {
        add(id, label, {
          publication: publication.id,
          question: question.number,
          weight: 1,
          sentence: sentence(),
          marks: [],
        });
      }
    }
  }
  return papers;
}
