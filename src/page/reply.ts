/**
 * Whether what comes from the background is an answer. Written by hand: the validator of the messages weighs a fifth of the
 * script that every news page runs, and what matters most, that a note stands on the words of which it speaks, is in no
 * schema.
 */
import type { Annotation, Passage } from '../annotate/model';
import type { AnnotateReply, AnnotateRequest, AnswerTextReply } from '../messages';
import { passageKey } from '../passage-key';
import type { Marking } from '../settings';
import { KINDS, STRENGTHS, STYLES } from './highlight';
import { isOneOf, isPlace, isText, isTexts, type Parts, parts } from './parts';

const WHICH: Record<Marking['which'], true> = { every: true, first: true };

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The answer to `annotate`.
 *
 * @param reply anything at all
 * @throws Error that names what is wrong: "annotate reply: annotations.3: …"
 * @example readAnnotateReply(await send(request), request).annotations
 */
export function readAnnotateReply(reply: unknown, { blocks }: AnnotateRequest): AnnotateReply {
  refuse(reply);
  const { citedBy, annotations, headline, passages, context, marking } = parts<AnnotateReply>(reply);
  expect(isTexts(citedBy), 'citedBy');
  expect(Array.isArray(annotations), 'annotations');
  const known = parts<AnnotateReply['passages']>(passages);
  for (const [i, one] of annotations.entries()) expect(isAnnotation(one, blocks, known), `annotations.${i}`);
  expect(headline === null || isAnnotation(headline, blocks, known), 'headline');
  const { lead, otherMeanings, meant } = parts<AnnotateReply['context']>(context);
  expect(isText(lead) && isTexts(otherMeanings) && isTexts(meant), 'context');
  const { style, strength, which } = parts<Marking>(marking);
  expect(isOneOf(STYLES, style) && isOneOf(STRENGTHS, strength) && isOneOf(WHICH, which), 'marking');
  return reply as AnnotateReply;
}

/**
 * The answer to `answer-text`.
 *
 * @param reply anything at all
 * @throws Error that names what is wrong
 * @example readAnswerText(null) // null: the library has it no more
 */
export function readAnswerText(reply: unknown): AnswerTextReply {
  refuse(reply);
  if (reply !== null && !isTexts(reply)) throw new Error('answer-text reply: no list of texts');
  return reply;
}

/**
 * The answer to a message that has none to give.
 *
 * @param reply anything at all
 * @throws Error with what the background says was wrong
 */
export function readDone(reply: unknown): void {
  refuse(reply);
}

/** The polyfill in the background has what is thrown there sent as an answer of this form; this script is without it. */
function refuse(reply: unknown): void {
  const { __mozWebExtensionPolyfillReject__: isRefusal, message } =
    parts<Record<'__mozWebExtensionPolyfillReject__' | 'message', unknown>>(reply);
  if (isRefusal) throw new Error(String(message));
}

function isAnnotation(one: unknown, blocks: readonly string[], passages: Parts<object>): boolean {
  const { quote, kind, term, block, start, end, answers, evidence, url } = parts<Annotation>(one);
  return (
    isText(quote) &&
    quote !== '' &&
    isOneOf(KINDS, kind) &&
    isText(term) &&
    isPlace(block) &&
    isPlace(start) &&
    isPlace(end) &&
    blocks[block]?.slice(start, end) === quote &&
    Array.isArray(answers) &&
    answers.every((answer) => hasPassage(answer, term, passages)) &&
    isTexts(evidence) &&
    (url === undefined || isText(url))
  );
}

function hasPassage(answer: unknown, term: string, passages: Record<string, unknown>): boolean {
  const { publication, question } = parts<Passage>(answer);
  if (!isText(publication) || !isPlace(question)) return false;
  const key = passageKey(term, { publication, question });
  return Object.hasOwn(passages, key) && isPassage(passages[key]);
}

function isPassage(one: unknown): boolean {
  const { publication, question, sentence, marks, respondent, alsoAnsweredBy, asked, answered, officialUrl } =
    parts<Passage>(one);
  return (
    isText(publication) &&
    isPlace(question) &&
    isText(sentence) &&
    Array.isArray(marks) &&
    marks.every((mark) => isMark(mark, sentence)) &&
    isRespondent(respondent) &&
    (alsoAnsweredBy === undefined || (Array.isArray(alsoAnsweredBy) && alsoAnsweredBy.every(isRespondent))) &&
    isDay(asked) &&
    isDay(answered) &&
    (officialUrl === null || isText(officialUrl))
  );
}

function isMark(one: unknown, sentence: string): boolean {
  const { start, end } = parts<Passage['marks'][number]>(one);
  return isPlace(start) && isPlace(end) && start <= end && end <= sentence.length;
}

function isRespondent(one: unknown): boolean {
  const { name, role } = parts<Passage['respondent']>(one);
  return isText(name) && isText(role);
}

function isDay(value: unknown): boolean {
  return isText(value) && DAY.test(value) && !Number.isNaN(Date.parse(value));
}

function expect(holds: boolean, path: string): asserts holds {
  if (!holds) throw new Error(`annotate reply: ${path} cannot be what it is`);
}
