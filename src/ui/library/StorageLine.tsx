import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { formatSize } from './sizes';
import type { LibraryTools, StorageState } from './tools';
import { useLive } from './useLive';

/** The share of the room from which on it is said that it runs out: a tenth is left for what is still to come. */
const NEARLY_FULL = 0.9;

type StorageTools = Pick<LibraryTools, 'storage' | 'askToPersist' | 'onChange'>;

/** How much room the library takes, and whether the browser keeps it. Where the browser does not say, nothing is said. */
export function StorageLine({ tools }: { tools: StorageTools }) {
  const [state, again] = useLive(tools.storage, tools.onChange);
  const [isRefused, setRefused] = useState(false);
  if (state.state !== 'done') return null;
  const ask = async () => {
    try {
      setRefused(!(await tools.askToPersist()));
    } catch (error) {
      reportError(error);
      setRefused(true);
    }
    again();
  };
  const { persisted } = state.value;
  return (
    <div class="storage soft">
      {isNearlyFull(state.value) && (
        <p class="notice" role="alert">
          {i18n.t('library.nearlyFull')}
        </p>
      )}
      <p>
        {roomOf(state.value)} {persisted ? i18n.t('library.persisted') : i18n.t('library.notPersisted')}
      </p>
      {!persisted && (
        <button type="button" class="text-button" onClick={ask}>
          {i18n.t('library.persist')}
        </button>
      )}
      {/* The button goes when it is done, and this says so. */}
      <p role="status">{isRefused && !persisted && i18n.t('library.persistRefused')}</p>
    </div>
  );
}

function isNearlyFull({ usage, quota }: StorageState): boolean {
  return usage !== null && quota !== null && quota > 0 && usage / quota >= NEARLY_FULL;
}

function roomOf({ usage, quota }: StorageState): string {
  if (usage === null) return '';
  if (quota === null) return i18n.t('library.usage', [formatSize(usage)]);
  return i18n.t('library.usageOf', [formatSize(usage), formatSize(quota)]);
}
