import type { BrowserContext } from 'playwright';

import { CELLS, matrix } from './matrices.ts';

const LETTERS = Array.from({ length: 5 }, (_, at) => {
  const status = ['Uploaded', 'Confirmed for Upload'][at % 2] ?? '';
  return `<tr><td>Dr. ${'ABCDE'[at] ?? ''} Elm - Medicine</td><td>Neurology</td><td>LX7Q2${at}</td><td>${status}</td></tr>`;
});

/** Pages of a portal without a script of their own, so that what runs on them is ours. By their path. */
const PAGES: Record<string, string> = {
  // Nothing of ours, as on most pages of an application.
  '/experiences': `<title>MyERAS</title><main><h1>Experiences</h1><table><tr><th>Employer</th><th>From</th><th>To</th></tr>
    <tr><td>Elm Clinic</td><td>2024</td><td>2025</td></tr></table></main>`,
  '/letters': `<title>MyERAS</title><main><h1>Letters of Recommendation</h1><table><thead><tr><th>LoR Information</th>
    <th>Specialty</th><th>Letter ID</th><th>Status</th></tr></thead><tbody>${LETTERS.join('')}</tbody></table></main>`,
  '/small': matrix(5, 70, CELLS.text),
  '/large': matrix(15, 800, CELLS.text),
};

export const PORTAL = 'https://myeras.aamc.org';

/** Answers at the portal's address with these pages. */
export async function servePages(context: BrowserContext): Promise<void> {
  await context.route(`${PORTAL}/**`, (route) => {
    const body = PAGES[new URL(route.request().url()).pathname];
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` });
  });
}
