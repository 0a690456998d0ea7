import { i18n } from '../i18n';
import type { TermKind } from '../lexicon/model';

/** What sort of thing a term names, in a word. @example kindName('body') // "organisatie" */
export function kindName(kind: TermKind): string {
  switch (kind) {
    case 'body':
      return i18n.t('card.kindBody');
    case 'person':
      return i18n.t('card.kindPerson');
    case 'programme':
      return i18n.t('card.kindProgramme');
    case 'instrument':
      return i18n.t('card.kindInstrument');
    case 'operation':
      return i18n.t('card.kindOperation');
    case 'law':
      return i18n.t('card.kindLaw');
    case 'phenomenon':
      return i18n.t('card.kindPhenomenon');
    case 'place':
      return i18n.t('card.kindPlace');
  }
}
