import type { Annotation } from '../../annotate/model';
import { i18n } from '../../i18n';
import type { TermKind } from '../../lexicon/model';
import { Icon } from '../Icon';
import { kindName } from '../term-kind';
import { cardHeading } from './heading';

interface HeadProps {
  annotation: Annotation;
  termKind: TermKind | undefined;
  onClose(): void;
}

/** What heads a card: what it is about and what kind of thing that is, and the button that closes it. */
export function Head({ annotation, termKind, onClose }: HeadProps) {
  return (
    <div class="head">
      <Icon shape="note" />
      <div class="title">
        <Heading annotation={annotation} />
        {termKind && <p class="kind">{kindName(termKind)}</p>}
      </div>
      <button type="button" class="icon-button" aria-label={i18n.t('card.close')} onClick={onClose}>
        <Icon shape="close" />
      </button>
    </div>
  );
}

/**
 * A term or figure with the page's own form of it, a paper by its name, or, of an article that is itself what questions
 * cite, that it is.
 */
function Heading({ annotation: { kind, quote, term, answers } }: { annotation: Annotation }) {
  if (kind === 'article') {
    return (
      <h2 id="kamernoot-term" class="serif">
        {i18n.t('citedBy', answers.length)}
      </h2>
    );
  }
  const { form } = kind === 'reference' ? { form: null } : cardHeading(quote, term);
  return (
    <h2 id="kamernoot-term" class="serif" lang="nl">
      {form === null ? (
        term
      ) : (
        <>
          {form} <span class="full">{term}</span>
        </>
      )}
    </h2>
  );
}
