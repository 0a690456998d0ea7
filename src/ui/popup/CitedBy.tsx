import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';

interface CitedByProps {
  /** Publications whose questions cite the page. */
  ids: string[];
  publications: Summary[];
  openReader(publication: string, question: number): void;
}

const FIRST_QUESTION = 1;

/** Says that the page itself was the source of questions in parliament, and leads to the first of them. */
export function CitedBy({ ids, publications, openReader }: CitedByProps) {
  const citing = publications.filter(({ id }) => ids.includes(id));
  return citing.map(({ id, questions }) => (
    <p key={id} class="cited">
      {i18n.t('citedBy', questions)}{' '}
      <button type="button" class="text-button" onClick={() => openReader(id, FIRST_QUESTION)}>
        {i18n.t('popup.citedByRead')}
      </button>
    </p>
  ));
}
