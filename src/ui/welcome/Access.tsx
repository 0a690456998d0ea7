import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { usePromise } from '../usePromise';

/** What the browser permits of the news sites, and how it is asked for it. */
export interface AccessProps {
  has: Promise<boolean>;
  /** @returns whether it was given */
  request(): Promise<boolean>;
}

/** One button that asks for the news sites, only where the browser withholds them. */
export function Access({ has, request }: AccessProps) {
  const found = usePromise(has);
  const [given, setGiven] = useState(false);
  if (found.state !== 'done' || found.value) return null;
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">{i18n.t('welcome.grantTitle')}</h2>
      {!given && (
        <>
          <p>{i18n.t('welcome.grantText')}</p>
          <button type="button" class="button" onClick={() => request().then(setGiven, reportError)}>
            {i18n.t('welcome.grant')}
          </button>
        </>
      )}
      <p role="status">{given && i18n.t('welcome.granted')}</p>
    </section>
  );
}
