import { readCorpus } from '../../../scripts/build-corpus';

/** The bundled corpus, compiled once for all tests of a file. */
export const corpus = await readCorpus();
