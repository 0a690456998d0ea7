import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTexts } from '../src/i18n';
import { registerCard } from '../src/page/card-port';
import { mountCard } from '../src/ui/card/mount';

/** Both browsers have it with promises. The polyfill, a fifth of this script, can stay away. */
declare const chrome: { storage: { local: Parameters<typeof readTexts>[0] } };

// The cards wait, and come in the browser's language where the storage fails; the background reports that.
export default defineUnlistedScript(() =>
  readTexts(chrome.storage.local).finally(() => registerCard(mountCard)),
);
