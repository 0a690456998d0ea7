import { findCaseNumber, findIdentifiers, isAt, officialAddress } from './addresses';
import { splitAnswer } from './boundary';
import { findDate } from './dates';
import { excerpt, ParseError } from './errors';
import { readAskers } from './heading';
import type { Line } from './lines';
import type { Respondent } from './model';
import type { UnnumberedPublication } from './official-page';
import { plainLines, readPage, toPostponement } from './page';
import type { Block } from './page-blocks';
import { findFirstLabel, findLastLabel, readBlocks } from './page-blocks';
import { readNotes } from './page-notes';
import { settingOf } from './page-paragraphs';
import type { SourceDocument } from './source-document';
import { findTail } from './tail';

/** The line above the title; older pages have no number in it. */
const TITLE = /^kamervraag(?: (\d{4}Z\d{5}))?$/i;
const NOTE = /^(\d{1,3})\.\s*/;

/** The labels of the head; the longer ones come first, since one begins with another. */
const LABELS = [
  'Beantwoord door',
  'Bron vraag',
  'Bron antwoord',
  'Onderwerpen',
  'Ingediend',
  'Beantwoord',
  'Indieners',
  'Indiener',
];

/** Longest line that says who answered, in characters. */
const RESPONDENTS_MAX = 2000;

/** Words that are small in the name of an office. */
const SMALL_WORDS = new Set(['en', 'van', 'voor', 'de', 'het', 'der']);

/** Whether the lines are a page of openkamer.org: its address, or the labels of its head. */
export function isOpenkamer({ address }: SourceDocument, lines: readonly Line[]): boolean {
  if (isAt(address, ['openkamer.org'])) return true;
  const firstLabel = findFirstLabel(lines);
  const labels = readHead(firstLabel < 0 ? lines : lines.slice(0, firstLabel));
  return (
    labels.has('Ingediend') && (labels.has('Indiener') || labels.has('Indieners')) && labels.has('Bron vraag')
  );
}

/**
 * Reads a page of openkamer.org: the head "Ingediend …", "Beantwoord … (na 21 dagen)", the list of notes "1. …", then
 * "Vraag 1" with the question, a blank line and the answer. Marks in answers whose notes the page leaves out are taken
 * out of the text.
 *
 * @throws ParseError naming the piece that is missing or cut off
 */
export function parseOpenkamer(source: SourceDocument, lines: readonly Line[]): UnnumberedPublication {
  const firstLabel = findFirstLabel(lines);
  const head = plainLines(firstLabel < 0 ? lines : lines.slice(0, firstLabel));
  const labels = readHead(head);
  const first = head.find(({ blank }) => !blank) ?? lines[0]!;
  const lineOf = (label: string) => labels.get(label)?.line ?? first.number;
  const need = (...names: string[]) => {
    const found = names
      .map((name) => labels.get(name)?.text)
      .find((text) => text !== undefined && text !== '');
    if (found !== undefined) return found;
    throw new ParseError(first.number, `the head has no "${names[0]}"; expected it as on openkamer.org`);
  };
  const asked = readDay(need('Ingediend'), lineOf('Ingediend'));
  const answered = labels.has('Beantwoord') ? readDay(need('Beantwoord'), lineOf('Beantwoord')) : null;
  const askers = readAskers(need('Indiener', 'Indieners'), lineOf('Indiener'));
  const answeredBy = readRespondents(labels.get('Beantwoord door')?.text ?? '');
  if (answered !== null && answeredBy.length === 0) {
    throw new ParseError(
      lineOf('Beantwoord door'),
      'the head does not say who answered; expected "Beantwoord door …"',
    );
  }
  const { title, number } = readTitle(head, lineOf('Ingediend'));
  if (firstLabel < 0)
    throw new ParseError(head.at(-1)!.number, 'the page ends after its head; expected question 1');

  const end = findTail(lines, findLastLabel(lines) + 1);
  const shown = lines.slice(firstLabel, end);
  const setting = settingOf(shown, source.hasWholeParagraphs === true);
  const blocks = readBlocks(shown).flatMap((block) => (answered === null ? [block] : split(block)));
  const from = head.findIndex(({ text }) => NOTE.exec(text)?.[1] === '1');
  const { notes } = from < 0 ? { notes: [] } : readNotes(head, from, NOTE, true);
  const content = readPage({
    blocks,
    notes,
    setting,
    links: source.links ?? [],
    promises: answered === null ? 'nothing' : 'answers',
    hasTail: end < lines.length,
    hasLineEnd: lines.at(-1)!.blank,
    leavesOutNotes: true,
  });

  const paper = labels.get('Bron antwoord')?.text ?? labels.get('Bron vraag')?.text ?? '';
  return {
    id:
      number ??
      source.caseNumber ??
      findCaseNumber(`${source.address ?? ''} ${labels.get('Bron vraag')?.text ?? ''}`),
    title: title.replace(/\.$/, ''),
    askers,
    answeredBy,
    asked,
    answered: content.answered ? answered : null,
    postponed: toPostponement(content.notice, findDate(content.notice?.label ?? '')?.iso ?? null),
    url: officialAddress(paper),
    alsoKnownAs: findIdentifiers(paper),
    sources: content.sources,
    questions: content.questions,
  };
}

function readHead(lines: readonly Line[]): Map<string, { text: string; line: number }> {
  const found = new Map<string, { text: string; line: number }>();
  for (const [index, { text, number }] of lines.entries()) {
    const label = labelOf(text);
    if (label === null || found.has(label)) continue;
    const own = text.slice(label.length).replace(/^\s?:?\s?/, '');
    const next = lines.slice(index + 1, index + 3).find(({ blank }) => !blank)?.text ?? '';
    const value = own !== '' ? own : labelOf(next) === null ? next : '';
    found.set(label, { text: value, line: number });
  }
  return found;
}

/** The title: the first line below "Kamervraag 2022Z20166", else the one above the labels. */
function readTitle(head: readonly Line[], labelLine: number): { title: string; number: string | null } {
  const above = head.filter(({ number, blank }) => !blank && number < labelLine);
  const at = above.findLastIndex(({ text }) => TITLE.test(text));
  const title = at < 0 ? above.at(-1) : above[at + 1];
  if (title !== undefined)
    return { title: title.text, number: TITLE.exec(above[at]?.text ?? '')?.[1] ?? null };
  const expected = 'expected "Kamervraag 2022Z20166" and the title below it';
  throw new ParseError(labelLine, `the head has no title; ${expected}`);
}

function labelOf(text: string): string | null {
  return (
    LABELS.find((label) => text.startsWith(label) && /^(?:$|[\s:])/.test(text.slice(label.length))) ?? null
  );
}

function readDay(written: string, line: number): string {
  const date = findDate(written);
  if (date !== null) return date.iso;
  throw new ParseError(
    line,
    `found "${excerpt(written)}" in the head; expected a day as in "21 oktober 2022"`,
  );
}

/** Parts a block at the blank line between question and answer. */
function split(block: Block): Block[] {
  if (block.kind !== 'question') return [block];
  const written = block.lines.findIndex(({ blank }) => !blank);
  if (written < 0) return [block];
  const last = block.lines.findLastIndex(({ blank }) => !blank);
  const own = block.lines.slice(written, last + 1);
  const spaced = own.some(({ blank }) => blank) ? own : own.map((line) => ({ ...line, pageStart: true }));
  const [opening, ...rest] = spaced;
  const number = block.numbers[0]!;
  const { answer } = splitAnswer({
    number,
    lines: [{ ...opening!, text: `${number}. ${opening!.text}` }, ...rest],
  });
  const question = { ...block, lines: own.slice(0, own.length - answer.length) };
  return answer.length === 0
    ? [question]
    : [question, { ...block, kind: 'answer', lines: own.slice(own.length - answer.length) }];
}

/** "Dilan Yeşilgöz-Zegerius (minister justitie en veiligheid) (VVD), …": names with their offices and parties. */
function readRespondents(written: string): Respondent[] {
  const respondents: Respondent[] = [];
  for (const [, name = '', office = ''] of written
    .slice(0, RESPONDENTS_MAX)
    .matchAll(/([^(),][^()]*)\(([^()]*)\)(?:\s?\([^()]*\))?/g)) {
    respondents.push({ name: name.trim(), role: toRole(office.split(',')[0]!.trim()) });
  }
  return respondents;
}

/** "minister justitie en veiligheid" → "Minister van Justitie en Veiligheid". */
function toRole(office: string): string {
  const [title = '', ...words] = office.split(' ').filter((word) => word !== '');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const named = words.map((word) => (SMALL_WORDS.has(word) ? word : capital(word)));
  if (named.length > 0 && !/^(?:van|voor)$/.test(named[0]!)) named.unshift('van');
  return [capital(title), ...named].join(' ');
}
