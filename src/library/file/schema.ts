/** The shape of a library file. What holds between its parts, such as a footnote's place in its text, is in checks.ts. */
import * as v from 'valibot';
import { fieldsFile, termEntry } from '../../lexicon/term-file';
import { httpUrl } from '../../publication/urls';
import { isDay, isMoment } from './dates';
import {
  LONGEST_ADDRESS,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_TEXT,
  MOST_ENTRIES,
  MOST_PUBLICATIONS,
  MOST_QUESTIONS,
  MOST_TERMS,
} from './limits';

/**
 * A case number, or the identifier of the set's questions or answers on the official site: `2022Z20166`,
 * `ah-tk-20222023-705`, `ah-ek-20222023-5`, `kv-tk-2022Z20166`.
 */
const ID = /^(?:\d{4}Z\d{5}|ah-[te]k-\d{8}-\d{1,5}|kv-tk-[\dA-Z]{1,16})$/u;

function text(most: number) {
  return v.pipe(v.string(), v.maxLength(most, `expected no more than ${most} characters`));
}

function list<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(item), v.maxLength(most, `expected no more than ${most} entries`));
}

const name = text(LONGEST_NAME);
const note = text(LONGEST_NOTE);
const id = v.pipe(
  v.string(),
  v.regex(ID, 'expected a case number, or an identifier like ah-tk-20222023-705'),
);
const day = v.pipe(v.string(), v.check(isDay, 'expected a day of the calendar, like 2022-11-10'));
const moment = v.pipe(
  v.string(),
  v.check(isMoment, 'expected a date and time, like 2026-11-27T20:00:00.000Z'),
);
const address = v.pipe(
  text(LONGEST_ADDRESS),
  v.check((link) => httpUrl(link) !== null, 'expected an address that begins with http or https'),
);
const whole = (least: number) =>
  v.pipe(
    v.number(),
    v.safeInteger('expected a whole number'),
    v.minValue(least, `expected ${least} or more`),
  );
const offset = whole(0);
const number = whole(1);
const person = { name };

const footnote = v.strictObject({
  mark: name,
  text: note,
  url: v.nullable(address),
  anchor: v.strictObject({ in: v.picklist(['question', 'answer']), offset }),
});

const source = v.strictObject({
  mark: name,
  text: note,
  outlet: v.nullable(name),
  date: v.nullable(day),
  title: v.nullable(note),
  url: v.nullable(address),
  anchor: v.nullable(v.strictObject({ question: number, offset })),
});

const question = v.strictObject({
  number,
  question: text(LONGEST_TEXT),
  answer: text(LONGEST_TEXT),
  footnotes: list(footnote, MOST_ENTRIES),
  sameAs: v.nullable(number),
});

const publication = v.strictObject({
  id,
  title: note,
  askers: list(v.strictObject({ ...person, party: name }), MOST_ENTRIES),
  answeredBy: list(v.strictObject({ ...person, role: name }), MOST_ENTRIES),
  asked: day,
  answered: v.nullable(day),
  postponed: v.nullable(v.strictObject({ date: v.nullable(day), text: text(LONGEST_TEXT) })),
  url: v.nullable(address),
  alsoKnownAs: list(name, MOST_ENTRIES),
  sources: list(source, MOST_ENTRIES),
  questions: list(question, MOST_QUESTIONS),
});

/** By the reader's words; valibot's own record would pass over a term that is called "constructor". */
const names = v.pipe(
  v.custom<Record<string, string>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'expected an object',
  ),
  v.check((value) => Object.keys(value).length <= MOST_TERMS, `expected no more than ${MOST_TERMS} entries`),
  v.check(
    (value) =>
      Object.entries(value)
        .flat()
        .every((one) => typeof one === 'string' && one.length <= LONGEST_NAME),
    `expected names of no more than ${LONGEST_NAME} characters`,
  ),
);

const edits = v.strictObject({
  off: list(name, MOST_TERMS),
  renamed: names,
  merged: names,
  added: list(termEntry, MOST_TERMS),
});

const watch = v.strictObject({
  id,
  title: note,
  asked: day,
  since: moment,
  looked: v.nullable(moment),
  isAnswered: v.boolean(),
  answersUrl: v.nullable(address),
});

/** A publication with its terms. */
export const draft = v.strictObject({
  publication,
  terms: list(termEntry, MOST_TERMS),
  fields: v.optional(fieldsFile, {}),
});

/** All but the publications, which are looked at one by one. */
export const libraryFile = v.strictObject({
  format: v.literal('kamernoot-library'),
  version: v.number(),
  made: moment,
  publications: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MOST_PUBLICATIONS, `expected no more than ${MOST_PUBLICATIONS} entries`),
  ),
  edits: v.exactOptional(edits),
  watched: v.exactOptional(list(watch, MOST_PUBLICATIONS)),
  settings: v.exactOptional(v.unknown()),
});
