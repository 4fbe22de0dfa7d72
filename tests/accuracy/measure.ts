import type { Browser, Page } from 'playwright';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal, ReadingPage } from '../../lib/model.ts';
import { readShown } from '../browser/reader.ts';
import { LIBRARIES } from '../libraries/drawings.ts';
import { expectedOf } from '../libraries/expected.ts';
import { addressOf, serveLibraries } from '../libraries/serve.ts';
import { SHEETS } from '../libraries/sheet.ts';
import * as practice from '../portals/expected.ts';
import type { ExpectedReading } from '../portals/expected.ts';
import { AMCAS, ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { scoreOf, type Score } from './score.ts';

/** One page as one library draws it. */
export interface Drawing {
  library: string;
  kind: string;
  page: string;
  portal: ReadPortal;
  reads: ReadingPage;
  address: string;
  /** What a careful person could read off it now. */
  expected(page: Page, portals: PracticePortals): Promise<ExpectedReading | null>;
}

/** Every page of every library, the practice portals' own (Angular Material, MUI) among them. */
export const DRAWINGS: readonly Drawing[] = [...ofPracticePortals(), ...ofLibraries()];

function ofPracticePortals(): Drawing[] {
  const eras = { library: 'Angular Material', kind: "a framework's own table", portal: 'eras' as const };
  const amcas = { library: 'MUI', kind: 'cards; a table of boxes', portal: 'amcas' as const };
  const of =
    (expected: (portals: PracticePortals) => ExpectedReading | null): Drawing['expected'] =>
    (_page, portals) =>
      Promise.resolve(expected(portals));
  return [
    {
      ...eras,
      page: 'eras-letters',
      reads: 'letters',
      address: ERAS.letters,
      expected: of((portals) => practice.expectedErasLetters(portals.eras)),
    },
    {
      ...eras,
      page: 'eras-assignments',
      reads: 'assignments',
      address: ERAS.assignments,
      expected: of((portals) => practice.expectedErasAssignments(portals.eras)),
    },
    {
      ...eras,
      page: 'eras-saved',
      reads: 'programs-saved',
      address: ERAS.saved,
      expected: of((portals) => practice.expectedErasPrograms(portals.eras, { list: 'Saved' })),
    },
    {
      ...eras,
      page: 'eras-applied',
      reads: 'programs-applied',
      address: ERAS.applied,
      expected: of((portals) => practice.expectedErasPrograms(portals.eras, { list: 'Applied' })),
    },
    {
      ...amcas,
      page: 'amcas-letters',
      reads: 'letters',
      address: AMCAS.letters,
      expected: of((portals) => practice.expectedAmcasLetters(portals.amcas)),
    },
    {
      ...amcas,
      page: 'amcas-entries',
      reads: 'letters',
      address: AMCAS.olderLetters,
      expected: of((portals) => practice.expectedAmcasOlderLetters(portals.amcas)),
    },
    {
      ...amcas,
      page: 'amcas-assignments',
      reads: 'assignments',
      address: AMCAS.assignments,
      expected: of((portals) => practice.expectedAmcasAssignments(portals.amcas)),
    },
    {
      ...amcas,
      page: 'amcas-unmatched',
      reads: 'unmatched',
      address: AMCAS.unmatched,
      expected: of((portals) => practice.expectedAmcasUnmatched(portals.amcas)),
    },
  ];
}

function ofLibraries(): Drawing[] {
  return LIBRARIES.flatMap((library) =>
    SHEETS.map((sheet) => ({
      library: library.name,
      kind: library.kind,
      page: sheet,
      portal: sheet.startsWith('eras') ? ('eras' as const) : ('amcas' as const),
      reads: sheet.endsWith('letters') ? ('letters' as const) : ('assignments' as const),
      address: addressOf(library.folder, sheet),
      expected: async (page, portals) => {
        const text = await page.locator('#list').evaluate((list) => list.textContent);
        return expectedOf(library, sheet, portals, (one) => text.includes(one));
      },
    })),
  );
}

/** A browser with every drawing at its address. */
export interface Gallery {
  page: Page;
  portals: PracticePortals;
  close(): Promise<void>;
}

/** Starts a browser that shows the drawings, without any network. Throws when there is no browser. */
export async function openGallery(): Promise<Gallery> {
  const browser: Browser = await launchPlain();
  // Wide enough for every column: a grid may leave out those that are out of sight.
  const context = await browser.newContext({ viewport: { width: 1900, height: 1000 } });
  const portals = await servePracticePortals(context);
  await serveLibraries(context, portals);
  return { page: await context.newPage(), portals, close: () => browser.close() };
}

/** Opens a drawing and waits until its list stands there. */
export async function show({ page }: Gallery, drawing: Drawing): Promise<void> {
  await page.goto('about:blank');
  await page.goto(drawing.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Reads a drawing that is shown, as soon as it is all there, and says how well. */
export async function measure({ page, portals }: Gallery, drawing: Drawing): Promise<Score> {
  let score: Score | null = null;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const { readings } = await readShown(page, drawing.portal);
    const read = readings.find((reading) => reading.page === drawing.reads && reading.understood) ?? null;
    const expected = await drawing.expected(page, portals);
    if (!expected) throw new Error(`Nothing to be read on ${drawing.address}`);
    score = scoreOf(read, expected);
    // A library may still be drawing; a reading that is right cannot become more so.
    if (score.right === score.expected && score.wrong.length === 0) break;
    await page.waitForTimeout(120);
  }
  if (!score) throw new Error('Not reached');
  return score;
}
