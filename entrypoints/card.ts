import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerCard } from '../src/page/card-port';
import { followOpensAfter } from '../src/page/opens-after';
import { mountCard } from '../src/ui/card/mount';

export default defineUnlistedScript(() => registerCard(mountCard, followOpensAfter));
