import { ArchiveError } from '../../../archive/errors';
import { i18n } from '../../../i18n';
import { ParseError } from '../../../publication/errors';

/**
 * What went wrong, for the reader.
 *
 * @param isOnline what the browser says of its network
 * @example failureText(new ArchiveError('gone', url, 'status 404')) // "De tekst staat niet op de plaats …"
 */
export function failureText(error: unknown, isOnline = navigator.onLine): string {
  if (error instanceof ArchiveError) return archiveFailure(error, isOnline);
  if (!(error instanceof ParseError)) return i18n.t('archive.failedStorage');
  return error.reason === 'no-set' ? i18n.t('archive.failedNoSet') : i18n.t('archive.failedUnreadable');
}

/** Puts what neither the archive nor a page is the cause of into the browser's error log, where it can be found. */
export function reportUnexpected(error: unknown): void {
  if (!(error instanceof ArchiveError) && !(error instanceof ParseError)) reportError(error);
}

function archiveFailure({ failure, url, retryAfter }: ArchiveError, isOnline: boolean): string {
  const host = new URL(url).hostname;
  switch (failure) {
    case 'offline':
      return isOnline ? i18n.t('archive.failedOffline', [host]) : i18n.t('archive.failedNoNetwork');
    case 'busy': {
      if (retryAfter === null) return i18n.t('archive.failedBusy', [host]);
      const minutes = Math.max(1, Math.ceil(retryAfter / 60));
      return i18n.t('archive.failedBusyUntil', minutes, [String(minutes), host]);
    }
    case 'refused':
      return i18n.t('archive.failedRefused', [host]);
    case 'gone':
      return i18n.t('archive.failedGone');
    case 'too-large':
      return i18n.t('archive.failedTooLarge', [host]);
    case 'not-understood':
      return i18n.t('archive.failedNotUnderstood', [host]);
  }
}
