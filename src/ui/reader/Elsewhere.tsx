import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import { Marked } from '../Marked';
import { answerHash } from './papers';
import type { Here, TermStretch } from './terms';

interface TermLinkProps {
  text: string;
  term: TermStretch;
  /** Id of what stands under the paragraph while this term is open; null while it is not. */
  panel: string | null;
  toggle(): void;
}

/**
 * A term in the running text. It is a link to the best of the other answers, so that it opens in a tab of its own as
 * any link does; pressed, it shows all of them under its paragraph, and the reader keeps his place.
 */
export function TermLink({ text, term, panel, toggle }: TermLinkProps) {
  function onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle();
  }
  return (
    <a
      class="term"
      href={answerHash(term.elsewhere[0])}
      aria-expanded={panel !== null}
      {...(panel === null ? {} : { 'aria-controls': panel })}
      onClick={onClick}
    >
      {text}
    </a>
  );
}

/**
 * The other answers on a term, each with the sentence that says most of it. A paragraph may be long: what opens under
 * it is brought into the window.
 */
export function Elsewhere({ id, term }: { id: string; term: TermStretch }) {
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => opened.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [term]);
  return (
    <div id={id} class="elsewhere" ref={opened}>
      <p>{i18n.t('reader.alsoIn', [term.name])}</p>
      <ul>
        {term.elsewhere.map((answer) => (
          <li key={answerHash(answer)}>
            <a href={answerHash(answer)}>{nameOf(answer, term)}</a>{' '}
            <span class="serif">
              <Marked text={answer.sentence} marks={answer.marks} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In another publication than the one that is read, its number comes first. */
function nameOf({ publication, question }: Here, { here }: TermStretch): string {
  const name = i18n.t('questionNumber', [question]);
  return publication === here.publication ? name : `${publication}, ${name}`;
}
