import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PageLesson, TaughtPage } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { DRAWINGS, openGallery, show, type Drawing, type Gallery } from '../accuracy/measure.ts';
import { scoreOf, type Score } from '../accuracy/score.ts';
import { pageScript } from '../browser/page-script.ts';
import { renameHeadings, renameSheets } from '../browser/renamed.ts';
import type { TeachInPage } from '../browser/teach-in-page.ts';

/** Every heading of every practice page, by a name that no portal ever had. */
const HEADINGS = [
  ...['Letters of Recommendation', 'Assignments Checklist', 'Saved Programs', 'Programs Applied To'],
  ...[
    'Letters of Evaluation',
    'Assign Letters to Schools',
    'Received Letters',
    'LoR Information',
    'Specialty',
  ],
  ...['Letter Type', 'Letter ID', 'Waived', 'Confirmed On', 'Status', 'Actions', 'Program', 'Program Name'],
  ...['Accreditation ID', 'Training Type', 'Training Type Selections', 'LoR 1', 'LoR 2', 'LoR 3', 'LoR 4'],
  ...['Personal Statement', 'MSPE', 'Transcript', 'Photo', 'City', 'State', 'Signaled?', 'Applied Dates'],
  ...['Letter Title', 'Primary Contact', 'AMCAS Letter ID', 'AMCAS Request ID', 'Letter ID / Request ID'],
  ...['Date Received', 'Medical School', 'Program Type', 'Letter Author', 'Organization', 'Action'],
];
const nonsense = (at: number): string =>
  `Q${'aeiou'[at % 5] ?? ''}${'bdgklmn'[Math.floor(at / 5) % 7] ?? ''}orf${'aeiouy'[Math.floor(at / 35)] ?? ''}`;
const NAMES = Object.fromEntries(HEADINGS.map((text, at) => [text, nonsense(at)]));
const CALLED = Object.fromEntries(Object.entries(NAMES).map(([text, name]) => [name, text]));

let gallery: Gallery;
let script: string;
beforeAll(async () => {
  gallery = await openGallery();
  await renameSheets(gallery.page, NAMES);
  await renameHeadings(gallery.page, NAMES);
  script = await pageScript(new URL('../browser/teach-in-page.ts', import.meta.url).pathname);
});
afterAll(() => gallery.close());

async function teach({ portal, reads }: Drawing): Promise<PageLesson> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await gallery.page.evaluate(script);
    const lesson = await gallery.page.evaluate(
      ([of, kind, names]) =>
        (globalThis as unknown as { teachInPage: TeachInPage }).teachInPage.teach(of, kind, names),
      [portal, reads as TaughtPage, CALLED] as const,
    );
    if (lesson) return lesson;
    await gallery.page.waitForTimeout(100);
  }
  throw new Error('No list with those headings came');
}

async function read({ portal }: Drawing, lessons: PageLesson[]): Promise<Proposal[]> {
  await gallery.page.evaluate(script);
  return gallery.page.evaluate(
    ([of, taught]) => (globalThis as unknown as { teachInPage: TeachInPage }).teachInPage.read(of, taught),
    [portal, lessons] as const,
  );
}

describe('with every heading called something else, a list is read as it is shown, and after a reload', () => {
  test.each(DRAWINGS)('$library: $page', async (drawing) => {
    await show(gallery, drawing);
    const lesson = await teach(drawing);
    // A lesson is data: it holds for the next load as for this one. A library draws the same again.
    if (drawing.kind.includes('framework') || drawing.library === 'MUI') await show(gallery, drawing);
    let score: Score | null = null;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const expected = await drawing.expected(gallery.page, gallery.portals);
      if (!expected) throw new Error('Nothing to be read');
      const found = (await read(drawing, [lesson])).find(
        ({ page, understood }) => page === drawing.reads && understood,
      );
      score = scoreOf(found ?? null, expected);
      if (score.right === score.expected && score.wrong.length === 0) break;
      await gallery.page.waitForTimeout(120);
    }
    if (!score) throw new Error('Not reached');
    const { expected, right, ...rest } = score;
    expect({ ...rest, right }).toEqual({ wrong: [], missed: [], falseReceived: 0, right: expected });
    // The same list under headings that changed once more: nothing is read of it, and it is said.
    const other = {
      ...lesson,
      columns: lesson.columns.map((one) => ({ ...one, heading: `${one.heading} x` })),
    };
    const changed = await read(drawing, [other]);
    expect(changed.flatMap(({ letters, programs }) => [...letters, ...programs])).toEqual([]);
    expect(changed.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toContain('taught-changed');
  });
});
