import { i18n } from '../../i18n';
import type { Footnote } from '../../publication/model';
import { BackLink } from './BackLink';
import { LinkedText } from './LinkedText';
import { noteId } from './route';

interface FootnotesProps {
  /** Id of the question, `2022Z20166/4`. */
  id: string;
  number: number;
  footnotes: Footnote[];
}

/** The footnotes of one answer, at its foot. */
export function Footnotes({ id, number, footnotes }: FootnotesProps) {
  return (
    <ol class="footnotes" aria-label={i18n.t('reader.footnotes', [number])}>
      {footnotes.map(({ mark, text, url }) => (
        <li key={mark} id={noteId(id, mark)} tabIndex={-1}>
          <span class="number" aria-hidden="true">
            {mark}
          </span>
          <p>
            <span lang="nl">
              <LinkedText text={text} url={url} />
            </span>{' '}
            <BackLink note={noteId(id, mark)} name={i18n.t('reader.footnoteMark', [mark])} />
          </p>
        </li>
      ))}
    </ol>
  );
}
