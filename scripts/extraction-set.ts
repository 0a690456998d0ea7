/** The set on which the finding of terms is measured: see tests/evaluation/README.md. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseLetter } from '../src/publication/letter';
import type { Publication } from '../src/publication/model';
import { fromRoot } from './root';

const FOLDER = fromRoot('tests', 'evaluation', 'extraction');

const text = v.pipe(v.string(), v.minLength(1));
const place = v.strictObject({ quote: text, in: v.optional(text) });

const schema = v.strictObject({
  about: text,
  wanted: v.array(v.strictObject({ name: text, accept: v.array(text), why: text })),
  may: v.array(text),
  not: v.array(v.strictObject({ name: text, why: text })),
  pages: v.array(
    v.strictObject({ title: text, blocks: v.array(text), must: v.array(place), may: v.array(place) }),
  ),
});

/** A publication with the terms that an editor wants of it, and pages on which they are and are not meant. */
export interface ExtractionCase extends v.InferOutput<typeof schema> {
  publication: Publication;
  set: 'first' | 'second';
}

/** Publications that were looked at only after the rules were made. */
const SECOND = new Set(['2022Z23619', '2024Z14203']);

/**
 * All publications of the set.
 *
 * @throws Error that names the file and the place in it that is wrong
 * @example (await readExtractionSet())[0].wanted[0].name
 */
export async function readExtractionSet(): Promise<ExtractionCase[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (file) => {
      const id = file.replace(/\.txt$/, '');
      const [letter, json] = await Promise.all(
        [file, `${id}.json`].map((name) => readFile(join(FOLDER, name), 'utf8')),
      );
      const result = v.safeParse(schema, JSON.parse(json ?? ''));
      if (!result.success) {
        const [issue] = result.issues;
        throw new Error(`${id}.json: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
      }
      const set = SECOND.has(id) ? ('second' as const) : ('first' as const);
      return { ...result.output, publication: parseLetter(letter ?? '', { url: null }), set };
    }),
  );
}
