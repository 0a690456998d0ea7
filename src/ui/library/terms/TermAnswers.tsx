import { useMemo, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermRow } from '../../../library/edited-terms';
import { formatNumber } from '../../format';
import { usePromise } from '../../usePromise';
import type { AnswerPlace } from '../tools';

/** Answers that are shown at once: some terms stand in hundreds, and the best come first. */
const AT_ONCE = 20;

interface TermAnswersProps {
  row: TermRow;
  answersAbout(row: TermRow): Promise<AnswerPlace[]>;
}

/** The answers that speak of a term, as links into the reader; looked for when they are wanted. */
export function TermAnswers({ row, answersAbout }: TermAnswersProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {row.isOwn && row.publications.length === 0
          ? i18n.t('library.answers')
          : i18n.t('library.inPublications', row.publications.length)}
      </summary>
      {open && <Answers row={row} answersAbout={answersAbout} />}
    </details>
  );
}

function Answers({ row, answersAbout }: TermAnswersProps) {
  const answers = usePromise(useMemo(() => answersAbout(row), [row, answersAbout]));
  const [shown, setShown] = useState(AT_ONCE);
  if (answers.state === 'pending') return null;
  if (answers.state === 'failed') return <p role="alert">{i18n.t('library.failed')}</p>;
  if (answers.value.length === 0) return <p class="soft">{i18n.t('library.noAnswers')}</p>;
  const left = answers.value.length - shown;
  return (
    <>
      <ul class="answers">
        {answers.value.slice(0, shown).map(({ publication, question }) => (
          <li key={`${publication}/${question}`}>
            <a href={`reader.html#${publication}/${question}`}>
              {publication}, {i18n.t('answerNumber', [question])}
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + AT_ONCE)}>
          {i18n.t('library.more', [formatNumber(left)])}
        </button>
      )}
    </>
  );
}
