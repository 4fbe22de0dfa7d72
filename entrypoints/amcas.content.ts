import { defineContentScript } from 'wxt/utils/define-content-script';

import { hosts } from '../lib/portals/amcas/hosts.ts';
import { amcas } from '../lib/portals/amcas/words.ts';
import { startOn } from './portal.content/start.ts';

/** The script on the pages of AMCAS, with the words of no other portal. */
export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => startOn(amcas, ctx),
});
