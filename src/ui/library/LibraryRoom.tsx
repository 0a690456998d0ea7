import type { Watch } from '../../library/model';
import { ArchiveSection } from './archive/ArchiveSection';
import { Follow } from './archive/Follow';
import { Followed } from './archive/Followed';
import type { ArchiveTools } from './archive/tools';
import { BackupSection } from './backup/BackupSection';
import type { BackupTools } from './backup/tools';
import { LibraryPage } from './LibraryPage';
import type { LibraryTools } from './tools';
import { useLive } from './useLive';

interface LibraryRoomProps {
  tools: LibraryTools;
  archive: ArchiveTools;
  backup: BackupTools;
  /** The questions that are followed. */
  watches(): Promise<Watch[]>;
}

/** The library page with all its sections. */
export function LibraryRoom({ tools, archive, backup, watches }: LibraryRoomProps) {
  const [held] = useLive(tools.summaries, tools.onChange);
  const [watched] = useLive(watches, tools.onChange);
  const publications = held.state === 'done' ? held.value : [];
  const ids = new Set(publications.map(({ id }) => id));
  const followed = watched.state === 'done' ? watched.value : [];
  return (
    <LibraryPage
      tools={tools}
      archive={
        <>
          <ArchiveSection tools={archive} held={ids} watches={followed} />
          <Followed tools={archive} watches={followed} />
        </>
      }
      backup={<BackupSection tools={backup} />}
      beside={(publication) =>
        publication.open > 0 && <Follow publication={publication} watches={followed} tools={archive} />
      }
    />
  );
}
