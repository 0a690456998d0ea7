import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { LibraryFileError } from '../../../library/file/errors';
import { fileNameOf } from '../../../library/file/write';
import { BackupNews } from './BackupNews';
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

  const save = (what: string, ending: string, make: () => Promise<Blob>) =>
    busy(
      'saving',
      async () => {
        const name = fileNameOf(what, ending, new Date());
        tools.save({ name, content: await make() });
        return { kind: 'saved', file: name };
      },
      { kind: 'save-failed' },
    );

  const open = (file: File) =>
    busy(
      'reading',
      async () => {
        setChosen(null);
        try {
          setChosen({ file: file.name, opened: await tools.open(file) });
          return null;
        } catch (error) {
          if (!(error instanceof LibraryFileError)) throw error;
          return { kind: 'refused', file: file.name, error };
        }
      },
      { kind: 'read-failed', file: file.name },
    );
  const write = (doIt: () => Promise<News>) =>
    busy(
      'restoring',
      () => {
        setChosen(null);
        return doIt();
      },
      { kind: 'restore-failed' },
    );

  return (
    <section class="backup" aria-labelledby="backup">
      <h2 id="backup">{i18n.t('backup.title')}</h2>
      <p>{i18n.t('backup.intro')}</p>
      <div class="actions">
        <button
          type="button"
          class="plain-button"
          onClick={() => save('bibliotheek', 'json', () => tools.libraryFile(new Date()))}
        >
          {i18n.t('backup.saveAll')}
        </button>
        <button type="button" class="plain-button" onClick={() => save('vragen', 'csv', () => tools.table())}>
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
              if (file) void open(file);
            }}
          />
        </label>
      </div>
      <div role="status" ref={status} tabIndex={-1}>
        <BackupNews
          work={work}
          news={news}
          undo={(undo) =>
            write(async () => {
              await undo();
              return { kind: 'undone' };
            })
          }
        />
      </div>
      {chosen && (
        <Restore
          key={chosen.file}
          chosen={chosen}
          restore={(mode) =>
            write(async () => ({
              kind: 'restored',
              file: chosen.file,
              undo: await chosen.opened.restore(mode),
            }))
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
