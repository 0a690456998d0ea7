/**
 * The data file beside a publication's text: what the document does not say. Its official address, the other
 * names of its terms, and the words of the fields that tell an ambiguous form's bearers apart.
 */
import * as v from 'valibot';
import { TERM_KINDS } from './model';

const word = v.pipe(v.string(), v.trim(), v.minLength(1));
const words = v.optional(v.array(word), []);

/** `nl`, `en` and `fr` are kept apart for who edits the file; matching takes them together. */
const wordsByLanguage = v.strictObject({ nl: words, en: words, fr: words });

const termEntry = v.strictObject({
  name: word,
  kind: v.picklist(TERM_KINDS),
  /** Other ways of writing it that nothing else bears. */
  forms: words,
  /** Ways of writing it that other things bear too; may hold the name itself. */
  ambiguous: words,
  /** Fields whose words speak for the term. */
  fields: words,
  /** Fields of which a word must be near an ambiguous form; the first of `fields` where left out. */
  needs: v.optional(v.array(word)),
  /** Words that speak for another bearer. */
  otherBearers: words,
  /** Where the other names come from, or why they are right. */
  why: v.optional(word),
});

const termFile = v.strictObject({
  url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  fields: v.record(word, wordsByLanguage),
  terms: v.array(termEntry),
});

export type TermFile = v.InferOutput<typeof termFile>;
export type TermEntry = TermFile['terms'][number];

/**
 * Reads a data file.
 *
 * @param json the parsed JSON
 * @param name the file's name, for the error
 * @throws Error that names the file, the path in it and what was expected there
 * @example readTermFile({ url: 'https://…', fields: {}, terms: [] }, '2022Z20166.json')
 */
export function readTermFile(json: unknown, name: string): TermFile {
  const result = v.safeParse(termFile, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${name}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const known = new Set(Object.keys(result.output.fields));
  for (const term of result.output.terms) {
    for (const field of [...term.fields, ...(term.needs ?? [])]) {
      if (!known.has(field)) throw new Error(`${name}: term "${term.name}": no field is called "${field}"`);
    }
    if (term.ambiguous.length > 0 && term.fields.length === 0) {
      throw new Error(`${name}: term "${term.name}": an ambiguous form needs at least one field`);
    }
  }
  return result.output;
}
