import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { csvOf } from '../../../library/file/csv';
import { LibraryFileError } from '../../../library/file/errors';
import { type RestorePlan, undoPlan } from '../../../library/file/restore';
import { fileNameOf, writeLibraryFile } from '../../../library/file/write';
import { BackupNews } from './BackupNews';
import { blobOf } from './blob-of';
import type { Chosen, News, Work } from './news';
import { Restore } from './Restore';
import type { BackupTools } from './tools';

/** The whole library into one file and out of one, with a look at what that changes; questions and answers as a table. */
export function BackupSection({ tools }: { tools: BackupTools }) {
  const [work, setWork] = useState<Work | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  // The buttons go with what they did, and the focus must not go with them.
  useEffect(() => {
    if (news?.kind === 'restored' || news?.kind === 'restore-failed' || news?.kind === 'undone')
      status.current?.focus();
  }, [news]);

  /** Does one thing at a time, and tells what came of it. */
  const busy = async (what: Work, doIt: () => Promise<News | null>, failure: News) => {
    if (work !== null) return;
    setWork(what);
    setNews(null);
    try {
      setNews(await doIt());
    } catch (error) {
      reportError(error);
      setNews(failure);
    } finally {
      setWork(null);
    }
  };

  const save = (what: string, ending: string, type: string, pieces: () => Promise<Iterable<string>>) =>
    busy(
      'saving',
      async () => {
        const name = fileNameOf(what, ending, new Date());
        tools.save({ name, content: await blobOf(await pieces(), type) });
        return { kind: 'saved', file: name };
      },
      { kind: 'save-failed' },
    );
  const saveAll = () =>
    save('bibliotheek', 'json', 'application/json', async () =>
      writeLibraryFile(await tools.current(), new Date()),
    );
  const saveTable = () =>
    save('vragen', 'csv', 'text/csv;charset=utf-8', async () => csvOf(await tools.everything()));

  const read = (file: File) => {
    setChosen(null);
    return busy(
      'reading',
      async () => {
        try {
          const content = await tools.read(file);
          setChosen({ file: file.name, content, current: await tools.current() });
          return null;
        } catch (error) {
          if (!(error instanceof LibraryFileError)) throw error;
          return { kind: 'refused', file: file.name, error };
        }
      },
      { kind: 'read-failed', file: file.name },
    );
  };
  const restore = (plan: RestorePlan, told: News) => {
    setChosen(null);
    return busy(
      'restoring',
      async () => {
        await tools.restore(plan);
        return told;
      },
      { kind: 'restore-failed' },
    );
  };

  return (
    <section class="backup" aria-labelledby="backup">
      <h2 id="backup">{i18n.t('backup.title')}</h2>
      <p>{i18n.t('backup.intro')}</p>
      <div class="actions">
        <button type="button" class="plain-button" onClick={saveAll}>
          {i18n.t('backup.saveAll')}
        </button>
        <button type="button" class="plain-button" onClick={saveTable}>
          {i18n.t('backup.saveTable')}
        </button>
        <label class="plain-button">
          {i18n.t('backup.restore')}
          <input
            ref={input}
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // Emptied, so that the same file, mended meanwhile, can be chosen again.
              currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
      </div>
      <div role="status" ref={status} tabIndex={-1}>
        <BackupNews work={work} news={news} undo={(plan) => restore(plan, { kind: 'undone' })} />
      </div>
      {chosen && (
        <Restore
          key={chosen.file}
          chosen={chosen}
          restore={(plan) =>
            restore(plan, { kind: 'restored', file: chosen.file, undo: undoPlan(chosen.current, plan) })
          }
          leave={() => {
            setChosen(null);
            input.current?.focus();
          }}
        />
      )}
    </section>
  );
}
