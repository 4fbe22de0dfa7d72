import fc from 'fast-check';

import type { AssignmentSeen, LetterNamed, LetterSeen, LetterState, Reading } from '../../lib/model.ts';
import { letter, program, reading } from '../unit/tracker/given.ts';

/** A letter of the season as it truly is; which of it a page prints is that page's. */
interface Truth {
  author: number;
  letterId: string | null;
  title: string | null;
  kind: LetterSeen['kind'];
  specialty: string | null;
  state: LetterState;
  imported: boolean;
  /** Its list shows it: a letter can be named on assignments and not be there. */
  isListed: boolean;
  was: LetterState | null;
  hasLeft: boolean;
}
/** How a page calls a letter. */
type Naming = 'ID' | 'ID and name' | 'name' | 'name and title';

/** The same name as different pages print it. */
const AUTHORS = [
  ['Dr. Helen Marsh', 'Marsh, Helen', 'Helen Marsh, MD'],
  ['Ana Reyes', 'Reyes, Ana', 'Dr. Ana Reyes'],
  ['Chidi Okafor', 'OKAFOR, CHIDI', 'Chidi Okafor, MD, PhD'],
  ['Noor Patel', 'Dr. Noor Patel', 'Patel, Noor'],
] as const;
const TITLES = [null, 'Chair', 'Clerkship Director'] as const;

const naming = fc.constantFrom<Naming>('ID', 'ID and name', 'name', 'name and title');
const spelling = fc.nat(2);

const truth = fc.record({
  author: fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(3) }),
  title: fc.constantFrom(...TITLES),
  kind: fc.constantFrom<LetterSeen['kind']>(null, 'narrative', 'standardized'),
  specialty: fc.constantFrom(null, 'Surgery', 'Internal Medicine'),
  state: fc.constantFrom<LetterState>(
    'draft',
    'requested',
    'requested',
    'received',
    'received',
    'declined',
    'unknown',
  ),
  imported: fc.boolean(),
  isListed: fc.constantFrom(true, true, true, false),
  hasId: fc.boolean(),
  /** How it stood the day before; `null`: it was not there yet. */
  was: fc.constantFrom<LetterState | null>(null, null, 'draft', 'requested', 'requested', 'received'),
  /** Since then it has left the list. */
  hasLeft: fc.constantFrom(false, false, false, true),
});

/** How a list is shown: in pages of so many rows, or whole; a page may say that a filter is on. */
const cut = fc.record({ size: fc.constantFrom(0, 0, 1, 2, 3), states: fc.constantFrom(true, true, false) });

/** What of a season is drawn at random, for one applicant and one portal. */
const drawn = fc.record({
  portal: fc.constantFrom('eras' as const, 'amcas' as const),
  letters: fc.array(truth, { maxLength: 6 }),
  /** Does the list of letters print IDs, and titles? */
  printsIds: fc.constantFrom(true, true, false),
  printsTitles: fc.boolean(),
  programs: fc.array(
    fc.record({
      applied: fc.boolean(),
      track: fc.constantFrom('Categorical', 'Preliminary'),
      letters: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      locked: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  lettersCut: cut,
  savedCut: cut,
  checklist: fc.option(fc.record({ naming, spelling, whole: fc.boolean(), cut })),
  applied: fc.record({ naming: fc.option(naming), spelling, whole: fc.boolean() }),
  receipt: fc.option(
    fc.record({
      spelling,
      titles: fc.boolean(),
      some: fc.boolean(),
      ids: fc.constantFrom(true, true, false),
    }),
  ),
  unmatched: fc.option(fc.record({ author: fc.nat(3), hasId: fc.boolean() })),
  dashboard: fc.boolean(),
  /** Were its lists read the day before, too? */
  before: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

export type PageOfSeason = Omit<Reading, 'at'>;
/** Pages of one moment, and the same pages in another order. */
export interface Shuffled {
  /** What was read the day before, in this order. */
  before: PageOfSeason[];
  pages: PageOfSeason[];
  order: number[];
  /** How many minutes lie between two looks; 0: all of them stood at one moment. */
  apart: number;
}

/** A season of one or two applicants, as the pages that show it, in two orders. */
export const shuffled: fc.Arbitrary<Shuffled> = fc
  .tuple(drawn, fc.option(drawn, { freq: 3 }))
  .map(([one, other]) => {
    const seasons = [
      pagesOf(one, '11111111'),
      ...(other === null ? [] : [pagesOf(other, one.portal === other.portal ? '22222222' : '33333333')]),
    ];
    return {
      before: seasons.flatMap(({ before }) => before),
      pages: seasons.flatMap(({ pages }) => pages),
    };
  })
  .chain(({ before, pages }) =>
    fc.record({
      before: fc.constant(before),
      pages: fc.constant(pages),
      order: fc.shuffledSubarray(
        pages.map((_, index) => index),
        { minLength: pages.length },
      ),
      apart: fc.constantFrom(0, 1),
    }),
  );

function pagesOf(season: Drawn, account: string): Pick<Shuffled, 'before' | 'pages'> {
  const truths = season.letters.map(({ hasId, ...one }, index): Truth => ({
    ...one,
    letterId: hasId ? `L${String(index + 1)}` : null,
  }));
  const page = (facts: Partial<Reading>): PageOfSeason => {
    const { at: _, ...rest } = reading({ portal: season.portal, account, ...facts });
    return rest;
  };
  // What was read before is known by its ID: which of two without one is which, no order of today's pages could say.
  const isOld = ({ was, letterId }: Truth) =>
    season.before && season.printsIds && was !== null && letterId !== null;
  const then = truths.flatMap((one) => (isOld(one) && one.was ? [{ ...one, state: one.was }] : []));
  const now = truths.filter((one) => !(isOld(one) && one.hasLeft));
  const whole: Drawn = { ...season, lettersCut: { size: 0, states: true } };
  const before = season.before ? lettersPages(whole, then, page) : [];
  const pages = [...lettersPages(season, now, page), ...programPages(season, now, page)];
  if (season.portal === 'amcas') pages.push(...amcasPages(season, now, page));
  if (season.dashboard)
    pages.push(page({ page: 'dashboard', extent: 'part', stated: { unassignedLetters: 1 } }));
  return { before, pages };
}

type Page = (facts: Partial<Reading>) => PageOfSeason;

function inPages(rows: readonly unknown[], { size, states }: Drawn['savedCut']): Partial<Reading>[] {
  if (size === 0) return [{ extent: 'whole' }];
  const starts = rows.flatMap((_, index) => (index % size === 0 ? [index] : []));
  return starts.map((from) => ({
    extent: 'part',
    part: {
      total: states ? rows.length : null,
      from: from + 1,
      to: Math.min(from + size, rows.length),
      sort: '',
      filtered: false,
    },
  }));
}
function rowsOf<T>(rows: readonly T[], { part }: Partial<Reading>): T[] {
  return part ? rows.slice((part.from ?? 1) - 1, part.to ?? rows.length) : [...rows];
}

function lettersPages(season: Drawn, truths: readonly Truth[], page: Page): PageOfSeason[] {
  const { size, states } = season.lettersCut;
  const alike = (one: Truth) =>
    season.letters.filter(({ author, isListed }) => isListed && author === one.author);
  const hasOwnId = ({ letterId }: Truth) => season.printsIds && letterId !== null;
  const listed = truths.filter(
    (one) =>
      one.isListed &&
      // On pages that do not say how many rows there are, or that go on with rows of another day, nobody could tell
      // one without an ID from another by the same author.
      (size === 0 || (states && !season.before) || hasOwnId(one) || alike(one).length === 1),
  );
  const seen = listed.map((one, index) =>
    seenAs(one, `row ${String(index)}`, { id: season.printsIds, title: season.printsTitles, spelling: 0 }),
  );
  return inPages(seen, season.lettersCut).map((facts) => page({ ...facts, letters: rowsOf(seen, facts) }));
}

function seenAs(
  one: Truth,
  row: string,
  prints: { id: boolean; title: boolean; spelling: number },
): LetterSeen {
  const { author, state } = one;
  return letter(AUTHORS[author]?.[prints.spelling] ?? '', {
    row,
    letterId: prints.id ? one.letterId : null,
    title: prints.title ? one.title : null,
    kind: one.kind,
    specialty: one.specialty,
    state,
    portalStatus: state === 'received' ? 'Uploaded' : `Word for ${state}`,
    imported: one.imported ? true : null,
  });
}

function programPages(season: Drawn, truths: readonly Truth[], page: Page): PageOfSeason[] {
  const rows = season.programs.map((one, index) => ({
    ...one,
    seen: (facts: object) => program(`14${String(index)}`, { track: one.track, ...facts }),
    has: [...new Set(one.letters)].flatMap((at) => truths[at % Math.max(truths.length, 1)] ?? []),
  }));
  const assignmentsOf = (
    list: readonly (typeof rows)[number][],
    naming: Naming | null,
    spelled: number,
  ): AssignmentSeen[] =>
    naming === null
      ? []
      : list.flatMap(({ has, locked, applied }, index) =>
          [...new Set(has)].flatMap((one) => {
            const called = calledBy(one, naming, spelled);
            return called
              ? [{ letter: called, program: index, state: locked && applied ? 'locked' : 'assigned' }]
              : [];
          }),
        );
  const pages: PageOfSeason[] = [];
  const saved = rows.filter(({ applied }) => !applied);
  for (const facts of inPages(saved, season.savedCut))
    pages.push(
      page({
        page: 'programs-saved',
        ...facts,
        programs: rowsOf(saved, facts).map(({ seen }) => seen({ status: 'saved' })),
      }),
    );
  const applied = rows.filter((one) => one.applied);
  pages.push(
    page({
      page: 'programs-applied',
      programs: applied.map(({ seen }) =>
        seen({
          status: 'applied',
          assignmentsWhole: season.applied.whole && season.applied.naming !== null,
        }),
      ),
      assignments: assignmentsOf(applied, season.applied.naming, season.applied.spelling),
    }),
  );
  const { checklist } = season;
  if (checklist)
    for (const facts of inPages(rows, checklist.cut)) {
      const shown = rowsOf(rows, facts);
      pages.push(
        page({
          page: 'assignments',
          ...facts,
          programs: shown.map(({ seen }) => seen({ status: null, assignmentsWhole: checklist.whole })),
          assignments: assignmentsOf(shown, checklist.naming, checklist.spelling),
        }),
      );
    }
  return pages;
}

function calledBy(one: Truth, naming: Naming, spelled: number): LetterNamed | null {
  const author = AUTHORS[one.author]?.[spelled] ?? '';
  const { letterId, title } = one;
  const nothing = { letterId: null, author: null, title: null, specialty: null };
  // What has no ID is called by its name where others are called by theirs.
  if (naming === 'ID') return letterId === null ? { ...nothing, author } : { ...nothing, letterId };
  if (naming === 'ID and name') return { ...nothing, letterId, author };
  return { ...nothing, author, title: naming === 'name and title' ? title : null };
}

/** What AMCAS shows besides: receipts, which say "received" before the list of requests does, and letters without an entry. */
function amcasPages(
  { receipt, unmatched, before }: Drawn,
  truths: readonly Truth[],
  page: Page,
): PageOfSeason[] {
  const pages: PageOfSeason[] = [];
  if (receipt) {
    const printsIds = receipt.ids || before;
    const shown = truths.filter(
      (one, index) =>
        // Receipts without IDs of two letters by one author could be told by nothing.
        (printsIds ? one.letterId !== null : truths.find(({ author }) => author === one.author) === one) &&
        !(receipt.some && index % 2 === 0) &&
        one.state !== 'declined',
    );
    const letters = shown.map((one, index) => ({
      ...seenAs(one, `receipt ${String(index)}`, {
        id: printsIds,
        title: receipt.titles,
        spelling: receipt.spelling,
      }),
      ...(one.state === 'received' || one.state === 'unknown'
        ? { state: 'received' as const, portalStatus: 'Received', receivedOn: '2026-09-01' }
        : { state: 'requested' as const, portalStatus: 'Not Received' }),
    }));
    pages.push(page({ page: 'receipt', letters }));
  }
  if (unmatched)
    pages.push(
      page({
        page: 'unmatched',
        letters: [
          letter(AUTHORS[unmatched.author]?.[0] ?? '', {
            row: 'waits',
            letterId: unmatched.hasId ? 'W9' : null,
            state: 'unmatched',
            portalStatus: 'Match This Letter',
          }),
        ],
      }),
    );
  return pages;
}
