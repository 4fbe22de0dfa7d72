import type { PageLesson, Problem, ProgramSeen, ProgramStatus, ReadingPage } from '../model.ts';
import type { Grid, Page } from '../page/page.ts';
import { letterPlaces, taughtPlaces } from './assignments.ts';
import { boxColumn, programChosenFor, ticksOf } from './choice.ts';
import { accountsOn, isOfOthers, kindOf, listKind, pageKind, seasonOf, type ListKind } from './context.ts';
import { holdsLetters, letterColumns, readLetters, tellsLetters, type LetterGrid } from './letters.ts';
import { linesSayEmpty, saysEmpty } from './empty.ts';
import { extentOf } from './extent.ts';
import { tellsOfOne, withDetails } from './one-letter.ts';
import { isOneOf, stateMeaning } from './phrase.ts';
import type { PortalWords, Proposal } from './portal.ts';
import { programColumns, readPrograms, type ProgramGrid } from './programs.ts';
import { sessionEnded } from './session.ts';
import { statedOn } from './stated.ts';
import { isPageOf, missingHeadings, taughtColumns } from './taught.ts';

interface LetterList extends LetterGrid {
  page: ReadingPage;
}
interface ProgramList extends ProgramGrid {
  page: ReadingPage;
  status: ProgramStatus | null;
}

/** What the user taught of a portal's pages at one host, and the route of the page that is read. */
export interface Taught {
  lessons: readonly PageLesson[];
  route: string;
}

/**
 * What a page of `words`' portal says of letters, programs and assignments: one proposal for each list kind on
 * it. Empty when the page is none that concerns us; `understood: false` when it is, and cannot be read. A list that
 * its user taught is read by the lesson; a page of a lesson that fits none of its lists says so.
 */
export function readWith(page: Page, words: PortalWords, taught: Taught | null = null): Proposal[] {
  if (page.asksPassword || sessionEnded(page)) return [];
  const letters: LetterList[] = [];
  const programs: ProgramList[] = [];
  const choices: { list: LetterList; program: ProgramSeen }[] = [];
  const about = pageKind(page, words);
  const lessons = (taught?.lessons ?? []).filter((lesson) => isPageOf(page, lesson, taught?.route ?? ''));
  const used = new Set<PageLesson>();
  for (const grid of page.grids) {
    const lesson = lessons.find((one) => !used.has(one) && takeTaught(grid, one, words, letters, programs));
    if (lesson) {
      used.add(lesson);
      continue;
    }
    const choice = asChoice(grid, words);
    const letterList = choice ?? asLetters(grid, words, about);
    const program = letterList && programChosenFor(letterList, page, words);
    if (letterList && program) choices.push({ list: letterList, program });
    // Letters to choose from for a school that is not told: a list of nothing else.
    else if (choice) continue;
    else if (letterList) letters.push(letterList);
    else {
      const programList = asPrograms(grid, page, words);
      if (programList) programs.push(programList);
    }
  }
  const base = baseOf(page, words);
  const proposals: Proposal[] = [];
  for (const { list, program } of choices.slice(0, 1)) {
    const read = readLetters(list, words, null);
    const assignments = ticksOf(list, read.letters);
    proposals.push({
      ...base,
      page: 'choice',
      extent: 'part',
      letters: read.letters,
      programs: [program],
      assignments,
    });
  }
  for (const kind of ['letters', 'unmatched', 'receipt'] as const) {
    const lists = letters.filter((list) => list.page === kind);
    if (lists.length > 0) proposals.push(lettersProposal(kind, lists, page, words, base));
  }
  for (const kind of ['assignments', 'programs-applied', 'programs-saved'] as const) {
    const lists = programs.filter((list) => list.page === kind);
    if (lists.length > 0) proposals.push(programsProposal(kind, lists, page, words, base));
  }
  for (const lesson of lessons) {
    const read = used.has(lesson) || proposals.some((proposal) => proposal.page === lesson.page);
    if (!read && !page.busy && !saysNone(page, words)) proposals.push(...whenChanged(page, lesson, base));
  }
  const stated = statedOn(page, words);
  if (Object.keys(stated).length > 0) proposals.push({ ...base, page: 'dashboard', extent: 'part', stated });
  return proposals.length > 0 ? proposals : whenNothingFits(page, words, base);
}

/** Takes a list as a lesson says, if its headings fit. */
function takeTaught(
  grid: Grid,
  lesson: PageLesson,
  words: PortalWords,
  letters: LetterList[],
  programs: ProgramList[],
): boolean {
  const columns = grid.drawnAs === 'list' ? null : taughtColumns(grid, lesson);
  if (columns === null) return false;
  const { page, confirmed } = lesson;
  if (page === 'letters' || page === 'unmatched' || page === 'receipt') {
    letters.push({ grid, page, confirmed, columns: columns as LetterGrid['columns'] });
    return true;
  }
  const of = columns as ProgramGrid['columns'];
  const places = taughtPlaces(grid, of, words, page === 'assignments');
  programs.push({ grid, columns: of, places, page, status: statusOn(page, words) });
  return true;
}

function saysNone(page: Page, words: PortalWords): boolean {
  return linesSayEmpty(page, words.noLetters) || linesSayEmpty(page, words.noPrograms);
}

/** A page that was taught and whose lists have other headings now. One without rows may not be all there. */
function whenChanged(page: Page, lesson: PageLesson, base: Base): Proposal[] {
  const lists = page.grids.filter((grid) => grid.drawnAs !== 'list' && grid.rows.length > 0);
  const missing = lists.map((grid) => missingHeadings(grid, lesson.columns));
  const [least] = missing.sort((a, b) => a.length - b.length);
  if (!least) return [];
  const texts = [lesson.mark.text, ...least].map((text) => text.slice(0, 200));
  const problems: Problem[] = [...base.problems, { kind: 'taught-changed', texts }];
  return [{ ...base, page: lesson.page, extent: 'part', understood: false, problems }];
}

type Base = ReturnType<typeof baseOf>;

function baseOf(page: Page, words: PortalWords): Omit<Proposal, 'page' | 'extent'> {
  const accounts = accountsOn(page, words);
  const problems: Problem[] = [];
  if (accounts.length > 1) problems.push({ kind: 'ambiguous', texts: words.accountLabels.slice(0, 1) });
  if (page.unseenParts > 0) problems.push({ kind: 'unseen-part', texts: [] });
  if (page.cut) problems.push({ kind: 'too-much', texts: [] });
  return {
    portal: words.portal,
    season: seasonOf(page, words),
    account: accounts.length === 1 ? (accounts[0] ?? null) : null,
    understood: true,
    letters: [],
    programs: [],
    assignments: [],
    part: null,
    stated: {},
    problems,
  };
}

function asLetters(grid: Grid, words: PortalWords, aboutPage: ListKind | null): LetterList | null {
  if (grid.drawnAs === 'list') return null;
  if (isOfOthers(grid, words)) return null;
  const columns = letterColumns(grid, words);
  const kind = aboutPage === 'receipt' ? aboutPage : listKind(grid, words);
  const matches = grid.rows.some((row) =>
    row.cells.some((cell) => cell.actions.some((action) => isOneOf(action, words.matchActions))),
  );
  const named = kind === 'letters' || kind === 'receipt' || kind === 'unmatched' || matches;
  const page: ReadingPage =
    kind === 'unmatched' || matches ? 'unmatched' : kind === 'receipt' ? 'receipt' : 'letters';
  const told =
    page === 'unmatched' ? tellsLetters(grid, columns, words) : holdsLetters(grid, columns, named, words);
  if (!told) return null;
  const programLike = programColumns(grid, words);
  if (programLike.includes('accreditationId') || (kind !== null && !named)) return null;
  return { grid, columns, page };
}

/** Letters with a box each under a heading that speaks of assigning them: AMCAS's pop-up (domain.md 2.2a). */
function asChoice(grid: Grid, words: PortalWords): LetterList | null {
  if (words.locksOnApply || grid.drawnAs === 'list' || listKind(grid, words) !== 'assignments') return null;
  const list: LetterList = { grid, columns: letterColumns(grid, words), page: 'letters' };
  const isOfSchools = programColumns(grid, words).includes('program');
  return !isOfSchools && tellsLetters(grid, list.columns, words) && boxColumn(list) !== null ? list : null;
}

function asPrograms(grid: Grid, page: Page, words: PortalWords): ProgramList | null {
  if (grid.drawnAs === 'list') return null;
  const columns = programColumns(grid, words);
  if (!columns.includes('program')) return null;
  const kind = listKind(grid, words) ?? pageKind(page, words);
  const lettered = columns.includes('slot') || columns.includes('letters');
  const places = letterPlaces(grid, columns, words, kind === 'assignments' || lettered || kind === 'letters');
  const target = programPage(kind, columns.includes('appliedOn'), places.length > 0);
  if (!target) return null;
  const others = columns.filter((column) => column !== null && column !== 'program').length;
  if (others === 0 && places.length === 0) return null;
  // Labelled lines can be anything's: cards tell at least three things of a program.
  if (grid.drawnAs === 'cards' && others + places.length < 2) return null;
  return { grid, columns, places, page: target, status: statusOn(target, words) };
}

/** What a list as a whole says of its programs. */
function statusOn(page: ReadingPage, words: PortalWords): ProgramStatus | null {
  if (page === 'programs-saved') return 'saved';
  return page === 'programs-applied' && words.locksOnApply ? 'applied' : null;
}

function programPage(kind: ListKind | null, applied: boolean, lettered: boolean): ReadingPage | null {
  if (kind === 'assignments') return 'assignments';
  if (kind === 'programsApplied') return 'programs-applied';
  if (kind === 'programsSaved') return 'programs-saved';
  if (lettered) return 'assignments';
  return applied ? 'programs-applied' : null;
}

function lettersProposal(
  kind: 'letters' | 'unmatched' | 'receipt',
  lists: readonly LetterList[],
  page: Page,
  words: PortalWords,
  base: Base,
): Proposal {
  const reads = lists.map((list) => readLetters(list, words, kind === 'unmatched' ? 'unmatched' : null));
  const grids = lists.map((list) => list.grid);
  const emptySaid = grids.every((grid) => grid.rows.length > 0 || saysEmpty(grid.emptyText, words.noLetters));
  const complete =
    reads.every((read) => read.complete) &&
    !lists.every((list) => tellsOfOne(list, words)) &&
    (emptySaid || linesSayEmpty(page, words.noLetters));
  const all = withDetails(reads.flatMap((read) => read.letters));
  return {
    ...base,
    page: kind,
    understood: all.length > 0 || complete || isMeanwhile(page, grids),
    letters: all,
    problems: [...base.problems, ...reads.flatMap((read) => read.problems)].slice(0, 50),
    ...extentOf({ grids, page, words, kind, complete }),
  };
}

function programsProposal(
  kind: 'assignments' | 'programs-applied' | 'programs-saved',
  lists: readonly ProgramList[],
  page: Page,
  words: PortalWords,
  base: Base,
): Proposal {
  const grids = lists.map((list) => list.grid);
  const proposal: Proposal = { ...base, page: kind, problems: [...base.problems], extent: 'part' };
  let complete = true;
  for (const list of lists) {
    const read = readPrograms(list, words, list.status);
    const offset = proposal.programs.length;
    proposal.programs = [...proposal.programs, ...read.programs];
    const moved = read.assignments.map((one) => ({ ...one, program: one.program + offset }));
    proposal.assignments = [...proposal.assignments, ...moved];
    proposal.problems.push(...read.problems);
    complete &&=
      read.complete && (list.grid.rows.length > 0 || saysEmpty(list.grid.emptyText, words.noPrograms));
  }
  proposal.problems = proposal.problems.slice(0, 50);
  return { ...proposal, ...extentOf({ grids, page, words, kind: KIND_OF[kind], complete }) };
}

/** True where a list without rows is one that loads, or that a filter leaves empty. */
function isMeanwhile(page: Page, grids: readonly Grid[]): boolean {
  return page.busy || page.filtered || grids.some((grid) => grid.filtered || grid.emptyText !== '');
}

/** A page about letters or programs with no list that could be read: empty and saying so, or not understood. */
function whenNothingFits(page: Page, words: PortalWords, base: Base): Proposal[] {
  const kind = pageKind(page, words);
  if (kind === null || kind === 'receipt' || page.busy) return [];
  const letters = kind === 'letters' || kind === 'unmatched';
  const target = PAGE_OF[kind];
  const empty = linesSayEmpty(page, letters ? words.noLetters : words.noPrograms);
  const readable = !page.grids.some(
    (grid) => grid.rows.length > 0 && grid.under.some((text) => kindOf(text, words) === kind),
  );
  // A status somewhere on the page is that of a row which could not be read.
  const silent = !page.lines.some((line) => stateMeaning(line, words.letterStates) !== null);
  if (empty && readable && silent) {
    return [
      {
        ...base,
        page: target,
        ...extentOf({ grids: page.grids, page, words, kind, complete: true }),
        part: null,
      },
    ];
  }
  if (kind === 'unmatched') return [];
  const seen = page.grids
    .map((grid) =>
      grid.columns
        .map((column) => column.text)
        .filter(Boolean)
        .join(', '),
    )
    .filter(Boolean);
  const problem: Problem = {
    kind: 'not-understood',
    texts: seen.slice(0, 5).map((text) => text.slice(0, 200)),
  };
  return [
    { ...base, page: target, extent: 'part', understood: false, problems: [...base.problems, problem] },
  ];
}

const KIND_OF = {
  assignments: 'assignments',
  'programs-applied': 'programsApplied',
  'programs-saved': 'programsSaved',
} as const satisfies Partial<Record<ReadingPage, ListKind>>;

const PAGE_OF: Record<ListKind, ReadingPage> = {
  letters: 'letters',
  unmatched: 'unmatched',
  receipt: 'receipt',
  assignments: 'assignments',
  programsApplied: 'programs-applied',
  programsSaved: 'programs-saved',
};
