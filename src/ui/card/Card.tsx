import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardContent, CardEvents } from '../../page/card-port';
import { ExternalLink } from '../ExternalLink';
import { formatDate, formatList, interfaceLanguage } from '../format';
import { Icon } from '../Icon';
import { Marked } from '../Marked';
import { Respondent } from '../Respondent';
import { webAddress } from '../web-address';
import { cardHeading } from './heading';
import { Pager } from './Pager';

/** What a card does with its events; how the pointer comes and goes is its host's affair. */
type Actions = Pick<CardEvents, 'openReader' | 'dismissed'>;

/**
 * The footnote itself: who said it and when, the sentence, and the ways on. A dialog that is not modal, named
 * by its term and described by its sentence; it takes the focus only when asked to (`CardHandle.focus`).
 */
export function Card({ content, actions }: { content: CardContent; actions: Actions }) {
  const [position, setPosition] = useState(0);
  const quotation = useRef<HTMLQuoteElement>(null);
  const { annotation, passages } = content;
  const passage = passages[position];

  /** A shorter answer keeps the room of a longer one before it, so that the buttons stay where the pointer is. */
  const step = (to: number) => {
    const element = quotation.current;
    if (element !== null) element.style.minHeight = `${element.offsetHeight}px`;
    setPosition(to);
  };

  if (passage === undefined) {
    throw new Error(`The card for "${annotation.term}" has no passage ${position}; expected at least one`);
  }
  const { form, term } = cardHeading(annotation.quote, annotation.term);
  const official = webAddress(passage.officialUrl);

  return (
    <div
      class="card"
      role="dialog"
      tabIndex={-1}
      lang={interfaceLanguage()}
      aria-labelledby="kamernoot-term"
      aria-describedby="kamernoot-sentence"
    >
      <div class="head">
        <Icon shape="note" />
        <h2 id="kamernoot-term" class="serif" lang="nl">
          {form === null ? (
            term
          ) : (
            <>
              {form} <span class="full">{term}</span>
            </>
          )}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('card.close')}
          onClick={actions.dismissed}
        >
          <Icon shape="close" />
        </button>
      </div>

      <div class="where">
        <p>
          <Respondent {...passage.respondent} />
        </p>
        <p>
          <time dateTime={passage.answered}>{formatDate(passage.answered)}</time>
          {' · '}
          {i18n.t('answerNumber', [passage.question])}
        </p>
        {passages.length > 1 && <Pager position={position} count={passages.length} onStep={step} />}
      </div>

      <blockquote ref={quotation} class="serif" lang="nl">
        <p id="kamernoot-sentence">
          <Marked text={passage.sentence} marks={passage.marks} />
        </p>
      </blockquote>

      <p class="ways">
        <button
          type="button"
          class="button"
          onClick={() => actions.openReader(passage.publication, passage.question)}
        >
          {i18n.t('card.readAnswer')}
        </button>
        {official !== null && <ExternalLink url={official}>{i18n.t('officialSource')}</ExternalLink>}
      </p>

      <details class="why">
        <summary>{i18n.t('card.why')}</summary>
        <p>
          {annotation.evidence.length === 0
            ? i18n.t('card.whyName', [annotation.quote])
            : i18n.t('card.whyWords', [annotation.quote, term, formatList(annotation.evidence)])}
        </p>
        <p>{i18n.t('disclaimer')}</p>
      </details>
    </div>
  );
}
