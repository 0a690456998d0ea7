import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { CardContent } from '../../page/card-port';
import { ExternalLink } from '../ExternalLink';
import { formatDate } from '../format';
import { Marked } from '../Marked';
import { Respondent } from '../Respondent';
import { webAddress } from '../web-address';
import type { Actions } from './Card';
import { answersWord } from './heading';
import { Pager } from './Pager';

interface AnswersProps {
  /** With one passage at least. */
  content: CardContent;
  openReader: Actions['openReader'];
}

/** The minister's words, one answer at a time: who said them and when, the sentence, and the ways to the whole. */
export function Answers({ content: { annotation, passages }, openReader }: AnswersProps) {
  const [position, setPosition] = useState(0);
  const words = useRef<HTMLDivElement>(null);
  const passage = passages[position];
  if (passage === undefined) return null;

  /** A shorter answer keeps the room of a longer one before it, so that the buttons stay where the pointer is. */
  const step = (to: number) => {
    const element = words.current;
    if (element !== null) element.style.minHeight = `${element.offsetHeight}px`;
    setPosition(to);
  };
  const word = answersWord(annotation, passage);
  const official = webAddress(passage.officialUrl);

  return (
    <>
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

      <div class="words" ref={words}>
        <blockquote class="serif" lang="nl">
          <p id="kamernoot-sentence">
            <Marked text={passage.sentence} marks={passage.marks} />
          </p>
        </blockquote>
        {word !== null && <p class="said-there">{i18n.t('card.inAnswer', [word])}</p>}
      </div>

      <p class="ways">
        <button
          type="button"
          class="button"
          onClick={() => openReader(passage.publication, passage.question)}
        >
          {i18n.t('card.readAnswer')}
        </button>
        {official !== null && <ExternalLink url={official}>{i18n.t('officialSource')}</ExternalLink>}
      </p>
    </>
  );
}
