import type { PageLesson, TaughtPage } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { pageScript, putIn } from '../browser/page-script.ts';
import { renameHeadings, renameSheets } from '../browser/renamed.ts';
import type { TeachInPage } from '../browser/teach-in-page.ts';
import { LIBRARIES } from '../libraries/drawings.ts';
import { SHEETS } from '../libraries/sheet.ts';
import type { ExpectedReading } from '../portals/expected.ts';
import { DRAWINGS, openGallery, show, type Drawing, type Gallery } from './measure.ts';
import { scoreOf, type Score } from './score.ts';

/** Every heading of every practice page, by a name that no portal ever had. */
const HEADINGS = [
  ...['Letters of Recommendation', 'Assignments Checklist', 'Saved Programs', 'Programs Applied To'],
  ...[
    'Letters of Evaluation',
    'Assign Letters to Schools',
    'Received Letters',
    'Manage Letter Requests',
    'Letter Title With Request ID',
    'Letter Request Status',
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

/**
 * Each library once, each of its four pages in turn, and each page of the practice portals: what `npm test` teaches.
 * `npm run teach-all` teaches every page of every library.
 */
export const ONE_OF_EACH: readonly Drawing[] = DRAWINGS.filter(({ library, page }) => {
  const at = LIBRARIES.findIndex(({ name }) => name === library);
  return at === -1 || page === SHEETS[at % SHEETS.length];
});

/** The gallery with every heading called something else, and what shows and reads a list there. */
export interface Classroom extends Gallery {
  script: string;
}

/** Throws when there is no browser. */
export async function openClassroom(): Promise<Classroom> {
  const gallery = await openGallery();
  await renameSheets(gallery.page, NAMES);
  await renameHeadings(gallery.page, NAMES);
  const script = await pageScript(new URL('../browser/teach-in-page.ts', import.meta.url).pathname);
  return { ...gallery, script };
}

/** What came of showing a list once. */
export interface Taught {
  score: Score;
  /** The same list under headings that changed once more: how many of its rows were read, and what was said of it. */
  changed: { rows: number; problems: string[] };
}

/** Shows the list of a drawing to the reader, and has it read by that lesson. Throws when its list does not come. */
export async function teach(room: Classroom, drawing: Drawing): Promise<Taught> {
  await show(room, drawing);
  const lesson = await lessonOf(room, drawing);
  // A lesson is data: it holds for the next load as for this one. A library draws the same again.
  if (drawing.kind.includes('framework') || drawing.library === 'MUI') await show(room, drawing);
  const score = await scoreBy(room, drawing, lesson);
  const columns = lesson.columns.map((one) => ({ ...one, heading: `${one.heading} x` }));
  const changed = await read(room, drawing, [{ ...lesson, columns }]);
  return {
    score,
    changed: {
      rows: changed.flatMap(({ letters, programs }) => [...letters, ...programs]).length,
      problems: changed.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
    },
  };
}

async function lessonOf(room: Classroom, { portal, reads }: Drawing): Promise<PageLesson> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await putIn(room.page, 'teachInPage', room.script);
    const lesson = await room.page.evaluate(
      ([of, kind, names]) =>
        (globalThis as unknown as { teachInPage: TeachInPage }).teachInPage.teach(of, kind, names),
      [portal, reads as TaughtPage, CALLED] as const,
    );
    if (lesson) return lesson;
    await room.page.waitForTimeout(100);
  }
  throw new Error('No list with those headings came');
}

/** A word that requests and letters share is known for a request's by its heading alone, which is called otherwise here. */
function withoutHeadings(expected: ExpectedReading): ExpectedReading {
  const letters = expected.letters.map(({ ofRequest, ...letter }) =>
    ofRequest && letter.portalStatus !== 'No Longer Being Sent' ? { ...letter, ofRequest } : letter,
  );
  return { ...expected, letters };
}

/** A library may still be drawing; a reading that is right cannot become more so. */
async function scoreBy(room: Classroom, drawing: Drawing, lesson: PageLesson): Promise<Score> {
  let score: Score | null = null;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const expected = await drawing.expected(room.page, room.portals);
    if (!expected) throw new Error('Nothing to be read');
    const found = (await read(room, drawing, [lesson])).find(
      ({ page, understood }) => page === drawing.reads && understood,
    );
    score = scoreOf(found ?? null, withoutHeadings(expected));
    if (score.right === score.expected && score.wrong.length === 0) break;
    await room.page.waitForTimeout(120);
  }
  if (!score) throw new Error('Not reached');
  return score;
}

async function read(room: Classroom, { portal }: Drawing, lessons: PageLesson[]): Promise<Proposal[]> {
  await putIn(room.page, 'teachInPage', room.script);
  return room.page.evaluate(
    ([of, taught]) => (globalThis as unknown as { teachInPage: TeachInPage }).teachInPage.read(of, taught),
    [portal, lessons] as const,
  );
}
