import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Passage } from '../../messages';
import type { Publication } from '../../publication/model';
import { ExternalLink } from '../ExternalLink';
import { paragraphsWithNotes } from '../reader/paragraphs';

interface WholeAnswerProps {
  passage: Passage;
  publications: readonly Publication[];
  openReader(publication: string, question: number): void;
}

/** The answer that a passage is from, with its question, to be unfolded; and the ways to where it stands. */
export function WholeAnswer({ passage, publications, openReader }: WholeAnswerProps) {
  const { publication: id, question: number, officialUrl } = passage;
  const [isOpen, setOpen] = useState(false);
  const question = publications
    .find((publication) => publication.id === id)
    ?.questions.find((candidate) => candidate.number === number);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('panel.wholeAnswer', [number])}</summary>
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
