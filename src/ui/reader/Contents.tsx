import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';
import { overviewId, questionId } from './route';

interface ContentsProps {
  publication: Publication;
  asked: number | null;
  /** Whether the overview stands below the answers. */
  hasOverview: boolean;
}

/** The questions in their order, each leading to its place. */
export function Contents({ publication, asked, hasOverview }: ContentsProps) {
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
      {hasOverview && (
        <a class="to-overview" href={`#${overviewId(publication.id)}`}>
          {i18n.t('reader.overview')}
        </a>
      )}
    </nav>
  );
}
