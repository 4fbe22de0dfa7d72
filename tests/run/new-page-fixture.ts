/**
 * `npm run new-page-fixture FILE [NAME]`: makes a practice page of a report ("Save a report with names removed"), or of a
 * page that a volunteer saved, in `tests/pages/NAME/`, with an expected reading to fill in. Names are taken out of a saved
 * page before anything is written.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launchPlain } from '../browser/plain-browser.ts';
import type { PageReport } from '../../lib/report/page-report.ts';
import { pageScript } from '../browser/page-script.ts';
import { pageOf } from '../pages/page-of.ts';

/** What stands beside a practice page: filled in by a person who looks at the page, never by our reader. */
export interface ExpectedOfPage {
  portal: 'eras' | 'amcas';
  /** False: nobody has filled it in yet; the page is then only tried for a letter that is said to be in. */
  filledIn: boolean;
  page: string;
  extent: 'whole' | 'part';
  letters: { author: string; letterId: string | null; state: string | null; portalStatus: string | null }[];
  programs: { name: string; accreditationId: string | null }[];
}

/**
 * @param top the folder that holds the practice pages
 * @returns the folder that was made
 * @throws for a file that is neither, and for a name that is taken
 */
export async function newPageFixture(top: string, file: string, name: string): Promise<string> {
  if (!/^[a-z0-9-]{2,60}$/.test(name)) throw new Error('A page’s name is short: eras-letters-2027');
  const folder = join(top, name);
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const text = await readFile(file, 'utf8');
  const report = reportIn(text) ?? (await reportOfSaved(text));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'page.html'), pageOf(report));
  const expected: ExpectedOfPage = {
    portal: report.host.startsWith('amcas') || report.title.includes('AMCAS') ? 'amcas' : 'eras',
    filledIn: false,
    page: 'letters',
    extent: 'part',
    letters: [{ author: '', letterId: null, state: null, portalStatus: null }],
    programs: [],
  };
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  return folder;
}

function reportIn(text: string): PageReport | null {
  try {
    const content = JSON.parse(text) as Partial<PageReport> | null;
    return content?.format === 'letter-rounds-page-report' ? (content as PageReport) : null;
  } catch {
    return null;
  }
}

/** The report of a saved page: it is drawn without its scripts and without a network, and its names are taken out. */
async function reportOfSaved(html: string): Promise<PageReport> {
  if (!/<[a-z][^>]*>/i.test(html)) throw new Error('This file is neither a report nor a saved page.');
  const browser = await launchPlain();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) => route.abort());
    // A policy that lets no script of the page's run; what we evaluate is ours.
    await page.setContent(`<meta http-equiv="content-security-policy" content="script-src 'none'">${html}`);
    await page.evaluate(await pageScript(join(import.meta.dirname, '../pages/report-in-page.ts')));
    return await page.evaluate(() => globalThis.pageReport());
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, name] = process.argv.slice(2);
  if (file === undefined) throw new Error('npm run new-page-fixture FILE [NAME]');
  const named =
    name ??
    basename(file)
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/[^a-z0-9]+/g, '-');
  const folder = await newPageFixture(join(import.meta.dirname, '../pages'), file, named);
  console.log(
    `Made ${folder}\nLook at page.html. Say in expected.json what is on it, and set "filledIn" to true.`,
  );
}
