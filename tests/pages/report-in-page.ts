import { READ_PORTALS } from '../../lib/model.ts';
import { wordsOf } from '../../lib/portals/index.ts';
import { reportOf, type PageReport } from '../../lib/report/page-report.ts';

declare global {
  /** The report of this page, as the extension makes it. */
  var pageReport: () => PageReport;
}

globalThis.pageReport = () => reportOf(document, location, READ_PORTALS.map(wordsOf));
