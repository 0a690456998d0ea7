import { useEffect, useState } from 'preact/hooks';
import type { ArchiveAccess } from './tools';

/** Whether the archive may be asked; null until the browser has said. */
export function useAccess(access: ArchiveAccess): boolean | null {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    access.has().then(setAllowed, reportError);
    return access.watch(setAllowed);
  }, [access]);
  return isAllowed;
}
