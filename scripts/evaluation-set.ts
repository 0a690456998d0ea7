/** The evaluation set: pages with the notes that an editor wants on them, and queries. See tests/evaluation/README.md. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { fromRoot } from './root';

const FOLDER = fromRoot('tests', 'evaluation');

const text = v.pipe(v.string(), v.minLength(1));
const set = v.picklist(['first', 'second']);
const place = { quote: text, in: v.optional(text), why: text };
const question = v.union([v.number(), v.array(v.number())]);

const pageSchema = v.strictObject({
  about: text,
  language: v.picklist(['nl', 'en', 'fr']),
  set,
  citedBy: v.array(text),
  must: v.array(
    v.strictObject({
      ...place,
      kind: v.picklist(['term', 'figure', 'reference']),
      question: v.optional(question),
    }),
  ),
  may: v.array(v.strictObject(place)),
  mustNot: v.array(v.strictObject(place)),
});

const querySchema = v.strictObject({ query: text, set, questions: v.array(v.number()), why: text });

export type Expected = v.InferOutput<typeof pageSchema>;
export type Query = v.InferOutput<typeof querySchema>;

/** A page of the set. */
export interface EvaluationPage extends Expected {
  name: string;
  html: string;
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
  file: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, JSON.parse(json));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

/**
 * All pages, in order of their names.
 *
 * @throws Error that names the file and the place in it that is wrong
 * @example (await readPages())[0].must[0].quote
 */
export async function readPages(): Promise<EvaluationPage[]> {
  const folder = join(FOLDER, 'pages');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.replace(/\.html$/, '');
      const [html, json] = await Promise.all(
        [file, `${name}.json`].map((one) => readFile(join(folder, one), 'utf8')),
      );
      return { name, html: html ?? '', ...parse(pageSchema, json ?? '', `${name}.json`) };
    }),
  );
}

/** All queries. @throws Error that names the place that is wrong */
export async function readQueries(): Promise<Query[]> {
  return parse(v.array(querySchema), await readFile(join(FOLDER, 'queries.json'), 'utf8'), 'queries.json');
}
