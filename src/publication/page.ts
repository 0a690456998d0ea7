import type { Entry } from './entries';
import { ParseError } from './errors';
import type { Line } from './lines';
import { STRONG } from './marks';
import type { Footnote, Postponement, Question, Source } from './model';
import type { Block } from './page-blocks';
import { refuseCutEnd, refuseUnmarked } from './page-ending';
import { withoutCertain } from './page-marks';
import type { Setting } from './page-paragraphs';
import type { Answer, Notice } from './page-pieces';
import { readAnswers, readNotice, readQuestions, refuseUnanswered } from './page-pieces';
import type { PageText, PlacedNotes } from './place-notes';
import { placeNotes } from './place-notes';
import { findSameAs } from './same-as';
import type { DocumentLink } from './source-document';
import { SURE } from './source-document';
import { readSource } from './sources';
import { findUrl } from './urls';

/** What a page has below its head, before its marks are found. */
export interface PageBody {
  blocks: readonly Block[];
  notes: readonly Entry[];
  setting: Setting;
  links: readonly DocumentLink[];
  /** Whether the head says that there are answers, or a notice instead of them. */
  promises: 'answers' | 'notice' | 'nothing';
  /** Whether the site's own lines follow, so that nothing is cut off. */
  hasTail: boolean;
  /** Whether the text ends in a line end: a note without a full stop is only whole with it. */
  hasLineEnd: boolean;
  /** Whether the page leaves out the notes of answers, as openkamer.org does. */
  leavesOutNotes: boolean;
}

/** The questions, sources and notice of a page. `answered`: whether it has answers. */
export interface PageContent {
  questions: Question[];
  sources: Source[];
  answered: boolean;
  notice: Notice | null;
}

/**
 * Makes questions, answers, footnotes and sources of a page's pieces. A note that a question has the mark of is a source,
 * one of an answer a footnote; a note without a mark is a source that no question cites. Where several questions are
 * answered together the last of them holds the answer, as in a letter.
 *
 * @throws ParseError naming the first piece that is missing or cut off
 */
export function readPage(body: PageBody): PageContent {
  const { blocks, notes, setting } = body;
  const asked = readQuestions(blocks, setting);
  const answers = readAnswers(blocks, setting, asked.length);
  const notice = readNotice(blocks, setting);
  const answered = answers.length > 0;
  if (answered) refuseUnanswered(asked, answers);
  else if (notice === null && body.promises !== 'nothing') {
    const missing = body.promises === 'answers' ? 'answer 1' : 'the notice that postpones them';
    throw new ParseError(
      asked.at(-1)!.lastLine,
      `the page ends after question ${asked.length}; expected ${missing}`,
    );
  }
  const texts = inOrderOfPage(asked, answers);
  if (!body.hasTail) refuseCutEnd(texts, notes.at(-1), answered ? null : notice, body.hasLineEnd);
  const placed = placeAll(texts, body);
  if (placed.lost !== null) {
    const { number, in: where } = placed.lost;
    const marked = `${where.in} ${where.question} has a mark of`;
    throw new ParseError(
      where.lastLine,
      `the page ends without note ${number}; expected its text, which ${marked} it`,
    );
  }
  if (body.leavesOutNotes && !body.hasTail) refuseUnmarked(notes, placed);
  return { ...hang(asked.length, answers, placed, body), answered, notice: answered ? null : notice };
}

function inOrderOfPage(asked: readonly PageText[], answers: readonly Answer[]): PageText[] {
  return [...asked, ...answers].sort((a, b) => a.lastLine - b.lastLine);
}

function placeAll(texts: readonly PageText[], { notes, leavesOutNotes }: PageBody): PlacedNotes {
  const hasCertain = texts.some(({ text }) => text.includes(SURE));
  if (!leavesOutNotes) return placeNotes(texts, notes, { hasCertain });
  const blanked = texts.map((each) => (each.in === 'question' ? each : { ...each, text: '' }));
  const inQuestions = placeNotes(blanked, notes, { hasCertain, least: STRONG });
  if (notes.length === 0 || inQuestions.unmarked.length > 0)
    return placeNotes(texts, notes, { hasCertain, leftOut: notes.length });
  const rest = texts.map((each) => (each.in === 'answer' ? each : { ...each, text: '' }));
  const inAnswers = placeNotes(rest, [], { hasCertain, leftOut: notes.length });
  return {
    texts: texts.map((each, index) => (each.in === 'question' ? inQuestions : inAnswers).texts[index]!),
    unmarked: [],
    lost: null,
  };
}

function hang(
  count: number,
  answers: readonly Answer[],
  { texts }: PlacedNotes,
  { notes, links }: PageBody,
): Pick<PageContent, 'questions' | 'sources'> {
  const linkAt = new Map(links.toReversed().map(({ line, url }) => [line, url]));
  const urlOf = ({ text, firstLine, lastLine }: Entry) => {
    let url = findUrl(text);
    for (let line = firstLine; url === null && line <= lastLine; line++) url = linkAt.get(line) ?? null;
    return url;
  };
  const questions = Array.from({ length: count }, (_, index): Omit<Question, 'sameAs'> => {
    return { number: index + 1, question: '', answer: '', footnotes: [] };
  });
  const anchors = new Map<number, Source['anchor']>();
  const isFootnote = new Set<number>();
  for (const each of texts) {
    const question = questions[each.question - 1]!;
    question[each.in] = each.text;
    for (const { number, offset } of each.notes) {
      const note = notes[number - 1]!;
      if (each.in === 'question') {
        if (!anchors.has(number)) anchors.set(number, { question: each.question, offset });
        continue;
      }
      isFootnote.add(number);
      const footnote: Footnote = {
        mark: String(number),
        text: note.text,
        url: urlOf(note),
        anchor: { in: 'answer', offset },
      };
      question.footnotes.push(footnote);
    }
  }
  const together = Array.from({ length: count }, (): number | null => null);
  for (const { question, numbers } of answers) for (const number of numbers) together[number - 1] = question;
  const sameAs =
    answers.length === 0
      ? []
      : findSameAs(
          questions.map(({ answer }) => answer),
          together,
        );
  return {
    questions: questions.map((question, index) => ({ ...question, sameAs: sameAs[index] ?? null })),
    sources: notes
      .filter(({ number }) => !isFootnote.has(number))
      .map((note) => {
        const source = readSource(String(note.number), note.text);
        return { ...source, url: source.url ?? urlOf(note), anchor: anchors.get(note.number) ?? null };
      }),
  };
}

/** What a notice says as the publication has it; the day of its label counts where the head has none. */
export function toPostponement(notice: PageContent['notice'], date: string | null): Postponement | null {
  return notice === null ? null : { date, text: notice.text };
}

/** A line of the head without the marks in it. */
export function plainLines(lines: readonly Line[]): Line[] {
  return lines.map((line) =>
    line.text.includes(SURE) ? { ...line, text: withoutCertain(line.text) } : line,
  );
}
