import { i18n } from '../../i18n';
import { daysBetween, formatDate } from '../format';

interface DatesProps {
  /** ISO dates. */
  asked: string;
  answered: string | null;
  /** How many questions there are, and how many of them are open. */
  questions: number;
  open: number;
}

/** "17 vragen, beantwoord op 10 november 2022, 20 dagen na de vraag", or since when they are open. */
export function Dates({ asked, answered, questions, open }: DatesProps) {
  const day = (iso: string) => <time dateTime={iso}>{formatDate(iso)}</time>;
  return (
    <>
      {i18n.t('reader.questionCount', questions)}
      {', '}
      {answered === null ? (
        <>
          <strong>{i18n.t('reader.open')}</strong>
          {', '}
          {i18n.t('library.askedOn')} {day(asked)}
        </>
      ) : (
        <>
          {open > 0 && (
            <>
              <strong>{i18n.t('library.openCount', open)}</strong>
              {', '}
            </>
          )}
          {i18n.t('library.answeredOn')} {day(answered)}
          {', '}
          {i18n.t('reader.daysAfter', Math.max(0, daysBetween(asked, answered)))}
        </>
      )}
    </>
  );
}
