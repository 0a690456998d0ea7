/** What the library page does with the Chamber's archive, as the browser has it. */
import { type AddTools, addCase, addHit } from '../../src/archive/add';
import { askForArchive, giveUpArchive, hasArchive, watchArchive } from '../../src/archive-access';
import { archive } from '../../src/archive-network';
import { htmlDocument } from '../../src/documents/html';
import { parseHtml } from '../../src/documents/parse-html';
import { beginToFollow, endFollowing, lookNow } from '../../src/following';
import { isNewer } from '../../src/library/file/version';
import { findPublications } from '../../src/library/library';
import type { Draft } from '../../src/library/model';
import { watchStore } from '../../src/library/watches';
import { runJob } from '../../src/library/worker/client';
import type { ArchiveTools } from '../../src/ui/library/archive/tools';
import { addPublications, readerAddress } from './library-tools';

/** The parser's worker finds the terms along with the text; they are kept until the publication is. */
const add: AddTools<Draft> = {
  archive,
  parse: ({ html, address }, id) =>
    runJob('read', {
      source: htmlDocument(parseHtml(html), address),
      id,
    }),
  async save(draft) {
    const [held] = await findPublications([draft.publication.id]);
    if (held && !isNewer(draft.publication, held)) return 'already-there';
    await addPublications([draft]);
    return held ? 'replaced' : 'added';
  },
};

export const archiveTools: ArchiveTools = {
  access: { has: hasArchive, ask: askForArchive, giveUp: giveUpArchive, watch: watchArchive },
  search: archive.search,
  add: (hit, signal) => addHit(add, hit, signal),
  addFollowed: (id, signal) => addCase(add, id, signal),
  follow: (hit) => beginToFollow(watchStore, hit),
  unfollow: (id) => endFollowing(watchStore, id),
  async lookNow() {
    await lookNow({ archive, store: watchStore }, 'by-hand');
  },
  readerAddress,
};
