import {
  findCaseNumber,
  findIdentifiers,
  findOwnNumber,
  OWN_NUMBER_MAX,
  officialAddress,
  senateId,
} from './addresses';
import { findDate } from './dates';
import { excerpt, ParseError } from './errors';
import { findHeading, readNumberlessHeading } from './heading';
import type { Line } from './lines';
import type { Publication, Respondent } from './model';
import { plainLines, readPage, toPostponement } from './page';
import { findFirstLabel, findLastLabel, readBlocks } from './page-blocks';
import { mayMarkFirst } from './page-marks';
import { takeNotes } from './page-notes';
import { runningText, settingOf } from './page-paragraphs';
import { readRespondents } from './respondents';
import type { SourceDocument } from './source-document';
import { SURE } from './source-document';
import { findTail } from './tail';

/** A publication as a page has it: without a case number where neither the page nor its address says one. */
export type UnnumberedPublication = Omit<Publication, 'id'> & { id: string | null };

/** Longest line above the answers that says who answers, in characters. */
const RESPONDENTS_MAX = 2000;

/**
 * Reads a page of the Chamber or of officielebekendmakingen.nl, which set a publication the same way: the heading
 * "Vragen van … (ingezonden …)", the line "Antwoord van Minister … (ontvangen …)", then "Vraag 1", "Antwoord 1" with
 * their texts, sources and footnotes in one list at the end. Questions without such a line are open, and so are those
 * that a "Mededeling" stands below.
 *
 * @param written the lines of the page
 * @throws ParseError naming the piece that is missing or cut off
 */
export function parseOfficialPage(source: SourceDocument, written: readonly Line[]): UnnumberedPublication {
  const lines = written.flatMap(partAtReply);
  const plain = plainLines(lines);
  const place = findHeading(plain);
  if (place === null || !place.complete) {
    const line = plain[place?.start ?? plain.findIndex(({ blank }) => !blank)]!;
    const wanted = 'expected the heading "Vragen van … aan … over … (ingezonden …)"';
    throw new ParseError(line.number, `found "${excerpt(line.text)}" in the head; ${wanted}`);
  }
  const firstLabel = findFirstLabel(lines, place.end);
  const head = firstLabel < 0 ? plain : plain.slice(0, firstLabel);
  const heading = readNumberlessHeading(head.slice(place.start, place.end));
  const reply = readReply(head.slice(place.end), heading.addressees);
  if (firstLabel < 0) {
    const last = lines.findLast(({ blank }) => !blank)!;
    throw new ParseError(last.number, 'the page ends after its head; expected question 1');
  }

  const lastLabel = findLastLabel(lines);
  const end = findTail(lines, lastLabel + 1);
  const shown = lines.slice(firstLabel, end);
  const setting = settingOf(shown, source.hasWholeParagraphs === true);
  const isMarked = shown.some(({ text }) => mayMarkFirst(text));
  const { body, notes } = takeNotes(shown, lastLabel - firstLabel + 1, isMarked, setting.isWhole);
  const content = readPage({
    blocks: readBlocks(body),
    notes,
    setting,
    links: source.links ?? [],
    promises: reply?.kind ?? 'nothing',
    hasTail: end < lines.length,
    hasLineEnd: lines.at(-1)!.blank,
    leavesOutNotes: false,
  });
  if (content.answered && reply?.kind !== 'answers') {
    const expected = 'expected "Antwoord van … (ontvangen …)"';
    throw new ParseError(lines[firstLabel]!.number, `the head does not say who answered; ${expected}`);
  }

  const identifiers = identifiersOf(source, head.slice(0, place.start));
  const id = heading.id ?? caseNumberOf(source, head) ?? senateId(identifiers);
  return {
    id,
    title: heading.title,
    askers: heading.askers,
    answeredBy: reply?.respondents ?? [],
    asked: heading.asked,
    answered: content.answered ? (reply?.date ?? null) : null,
    postponed: toPostponement(
      content.notice,
      reply?.date ?? findDate(content.notice?.label ?? '')?.iso ?? null,
    ),
    url: officialAddress(source.address),
    alsoKnownAs: identifiers.filter((each) => each !== id),
    sources: content.sources,
    questions: content.questions,
  };
}

/** A line that has the heading and, behind its "(ingezonden …)", who answered, as two lines. */
function partAtReply(line: Line): Line[] {
  const end = /\)\.? (?=(?:(?:Nader |Aanvullend )?Antwoord|Mededeling) van )/.exec(line.text);
  if (end === null || !line.text.slice(0, end.index).includes('(ingezonden ')) return [line];
  const at = end.index + end[0].length;
  return [
    { ...line, text: line.text.slice(0, at).trim() },
    { ...line, text: line.text.slice(at) },
  ];
}

interface Reply {
  kind: 'answers' | 'notice';
  respondents: Respondent[];
  date: string;
}

/** The line between heading and questions that says who answered, or sent a notice, and when; null where there is none. */
function readReply(lines: readonly Line[], addressees: string): Reply | null {
  const text = runningText(lines).slice(0, RESPONDENTS_MAX).replaceAll(SURE, '');
  const found = /(?:^|\s)((?:nader |aanvullend )?antwoord|mededeling) van /i.exec(text);
  if (found === null) return null;
  const start = found.index + found[0].length;
  const sent = text.indexOf('(ontvangen', start);
  const date = sent < 0 ? null : findDate(text.slice(sent));
  const written = text.slice(start, sent < 0 ? undefined : sent);
  if (date === null) {
    const line = lines.find(({ blank }) => !blank)!.number;
    throw new ParseError(
      line,
      `the head has "${excerpt(text.slice(found.index).trim())}"; expected "(ontvangen …)" and a day`,
    );
  }
  const respondents = readRespondents(written, addressees);
  if (respondents.length === 0) {
    const line = lines.find(({ blank }) => !blank)!.number;
    throw new ParseError(
      line,
      `the head names "${excerpt(written.trim())}"; expected a minister as in "Minister Bruins (…)"`,
    );
  }
  return { kind: /^mededeling/i.test(found[1]!) ? 'notice' : 'answers', respondents, date: date.iso };
}

function caseNumberOf({ caseNumber, address }: SourceDocument, head: readonly Line[]): string | null {
  const named = caseNumber ?? (address === null ? null : findCaseNumber(address));
  return named ?? findOwnNumber(head.map(({ text }) => text));
}

function identifiersOf({ identifiers, address }: SourceDocument, above: readonly Line[]): string[] {
  const own = above
    .filter(({ text }) => text.length <= OWN_NUMBER_MAX)
    .flatMap(({ text }) => findIdentifiers(text));
  const named = [...(identifiers ?? []), ...(address === null ? [] : findIdentifiers(address))];
  return [...new Set(named.length > 0 ? named : own)];
}
