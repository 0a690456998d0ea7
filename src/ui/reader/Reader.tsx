import { useEffect, useLayoutEffect } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';
import { Icon } from '../Icon';
import { usePromise } from '../usePromise';
import { Answer } from './Answer';
import { Contents } from './Contents';
import { Facts } from './Facts';
import { Library } from './Library';
import { reveal } from './reveal';
import { questionId, type Route } from './route';
import { useRoute } from './useRoute';

/** The reader's page: the publication that the address names, opened at the answer that it asks for. */
export function Reader({ library }: { library: Promise<Publication[]> }) {
  const route = useRoute();
  const held = usePromise(library);
  if (held.state === 'pending') return null;
  if (held.state === 'failed') return <p role="alert">{i18n.t('libraryFailed')}</p>;
  const publication = held.value.find(({ id }) => id === route?.publication);
  return route !== null && publication ? (
    <PublicationPage publication={publication} route={route} />
  ) : (
    <Library publications={held.value} missing={route?.publication ?? null} />
  );
}

function PublicationPage({ publication, route }: { publication: Publication; route: Route }) {
  const { id, title, questions } = publication;
  const asked = questions.find(({ number }) => String(number) === route.question)?.number ?? null;
  const unknown = route.question !== null && asked === null;

  useEffect(() => {
    document.title = asked === null ? title : `${i18n.t('questionNumber', [asked])} · ${title}`;
  }, [asked, title]);
  useLayoutEffect(() => {
    const shown = reveal(route.target);
    if (!shown && asked !== null) reveal(questionId(id, asked));
  }, [route.target, id, asked]);

  return (
    <>
      <header>
        <p class="kicker">
          <Icon shape="note" />
          {i18n.t('reader.kicker', [id])}
        </p>
        <h1 id={id} class="serif" lang="nl" tabIndex={-1}>
          {title}
        </h1>
        {unknown && (
          <p class="notice" role="alert">
            {i18n.t('reader.unknownQuestion', questions.length, [questions.length, route.question ?? ''])}
          </p>
        )}
        <Facts publication={publication} />
      </header>
      <Contents publication={publication} asked={asked} />
      <main aria-labelledby="answers">
        <h2 id="answers" class="unseen">
          {i18n.t('reader.questionsAndAnswers')}
        </h2>
        {questions.map((question) => (
          <Answer
            key={question.number}
            publication={publication}
            question={question}
            asked={question.number === asked}
          />
        ))}
      </main>
      <footer>
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}
