import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Annotation } from '../../annotate/model';
import { i18n } from '../../i18n';
import type { Passage } from '../../messages';
import type { CardRequests } from '../../page/card-port';
import { Cite } from './Cite';
import { Hide } from './Hide';
import { useInSight } from './useInSight';
import { Why } from './Why';

interface FootProps {
  annotation: Annotation;
  /** The answer that is shown; none of a paper that the library does not have. */
  passage: Passage | undefined;
  hideTerm: CardRequests['hideTerm'];
}

type Panel = 'why' | 'cite' | 'hide';

/** What few ask for, one thing at a time: why the note is there, its citation, and the end of notes like it. */
export function Foot({ annotation, passage, hideTerm }: FootProps) {
  const [open, setOpen] = useState<Panel | null>(null);
  const foot = useInSight<HTMLDivElement>(open);

  const opener = (panel: Panel, name: string) => (
    <button
      type="button"
      aria-expanded={open === panel}
      aria-controls={`kamernoot-${panel}`}
      onClick={() => setOpen(open === panel ? null : panel)}
    >
      {name}
    </button>
  );
  // Never taken out of the card: what is hidden can be undone after a look at another panel.
  const panel = (name: Panel, content: ComponentChild) => (
    <div id={`kamernoot-${name}`} class="panel" hidden={open !== name}>
      {content}
    </div>
  );
  const isHideable = annotation.kind !== 'article';
  return (
    <div class="foot" ref={foot}>
      <p class="openers">
        {opener('why', i18n.t('card.why'))}
        {passage && opener('cite', i18n.t('card.cite'))}
        {isHideable && opener('hide', i18n.t('card.hide'))}
      </p>
      {panel('why', <Why annotation={annotation} />)}
      {passage &&
        panel('cite', <Cite key={`${passage.publication}/${passage.question}`} passage={passage} />)}
      {isHideable && panel('hide', <Hide term={annotation.term} hideTerm={hideTerm} />)}
    </div>
  );
}
