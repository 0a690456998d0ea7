/** What searching costs in Node, warm: loading the index as the popup does with a first search, and searches. Medians. */
import { readCorpus } from '../../scripts/build-corpus';
import { loadIndex } from '../../src/search/index';
import { mediansMs } from './support/times';

const QUERIES = ['fortius', 'fortuis', 'hoeveel verdachte transacties in 2021', 'kustwacht colombia'];

function say(text: string, ms: number): void {
  process.stdout.write(`${text}: ${ms.toFixed(2)} ms\n`);
}

const { publications, index } = await readCorpus();
const stored = JSON.stringify(index);
const search = loadIndex(JSON.parse(stored), publications);
const { load } = mediansMs({ load: () => loadIndex(JSON.parse(stored), publications) });
say('load the index', load);
for (const query of QUERIES) say(`search "${query}"`, mediansMs({ search: () => search(query) }).search);
