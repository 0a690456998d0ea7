import { useCallback, useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Lexicon } from '../../lexicon/model';
import type { Summary } from '../../library/model';
import type { Publication } from '../../publication/model';
import { Icon } from '../Icon';
import { usePromise } from '../usePromise';
import { Answer } from './Answer';
import { Contents } from './Contents';
import { Facts } from './Facts';
import { Find } from './Find';
import { Held } from './held';
import { Library } from './Library';
import { Overview } from './Overview';
import { reveal } from './reveal';
import { overviewId, questionId, type Route } from './route';
import { termFinder } from './terms';
import { useAfterPaint } from './useAfterPaint';
import { useRoute } from './useRoute';

interface ReaderProps {
  library: Promise<Summary[]>;
  /** Null for one that the library does not have. */
  loadPublication(id: string): Promise<Publication | null>;
  /** The lexicon with a publication's terms. Called after the first paint: the text can be read without it. */
  loadLexicon(publication: string): Promise<Lexicon>;
}

/** The reader's page: the publication that the address names, opened at the answer that it asks for. */
export function Reader({ library, loadPublication, loadLexicon }: ReaderProps) {
  const route = useRoute();
  const asked = route?.publication ?? null;
  const held = usePromise(library);
  const ids = useMemo(
    () => new Set(held.state === 'done' ? held.value.map(({ id }) => id) : []),
    [held.state === 'done' && held.value],
  );
  const opened = usePromise(
    useMemo(
      async () => ({ id: asked, publication: asked === null ? null : await loadPublication(asked) }),
      [asked],
    ),
  );
  if (held.state === 'failed' || opened.state === 'failed') {
    return <p role="alert">{i18n.t('libraryFailed')}</p>;
  }
  // The last one stays known until the one that is asked for now is there.
  if (held.state === 'pending' || opened.state === 'pending' || opened.value.id !== asked) return null;
  const { publication } = opened.value;
  return route !== null && publication !== null ? (
    <Held.Provider value={ids}>
      <PublicationPage
        key={publication.id}
        publication={publication}
        route={route}
        loadLexicon={loadLexicon}
      />
    </Held.Provider>
  ) : (
    <Library publications={held.value} missing={asked} />
  );
}

interface PublicationPageProps {
  publication: Publication;
  route: Route;
  loadLexicon(publication: string): Promise<Lexicon>;
}

function PublicationPage({ publication, route, loadLexicon }: PublicationPageProps) {
  const { id, title, questions } = publication;
  const lexicon = useAfterPaint(useCallback(() => loadLexicon(id), [id, loadLexicon]));
  const findTerms = useMemo(() => lexicon && termFinder(lexicon.terms), [lexicon]);
  const asked = questions.find(({ number }) => String(number) === route.question)?.number ?? null;
  const unknown = route.question !== null && asked === null;

  useEffect(() => {
    document.title = asked === null ? title : `${i18n.t('questionNumber', [asked])} · ${title}`;
  }, [asked, title]);
  // The overview comes with the lexicon, after an address that asks for it.
  const isLateTarget = lexicon !== null && route.target === overviewId(id);
  useLayoutEffect(() => {
    const shown = reveal(route.target);
    if (!shown && asked !== null) reveal(questionId(id, asked));
  }, [route.target, id, asked, isLateTarget]);

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
      <div class="side">
        <Find text={findTerms} />
        <Contents publication={publication} asked={asked} hasOverview={lexicon !== null} />
      </div>
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
            findTerms={findTerms}
          />
        ))}
        {lexicon !== null && <Overview publication={publication} terms={lexicon.terms} />}
      </main>
      <footer>
        <p>{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}
