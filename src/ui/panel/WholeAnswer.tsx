import { useMemo, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Passage } from '../../messages';
import type { Question } from '../../publication/model';
import { ExternalLink } from '../ExternalLink';
import { paragraphsWithNotes } from '../reader/paragraphs';
import { usePromise } from '../usePromise';

/** Gives a question with its answer; null where the library does not have it, or not any more. */
export type LoadAnswer = (publication: string, question: number) => Promise<Question | null>;

interface WholeAnswerProps {
  passage: Passage;
  loadAnswer: LoadAnswer;
  openReader(publication: string, question: number): void;
}

/** The answer that a passage is from, with its question, to be unfolded; and the ways to where it stands. */
export function WholeAnswer({ passage, loadAnswer, openReader }: WholeAnswerProps) {
  const { publication: id, question: number, officialUrl } = passage;
  const [isOpen, setOpen] = useState(false);
  const asked = usePromise(
    useMemo(async () => (isOpen ? loadAnswer(id, number) : null), [isOpen, loadAnswer, id, number]),
  );
  const question = asked.state === 'done' ? asked.value : null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('panel.wholeAnswer', [number])}</summary>
      {isOpen && asked.state === 'failed' && <p role="alert">{i18n.t('libraryFailed')}</p>}
      {isOpen && question && (
        <div lang="nl">
          <p class="question">{question.question}</p>
          <div class="words serif">
            {paragraphsWithNotes(question.answer, []).map((pieces, index) => (
              <p key={index}>{pieces.map((piece) => ('text' in piece ? piece.text : ''))}</p>
            ))}
          </div>
        </div>
      )}
      <p class="ways">
        <button type="button" class="text-button" onClick={() => openReader(id, number)}>
          {i18n.t('panel.openReader')}
        </button>
        {officialUrl !== null && <ExternalLink url={officialUrl}>{i18n.t('officialSource')}</ExternalLink>}
      </p>
    </details>
  );
}
