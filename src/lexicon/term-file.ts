/**
 * The data files of a lexicon: beside a publication's text what the document does not say (its official address, the
 * other names of its terms, what its figures count), and for all publications the words of fields that tell an
 * ambiguous form's bearers apart.
 */
import * as v from 'valibot';
import { LANGUAGES, TERM_KINDS } from './model';

const word = v.pipe(v.string(), v.trim(), v.minLength(1));
const words = v.optional(v.array(word), []);

/** Kept apart by language: the same letters are another word in another ("recherche", "gang", "port"). */
const byLanguage = { nl: words, en: words, fr: words };

/** Names that share a source or a reason. Their syntax is that of form-syntax.ts. */
const names = v.strictObject({
  /** Where they come from, or why they are right. */
  why: word,
  /** True where other things are called so too. */
  ambiguous: v.optional(v.boolean(), false),
  ...byLanguage,
});

/** Something else that is called so, and what gives it away. */
const otherBearer = v.strictObject({
  who: word,
  /** Words, and runs of words. */
  words,
  /** Fields whose words speak for it. */
  fields: words,
});

const subject = {
  /** Fields whose words speak for it. */
  fields: words,
  /** Fields of which a word must be near an ambiguous form; the first of `fields` where left out. */
  needs: v.optional(v.array(word)),
  otherBearers: v.optional(v.array(otherBearer), []),
};

/** A term as files bring it along; of each publication by itself, see the library's file. */
export const termEntry = v.strictObject({
  /** As the publication writes it; what stands in brackets is for the reader and no part of the form. */
  name: word,
  kind: v.picklist(TERM_KINDS),
  names: v.optional(v.array(names), []),
  ...subject,
});

const figureEntry = v.strictObject({
  /** As the answer writes it, followed by what it counts: "96.676 transacties". */
  name: word,
  /** The number as the answer writes it: "96.676", "1,2 miljoen". */
  figure: word,
  /** Other writings without digits. */
  written: words,
  euros: v.optional(v.boolean(), false),
  /** Words for what it counts; all languages together, since they stand right beside it. */
  counts: v.pipe(v.array(word), v.minLength(1)),
  ...subject,
});

const termFile = v.strictObject({
  url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  /** Other numbers of the publication as an official paper. */
  alsoKnownAs: words,
  /** By question: words for what it is about that stand neither in it nor in its answer. */
  topics: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d+$/)), v.strictObject(byLanguage)), {}),
  figures: v.optional(v.array(figureEntry), []),
  terms: v.array(termEntry),
});

export const fieldsFile = v.record(word, v.strictObject({ why: word, any: words, ...byLanguage }));

export type TermFile = v.InferOutput<typeof termFile>;
export type TermEntry = TermFile['terms'][number];
export type FigureEntry = TermFile['figures'][number];
export type FieldsFile = v.InferOutput<typeof fieldsFile>;

/**
 * Reads the file of fields.
 *
 * @param json the parsed JSON
 * @param name the file's name, for the error
 * @throws Error that names the file, the path in it and what was expected there
 * @example readFieldsFile({ drugs: { why: 'Drugs and their trade.', nl: ['cocaine*'] } }, 'fields.json')
 */
export function readFieldsFile(json: unknown, name: string): FieldsFile {
  return read(fieldsFile, json, name);
}

/**
 * Reads a publication's data file.
 *
 * @param json the parsed JSON
 * @param name the file's name, for the error
 * @param fields the fields that it may name
 * @throws Error that names the file, the path in it and what was expected there
 * @example readTermFile({ url: 'https://…', terms: [] }, '2022Z20166.json', {})
 */
export function readTermFile(json: unknown, name: string, fields: FieldsFile): TermFile {
  const file = read(termFile, json, name);
  for (const entry of [...file.terms, ...file.figures]) {
    const named = [
      ...entry.fields,
      ...(entry.needs ?? []),
      ...entry.otherBearers.flatMap((other) => other.fields),
    ];
    for (const field of named) {
      if (!Object.hasOwn(fields, field)) {
        throw new Error(`${name}: term "${entry.name}": no field is called "${field}"`);
      }
    }
    const isAmbiguous = 'figure' in entry || entry.names.some(({ ambiguous }) => ambiguous);
    if (isAmbiguous && entry.fields.length === 0) {
      throw new Error(`${name}: term "${entry.name}": an ambiguous form needs at least one field`);
    }
  }
  return file;
}

/** All words of an entry, whatever their language. @example everyWord({ nl: ['a'], en: [], fr: ['b'] }) // ["a", "b"] */
export function everyWord(entry: Record<(typeof LANGUAGES)[number], string[]>): string[] {
  return LANGUAGES.flatMap((language) => entry[language]);
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  name: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}
