import { useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { CardContent } from '../../page/card-port';
import { ExternalLink } from '../ExternalLink';
import { daysBetween, formatDate } from '../format';
import { Respondent } from '../Respondent';
import { webAddress } from '../web-address';
import type { Actions } from './Card';
import { answersWord } from './heading';
import { Pager } from './Pager';
import { Words } from './Words';

interface AnswersProps {
  /** With one passage at least. */
  content: CardContent;
  /** Which passage is shown, 0-based. */
  position: number;
  onStep(position: number): void;
  actions: Actions;
}

/** The minister's words, one answer at a time: who said them and when, the sentence, and the ways to the whole. */
export function Answers({ content: { annotation, passages }, position, onStep, actions }: AnswersProps) {
  const words = useRef<HTMLDivElement>(null);
  const passage = passages[position];
  if (passage === undefined) return null;

  /** A shorter answer keeps the room of a longer one before it, so that the buttons stay where the pointer is. */
  const step = (to: number) => {
    const element = words.current;
    if (element !== null) element.style.minHeight = `${element.offsetHeight}px`;
    onStep(to);
  };
  const word = answersWord(annotation, passage);
  const official = webAddress(passage.officialUrl);
  const { respondent, alsoAnsweredBy = [], asked, answered } = passage;

  return (
    <>
      <div class="where">
        {[respondent, ...alsoAnsweredBy].map((one) => (
          <p class="who" key={one.name}>
            <Respondent {...one} />
          </p>
        ))}
        <p class="when">
          <time dateTime={answered}>{formatDate(answered)}</time>
          {', '}
          {i18n.t('reader.daysAfter', daysBetween(asked, answered))}
        </p>
        <p>{i18n.t('answerNumber', [passage.question])}</p>
        {passages.length > 1 && <Pager position={position} count={passages.length} onStep={step} />}
      </div>

      <div class="words" ref={words}>
        <Words key={position} passage={passage} answerText={actions.answerText}>
          {word !== null && <p class="said-there">{i18n.t('card.inAnswer', [word])}</p>}
        </Words>
      </div>

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
    </>
  );
}
