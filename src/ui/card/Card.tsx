import { useState } from 'preact/hooks';
import type { CardContent, CardEvents, CardRequests } from '../../page/card-port';
import { interfaceLanguage } from '../format';
import { Answers } from './Answers';
import { Foot } from './Foot';
import { Head } from './Head';
import { Paper } from './Paper';

/** What a card does with its events; how the pointer comes and goes is its host's affair. */
export type Actions = CardRequests & Pick<CardEvents, 'dismissed'>;

/**
 * The footnote itself: what it is about, who said it and when, the sentence, and the ways on. A dialog that is not
 * modal, named by its heading and described by its sentence; it takes the focus only when asked to (`CardHandle.focus`).
 *
 * @throws Error where nothing answers, unless it is about an official paper, which has an address of its own
 */
export function Card({ content, actions }: { content: CardContent; actions: Actions }) {
  const { annotation, passages } = content;
  const [position, setPosition] = useState(0);
  const isPaper = annotation.kind === 'reference';
  if (passages.length === 0 && !isPaper) {
    throw new Error(`The card for "${annotation.term}" has no passage; expected at least one`);
  }
  return (
    <div
      class="card"
      role="dialog"
      tabIndex={-1}
      lang={interfaceLanguage()}
      aria-labelledby="kamernoot-term"
      aria-describedby="kamernoot-sentence"
    >
      <Head annotation={annotation} termKind={passages[0]?.termKind} onClose={actions.dismissed} />
      {isPaper && <Paper annotation={annotation} passages={passages} />}
      {passages.length > 0 && (
        <Answers content={content} position={position} onStep={setPosition} actions={actions} />
      )}
      <Foot annotation={annotation} passage={passages[position]} hideTerm={actions.hideTerm} />
    </div>
  );
}
