/**
 * `npm run bench -- [FOLDER]…`: what annotating, searching and a page's part of it cost, each beside a limit or a
 * simpler way measured in the same run. The folders hold more saved pages (`*.html`) to measure on. Exit status 1 where
 * a limit is passed.
 */
import { fromRoot } from './root';
import { runNode } from './run';

/** One after another: two at once would measure each other. */
const BENCHES = [
  'annotate',
  'match',
  'gather',
  'search',
  'library-search',
  'own-library',
  'library-file',
  'documents',
  'popup',
  'page-cost',
  'cold',
  'pointer',
  'huge-pages',
];

/** Far above what seven loads each of a dozen pages take on a slow machine. */
const PATIENCE_MS = 30 * 60_000;

for (const name of BENCHES) {
  process.stdout.write(`\n== ${name}\n`);
  const file = fromRoot('tests', 'bench', `${name}.ts`);
  const status = await runNode(['--import', 'tsx', file, ...process.argv.slice(2)], PATIENCE_MS);
  if (status !== 0) process.exitCode = 1;
}
