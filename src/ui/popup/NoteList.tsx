import { i18n } from '../../i18n';
import type { NoteSummary, NotesReply } from '../../messages';

interface NoteListProps {
  reply: NotesReply;
  openReader(publication: string, question: number): void;
  showNote(index: number): void;
}

/** The terms that are marked on the page: each leads to its first mark there, and to its best answer. */
export function NoteList({ reply, openReader, showNote }: NoteListProps) {
  return (
    <>
      {!reply.marked && <p class="line">{i18n.t('popup.notesUnmarked')}</p>}
      <ul class="notes">
        {reply.notes.map((note) => (
          <li key={note.index}>
            {reply.marked ? (
              <button
                type="button"
                class="note"
                title={i18n.t('popup.showNote')}
                onClick={() => showNote(note.index)}
              >
                <NoteName note={note} />
              </button>
            ) : (
              <span class="note">
                <NoteName note={note} />
              </span>
            )}
            {note.best && <AnswerButton term={note.term} answer={note.best} openReader={openReader} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function NoteName({ note }: { note: NoteSummary }) {
  return (
    <>
      <span class="serif" lang="nl">
        {note.term}
      </span>
      {note.count > 1 && <span class="times"> {i18n.t('popup.times', [note.count])}</span>}
    </>
  );
}

interface AnswerButtonProps {
  term: string;
  answer: { publication: string; question: number };
  openReader(publication: string, question: number): void;
}

/** Its name holds the term as well: heard alone, a row of "antwoord 5" says nothing. */
function AnswerButton({ term, answer, openReader }: AnswerButtonProps) {
  const label = i18n.t('answerNumber', [answer.question]);
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`${label}, ${term}`}
      onClick={() => openReader(answer.publication, answer.question)}
    >
      {label}
    </button>
  );
}
