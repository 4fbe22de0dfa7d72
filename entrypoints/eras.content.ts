import { defineContentScript } from 'wxt/utils/define-content-script';

import { hosts } from '../lib/portals/eras/hosts.ts';
import { eras } from '../lib/portals/eras/words.ts';
import { startOn } from './portal.content/start.ts';

/** The script on the pages of MyERAS, with the words of no other portal. */
export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => startOn(eras, ctx),
});
