import { useState } from 'preact/hooks';
import { i18n } from '../../../i18n';

/** What the archive is, who is asked and what they are told, before anything of it happens. */
export function AskAccess({ ask }: { ask(): Promise<boolean> }) {
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <p>{i18n.t('archive.intro')}</p>
      <p>{i18n.t('archive.asks')}</p>
      <ul class="archive-sites">
        <li>{i18n.t('archive.siteData')}</li>
        <li>{i18n.t('archive.sitePublished')}</li>
        <li>{i18n.t('archive.siteChamber')}</li>
      </ul>
      <p>{i18n.t('archive.nothingElse')}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          // Asked in the click itself: browsers allow it nowhere else.
          ask().then((isAllowed) => setRefused(!isAllowed), reportError);
        }}
      >
        {i18n.t('archive.allow')}
      </button>
      <p role="status">{isRefused && i18n.t('archive.notAllowed')}</p>
    </>
  );
}
