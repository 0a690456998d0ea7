/** A background for the tests that knows some words and answers at once. */
import type { Annotation } from '../../../../src/annotate/model';
import type { AnnotateReply, AnnotateRequest, Passage } from '../../../../src/messages';
import { passageKey } from '../../../../src/passage-key';

const PUBLICATION = '2022Z20166';
const ANSWER = { publication: PUBLICATION, question: 5, score: 1 };

/** A note on a word at an offset of a block. */
export function annotationOf(word: string, block: number, start: number): Annotation {
  return {
    quote: word,
    kind: 'term',
    term: word,
    block,
    start,
    end: start + word.length,
    answers: [ANSWER],
    evidence: [],
  };
}

function passageOf(word: string): Passage {
  return {
    publication: ANSWER.publication,
    question: ANSWER.question,
    sentence: `Het antwoord over ${word}.`,
    marks: [{ start: 18, end: 18 + word.length }],
    respondent: { name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' },
    asked: '2022-10-21',
    answered: '2022-11-10',
    officialUrl: null,
  };
}

/** Marks each place of each word; the context says how many requests there have been in all. */
export function replyTo({ blocks, context }: AnnotateRequest, words: readonly string[]): AnnotateReply {
  const annotations: Annotation[] = [];
  for (const [index, text] of blocks.entries()) {
    for (const word of words) {
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
        annotations.push(annotationOf(word, index, start));
      }
    }
  }
  annotations.sort((a, b) => a.block - b.block || a.start - b.start);
  return {
    citedBy: [ANSWER.publication],
    annotations,
    passages: Object.fromEntries(words.map((word) => [passageKey(word, ANSWER), passageOf(word)])),
    headline: null,
    context: { lead: `${context?.lead ?? ''}+`, otherMeanings: [], meant: [] },
    marking: { style: 'dotted', strength: 'normal', which: 'every' },
  };
}

/** The same of a page that is itself what questions cite: the first block with a text is its headline, told of once. */
export function citedReplyTo(
  request: AnnotateRequest,
  words: readonly string[],
  quote: string,
): AnnotateReply {
  const reply = replyTo(request, words);
  const block = request.blocks.findIndex((text) => text.includes(quote));
  if (request.context || block < 0) return reply;
  const start = request.blocks[block]!.indexOf(quote);
  const answers = [{ ...ANSWER, question: 1 }, ANSWER];
  const passages = answers.map((answer) => [
    passageKey(PUBLICATION, answer),
    { ...passageOf(quote), question: answer.question, marks: [] },
  ]);
  return {
    ...reply,
    headline: { ...annotationOf(quote, block, start), kind: 'article', term: PUBLICATION, answers },
    passages: { ...reply.passages, ...Object.fromEntries(passages) },
  };
}
