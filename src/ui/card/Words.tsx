import type { ComponentChildren } from 'preact';
import { i18n } from '../../i18n';
import type { Passage } from '../../messages';
import type { CardRequests } from '../../page/card-port';
import { Icon } from '../Icon';
import { Marked } from '../Marked';
import type { Neighbourhood } from './neighbours';
import { type More, useNeighbours } from './useNeighbours';

interface WordsProps {
  passage: Passage;
  answerText: CardRequests['answerText'];
  /** What is to be said of the sentence, under it. */
  children: ComponentChildren;
}

/** The minister's sentence, and on demand what was said round it, in its place. */
export function Words({ passage, answerText, children }: WordsProps) {
  const { more, open, close } = useNeighbours(passage, answerText);
  const isOpen = more.state !== 'closed';
  const own = (
    <span id="kamernoot-sentence">
      <Marked text={passage.sentence} marks={passage.marks} />
    </span>
  );
  return (
    <>
      <blockquote class="serif" lang="nl" id="kamernoot-words">
        {more.state === 'open' ? <Round neighbourhood={more.neighbourhood}>{own}</Round> : <p>{own}</p>}
      </blockquote>
      {children}
      <button
        type="button"
        class="more"
        aria-expanded={isOpen}
        aria-controls="kamernoot-words"
        onClick={isOpen ? close : open}
      >
        {i18n.t('card.more')}
        <Icon shape="next" />
      </button>
      <p role="status" class={`said ${more.state}`}>
        {saidOf(more)}
      </p>
      {more.state === 'failed' && (
        <button type="button" class="quiet" onClick={open}>
          {i18n.t('card.tryAgain')}
        </button>
      )}
    </>
  );
}

/** A sentence (the child) among its neighbours. */
function Round({
  neighbourhood: { paragraphs, isCutBefore, isCutAfter },
  children,
}: {
  neighbourhood: Neighbourhood;
  children: ComponentChildren;
}) {
  return paragraphs.map((sentences, place) => (
    <p key={place}>
      {isCutBefore && place === 0 && '… '}
      {sentences.map(({ text, isOwn }, index) => [
        index > 0 && ' ',
        isOwn ? children : <span class="near">{text}</span>,
      ])}
      {isCutAfter && place === paragraphs.length - 1 && ' …'}
    </p>
  ));
}

function saidOf(more: More): string | null {
  switch (more.state) {
    case 'closed':
      return null;
    case 'waiting':
      return i18n.t('card.fetching');
    case 'open':
      return more.neighbourhood.paragraphs.flat().length === 1 ? i18n.t('card.wholeAnswer') : null;
    case 'gone':
      return i18n.t('card.answerGone');
    case 'failed':
      return i18n.t('card.answerFailed');
  }
}
