import { useEffect } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import { formatDate } from '../format';

interface LibraryProps {
  publications: Summary[];
  /** The publication that was asked for and is not there; null where none was asked for. */
  missing: string | null;
}

/** What there is to read, where the address names nothing or nothing that the library holds. */
export function Library({ publications, missing }: LibraryProps) {
  useEffect(() => {
    document.title = `${i18n.t('reader.library')} · ${i18n.t('extName')}`;
  }, []);
  return (
    <main class="library">
      <h1 class="serif">{i18n.t('reader.library')}</h1>
      {missing !== null && (
        <p class="notice" role="alert">
          {i18n.t('reader.unknownPublication', [missing])}
        </p>
      )}
      <p>{i18n.t('reader.publicationsHeld')}</p>
      <ul>
        {publications.map(({ id, title, answered, questions }) => (
          <li key={id}>
            <a class="serif" href={`#${id}`} lang="nl">
              {title}
            </a>
            <p>
              {id}
              {', '}
              {answered === null ? (
                i18n.t('reader.open')
              ) : (
                <time dateTime={answered}>{formatDate(answered)}</time>
              )}
              {', '}
              {i18n.t('reader.questionCount', questions)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="library.html#toevoegen">{i18n.t('library.emptyAdd')}</a>
      </p>
      <footer>
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </main>
  );
}
