import { useRef, useState } from 'preact/hooks';
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
  const notice = useRef<HTMLDivElement>(null);
  // The button goes when it has asked or was answered, and the focus must not go with it.
  const ask = (isAsked: boolean) => {
    setAsked(isAsked);
    notice.current?.focus();
  };
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
    <div class="notice" role="alert" ref={notice} tabIndex={-1}>
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
            <button type="button" class="plain-button" onClick={() => ask(false)}>
              {i18n.t('library.anewNo')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="plain-button" onClick={() => ask(true)}>
          {i18n.t('library.anew')}
        </button>
      )}
      {failed && <p>{i18n.t('library.failed')}</p>}
    </div>
  );
}
