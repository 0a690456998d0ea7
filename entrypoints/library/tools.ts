/**
 * TO BE WIRED: what of the page's tools there is so far. Bundled publications are shown and pasted letters are read;
 * nothing can be kept yet. To be replaced by the storage as a whole.
 */
import { loadPublications } from '../../src/library/bundled';
import { NO_EDITS } from '../../src/library/model';
import { summaryOf } from '../../src/library/summary';
import { ParseError } from '../../src/publication/errors';
import { parseLetter } from '../../src/publication/letter';
import type { LibraryTools } from '../../src/ui/library/tools';

const notYet = async (): Promise<never> => {
  throw new Error('library: nothing can be kept yet');
};
const never = () => () => {};

export const tools: LibraryTools = {
  summaries: async () => (await loadPublications()).map((one) => summaryOf(one, 'bundled', null)),
  onChange: never,
  async read(input) {
    if (input.kind === 'page') throw new ParseError(1, 'pages are not read yet', 'no-set');
    const text = input.kind === 'text' ? input.text : await input.file.text();
    return { publication: parseLetter(text, { url: null }), terms: [] };
  },
  save: notYet,
  importLibraryFile: notYet,
  onHandedOver: never,
  remove: notYet,
  publication: async () => null,
  terms: async () => [],
  answersAbout: async () => [],
  edits: async () => NO_EDITS,
  changeEdits: notYet,
  async storage() {
    const { usage = null, quota = null } = await navigator.storage.estimate();
    return { persisted: await navigator.storage.persisted(), usage, quota };
  },
  askToPersist: () => navigator.storage.persist(),
  startAnew: notYet,
};
