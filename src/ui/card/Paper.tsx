import { i18n } from '../../i18n';
import type { CardContent } from '../../page/card-port';
import { ExternalLink } from '../ExternalLink';
import { webAddress } from '../web-address';

/**
 * An official paper that the page names: the way to it, and what the library has to do with it. That a publication is
 * the paper itself needs no word, its answers follow.
 */
export function Paper({ annotation: { term, url }, passages: [first] }: CardContent) {
  const address = webAddress(url ?? null);
  const link = address !== null && <ExternalLink url={address}>{i18n.t('card.openPaper')}</ExternalLink>;
  if (first === undefined) {
    return (
      <div class="paper">
        <p id="kamernoot-sentence">{i18n.t('card.notInLibrary')}</p>
        {link && <p>{link}</p>}
      </div>
    );
  }
  // A publication's own paper is named by its id: "Kamervragen 2022Z20166".
  const isCited = !term.includes(first.publication);
  return (
    <div class="paper">
      {link && <p>{link}</p>}
      {isCited && <p class="cited">{i18n.t('card.citedIn')}</p>}
    </div>
  );
}
