import type { ComponentChildren } from 'preact';
import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';
import { ExternalLink } from '../ExternalLink';
import { daysBetween, formatDate, formatList } from '../format';
import { Respondent } from '../Respondent';
import { webAddress } from '../web-address';
import { Sources } from './Sources';

/** Who asked and who answered, when, what about, and where it stands. */
export function Facts({ publication }: { publication: Publication }) {
  const { askers, answeredBy, asked, answered, postponed, sources } = publication;
  const url = webAddress(publication.url);
  return (
    <dl class="facts">
      <Fact name={i18n.t('reader.askedBy')}>
        <p lang="nl">{formatList(askers.map(({ name, party }) => `${name} (${party})`))}</p>
        <p>
          <time dateTime={asked}>{formatDate(asked)}</time>
        </p>
      </Fact>
      <Fact name={i18n.t('reader.answeredBy')}>
        {answeredBy.map((respondent) => (
          <p key={`${respondent.name}/${respondent.role}`}>
            <Respondent {...respondent} />
          </p>
        ))}
        {answered === null ? (
          <>
            <p>{i18n.t('reader.open')}</p>
            {postponed !== null && (
              <p>
                {postponed.date === null
                  ? i18n.t('reader.postponed')
                  : i18n.t('reader.postponedOn', [formatDate(postponed.date)])}{' '}
                <span lang="nl" class="serif">
                  {postponed.text}
                </span>
              </p>
            )}
          </>
        ) : (
          <p>
            <time dateTime={answered}>{formatDate(answered)}</time>
            {', '}
            {i18n.t('reader.daysAfter', daysBetween(asked, answered))}
          </p>
        )}
        {url !== null && (
          <p>
            <ExternalLink url={url}>{i18n.t('officialSource')}</ExternalLink>
          </p>
        )}
      </Fact>
      {sources.length > 0 && (
        <Fact name={i18n.t('reader.sources')}>
          <Sources publication={publication} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
