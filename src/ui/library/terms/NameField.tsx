import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { NameFault } from './name-fault';

interface NameFieldProps {
  label: string;
  value: string;
  fault: NameFault | null;
  onType(text: string): void;
  /** Whether the focus comes to it when it appears. */
  isFirst?: boolean;
}

/** A field for a term's name, with what is wrong with it. */
export function NameField({ label, value, fault, onType, isFirst = false }: NameFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isFirst) input.current?.select();
  }, []);
  return (
    <div class="name-field">
      <label class="labelled">
        {label}
        <input
          ref={input}
          value={value}
          autocomplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      {fault !== null && (
        <p class="fault" role="alert" id={`${id}-fault`}>
          {faultWords(fault)}
        </p>
      )}
    </div>
  );
}

function faultWords(fault: NameFault): string {
  switch (fault) {
    case 'empty':
      return i18n.t('library.nameEmpty');
    case 'signs':
      return i18n.t('library.nameSigns');
    case 'taken':
      return i18n.t('library.nameTaken');
  }
}
