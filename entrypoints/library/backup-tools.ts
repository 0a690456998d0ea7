/** What saving and restoring a library takes, as the browser has it. */
import { loadPublications } from '../../src/library/bundled';
import { allOwnDrafts, ownMeta } from '../../src/library/own';
import { runJob } from '../../src/library/worker/client';
import { changeSettings, loadSettings } from '../../src/settings';
import type { BackupTools } from '../../src/ui/library/backup/tools';

export const backupTools: BackupTools = {
  async current() {
    const [publications, bundled, edits, watched, settings] = await Promise.all([
      allOwnDrafts(),
      loadPublications(),
      ownMeta('edits'),
      ownMeta('watched'),
      loadSettings(),
    ]);
    return { publications, bundled: bundled.map(({ id }) => id), edits, watched, settings };
  },
  async everything() {
    const [bundled, own] = await Promise.all([loadPublications(), allOwnDrafts()]);
    const ids = new Set(bundled.map(({ id }) => id));
    return [...bundled, ...own.map(({ publication }) => publication).filter(({ id }) => !ids.has(id))];
  },
  read: (file) => runJob('readFile', file),
  save({ name, content }) {
    const url = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  },
  async restore({ put, remove, edits, watched, settings }) {
    await runJob('change', {
      add: put,
      remove,
      ...(edits && { edits }),
      ...(watched && { watched }),
    });
    // After the library, see restore.ts.
    if (settings) await changeSettings(() => settings);
  },
};
