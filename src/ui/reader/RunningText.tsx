import { useId, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Footnote, Source } from '../../publication/model';
import { Elsewhere, TermLink } from './Elsewhere';
import { PaperLink } from './PaperLink';
import type { PaperStretch } from './papers';
import { type Piece, paragraphsWithNotes } from './paragraphs';
import { markId, noteId, sourceId } from './route';
import type { TermStretch } from './terms';

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

/** What a stretch of the text leads to: an official paper, or the other answers on a term. */
export type TextLink = PaperStretch | TermStretch;

interface RunningTextProps {
  text: string;
  marks: NoteMark[];
  links: readonly TextLink[];
}

/** Text of a letter in its paragraphs, with the marks of its notes as links to them, and its terms and papers as links. */
export function RunningText({ text, marks, links }: RunningTextProps) {
  const anchors = marks.map(({ target, offset }) => ({ note: target, offset }));
  return (
    <>
      {paragraphsWithNotes(text, anchors, links).map((pieces, index) => (
        <Paragraph key={index} pieces={pieces} marks={marks} />
      ))}
    </>
  );
}

/** A paragraph, and under it the other answers on the term in it that was asked for. */
function Paragraph({ pieces, marks }: { pieces: Piece<TextLink>[]; marks: NoteMark[] }) {
  const [open, setOpen] = useState<TermStretch | null>(null);
  const panel = useId();
  const piece = (part: Piece<TextLink>) => {
    if ('note' in part) {
      const mark = marks.find(({ target }) => target === part.note);
      return mark && <MarkLink key={mark.target} mark={mark} />;
    }
    if (!('link' in part)) return part.text;
    const { text, link } = part;
    if (!('elsewhere' in link)) return <PaperLink key={link.start} text={text} paper={link} />;
    const isOpen = open?.start === link.start;
    return (
      <TermLink
        key={link.start}
        text={text}
        term={link}
        panel={isOpen ? panel : null}
        toggle={() => setOpen(isOpen ? null : link)}
      />
    );
  };
  return (
    <>
      <p>{pieces.map(piece)}</p>
      {open !== null && <Elsewhere id={panel} term={open} />}
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
