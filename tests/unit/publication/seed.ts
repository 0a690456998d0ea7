import { readFileSync } from 'node:fs';

/** The bundled letter as it stands in the corpus. */
export const SEED = readFileSync(new URL('../../../assets/corpus/2022Z20166.txt', import.meta.url), 'utf8');
