import { archive } from './archive-network';
import { lookNow } from './following';
import { watchStore } from './library/watches';

/**
 * Looks whether a publication with open questions, which the reader has opened, has been answered; nothing where it is not
 * followed or the archive may not be asked.
 *
 * @throws ArchiveError, LibraryDamagedError
 * @example await lookWhenOpened('2023Z00104')
 */
export async function lookWhenOpened(id: string): Promise<void> {
  const watches = await watchStore.load();
  if (watches.some((watch) => watch.id === id)) {
    await lookNow({ archive, store: watchStore }, { opened: id });
  }
}
