import { i18n } from '../../../i18n';
import { ParseError } from '../../../publication/errors';
import { isDamaged } from '../Damaged';

/**
 * What went wrong with a document and what to do about it, in one sentence for the reader.
 *
 * @example readingFault(new ParseError(1, '…', 'no-set')) // "Hierin staan geen Kamervragen met antwoorden; kies …"
 */
export function readingFault(error: unknown): string {
  if (!(error instanceof ParseError)) return i18n.t('library.unreadable');
  switch (error.reason) {
    case 'no-set':
      return i18n.t('library.noSet');
    case 'incomplete':
      return i18n.t('library.incomplete');
    case 'no-number':
      return i18n.t('library.noNumber');
    case 'no-text':
      return i18n.t('library.noText');
    case 'too-large':
      return i18n.t('library.tooLarge');
    case 'damaged':
      return i18n.t('library.damagedFile');
  }
}

/** Why publications could not be kept, and that nothing has changed. */
export function savingFault(error: unknown): string {
  if (isDamaged(error)) return i18n.t('library.damaged');
  if (error instanceof Error && error.name === 'QuotaExceededError') return i18n.t('library.noRoom');
  return i18n.t('library.saveFailed');
}

/** Why a library file could not be taken over, and that nothing has changed. */
export function importFault(error: unknown): string {
  const isRefused = error instanceof Error && error.name === 'LibraryFileError';
  return isRefused ? i18n.t('library.fileRefused') : savingFault(error);
}

/** What the machine says, for whoever wants to report it. */
export function technical(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
