/**
 * `npm run evaluate`: the quality of notes and of the search on the evaluation set, by kind, with what went wrong; exit
 * status 1 where a figure is under its floor. With `--set second` for one set only.
 */
import { buildAnnotator } from '../src/annotate/annotate';
import { loadIndex } from '../src/search/index';
import { indexedPublication } from '../src/search/names';
import { StoredSearch } from '../src/search/stored/search';
import { planIndexUpdate } from '../src/search/stored/update';
import { readCorpus } from './build-corpus';
import { readPages, readQueries } from './evaluation-set';
import { pageText } from './page';
import { type PageScore, scorePage, type Wanted } from './score-page';

/** What must be reached, as shares; of look-alikes the most that may be marked. */
const FLOORS = { recall: 0.97, rightFirst: 0.97, lookAlikes: 0.01, citedBy: 1, mrr: 0.95 };

/** As many results as there are. */
const ALL = Number.POSITIVE_INFINITY;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole}, ${(100 * share(part, whole)).toFixed(1)} %`;
}

/** One line of figures; whether it is at its floor. */
function figure(name: string, part: number, whole: number, floor: number, isMost = false): boolean {
  const value = isMost ? part / Math.max(whole, 1) : share(part, whole);
  const isReached = isMost ? value <= floor : value >= floor;
  const wanted = `${isMost ? 'at most' : 'at least'} ${100 * floor} %`;
  say(`${isReached ? 'ok    ' : 'UNDER '} ${name}: ${percent(part, whole)} (${wanted})`);
  return isReached;
}

function sayFaults(scores: readonly PageScore[]): void {
  for (const { page, wanted, wrong, citedRight } of scores) {
    const faults = [
      ...wanted
        .filter(({ found }) => !found)
        .map(
          ({ must }) =>
            `missed ${must.kind} "${must.quote}"${must.in ? ` in "${must.in}"` : ''}: ${must.why}`,
        ),
      ...wanted
        .filter(({ rightFirst }) => rightFirst === false)
        .map(
          ({ must, found }) =>
            `"${must.quote}"${must.in ? ` in "${must.in}"` : ''}: answer ${found?.answers.map(({ question, score }) => `${question} (${score})`).join(', ') || 'none'} instead of ${must.question}`,
        ),
      ...wrong.map(
        ({ quote, term, block, evidence }) =>
          `marked "${quote}" as ${term} in block ${block}${evidence.length > 0 ? `, because: ${evidence.join(', ')}` : ''}`,
      ),
      ...(citedRight ? [] : [`cited by: expected ${JSON.stringify(page.citedBy)}`]),
    ];
    if (faults.length > 0) say(`\n${page.name} (${page.set}, ${page.language})\n  ${faults.join('\n  ')}`);
  }
}

function sayByKind(wanted: readonly Wanted[]): void {
  for (const kind of ['term', 'figure', 'reference'] as const) {
    const ofKind = wanted.filter(({ must }) => must.kind === kind);
    const found = ofKind.filter((one) => one.found).length;
    const asked = ofKind.filter(({ rightFirst }) => rightFirst !== null);
    const right = asked.filter(({ rightFirst }) => rightFirst).length;
    say(
      `       ${kind}: recall ${percent(found, ofKind.length)}; right first ${percent(right, asked.length)}`,
    );
  }
}

const only = process.argv.includes('--set') ? process.argv[process.argv.indexOf('--set') + 1] : null;
const isMeant = ({ set }: { set: string }) => only === null || set === only;

const { publications, lexicon, index } = await readCorpus();
const annotate = buildAnnotator(lexicon);
const scores = (await readPages()).filter(isMeant).map((page) => {
  const text = pageText(page.html);
  // The quotes are composed; a page that is not would find none of them. Offsets stay those of the page measured.
  const blocks = text.blocks.map((block) => block.normalize('NFC'));
  const found = annotate(text);
  const composed = annotate({ ...text, blocks });
  if (found.annotations.length !== composed.annotations.length)
    throw new Error(`${page.name}: composed and decomposed text get different notes`);
  return scorePage(page, blocks, composed);
});
const queries = (await readQueries()).filter(isMeant);

/** How high the right answer of each query stands in what a search finds. */
function ranksOf(found: readonly (readonly { question: number; score: number }[])[]) {
  return queries.map((query, i) => {
    const results = found[i] ?? [];
    if (query.questions.length === 0) return { query, results, reciprocal: results.length === 0 ? 1 : 0 };
    const rank = results.findIndex(({ question }) => query.questions.includes(question)) + 1;
    return { query, results, reciprocal: rank === 0 ? 0 : 1 / rank };
  });
}

const search = loadIndex(index, publications);
const ranks = ranksOf(queries.map(({ query }) => search(query)));

/** The same through the index that a library with publications of its own has. */
const add = publications.map((publication) => indexedPublication(publication, lexicon));
const records = await planIndexUpdate(
  { get: async (keys) => keys.map(() => undefined) },
  { add, remove: [] },
);
const stored = new StoredSearch({ get: async (keys) => keys.map((key) => records.get(key)) });
const storedRanks = ranksOf(await Promise.all(queries.map(({ query }) => stored.find(query, ALL))));

sayFaults(scores);
for (const { query, results, reciprocal } of ranks) {
  if (reciprocal === 1) continue;
  const got = results.slice(0, 4).map(({ question, score }) => `${question} (${score.toFixed(1)})`);
  say(
    `\nsearch "${query.query}" (${query.set}): ${got.join(', ') || 'nothing'}; expected ${query.questions.join(' or ') || 'nothing'}`,
  );
}

const wanted = scores.flatMap((score) => score.wanted);
const asked = wanted.filter(({ rightFirst }) => rightFirst !== null);
const wrong = scores.flatMap((score) => score.wrong);
const lookAlikes = scores.flatMap((score) => score.lookAlikes);
const withNotes = scores.filter(({ page }) => page.must.length > 0).length;
say(
  `\n${scores.length} pages (${withNotes} with notes), ${wanted.length} notes wanted, ${lookAlikes.length} look-alikes, ${ranks.length} queries`,
);
const reached = [
  figure('recall', wanted.filter(({ found }) => found).length, wanted.length, FLOORS.recall),
  figure(
    'right answer first',
    asked.filter(({ rightFirst }) => rightFirst).length,
    asked.length,
    FLOORS.rightFirst,
  ),
  figure('look-alikes marked', wrong.length, lookAlikes.length, FLOORS.lookAlikes, true),
  figure('cited by', scores.filter(({ citedRight }) => citedRight).length, scores.length, FLOORS.citedBy),
  ...(['search MRR', 'search MRR, stored index'] as const).map((name, i) =>
    figure(
      name,
      (i === 0 ? ranks : storedRanks).reduce((sum, { reciprocal }) => sum + reciprocal, 0),
      ranks.length,
      FLOORS.mrr,
    ),
  ),
];
sayByKind(wanted);
if (reached.includes(false)) process.exitCode = 1;
