import { useContext } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Publication, Question } from '../../publication/model';
import { officialAnswerUrl } from '../../publication/official';
import { ExternalLink } from '../ExternalLink';
import { webAddress } from '../web-address';
import { CopyLink } from './CopyLink';
import { Footnotes } from './Footnotes';
import { Held } from './held';
import { papersIn } from './papers';
import { footnoteMarks, RunningText, sourceMarks } from './RunningText';
import { questionId } from './route';
import type { FindTerms } from './terms';

interface AnswerProps {
  publication: Publication;
  question: Question;
  /** The one that the address asks for. */
  asked: boolean;
  /** Null until the lexicon is there, and where it cannot be read. */
  findTerms: FindTerms | null;
}

/** A question with its answer and its footnotes. */
export function Answer({ publication, question, asked, findTerms }: AnswerProps) {
  const { number, footnotes, sameAs } = question;
  const id = questionId(publication.id, number);
  const held = useContext(Held);
  const terms = findTerms?.(question.answer, { publication: publication.id, question: number }) ?? [];
  const isOpen = question.answer === '' && sameAs === null;
  const official = webAddress(officialAnswerUrl(publication.url, number));
  return (
    <article
      id={id}
      data-number={number}
      class={asked ? 'answer asked' : 'answer'}
      aria-labelledby={`${id}/kop`}
    >
      <h3 id={`${id}/kop`} tabIndex={-1}>
        {i18n.t('questionNumber', [number])}
      </h3>
      <div class="question" lang="nl">
        <RunningText
          text={question.question}
          marks={[
            ...footnoteMarks(id, footnotes, 'question'),
            ...sourceMarks(publication.id, number, publication.sources),
          ]}
          links={papersIn(question.question, held)}
        />
      </div>
      <div class="answer-head">
        <h4>{i18n.t('reader.answer')}</h4>
        {official !== null && !isOpen && (
          <p class="answer-links">
            <CopyLink url={official} number={number} />
            <ExternalLink url={official}>{i18n.t('officialSource')}</ExternalLink>
          </p>
        )}
      </div>
      {isOpen ? (
        <p class="open-question">{i18n.t('reader.openQuestion')}</p>
      ) : (
        <div class="words serif" lang="nl">
          {question.answer !== '' && (
            <RunningText
              text={question.answer}
              marks={footnoteMarks(id, footnotes, 'answer')}
              links={[...papersIn(question.answer, held), ...terms]}
            />
          )}
        </div>
      )}
      {sameAs !== null && (
        <p>
          <a href={`#${questionId(publication.id, sameAs)}`}>{i18n.t('reader.answeredWith', [sameAs])}</a>
        </p>
      )}
      {footnotes.length > 0 && <Footnotes id={id} number={number} footnotes={footnotes} />}
    </article>
  );
}
