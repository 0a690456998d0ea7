/** The official papers that publications are, and those that they cite. */
import type { Publication, Question } from '../publication/model';
import { findReferences, papersOf } from '../publication/references';
import { openingOf } from './answer-sentence';
import type { CorpusEntry } from './compile';
import type { Lexicon, TermAnswer } from './model';
import { sentencesOf } from './sentences';

type Papers = Lexicon['papers'];

/** The sentence that a note belongs to: the last that begins before its mark. */
function sentenceAt({ answer }: Question, offset: number): string {
  const found = sentencesOf(answer).filter(({ start }) => start < offset);
  const { start, end } = found.at(-1) ?? { start: 0, end: answer.length };
  return answer.slice(start, end).replace(/\s+/g, ' ');
}

function citations(publication: Publication): { text: string; answer: TermAnswer }[] {
  const answerTo = (question: Question, sentence: string): TermAnswer => ({
    publication: publication.id,
    question: question.number,
    weight: 1,
    sentence,
    marks: [],
  });
  const ofNotes = publication.questions.flatMap((question) =>
    question.footnotes.map(({ text, anchor }) => ({
      text,
      answer: answerTo(
        question,
        anchor.in === 'answer' ? sentenceAt(question, anchor.offset) : openingOf(question).sentence,
      ),
    })),
  );
  const ofSources = publication.sources.flatMap(({ text, anchor }) => {
    const question = publication.questions.find(({ number }) => number === (anchor?.question ?? 1));
    return question ? [{ text, answer: answerTo(question, openingOf(question).sentence) }] : [];
  });
  const ofTexts = publication.questions.map((question) => ({
    text: `${question.question}\n${question.answer}`,
    answer: answerTo(question, openingOf(question).sentence),
  }));
  return [...ofNotes, ...ofSources, ...ofTexts];
}

/**
 * Papers by id with the answers that a card shows for them: of a publication itself all, of a paper that it cites those
 * that cite it.
 *
 * @example compilePapers(corpus)['kst-29911-358'].answers[0].question // 14
 */
export function compilePapers(corpus: readonly CorpusEntry[]): Papers {
  const papers: Papers = {};
  const add = (id: string, label: string, answer: TermAnswer) => {
    papers[id] ??= { label, answers: [] };
    const { answers } = papers[id];
    const isThere = answers.some(
      ({ publication, question }) => publication === answer.publication && question === answer.question,
    );
    if (!isThere) answers.push(answer);
  };
  for (const { publication, termFile } of corpus) {
    const own = papersOf(publication.id, termFile.alsoKnownAs);
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
    for (const { text, answer } of citations(publication)) {
      for (const { id, label } of findReferences(text)) add(id, label, answer);
    }
  }
  return papers;
}
