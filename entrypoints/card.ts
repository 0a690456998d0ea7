import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerCard } from '../src/page/card-port';
import { followOpensAfter } from '../src/page/opens-after';
import type { Connections } from '../src/page/panel-port';
import { mountCard } from '../src/ui/card/mount';

/** Both browsers have it. A port has no promises, so that the polyfill, a fifth of this script, can stay away. */
declare const chrome: { runtime: { onConnect: Connections } };

export default defineUnlistedScript(() =>
  registerCard({ mount: mountCard, followOpensAfter, connections: chrome.runtime.onConnect }),
);
