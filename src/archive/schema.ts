/**
 * The shapes that the service's replies are said to have. More fields may be there; those that are read have to fit, and
 * nothing is guessed where they do not.
 */
import * as v from 'valibot';
import { dutchDayOf } from './dutch-day';

/** In characters, far longer than any title; what is longer is none. */
const LONGEST_TEXT = 10_000;

/** More than ever came of one set of questions; a longer list is no such list. */
const MOST_DOCUMENTS = 500;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

export const caseNumber = v.pipe(v.string(), v.regex(/^\d{4}Z\d{5}$/u));

/** A moment or a day; comes out as a Dutch day, ISO. */
const day = v.pipe(
  v.string(),
  v.transform(dutchDayOf),
  v.string('no day of the form 2022-10-21T00:00:00+02:00'),
);

/** The kinds of document that a set of questions may have and that are looked at. */
export const DOCUMENT_KINDS = [
  'Schriftelijke vragen',
  'Antwoord schriftelijke vragen',
  'Antwoord schriftelijke vragen (nader)',
  'Mededeling (uitstel antwoord)',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const paper = v.object({
  Soort: v.picklist(DOCUMENT_KINDS),
  DocumentNummer: v.pipe(v.string(), v.regex(/^\d{4}D\d{5}$/u)),
  Datum: day,
  Titel: v.nullish(text, null),
  Vergaderjaar: v.nullish(v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/u)), null),
  Aanhangselnummer: v.nullish(v.pipe(v.string(), v.regex(/^\d{1,12}$/u)), null),
  Verwijderd: v.optional(v.boolean(), false),
});

/** Of the other kinds, letters for example, no more than the kind is read. */
const otherPaper = v.object({
  Soort: v.pipe(
    v.nullish(v.string(), null),
    v.check((kind) => !(DOCUMENT_KINDS as readonly (string | null)[]).includes(kind)),
  ),
});

export const caseSchema = v.object({
  Nummer: caseNumber,
  Soort: v.literal('Schriftelijke vragen'),
  Titel: v.nullish(text, null),
  Onderwerp: v.pipe(text, v.trim(), v.nonEmpty()),
  GestartOp: day,
  Afgedaan: v.boolean(),
  Document: v.pipe(v.array(v.union([paper, otherPaper])), v.maxLength(MOST_DOCUMENTS)),
});
export type Case = v.InferOutput<typeof caseSchema>;
export type Paper = v.InferOutput<typeof paper>;

/** A reply as a whole; its entries are looked at one by one, so that one that does not fit leaves the others. */
export const replySchema = v.object({
  value: v.array(v.unknown()),
  '@odata.count': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  '@odata.nextLink': v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
});

/** The papers of a case that are looked at, without deleted ones, oldest first. */
export function papersOf({ Document }: Case): Paper[] {
  return Document.filter((each): each is Paper => 'DocumentNummer' in each && !each.Verwijderd).toSorted(
    (one, other) => (one.Datum < other.Datum ? -1 : one.Datum > other.Datum ? 1 : 0),
  );
}
