import { useRef } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { Progress } from './useAdding';
import { useKeptFocus } from './useKeptFocus';

interface AddBarProps {
  chosen: number;
  /** Whether there is anything that is not chosen yet. */
  canChooseMore: boolean;
  chooseAll(): void;
  chooseNone(): void;
  progress: Progress | null;
  start(): void;
  stop(): void;
}

/** Putting what is chosen into the library: how many, how far, and what has come of it. */
export function AddBar(props: AddBarProps) {
  const { chosen, progress } = props;
  const isBusy = progress !== null && !progress.isDone;
  const bar = useRef<HTMLDivElement>(null);
  useKeptFocus(bar, isBusy);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent with a form
    <div class="add-bar" role="group" aria-labelledby="archive-add" tabIndex={-1} ref={bar}>
      <span id="archive-add" class="unseen">
        {i18n.t('archive.choose')}
      </span>
      {isBusy ? (
        <>
          <progress max={progress.total} value={progress.done} aria-labelledby="archive-adding" />
          <span id="archive-adding">
            {i18n.t('archive.adding', [Math.min(progress.done + 1, progress.total), progress.total])}
          </span>
          <button type="button" class="plain-button" onClick={props.stop}>
            {i18n.t('archive.cancel')}
          </button>
          <p class="help">{i18n.t('archive.politely')}</p>
        </>
      ) : (
        <>
          {chosen > 0 ? (
            <button type="button" class="button" onClick={props.start}>
              {i18n.t('archive.add', chosen)}
            </button>
          ) : (
            <span aria-hidden="true">{i18n.t('archive.choose')}</span>
          )}
          {props.canChooseMore && (
            <button type="button" class="text-button" onClick={props.chooseAll}>
              {i18n.t('archive.chooseAll')}
            </button>
          )}
          {chosen > 0 && (
            <button type="button" class="text-button" onClick={props.chooseNone}>
              {i18n.t('archive.chooseNone')}
            </button>
          )}
        </>
      )}
      <p role="status">{progress?.isDone && endOf(progress)}</p>
    </div>
  );
}

function endOf({ added, failed, wasStopped }: Progress): string {
  return [
    wasStopped ? i18n.t('archive.cancelled') : '',
    i18n.t('archive.addedCount', added),
    failed > 0 ? i18n.t('archive.failedCount', failed) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
