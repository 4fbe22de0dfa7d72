import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createOverlay } from '../lib/overlay/index.ts';
import { readAs } from '../lib/portals/read-as.ts';
import type { Left } from './portal.content/list-script.ts';

/** What reads and marks a list of ours: put on a portal's page by the worker when the page's own script has found one. */
export default defineUnlistedScript(() => {
  (globalThis as Left).letterRoundsList?.({ createOverlay, readAs });
});
