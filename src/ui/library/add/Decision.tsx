import { i18n } from '../../../i18n';
import { formatDate } from '../../format';
import { Choices } from '../../options/Choices';
import { nameOfInput } from './input-name';
import type { Age, Verdict } from './plan';

interface DecisionProps {
  /** Unique on the page. */
  name: string;
  verdict: Verdict;
  choose(isTaken: boolean): void;
}

/** Whether a publication is kept: a tick, or a question where the library or this batch has it already. */
export function Decision({ name, verdict, choose }: DecisionProps) {
  const { held, age, better, isTaken } = verdict;
  return (
    <>
      {better !== null && <p>{i18n.t('library.twin', [nameOfInput(better.input)])}</p>}
      {held === null ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={isTaken}
            onChange={({ currentTarget }) => choose(currentTarget.checked)}
          />
          {i18n.t('library.take')}
        </label>
      ) : held.origin === 'bundled' ? (
        <p>{i18n.t('library.heldBundled')}</p>
      ) : (
        <>
          <p>
            {i18n.t('library.held')}{' '}
            {held.answered === null
              ? i18n.t('library.heldOpen')
              : i18n.t('library.heldAnswered', [formatDate(held.answered)])}{' '}
            {ageWords(age)}
          </p>
          <Choices
            name={name}
            legend={i18n.t('library.replaceOrKeep')}
            choices={[
              { value: 'replace', label: i18n.t('library.replace') },
              { value: 'keep', label: i18n.t('library.keep') },
            ]}
            value={isTaken ? 'replace' : 'keep'}
            onChoose={(value) => choose(value === 'replace')}
          />
        </>
      )}
    </>
  );
}

function ageWords(age: Age): string {
  switch (age) {
    case 'newer':
      return i18n.t('library.isNewer');
    case 'older':
      return i18n.t('library.isOlder');
    case 'same':
      return i18n.t('library.isSame');
  }
}
