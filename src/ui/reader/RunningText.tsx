import { i18n } from '../../i18n';
import type { Footnote, Source } from '../../publication/model';
import { type Piece, paragraphsWithNotes } from './paragraphs';
import { markId, noteId, sourceId } from './route';

/** A mark in the text: what is printed, what it is called aloud, and the id of the note it leads to. */
interface NoteMark {
  label: string;
  name: string;
  target: string;
  offset: number;
}

/** @param question id of the question, `2022Z20166/4` */
export function footnoteMarks(
  question: string,
  footnotes: Footnote[],
  where: 'question' | 'answer',
): NoteMark[] {
  return footnotes
    .filter(({ anchor }) => anchor.in === where)
    .map(({ mark, anchor }) => ({
      label: mark,
      name: i18n.t('reader.footnoteMark', [mark]),
      target: noteId(question, mark),
      offset: anchor.offset,
    }));
}

/** The marks of the sources that a question cites. Printed with a bracket, as in the letter, they are no footnotes. */
export function sourceMarks(publication: string, number: number, sources: Source[]): NoteMark[] {
  return sources.flatMap(({ mark, anchor }) =>
    anchor?.question === number
      ? {
          label: `${mark})`,
          name: i18n.t('reader.sourceMark', [mark]),
          target: sourceId(publication, mark),
          offset: anchor.offset,
        }
      : [],
  );
}

/** Text of a letter in its paragraphs, with the marks of its notes as links to them. */
export function RunningText({ text, marks }: { text: string; marks: NoteMark[] }) {
  const byTarget = new Map(marks.map((mark) => [mark.target, mark]));
  const anchors = marks.map(({ target, offset }) => ({ note: target, offset }));
  const paragraphs = paragraphsWithNotes(text, anchors);
  const piece = (part: Piece) => {
    if ('text' in part) return part.text;
    const mark = byTarget.get(part.note);
    return mark && <MarkLink key={mark.target} mark={mark} />;
  };
  return (
    <>
      {paragraphs.map((pieces, index) => (
        <p key={index}>{pieces.map(piece)}</p>
      ))}
    </>
  );
}

function MarkLink({ mark }: { mark: NoteMark }) {
  return (
    <sup>
      <a id={markId(mark.target)} href={`#${mark.target}`} role="doc-noteref" aria-label={mark.name}>
        {mark.label}
      </a>
    </sup>
  );
}
