import { useLayoutEffect, useRef } from 'preact/hooks';
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
  /** Whether it stands where the button was that began the work, and takes the focus of that. */
  takesFocus?: boolean;
}

/** How far a piece of work is, and the way to stop it. */
export function Progress({ label, done, total, cancelLabel, cancel, takesFocus = false }: ProgressProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <div class="progress">
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      <span class="soft">
        {label}
        {total > 0 && `, ${i18n.t('library.progress', [formatNumber(done), formatNumber(total)])}`}
      </span>
      <button type="button" class="plain-button" ref={button} onClick={cancel}>
        {cancelLabel}
      </button>
    </div>
  );
}
