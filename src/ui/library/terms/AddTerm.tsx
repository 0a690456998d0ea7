import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { TERM_KINDS, type TermKind } from '../../../lexicon/model';
import type { TermEntry } from '../../../lexicon/term-file';
import { kindName } from '../../term-kind';
import { NameField } from './NameField';
import { type NameFault, nameFault } from './name-fault';

interface AddTermProps {
  isTaken(name: string): boolean;
  add(term: TermEntry): void;
}

/** A term of the reader's own: its name, its other names and its kind. */
export function AddTerm({ isTaken, add }: AddTermProps) {
  const [name, setName] = useState('');
  const [others, setOthers] = useState('');
  const [kind, setKind] = useState<TermKind>('body');
  const [faults, setFaults] = useState<{ name: NameFault | null; others: NameFault | null }>(NO_FAULTS);
  const id = useId();
  const form = useRef<HTMLDetailsElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const names = others.split(/[,;\n]/u).flatMap((text) => text.trim() || []);
    const wrong = {
      name: nameFault(name.trim(), isTaken),
      others: names.map((other) => nameFault(other, () => false)).find((fault) => fault !== null) ?? null,
    };
    setFaults(wrong);
    if (wrong.name !== null || wrong.others !== null) return;
    add(ownTerm(name.trim(), names, kind));
    setName('');
    setOthers('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <details ref={form} class="add-term">
      <summary>{i18n.t('library.addTerm')}</summary>
      <form onSubmit={submit}>
        <NameField label={i18n.t('library.termName')} value={name} fault={faults.name} onType={setName} />
        <NameField
          label={i18n.t('library.otherNames')}
          value={others}
          fault={faults.others}
          onType={setOthers}
        />
        <div class="labelled">
          {/* Not round it: its choices would be read as part of its name. */}
          <label for={id}>{i18n.t('library.kind')}</label>
          <select
            id={id}
            value={kind}
            onChange={({ currentTarget }) => setKind(TERM_KINDS[currentTarget.selectedIndex] ?? 'body')}
          >
            {TERM_KINDS.map((one) => (
              <option key={one} value={one}>
                {kindName(one)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button">
          {i18n.t('library.addThis')}
        </button>
      </form>
    </details>
  );
}

const NO_FAULTS = { name: null, others: null };

function ownTerm(name: string, names: string[], kind: TermKind): TermEntry {
  const group = { why: 'Added by the reader.', ambiguous: false, nl: names, en: [], fr: [] };
  return { name, kind, names: names.length > 0 ? [group] : [], fields: [], otherBearers: [] };
}
