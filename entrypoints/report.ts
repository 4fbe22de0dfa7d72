import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { READ_PORTALS } from '../lib/model.ts';
import { wordsOf } from '../lib/portals/index.ts';
import { reportOf } from '../lib/report/page-report.ts';

/**
 * "Save a report with names removed": run in a tab by the user's click. The names are removed here, on the page; its value
 * is all that anybody of ours gets to see.
 */
export default defineUnlistedScript(() =>
  JSON.stringify(reportOf(document, location, READ_PORTALS.map(wordsOf)), null, 1),
);
