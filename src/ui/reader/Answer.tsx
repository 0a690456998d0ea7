import { i18n } from '../../i18n';
import type { Publication, Question } from '../../publication/model';
import { officialAnswerUrl } from '../../publication/official';
import { ExternalLink } from '../ExternalLink';
import { webAddress } from '../web-address';
import { Footnotes } from './Footnotes';
import { footnoteMarks, RunningText, sourceMarks } from './RunningText';
import { questionId } from './route';

interface AnswerProps {
  publication: Publication;
  question: Question;
  /** The one that the address asks for. */
  asked: boolean;
}

/** A question with its answer and its footnotes. */
export function Answer({ publication, question, asked }: AnswerProps) {
  const { number, footnotes, sameAs } = question;
  const id = questionId(publication.id, number);
  const official = webAddress(officialAnswerUrl(publication.url, number));
  return (
    <article id={id} class={asked ? 'answer asked' : 'answer'} aria-labelledby={`${id}/kop`}>
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
        />
      </div>
      <div class="answer-head">
        <h4>{i18n.t('reader.answer')}</h4>
        {official !== null && <ExternalLink url={official}>{i18n.t('officialSource')}</ExternalLink>}
      </div>
      <div class="words serif" lang="nl">
        {question.answer !== '' && (
          <RunningText text={question.answer} marks={footnoteMarks(id, footnotes, 'answer')} />
        )}
      </div>
      {sameAs !== null && (
        <p>
          <a href={`#${questionId(publication.id, sameAs)}`}>{i18n.t('reader.answeredWith', [sameAs])}</a>
        </p>
      )}
      {footnotes.length > 0 && <Footnotes id={id} number={number} footnotes={footnotes} />}
    </article>
  );
}
