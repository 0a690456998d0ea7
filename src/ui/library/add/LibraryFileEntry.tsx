import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { formatNumber } from '../../format';
import { formatSize } from '../sizes';
import type { Imported, LibraryTools } from '../tools';
import { ErrorDetails } from './ErrorDetails';
import { importFault } from './error-words';
import { Progress } from './Progress';
import { useWork } from './useWork';

interface LibraryFileEntryProps {
  file: File;
  importLibraryFile: LibraryTools['importLibraryFile'];
}

/** A file with a whole library in it: taken over in one go, after a click. */
export function LibraryFileEntry({ file, importLibraryFile }: LibraryFileEntryProps) {
  const [replaceOlder, setReplaceOlder] = useState(true);
  const { state, run, cancel } = useWork<Imported>();
  const news = useRef<HTMLDivElement>(null);
  const isOver = state.state !== 'running' && state.state !== 'idle';
  useEffect(() => {
    if (isOver) news.current?.focus();
  }, [isOver]);
  return (
    <>
      <p>{i18n.t('library.isLibraryFile', [formatSize(file.size)])}</p>
      {state.state === 'running' ? (
        <Progress
          label={i18n.t('library.importing')}
          {...state}
          cancelLabel={i18n.t('library.cancel')}
          cancel={cancel}
          takesFocus
        />
      ) : (
        state.state !== 'done' && (
          <>
            <label class="tick">
              <input
                type="checkbox"
                checked={replaceOlder}
                onChange={({ currentTarget }) => setReplaceOlder(currentTarget.checked)}
              />
              {i18n.t('library.replaceOlder')}
            </label>
            <button
              type="button"
              class="button"
              onClick={() => run((work) => importLibraryFile(file, { ...work, replaceOlder }))}
            >
              {i18n.t('library.importFile')}
            </button>
          </>
        )
      )}
      <div role="status" ref={news} tabIndex={-1}>
        {state.state === 'done' && <p>{outcomeOf(state.result)}</p>}
        {state.state === 'cancelled' && <p>{i18n.t('library.cancelled')}</p>}
        {state.state === 'failed' && <p>{importFault(state.error)}</p>}
      </div>
      {state.state === 'failed' && <ErrorDetails error={state.error} />}
    </>
  );
}

function outcomeOf({ added, replaced, kept }: Imported): string {
  return i18n.t('library.imported', [formatNumber(added), formatNumber(replaced), formatNumber(kept)]);
}
