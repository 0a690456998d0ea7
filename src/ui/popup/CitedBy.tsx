import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';

interface CitedByProps {
  /** Publications whose questions cite the page. */
  ids: string[];
  publications: Publication[];
  openReader(publication: string, question: number): void;
}

/** Says that the page itself was the source of questions in parliament, and leads to the first of them. */
export function CitedBy({ ids, publications, openReader }: CitedByProps) {
  const citing = publications.filter(({ id }) => ids.includes(id));
  return citing.map(({ id, questions }) => (
    <p key={id} class="cited">
      {i18n.t('citedBy', questions.length)}{' '}
      <button type="button" class="text-button" onClick={() => openReader(id, questions[0]?.number ?? 1)}>
        {i18n.t('popup.citedByRead')}
      </button>
    </p>
  ));
}
