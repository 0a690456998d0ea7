import type { Body } from './body';
import type { Citation } from './citations';
import { chooseCitations, findCitations } from './citations';
import type { Entry } from './entries';
import type { Span } from './marks';
import { blankOut, withoutSpans } from './marks';
import type { Footnote, Question, Source } from './model';
import { toParagraphs } from './paragraphs';
import type { PlacedMark } from './place-marks';
import { placeMarks } from './place-marks';
import { readSource } from './sources';
import { findUrl } from './urls';

/** A note that a question or answer has a mark of, but the letter no text. */
export interface LostNote {
  kind: 'footnote' | 'source';
  number: number;
  /** What has the mark: "question 1". */
  markedIn: string;
}

/** Questions with their notes hung on, the marks gone from their texts. `lost`: the notes without a text. */
export interface HungNotes {
  questions: Omit<Question, 'sameAs'>[];
  sources: Source[];
  lost: LostNote[];
}

/** A text with its marks still in: each question gives two, what is asked and what is answered. */
interface Marked {
  in: 'question' | 'answer';
  question: number;
  text: string;
  /** 1-based number of the first line of the text. */
  firstLine: number;
  citations: Citation[];
}

/** A text with its marks taken out, and where they stood. */
interface Unmarked {
  text: string;
  footnotes: Footnote[];
  cites: { source: number; offset: number }[];
}

/**
 * Takes the marks of sources and footnotes out of questions and answers and gives each note the place of its mark.
 *
 * @throws ParseError for a footnote without a mark
 */
export function hangNotes(body: Body): HungNotes {
  const marked = toMarked(body);
  const searched = marked.map(({ text, firstLine, citations }) => ({
    text: blankOut(text, citations),
    firstLine,
  }));
  const { marks, orphan } = placeMarks(searched, body.footnotes);
  const unmarked = marked.map((each, index) =>
    takeMarksOut(
      each,
      marks.filter(({ text }) => text === index),
      body.footnotes,
    ),
  );

  const anchors = new Map<number, { question: number; offset: number }>();
  for (const [index, { cites }] of unmarked.entries()) {
    for (const { source, offset } of cites) {
      if (!anchors.has(source)) anchors.set(source, { question: marked[index]!.question, offset });
    }
  }
  const lost: LostNote[] = [...anchors]
    .filter(([number]) => number < 1 || number > body.sources.length)
    .map(([number, { question }]) => ({ kind: 'source', number, markedIn: `question ${question}` }));
  if (orphan !== null) {
    const place = marked[orphan.text]!;
    lost.push({ kind: 'footnote', number: orphan.number, markedIn: `${place.in} ${place.question}` });
  }
  return {
    questions: body.questions.map(({ number }, index) => {
      const [question, answer] = [unmarked[2 * index]!, unmarked[2 * index + 1]!];
      const footnotes = [...question.footnotes, ...answer.footnotes];
      return { number, question: question.text, answer: answer.text, footnotes };
    }),
    sources: body.sources.map(({ number, text }) => ({
      ...readSource(String(number), text),
      anchor: anchors.get(number) ?? null,
    })),
    lost,
  };
}

function toMarked({ questions, sources }: Body): Marked[] {
  const found = questions.map(({ question }) => findCitations(question));
  const citations = chooseCitations(found, sources.length);
  return questions.flatMap(({ number, question, firstLine, lastLine, answer }, index): Marked[] => {
    const answerLine = answer.find(({ blank }) => !blank)?.number ?? lastLine;
    const text = toParagraphs(answer).join('\n\n');
    return [
      { in: 'question', question: number, text: question, firstLine, citations: citations[index]! },
      { in: 'answer', question: number, text, firstLine: answerLine, citations: [] },
    ];
  });
}

function takeMarksOut(marked: Marked, placed: readonly PlacedMark[], notes: readonly Entry[]): Unmarked {
  const spans: (Span & { number: number; cites: boolean })[] = [
    ...marked.citations.map(({ number, start, end }) => ({ number, start, end, cites: true })),
    ...placed.map(({ number, start, end }) => ({ number, start, end, cites: false })),
  ].sort((a, b) => a.start - b.start);
  const { text, offsets } = withoutSpans(marked.text, spans);
  const unmarked: Unmarked = { text, footnotes: [], cites: [] };
  for (const [index, { number, cites }] of spans.entries()) {
    const offset = offsets[index]!;
    if (cites) {
      unmarked.cites.push({ source: number, offset });
    } else {
      const note = notes[number - 1]!.text;
      const anchor = { in: marked.in, offset };
      unmarked.footnotes.push({ mark: String(number), text: note, url: findUrl(note), anchor });
    }
  }
  return unmarked;
}
