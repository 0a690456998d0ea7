import { endsQuestion, endsSentence, endWithoutMarks } from './endings';
import type { Entry } from './entries';
import { ParseError } from './errors';
import type { Line } from './lines';
import { STRONG } from './marks';
import type { Footnote, Postponement, Question, Source } from './model';
import type { Block } from './page-blocks';
import { withoutCertain } from './page-marks';
import type { Setting } from './page-paragraphs';
import { isEmpty, pageParagraphs } from './page-paragraphs';
import type { PageText, PlacedNotes } from './place-notes';
import { placeNotes } from './place-notes';
import { findSameAs, pointsTo } from './same-as';
import type { DocumentLink } from './source-document';
import { SURE } from './source-document';
import { readSource } from './sources';
import { findUrl } from './urls';

/** Most questions below one label that may share a text which cannot be parted. */
const TOGETHER_MAX = 20;

/** A number with its decimals at the end of a text: "18.23" is no sentence with a mark behind it. */
const NUMBER_END = /\d[.,]\d{1,3}$/;
const NUMBER_MAX = 8;

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
  notice: { text: string; label: string } | null;
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
  refuseCutEnd(body, texts, answered ? null : notice);
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

interface Answer extends PageText {
  numbers: number[];
}

function readQuestions(blocks: readonly Block[], setting: Setting): PageText[] {
  const asked: PageText[] = [];
  for (const { kind, numbers, label, lines } of blocks) {
    if (kind !== 'question') continue;
    const paragraphs = pageParagraphs(lines, setting);
    const isOneEach = paragraphs.length === numbers.length;
    const whole = paragraphs.join('\n\n');
    if (!isOneEach && numbers.length > TOGETHER_MAX) {
      throw new ParseError(label.number, `found ${numbers.length} questions in one text; expected one each`);
    }
    for (const [at, number] of numbers.entries()) {
      if (number !== asked.length + 1) {
        throw new ParseError(label.number, `found question ${number}; expected question ${asked.length + 1}`);
      }
      if (paragraphs.length === 0) {
        throw new ParseError(label.number, `question ${number} has no text; expected its words`);
      }
      const lastLine = lines.findLast(({ blank }) => !blank)!.number;
      asked.push({ in: 'question', question: number, text: isOneEach ? paragraphs[at]! : whole, lastLine });
    }
  }
  return asked;
}

function readAnswers(blocks: readonly Block[], setting: Setting, questions: number): Answer[] {
  const answers: Answer[] = [];
  const answered = new Set<number>();
  for (const { kind, numbers, label, lines } of blocks) {
    if (kind !== 'answer') continue;
    for (const number of numbers) {
      if (number < 1 || number > questions) {
        throw new ParseError(label.number, `found answer ${number}; expected question ${number} before it`);
      }
      if (answered.has(number))
        throw new ParseError(label.number, `answer ${number} stands twice; expected it once`);
      answered.add(number);
    }
    if (isEmpty(lines))
      throw new ParseError(label.number, `answer ${numbers[0]} has no text; expected its words`);
    const text = pageParagraphs(lines, setting).join('\n\n');
    const lastLine = lines.findLast(({ blank }) => !blank)!.number;
    answers.push({ in: 'answer', question: numbers.at(-1)!, numbers, text, lastLine });
  }
  return answers;
}

function readNotice(blocks: readonly Block[], setting: Setting): { text: string; label: string } | null {
  const notice = blocks.find(({ kind }) => kind === 'notice');
  if (notice === undefined) return null;
  const text = pageParagraphs(notice.lines, setting).map(withoutCertain).join('\n\n');
  if (text === '')
    throw new ParseError(notice.label.number, 'the notice has no text; expected why there are no answers');
  return { text, label: notice.label.text };
}

function refuseUnanswered(asked: readonly PageText[], answers: readonly Answer[]): void {
  const answered = new Set(answers.flatMap(({ numbers }) => numbers));
  const open = asked.find(({ question }) => !answered.has(question));
  if (open === undefined) return;
  const { question, lastLine } = open;
  throw new ParseError(lastLine, `found no answer behind question ${question}; expected answer ${question}`);
}

function inOrderOfPage(asked: readonly PageText[], answers: readonly Answer[]): PageText[] {
  return [...asked, ...answers].sort((a, b) => a.lastLine - b.lastLine);
}

/** Refuses a page that ends in the middle of its last piece: of a text in a sentence, of a note before its line ends. */
function refuseCutEnd(body: PageBody, texts: readonly PageText[], notice: { text: string } | null): void {
  if (body.hasTail) return;
  const note = body.notes.at(-1);
  const text = texts.at(-1)!;
  if (note !== undefined && note.lastLine > text.lastLine) {
    const isWhole = endsSentence(note.text) || body.hasLineEnd;
    if (isWhole) return;
    throw new ParseError(
      note.lastLine,
      `the page ends in the middle of note ${note.number}; expected its end`,
    );
  }
  const last = notice?.text ?? text.text;
  const end = endWithoutMarks(withoutCertain(last));
  const isWhole = (endsSentence(end) || endsQuestion(end)) && !NUMBER_END.test(last.slice(-NUMBER_MAX));
  if (isWhole || pointsTo(last).length > 0) return;
  const name = notice === null ? `${text.in} ${text.question}` : 'the notice';
  throw new ParseError(
    text.lastLine,
    `the page ends in the middle of ${name}; expected the end of its last sentence`,
  );
}

/**
 * Refuses a page that has its notes above its texts where the last of them have no mark: then a text is cut off. A single
 * one may be a source that no question has the mark of, unless the list goes on into the answers.
 */
function refuseUnmarked(notes: readonly Entry[], { texts, unmarked }: PlacedNotes): void {
  let marked = notes.length;
  while (unmarked.includes(marked)) marked--;
  const reachesAnswers = texts.some((each) => each.in === 'answer' && each.notes.length > 0);
  if (notes.length - marked <= (reachesAnswers ? 0 : 1)) return;
  const { number, lastLine } = notes[marked]!;
  throw new ParseError(
    lastLine,
    `note ${number} has no mark in any question or answer; the page may be cut off`,
  );
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
