import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { previewRestore } from '../../../library/file/preview';
import type { RestoreMode, RestorePlan } from '../../../library/file/restore';
import { formatDate } from '../../format';
import { Changes } from './Changes';
import type { Chosen } from './news';

interface RestoreProps {
  chosen: Chosen;
  restore(plan: RestorePlan): void;
  leave(): void;
}

/** Shows what a file would change, and asks how it is to be taken. Nothing is written before the reader says so. */
export function Restore({ chosen: { file, content, current }, restore, leave }: RestoreProps) {
  const [mode, setMode] = useState<RestoreMode>('merge');
  const preview = useMemo(() => previewRestore(current, content, mode), [current, content, mode]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section class="restore" aria-labelledby="restore">
      <h3 id="restore" ref={heading} tabIndex={-1}>
        {i18n.t('backup.preview')}
      </h3>
      <p class="soft">
        {content.made === null
          ? i18n.t('backup.settingsFile', [file])
          : i18n.t('backup.madeOn', [file, formatDate(content.made.slice(0, 'yyyy-mm-dd'.length))])}
      </p>
      <fieldset>
        <legend>{i18n.t('backup.how')}</legend>
        <Way
          value="merge"
          label={i18n.t('backup.merge')}
          help={i18n.t('backup.mergeHelp')}
          mode={mode}
          choose={setMode}
        />
        <Way
          value="replace"
          label={i18n.t('backup.replace')}
          help={i18n.t('backup.replaceHelp')}
          mode={mode}
          choose={setMode}
        />
      </fieldset>
      <div aria-live="polite">
        <Changes preview={preview} before={current.settings} />
      </div>
      <div class="actions">
        {!preview.isEmpty && (
          <button type="button" class="button" onClick={() => restore(preview.plan)}>
            {mode === 'merge' ? i18n.t('backup.doMerge') : i18n.t('backup.doReplace')}
          </button>
        )}
        <button type="button" class="plain-button" onClick={leave}>
          {i18n.t('backup.leave')}
        </button>
      </div>
    </section>
  );
}

interface WayProps {
  value: RestoreMode;
  label: string;
  help: string;
  mode: RestoreMode;
  choose(mode: RestoreMode): void;
}

function Way({ value, label, help, mode, choose }: WayProps) {
  return (
    <label>
      <input
        type="radio"
        name="restore-mode"
        value={value}
        checked={mode === value}
        onChange={() => choose(value)}
      />
      <span>
        {label} <span class="soft">{help}</span>
      </span>
    </label>
  );
}
