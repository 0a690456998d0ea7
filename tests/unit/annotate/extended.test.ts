import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { pageText } from '../../../scripts/page';
import { fromRoot } from '../../../scripts/root';
import { annotatorsOf, buildAnnotator } from '../../../src/annotate/annotate';
import { compileLexicon } from '../../../src/lexicon/compile';
import { extractTerms, prepareKnowledge } from '../../../src/lexicon/extract/extract';
import { mergeLexicons } from '../../../src/lexicon/merge';
import { parseLetter } from '../../../src/publication/letter';

const { lexicon: bundled, known, publications } = await readCorpus();
const knowledge = prepareKnowledge({ known: known.terms, fields: known.fields });
const letters = fromRoot('tests', 'evaluation', 'extraction');

/** The lexicon of other letters, and of the bundled one under another number, which speaks of all that the bundled one does. */
async function ownLexicon() {
  const texts = (await readdir(letters)).filter((name) => name.endsWith('.txt'));
  const others = await Promise.all(
    texts.map(async (name) => parseLetter(await readFile(join(letters, name), 'utf8'))),
  );
  const all = [...others, ...publications.map((one) => ({ ...one, id: '2099Z00001' }))];
  const extracted = all.map((publication) => ({ publication, ...extractTerms(publication, knowledge) }));
  return compileLexicon(
    extracted.map(({ publication, terms }) => ({
      publication,
      termFile: { terms, figures: [], topics: {}, alsoKnownAs: [] },
    })),
    Object.assign({}, known.fields, ...extracted.map(({ fields }) => fields)),
  );
}

test('a lexicon extended for a page annotates it as one that is made of both', {
  timeout: 60_000,
}, async () => {
  const { fields, ...own } = await ownLexicon();
  const added = {
    ...own,
    fields: Object.fromEntries(
      Object.entries(fields).filter(([name]) => !Object.hasOwn(bundled.fields, name)),
    ),
  };
  const extended = annotatorsOf(bundled).extend(added);
  const whole = buildAnnotator(mergeLexicons([bundled, added]));
  const folder = fromRoot('tests', 'evaluation', 'pages');
  const pages = (await readdir(folder))
    .filter((name) => name.endsWith('.html'))
    .filter((_, at) => at % 4 === 0);
  let notes = 0;
  for (const name of pages) {
    const page = pageText(await readFile(join(folder, name), 'utf8'));
    const expected = whole(page);
    expect(extended.annotate(page)).toEqual(expected);
    notes += expected.annotations.length;
  }
  for (const { questions, title } of publications) {
    const page = { page: { url: '', title }, blocks: questions.map(({ answer }) => answer) };
    expect(extended.annotate(page)).toEqual(whole(page));
  }
  expect(notes).toBeGreaterThan(100);
});
