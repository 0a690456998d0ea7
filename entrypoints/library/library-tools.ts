/** The library page's tools, as the browser has them. */
import { browser } from 'wxt/browser';
import { readFile, tooLarge } from '../../src/documents/file';
import { htmlDocument } from '../../src/documents/html';
import { FILE_MAX } from '../../src/documents/limits';
import type { SourceDocument } from '../../src/documents/model';
import { parseHtml } from '../../src/documents/parse-html';
import { textDocument } from '../../src/documents/text';
import { endAnswered } from '../../src/following';
import type { Change } from '../../src/library/change';
import { onLibraryChange } from '../../src/library/changes';
import { deleteDatabase } from '../../src/library/database';
import { editedTerms } from '../../src/library/edited-terms';
import { onHandedOver } from '../../src/library/handover';
import { findPublications, readSummaries } from '../../src/library/library';
import type { Draft } from '../../src/library/model';
import { ownAnswersAbout, ownDrafts, ownFindings, ownMeta, ownSummaries } from '../../src/library/own';
import { watchStore } from '../../src/library/watches';
import { runJob, type Work } from '../../src/library/worker/client';
import type { LibraryInput, LibraryTools } from '../../src/ui/library/tools';

/** A page in a file of its own has no address; what is in it says enough. */
async function toDocument(input: LibraryInput): Promise<SourceDocument> {
  switch (input.kind) {
    case 'text':
      return textDocument(input.text);
    case 'page':
      return htmlDocument(parseHtml(input.html), input.address);
    case 'file': {
      const { file } = input;
      if (file.size > FILE_MAX) throw tooLarge(file.size);
      return readFile(new Uint8Array(await file.arrayBuffer()), file.name, parseHtml);
    }
  }
}

/** Changes of terms one after another, so that of two pages neither loses the other's. */
const EDITS_LOCK = 'kamernoot-edits';

/** Adds publications in one change; what of them was followed for its answers is followed no longer. */
export async function addPublications(
  drafts: readonly Draft[],
  change: Pick<Change, 'switched'> = {},
  work: Work = {},
): Promise<void> {
  await runJob('change', { ...change, add: drafts }, work);
  await endAnswered(watchStore, await ownSummaries());
}

export const libraryTools: LibraryTools = {
  summaries: readSummaries,
  onChange: onLibraryChange,
  read: async (input, given) => runJob('read', { source: await toDocument(input), id: given?.id ?? null }),
  save: (drafts, { switched, ...work }) => addPublications(drafts, { switched }, work),
  async importLibraryFile(file, { replaceOlder, ...work }) {
    const imported = await runJob('importFile', { file, replaceOlder }, work);
    await endAnswered(watchStore, await ownSummaries());
    return imported;
  },
  onHandedOver: (listener) => onHandedOver((page) => listener({ kind: 'page', ...page })),
  async remove(ids) {
    const drafts = await ownDrafts(ids);
    await runJob('change', { remove: ids });
    return () => runJob('change', { add: drafts });
  },
  async publication(id) {
    const [own] = await ownDrafts([id]);
    if (own) return own;
    const [publication] = await findPublications([id]);
    return publication ? { publication, terms: [], fields: {} } : null;
  },
  async terms() {
    const [found, edits] = await Promise.all([ownFindings(), ownMeta('edits')]);
    return editedTerms(found, edits);
  },
  answersAbout: async ({ term }) => ownAnswersAbout(term.name),
  edits: () => ownMeta('edits'),
  changeEdits: (change) =>
    navigator.locks.request(EDITS_LOCK, async () =>
      runJob('change', { edits: change(await ownMeta('edits')) }),
    ),
  async storage() {
    const { usage = null, quota = null } = await navigator.storage.estimate();
    return { persisted: await navigator.storage.persisted(), usage, quota };
  },
  askToPersist: () => navigator.storage.persist(),
  startAnew: deleteDatabase,
};

/** Where a publication of the library is read. @example readerAddress('2022Z20166') // "chrome-extension://…/reader.html#2022Z20166" */
export const readerAddress = (id: string): string => browser.runtime.getURL(`/reader.html#${id}`);
