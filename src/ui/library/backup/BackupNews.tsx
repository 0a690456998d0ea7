import { i18n } from '../../../i18n';
import type { LibraryFileError } from '../../../library/file/errors';
import type { RestorePlan } from '../../../library/file/restore';
import type { News, Work } from './news';

interface BackupNewsProps {
  work: Work | null;
  news: News | null;
  undo(plan: RestorePlan): void;
}

/** Says what is being done or was done last, with the way back. */
export function BackupNews({ work, news, undo }: BackupNewsProps) {
  if (work !== null) return <p>{working(work)}</p>;
  if (news === null) return null;
  return (
    <div class="notice">
      <p>{sentence(news)}</p>
      {news.kind === 'restored' && (
        <button type="button" class="plain-button" onClick={() => undo(news.undo)}>
          {i18n.t('options.undo')}
        </button>
      )}
      {news.kind === 'refused' && news.error.reason === 'invalid' && <Fault error={news.error} />}
    </div>
  );
}

function working(work: Work): string {
  switch (work) {
    case 'saving':
      return i18n.t('backup.saving');
    case 'reading':
      return i18n.t('backup.reading');
    case 'restoring':
      return i18n.t('backup.restoring');
  }
}

function sentence(news: News): string {
  switch (news.kind) {
    case 'saved':
      return i18n.t('backup.saved', [news.file]);
    case 'save-failed':
      return i18n.t('backup.saveFailed');
    case 'refused':
      return refusal(news.file, news.error);
    case 'read-failed':
      return i18n.t('backup.readFailed', [news.file]);
    case 'restored':
      return i18n.t('backup.restored', [news.file]);
    case 'restore-failed':
      return i18n.t('backup.restoreFailed');
    case 'undone':
      return i18n.t('options.undone');
  }
}

function refusal(file: string, { reason }: LibraryFileError): string {
  switch (reason) {
    case 'not-ours':
      return i18n.t('backup.notOurs', [file]);
    case 'newer':
      return i18n.t('backup.newer', [file]);
    case 'too-large':
      return i18n.t('backup.tooLarge', [file]);
    case 'invalid':
      return i18n.t('backup.invalid', [file]);
  }
}

/** For who mends a file by hand, or reports it: in the words of the file itself. */
function Fault({ error: { path, problem } }: { error: LibraryFileError }) {
  return (
    <details>
      <summary>{i18n.t('backup.faultAt')}</summary>
      <p lang="en">
        <code>{path}</code> {problem}
      </p>
    </details>
  );
}
