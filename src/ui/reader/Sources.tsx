import { i18n } from '../../i18n';
import type { Publication, Source } from '../../publication/model';
import { ExternalLink } from '../ExternalLink';
import { formatDate } from '../format';
import { webAddress } from '../web-address';
import { BackLink } from './BackLink';
import { LinkedText } from './LinkedText';
import { sourceId } from './route';

/** What the questions cite. */
export function Sources({ publication }: { publication: Publication }) {
  return (
    <ol class="sources">
      {publication.sources.map((source) => {
        const id = sourceId(publication.id, source.mark);
        return (
          <li key={source.mark} id={id} tabIndex={-1}>
            <span class="number" aria-hidden="true">
              {source.mark})
            </span>
            <p>
              <SourceText source={source} />{' '}
              {source.anchor && <BackLink note={id} name={i18n.t('reader.sourceMark', [source.mark])} />}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** An article by its title, with outlet and date; anything else as the letter writes it. */
function SourceText({ source: { text, outlet, date, title, url } }: { source: Source }) {
  const address = webAddress(url);
  if (title === null || outlet === null || date === null || address === null) {
    return (
      <span lang="nl">
        <LinkedText text={text} url={url} />
      </span>
    );
  }
  return (
    <>
      <span lang="nl">
        <ExternalLink url={address}>{title}</ExternalLink>
        <br />
        {outlet}
      </span>
      {', '}
      <time dateTime={date}>{formatDate(date)}</time>
    </>
  );
}
