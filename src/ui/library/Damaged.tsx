import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';

/** Whether the reader's own library could not be read; see tools.ts. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && error.name === 'LibraryDamagedError';
}

interface DamagedProps {
  startAnew(): Promise<void>;
  onAnew(): void;
  /** Whether a file can be restored further down this page. */
  canRestore: boolean;
}

/** Says that the library cannot be read, and the two ways on. Beginning anew is asked twice: it throws away. */
export function Damaged({ startAnew, onAnew, canRestore }: DamagedProps) {
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    try {
      await startAnew();
      onAnew();
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{i18n.t('library.damaged')}</strong>
      </p>
      <p>{canRestore ? i18n.t('library.damagedRestore') : i18n.t('library.damagedWhat')}</p>
      {asked ? (
        <>
          <p>{i18n.t('library.anewSure')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={begin}>
              {i18n.t('library.anewYes')}
            </button>
            <button type="button" class="plain-button" onClick={() => setAsked(false)}>
              {i18n.t('library.anewNo')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="plain-button" onClick={() => setAsked(true)}>
          {i18n.t('library.anew')}
        </button>
      )}
      {failed && <p>{i18n.t('library.failed')}</p>}
    </div>
  );
}
