/** What the library page does with the Chamber's archive, as the browser has it. */
import { type AddTools, addCase, addHit } from '../../src/archive/add';
import { browserArchive as archive } from '../../src/archive/browser-archive';
import { watchOf } from '../../src/archive/follow';
import { askForArchive, giveUpArchive, hasArchive, watchArchive } from '../../src/archive-access';
import { htmlDocument } from '../../src/documents/html';
import { lookNow, watchesChanged } from '../../src/following';
import { isNewer } from '../../src/library/file/version';
import { findPublications } from '../../src/library/library';
import type { Draft, Watch } from '../../src/library/model';
import { watchStore } from '../../src/library/watches';
import { runJob } from '../../src/library/worker/client';
import type { ArchiveTools } from '../../src/ui/library/archive/tools';
import { readerAddress } from './library-tools';

/** The parser's worker finds the terms along with the text; they are kept until the publication is. */
const add: AddTools<Draft> = {
  archive,
  parse: ({ html, address }, id) =>
    runJob('read', {
      source: htmlDocument(new DOMParser().parseFromString(html, 'text/html'), address),
      id,
    }),
  async save(draft) {
    const [held] = await findPublications([draft.publication.id]);
    if (held && !isNewer(draft.publication, held)) return 'already-there';
    await runJob('change', { add: [draft] });
    return held ? 'replaced' : 'added';
  },
};

async function changeWatches(change: (watches: Watch[]) => Watch[]): Promise<void> {
  const watches = change(await watchStore.load());
  await watchStore.save(watches);
  await watchesChanged(watches);
}

export const archiveTools: ArchiveTools = {
  access: { has: hasArchive, ask: askForArchive, giveUp: giveUpArchive, watch: watchArchive },
  search: archive.search,
  add: (hit, signal) => addHit(add, hit, signal),
  addFollowed: (id, signal) => addCase(add, id, signal),
  follow: (hit) =>
    changeWatches((watches) =>
      watches.some(({ id }) => id === hit.id) ? watches : [...watches, watchOf(hit, new Date())],
    ),
  unfollow: (id) => changeWatches((watches) => watches.filter((watch) => watch.id !== id)),
  async lookNow() {
    await lookNow({ archive, store: watchStore });
  },
  readerAddress,
};
