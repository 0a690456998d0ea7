/**
 * What annotating and searching cost in Node, warm, beside a limit measured in the same run: one regular expression
 * of all forms over the same text, which finds but does not judge. Medians.
 */
import { readCorpus } from '../../scripts/build-corpus';
import { buildAnnotator } from '../../src/annotate/annotate';
import { loadIndex } from '../../src/search/index';

/** How often each is run: odd, and enough that one disturbed run does not count. */
const RUNS = 101;
/** Running text of the size of the longest news page measured, 92,000 units. */
const PAGE_LENGTH = 92_000;
const QUERIES = ['fortius', 'fortuis', 'hoeveel verdachte transacties in 2021', 'kustwacht colombia'];

function medianMs(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Paragraphs up to a length. Without capitals none of them is a name, as on a page about other things. */
function pageOf(paragraphs: readonly string[], length: number): string[] {
  const blocks: string[] = [];
  for (let at = 0, sum = 0; sum < length; at += 1) {
    const block = paragraphs[at % paragraphs.length] ?? '';
    blocks.push(block);
    sum += block.length;
  }
  return blocks;
}

const { publications, lexicon, index } = await readCorpus();
const annotate = buildAnnotator(lexicon);
const forms = lexicon.terms.flatMap((term) => term.forms);
const oneExpression = new RegExp(`\\b(?:${forms.map(({ keys }) => keys.join('[\\s-]')).join('|')})\\b`, 'gi');
const dense = publications.flatMap(({ questions }) =>
  questions.flatMap(({ answer }) => answer.split('\n\n')),
);
const plain = [
  'De vergadering begint om acht uur en gaat over de begroting van de gemeente voor volgend jaar.',
];
const page = { url: 'https://www.demorgen.be/', title: 'Drugs in de haven' };

say(`${lexicon.terms.length} terms, ${forms.length} forms; ${RUNS} runs, medians in ms`);
for (const [name, paragraphs] of [
  ['the letter itself, over and over', dense],
  ['text about other things', plain],
] as const) {
  const blocks = pageOf(paragraphs, PAGE_LENGTH);
  const text = blocks.join('\n');
  const count = annotate({ page, blocks }).annotations.length;
  const ours = medianMs(() => annotate({ page, blocks }));
  const limit = medianMs(() => [...text.matchAll(oneExpression)].length);
  say(
    `annotate ${text.length} units of ${name}: ${ours.toFixed(2)}, ${count} annotations; ` +
      `one expression ${limit.toFixed(2)}; ratio ${(ours / limit).toFixed(1)}`,
  );
}
const stored = JSON.stringify(index);
const search = loadIndex(JSON.parse(stored), publications);
say(`load the index: ${medianMs(() => loadIndex(JSON.parse(stored), publications)).toFixed(2)}`);
for (const query of QUERIES) say(`search "${query}": ${medianMs(() => search(query)).toFixed(2)}`);
