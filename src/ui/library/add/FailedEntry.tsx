import { useId, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { ParseError } from '../../../publication/errors';
import { ErrorDetails } from './ErrorDetails';
import { readingFault } from './error-words';

/** A case number of the Chamber, and the answers' own identifier where the Eerste Kamer gives none. */
const CASE_NUMBER = /^(?:\d{4}Z\d{5}|ah-ek-\d{8}-\d+)$/u;

interface FailedEntryProps {
  error: unknown;
  /** Reads it again with the case number. */
  readAgain(id: string): void;
}

/** A document that could not be read: why, and what to do about it. */
export function FailedEntry({ error, readAgain }: FailedEntryProps) {
  return (
    <>
      <p>{readingFault(error)}</p>
      {error instanceof ParseError && error.reason === 'no-number' && <NumberForm onNumber={readAgain} />}
      <ErrorDetails error={error} />
    </>
  );
}

function NumberForm({ onNumber }: { onNumber(id: string): void }) {
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get('number')).trim();
        const number = /^\d{4}z\d{5}$/u.test(typed) ? typed.toUpperCase() : typed;
        const isRight = CASE_NUMBER.test(number);
        setWrong(!isRight);
        if (isRight) onNumber(number);
      }}
    >
      <label class="labelled">
        {i18n.t('library.caseNumber')}
        <input
          name="number"
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby={`${id}-help`}
          placeholder="2022Z20166"
        />
      </label>
      <button type="submit" class="plain-button">
        {i18n.t('library.readAgain')}
      </button>
      <p class={isWrong ? 'fault' : 'soft'} id={`${id}-help`} role={isWrong ? 'alert' : undefined}>
        {isWrong ? i18n.t('library.caseNumberWrong') : i18n.t('library.caseNumberHelp')}
      </p>
    </form>
  );
}
