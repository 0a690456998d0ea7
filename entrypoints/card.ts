import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTexts } from '../src/i18n';
import { registerCard } from '../src/page/card-port';
import { followOpensAfter } from '../src/page/opens-after';
import type { Connections } from '../src/page/panel-port';
import { mountCard } from '../src/ui/card/mount';

/** Both browsers have it, with promises where there are any. The polyfill, a fifth of this script, can stay away. */
declare const chrome: {
  runtime: { onConnect: Connections };
  storage: { local: Parameters<typeof readTexts>[0] };
};

// The cards wait, and come in the browser's language where the storage fails; the background reports that.
export default defineUnlistedScript(() =>
  readTexts(chrome.storage.local).finally(() =>
    registerCard({ mount: mountCard, followOpensAfter, connections: chrome.runtime.onConnect }),
  ),
);
