import { i18n } from '../../i18n';
import type { PanelNote } from '../../messages';
import { ExternalLink } from '../ExternalLink';
import { formatDate } from '../format';
import { Marked } from '../Marked';
import { Respondent } from '../Respondent';
import { type LoadAnswer, WholeAnswer } from './WholeAnswer';

interface NoteItemProps {
  note: PanelNote;
  /** Whether the page shows it now. */
  isInView: boolean;
  loadAnswer: LoadAnswer;
  show(): void;
  openReader(publication: string, question: number): void;
}

/** A note: what the page names, what the minister says of it, and the whole answer where it is asked for. */
export function NoteItem({ note, isInView, loadAnswer, show, openReader }: NoteItemProps) {
  const { term, count, passage, paperUrl } = note;
  return (
    <li class={isInView ? 'note in-view' : 'note'} aria-current={isInView ? 'location' : undefined}>
      <h2>
        <button type="button" class="name-button" title={i18n.t('panel.show')} onClick={show}>
          <span lang="nl">{term}</span>
          <span class="unseen">{`, ${i18n.t('panel.show')}`}</span>
        </button>
        {count > 1 && <span class="times">{i18n.t('panel.times', [count])}</span>}
      </h2>
      {passage === null ? (
        <p class="said-by">{i18n.t('panel.notInLibrary')}</p>
      ) : (
        <>
          <blockquote class="serif" lang="nl">
            <Marked text={passage.sentence} marks={passage.marks} />
          </blockquote>
          <p class="said-by">
            <Respondent {...passage.respondent} />
            {', '}
            <time dateTime={passage.answered}>{formatDate(passage.answered)}</time>
          </p>
          <WholeAnswer passage={passage} loadAnswer={loadAnswer} openReader={openReader} />
        </>
      )}
      {paperUrl !== null && (
        <p class="said-by">
          <ExternalLink url={paperUrl}>{i18n.t('panel.openPaper')}</ExternalLink>
        </p>
      )}
    </li>
  );
}
