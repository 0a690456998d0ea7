import { useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { NameField } from './NameField';
import { type NameFault, nameFault } from './name-fault';

interface RenameProps {
  name: string;
  isTaken(name: string): boolean;
  rename(name: string): void;
  cancel(): void;
}

/** A term's new name. Enter keeps it, Escape leaves it. */
export function Rename({ name, isTaken, rename, cancel }: RenameProps) {
  const [text, setText] = useState(name);
  const [fault, setFault] = useState<NameFault | null>(null);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = text.trim();
        const wrong = typed === name ? null : nameFault(typed, isTaken);
        setFault(wrong);
        if (wrong === null) rename(typed);
      }}
    >
      <NameField label={i18n.t('library.newName')} value={text} fault={fault} onType={setText} isFirst />
      <button type="submit" class="button">
        {i18n.t('library.rename')}
      </button>
      <button type="button" class="plain-button" onClick={cancel}>
        {i18n.t('library.back')}
      </button>
    </form>
  );
}
