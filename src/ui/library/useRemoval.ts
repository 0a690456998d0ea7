import { useState } from 'preact/hooks';
import type { Summary } from '../../library/model';
import type { LibraryTools } from './tools';

/** A publication that was removed on this page, and what puts it back. */
interface Removed {
  summary: Summary;
  putBack(): Promise<void>;
}

/** Removes publications, and remembers those that were for as long as the page is open. */
export function useRemoval(removeFrom: LibraryTools['remove']) {
  const [removed, setRemoved] = useState<ReadonlyMap<string, Removed>>(new Map());
  const [restored, setRestored] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const tried = async (work: () => Promise<void>) => {
    try {
      await work();
      setFailed(false);
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  const remove = (summary: Summary) =>
    tried(async () => {
      const putBack = await removeFrom([summary.id]);
      setRemoved((before) => new Map(before).set(summary.id, { summary, putBack }));
    });
  const putBack = (id: string) =>
    tried(async () => {
      await removed.get(id)?.putBack();
      setRemoved((before) => new Map([...before].filter(([other]) => other !== id)));
      setRestored(id);
    });
  return { removed, restored, failed, remove, putBack };
}
