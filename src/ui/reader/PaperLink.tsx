import { ExternalLink } from '../ExternalLink';
import type { PaperStretch } from './papers';
import { paragraphsWithNotes } from './paragraphs';

/** An official paper by its number: in the reader where the library has it, else at its official address. */
export function PaperLink({ text, paper }: { text: string; paper: PaperStretch }) {
  return paper.isHeld ? (
    <a href={paper.url} title={paper.label}>
      {text}
    </a>
  ) : (
    <ExternalLink url={paper.url}>{text}</ExternalLink>
  );
}

/** A short text, such as a footnote's, with the papers that it names as links. */
export function PaperText({ text, papers }: { text: string; papers: PaperStretch[] }) {
  const pieces = paragraphsWithNotes(text, [], papers).flat();
  return (
    <>
      {pieces.map((piece, index) =>
        'link' in piece ? (
          <PaperLink key={index} text={piece.text} paper={piece.link} />
        ) : (
          'text' in piece && piece.text
        ),
      )}
    </>
  );
}
