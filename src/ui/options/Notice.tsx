import { i18n } from '../../i18n';
import type { Settings, SettingsError } from '../../settings';
import { formatList } from '../format';
import { described } from './labels';

/** What has happened to the settings as a whole. `before` is what undoing brings back. */
export type News =
  | { kind: 'exported'; file: string }
  | { kind: 'imported'; file: string; settings: Settings; notPermitted: string[]; before: Settings }
  | { kind: 'refused'; file: string; error: SettingsError }
  | { kind: 'reset'; before: Settings }
  | { kind: 'undone' };

/** A value of a file that was refused is shown as far as this, in UTF-16 units: it may be anything. */
const LONGEST_VALUE = 60;

/** Says what has happened, with the way back. */
export function Notice({ news, undo }: { news: News; undo(before: Settings): void }) {
  return (
    <div class="notice">
      <Message news={news} />
      {'before' in news && (
        <button type="button" class="plain-button" onClick={() => undo(news.before)}>
          {i18n.t('options.undo')}
        </button>
      )}
    </div>
  );
}

function Message({ news }: { news: News }) {
  switch (news.kind) {
    case 'exported':
      return <p>{i18n.t('options.exported', [news.file])}</p>;
    case 'imported':
      return (
        <>
          <p>{i18n.t('options.imported', [news.file])}</p>
          <ul>
            {described(news.settings).map(([name, value]) => (
              <li key={name}>{i18n.t('options.importedValue', [name, value])}</li>
            ))}
          </ul>
          {news.notPermitted.length > 0 && (
            <p>{i18n.t('options.notPermitted', [formatList(news.notPermitted)])}</p>
          )}
        </>
      );
    case 'refused':
      return <p>{refusal(news.file, news.error)}</p>;
    case 'reset':
      return <p>{i18n.t('options.resetDone')}</p>;
    case 'undone':
      return <p>{i18n.t('options.undone')}</p>;
  }
}

function refusal(file: string, { setting, value }: SettingsError): string {
  if (setting === '') return i18n.t('options.notOurs', [file]);
  if (setting === 'version') return i18n.t('options.newerFile', [file]);
  const shown = JSON.stringify(value) ?? '…';
  const short = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
  return i18n.t('options.refused', [file, setting, short.replace(/^"|"$/gu, '')]);
}
