import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';
import { questionId } from './route';

/** The questions in their order, each leading to its place. */
export function Contents({ publication, asked }: { publication: Publication; asked: number | null }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{i18n.t('reader.questionCount', publication.questions.length)}</h2>
      <ol>
        {publication.questions.map(({ number, question }) => (
          <li key={number}>
            <a
              href={`#${questionId(publication.id, number)}`}
              aria-current={number === asked ? 'location' : undefined}
              lang="nl"
            >
              <span class="number">{number}</span>
              <span class="start">{question}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
