import { i18n } from '../../../i18n';
import { formatNumber } from '../../format';

interface ProgressProps {
  /** What is going on: "Bewaren". */
  label: string;
  done: number;
  /** 0 as long as it is not known. */
  total: number;
  cancelLabel: string;
  cancel(): void;
}

/** How far a piece of work is, and the way to stop it. */
export function Progress({ label, done, total, cancelLabel, cancel }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      <span class="soft">
        {label}
        {total > 0 && `, ${i18n.t('library.progress', [formatNumber(done), formatNumber(total)])}`}
      </span>
      <button type="button" class="plain-button" onClick={cancel}>
        {cancelLabel}
      </button>
    </div>
  );
}
