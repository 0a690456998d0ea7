import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { formatNumber } from '../format';
import type { LibraryTools } from './tools';

interface RemoveAllProps {
  /** The own publications that are listed. */
  ids: readonly string[];
  remove: LibraryTools['remove'];
}

/** As many are removed one by one: the button for all of them at once would only be in the way. */
const ONE_BY_ONE = 5;

type State =
  | { is: 'offered' | 'asked' | 'failed' }
  | { is: 'removed'; count: number; putBack(): Promise<void> };

/** Removes all own publications of the list, as after a library file that one did not want; asked first, and undone. */
export function RemoveAll({ ids, remove }: RemoveAllProps) {
  const [state, setState] = useState<State>({ is: 'offered' });
  const place = useRef<HTMLDivElement>(null);
  // Each step takes away the button that was pressed, and the focus must not go with it.
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) place.current?.focus();
    isFirst.current = false;
  }, [state]);

  const step = async (work: () => Promise<State>) => {
    try {
      setState(await work());
    } catch (error) {
      reportError(error);
      setState({ is: 'failed' });
    }
  };
  const removeThem = () =>
    step(async () => ({ is: 'removed', count: ids.length, putBack: await remove([...ids]) }));
  const putBack = (back: () => Promise<void>) =>
    step(async () => {
      await back();
      return { is: 'offered' };
    });

  const count = formatNumber(ids.length);
  return (
    <div class="remove-all" role="status" tabIndex={-1} ref={place}>
      {state.is === 'offered' && ids.length > ONE_BY_ONE && (
        <button type="button" class="text-button" onClick={() => setState({ is: 'asked' })}>
          {i18n.t('library.removeAll', [count])}
        </button>
      )}
      {state.is === 'asked' && (
        <div class="notice">
          <p>{i18n.t('library.removeAllSure', [count])}</p>
          <div class="actions">
            <button type="button" class="button" onClick={removeThem}>
              {i18n.t('library.removeAllYes')}
            </button>
            <button type="button" class="plain-button" onClick={() => setState({ is: 'offered' })}>
              {i18n.t('library.anewNo')}
            </button>
          </div>
        </div>
      )}
      {state.is === 'removed' && (
        <div class="notice">
          <p>{i18n.t('library.removedCount', [formatNumber(state.count)])}</p>
          <button type="button" class="plain-button" onClick={() => putBack(state.putBack)}>
            {i18n.t('library.undo')}
          </button>
        </div>
      )}
      {state.is === 'failed' && <p>{i18n.t('library.failed')}</p>}
    </div>
  );
}
