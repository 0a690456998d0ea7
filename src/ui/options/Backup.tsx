import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { DEFAULT_SETTINGS, type Settings, SettingsError } from '../../settings';
import {
  importInto,
  LARGEST_FILE_BYTES,
  readSettingsFile,
  type SettingsFile,
  settingsFile,
} from '../../settings-file';
import { type News, Notice } from './Notice';

interface BackupProps {
  settings: Settings;
  /** Saves settings; false where that failed, which has then been said. */
  save(settings: Settings): Promise<boolean>;
  saveFile(file: SettingsFile): void;
}

/** Settings into a file and out of one, and back to the defaults; the last two can be undone. */
export function Backup({ settings, save, saveFile }: BackupProps) {
  const [news, setNews] = useState<News | null>(null);
  const notice = useRef<HTMLDivElement>(null);

  const replace = async (next: Settings, told: News) => {
    if (await save(next)) setNews(told);
  };
  const download = () => {
    const file = settingsFile(settings, new Date());
    saveFile(file);
    setNews({ kind: 'exported', file: file.name });
  };
  const takeOver = async (file: File) => {
    try {
      const { settings: next, notPermitted } = importInto(settings, await readFile(file));
      await replace(next, {
        kind: 'imported',
        file: file.name,
        settings: next,
        notPermitted,
        before: settings,
      });
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      setNews({ kind: 'refused', file: file.name, error });
    }
  };
  const reset = () =>
    // What the browser permits is no setting of ours: the added sites stay.
    replace({ ...DEFAULT_SETTINGS, addedHosts: settings.addedHosts }, { kind: 'reset', before: settings });

  // The button that undoes goes with what it undid, and the focus must not go with it.
  useEffect(() => {
    if (news?.kind === 'undone') notice.current?.focus();
  }, [news]);

  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{i18n.t('options.backup')}</h2>
      <p>{i18n.t('options.backupIntro')}</p>
      <div class="actions">
        <button type="button" class="plain-button" onClick={download}>
          {i18n.t('options.export')}
        </button>
        <label class="plain-button">
          {i18n.t('options.import')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // Emptied, so that the same file, mended meanwhile, can be chosen again.
              currentTarget.value = '';
              if (file) takeOver(file).catch(reportError);
            }}
          />
        </label>
        <button type="button" class="plain-button" onClick={reset}>
          {i18n.t('options.reset')}
        </button>
      </div>
      <div role="status" ref={notice} tabIndex={-1}>
        {news && <Notice news={news} undo={(before) => replace(before, { kind: 'undone' })} />}
      </div>
    </section>
  );
}

async function readFile(file: File): Promise<Settings> {
  if (file.size > LARGEST_FILE_BYTES)
    throw new SettingsError('', file.name, `${file.size} bytes are too many`);
  return readSettingsFile(await file.text());
}
