import type { Added } from '../../../archive/add';
import type { Archive } from '../../../archive/archive';
import type { Hit } from '../../../archive/model';
import type { Watch } from '../../../library/model';

/** The permission for the archive's sites; see src/archive-access.ts. */
export interface ArchiveAccess {
  has(): Promise<boolean>;
  /** To be called straight from a click. */
  ask(): Promise<boolean>;
  giveUp(): Promise<void>;
  /** Told of changes made elsewhere; gives a function that ends it. */
  watch(listener: (isAllowed: boolean) => void): () => void;
}

/** What the section does with the archive and the library. */
export interface ArchiveTools {
  access: ArchiveAccess;
  search: Archive['search'];
  /**
   * Fetches the text of a hit and puts it into the library.
   *
   * @throws ArchiveError, ParseError, what the storage says, the signal's reason
   */
  add(hit: Pick<Hit, 'id' | 'pages'>, signal: AbortSignal): Promise<Added>;
  /** The same for questions that are followed. */
  addFollowed(id: string, signal: AbortSignal): Promise<Added>;
  /** Begins to follow open questions. */
  follow(hit: Pick<Watch, 'id' | 'title' | 'asked'>): Promise<void>;
  unfollow(id: string): Promise<void>;
  /** Looks now for the answers of all that are due. */
  lookNow(): Promise<void>;
  /** Where a publication of the library is read: "reader.html#2022Z20166". */
  readerAddress(id: string): string;
}
