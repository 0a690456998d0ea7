import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import { Privacy } from '../Privacy';
import { Holdings } from '../popup/Holdings';
import { usePromise } from '../usePromise';

interface AboutProps {
  library: Promise<Summary[]>;
  /** Of the extension: "0.1.0". */
  version: string;
}

/** What Kamernoot is and is not, what it reads, and what its library holds. */
export function About({ library, version }: AboutProps) {
  const held = usePromise(library);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{i18n.t('options.about')}</h2>
      <p>{i18n.t('disclaimer')}</p>
      <Privacy />
      {held.state === 'failed' && <p role="alert">{i18n.t('libraryFailed')}</p>}
      {held.state === 'done' && (
        <div>
          <p>{i18n.t('reader.publicationsHeld')}</p>
          <Holdings publications={held.value} />
        </div>
      )}
      <p>
        <a href="welcome.html">{i18n.t('options.welcomeAgain')}</a>
      </p>
      <p class="soft">{i18n.t('options.version', [version])}</p>
    </section>
  );
}
