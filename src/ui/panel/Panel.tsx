import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Following, Nothing, PanelState } from './follow';
import { NoteItem } from './NoteItem';
import type { LoadAnswer } from './WholeAnswer';

/** Where the reader opens for somebody who wants all answers. */
const FIRST_QUESTION = 1;

interface PanelProps {
  loadAnswer: LoadAnswer;
  /** Begins to follow the page in front. */
  follow(onState: (state: PanelState) => void): Following;
  openReader(publication: string, question: number): void;
}

/** The notes of the page in front, beside it. What stands in the window is marked here too, and kept in sight. */
export function Panel({ loadAnswer, follow, openReader }: PanelProps) {
  const [state, setState] = useState<PanelState>({ type: 'waiting' });
  const following = useRef<Following | null>(null);
  useEffect(() => {
    const started = follow(setState);
    following.current = started;
    return () => started.stop();
  }, [follow]);

  const cited = state.type === 'notes' ? state.page.cited : null;
  const notes = state.type === 'notes' ? state.page.notes : [];
  const inView = state.type === 'notes' ? state.page.inView : [];
  const list = useRef<HTMLOListElement>(null);
  const [first] = inView;
  useEffect(() => {
    list.current?.querySelector('.in-view')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [first]);

  return (
    <>
      <header>
        <h1>{i18n.t('panel.title')}</h1>
        <p role="status">{saidOf(state)}</p>
        {cited !== null && (
          <p class="cited">
            {i18n.t('citedBy', cited.questions)}{' '}
            <button
              type="button"
              class="text-button"
              onClick={() => openReader(cited.publication, FIRST_QUESTION)}
            >
              {i18n.t('panel.readAll')}
            </button>
          </p>
        )}
      </header>
      <main aria-label={i18n.t('panel.title')}>
        <ol class="notes" ref={list}>
          {notes.map((note) => (
            <NoteItem
              key={note.term}
              note={note}
              isInView={inView.includes(note.index)}
              loadAnswer={loadAnswer}
              show={() => following.current?.show(note.index)}
              openReader={openReader}
            />
          ))}
        </ol>
      </main>
      <footer>
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}

function saidOf(state: PanelState): string {
  switch (state.type) {
    case 'waiting':
      return '';
    case 'notes':
      return state.page.notes.length > 0
        ? i18n.t('panel.count', state.page.notes.length)
        : saidOfNothing('no-notes');
    case 'nothing':
      return saidOfNothing(state.why);
  }
}

function saidOfNothing(why: Nothing): string {
  switch (why) {
    case 'no-notes':
      return i18n.t('panel.noNotes');
    case 'switched-off':
      return i18n.t('panel.switchedOff');
    case 'reload':
      return i18n.t('panel.reload');
    case 'not-a-news-site':
      return i18n.t('panel.notANewsSite');
  }
}
