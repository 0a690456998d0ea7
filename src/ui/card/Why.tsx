import type { Annotation } from '../../annotate/model';
import { i18n } from '../../i18n';
import { formatList } from '../format';

/** Why a note is there, for who asks, and whose it is. */
export function Why({ annotation }: { annotation: Annotation }) {
  return (
    <>
      <p>{reasonOf(annotation)}</p>
      <p>{i18n.t('disclaimer')}</p>
    </>
  );
}

function reasonOf({ kind, quote, term, evidence }: Annotation): string {
  switch (kind) {
    case 'article':
      return i18n.t('card.whyArticle');
    case 'reference':
      return i18n.t('card.whyPaper', [quote]);
    case 'figure':
      return i18n.t('card.whyFigure', [quote, formatList(evidence)]);
    case 'term':
      return evidence.length === 0
        ? i18n.t('card.whyName', [quote])
        : i18n.t('card.whyWords', [quote, term, formatList(evidence)]);
  }
}
