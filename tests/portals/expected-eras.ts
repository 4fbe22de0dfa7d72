import type { LetterState } from '../../lib/model.ts';
import type { ExpectedLetter, ExpectedProgram, ExpectedReading } from './expected.ts';
import { ERAS_STATUS, erasProgramKey } from './state.ts';
import type { ErasLetter, ErasProgram, ErasState } from './state.ts';

/** domain.md 1.2; every other word is unknown. */
const STATES: Record<string, LetterState> = {
  [ERAS_STATUS.notConfirmed]: 'draft',
  [ERAS_STATUS.confirmed]: 'requested',
  [ERAS_STATUS.uploaded]: 'received',
  [ERAS_STATUS.imported]: 'received',
};

/** Documents > Letters of Recommendation. */
export function expectedErasLetters(state: ErasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const letters = state.list === 'empty' ? [] : state.letters.map(letterSeen);
  const words = letters
    .filter((letter) => letter.state === 'unknown')
    .map((letter) => letter.portalStatus ?? '');
  return {
    ...base(state, 'letters'),
    letters,
    problems: words.length === 0 ? [] : [{ kind: 'new-word', texts: [...new Set(words)] }],
  };
}

function letterSeen(letter: ErasLetter): ExpectedLetter {
  return {
    letterId: letter.letterId,
    author: letter.author,
    title: letter.title,
    // Shown only in dialogs.
    email: null,
    kind:
      letter.letterType === null
        ? null
        : letter.letterType === 'Standardized Letter'
          ? 'standardized'
          : 'narrative',
    specialty: letter.specialty,
    // The page says it with an icon; that there is none is not a "No" in words.
    chair: letter.chair ? true : null,
    waived: letter.waived,
    imported: letter.status === ERAS_STATUS.imported ? true : null,
    state: STATES[letter.status] ?? 'unknown',
    portalStatus: letter.status,
    requestedOn: letter.confirmedOn,
    // The page prints no day of upload.
    receivedOn: null,
  };
}

/** How Saved Programs or Programs Applied To is looked at. */
export interface ProgramsView {
  list: 'Saved' | 'Applied';
  /** 0 is the first. */
  pageIndex?: number;
  /** What stands in the search box. */
  search?: string;
  /** Keys (`erasProgramKey`) of the rows whose "Track Assigned Documents" is open; on Programs Applied To only. */
  expanded?: string[];
}

/** Programs > Saved Programs or Programs Applied To, one page of it. */
export function expectedErasPrograms(state: ErasState, view: ProgramsView): ExpectedReading | null {
  if (!shows(state)) return null;
  const search = (view.search ?? '').trim().toLowerCase();
  const found = (state.list === 'empty' ? [] : state.programs).filter(
    (program) =>
      program.status === view.list &&
      [program.name, program.specialty, program.city, program.state, program.accreditationId].some((text) =>
        text.toLowerCase().includes(search),
      ),
  );
  const start = (view.pageIndex ?? 0) * state.pageSize;
  const shown = found.slice(start, start + state.pageSize);
  const isExpanded = (program: ErasProgram): boolean =>
    (view.expanded ?? []).includes(erasProgramKey(program));
  const whole = shown.length === found.length && search === '';
  return {
    ...base(state, view.list === 'Applied' ? 'programs-applied' : 'programs-saved'),
    extent: whole ? 'whole' : 'part',
    part: whole
      ? null
      : {
          total: found.length,
          from: found.length === 0 ? null : start + 1,
          to: found.length === 0 ? null : start + shown.length,
          sort: '',
          filtered: search !== '',
        },
    programs: shown.map((program) => programSeen(program, isExpanded(program))),
    assignments: shown.flatMap((program, at) =>
      isExpanded(program) ? assignmentsOf(state, program, at, { withTitle: true }) : [],
    ),
  };
}

/** Programs > Assignments Checklist: every saved or applied program with all of its letters. */
export function expectedErasAssignments(state: ErasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const programs = state.list === 'empty' ? [] : state.programs;
  return {
    ...base(state, 'assignments'),
    programs: programs.map((program) => ({
      ...programSeen(program, true),
      city: null,
      region: null,
      signaled: null,
      appliedOn: null,
    })),
    assignments: programs.flatMap((program, at) => assignmentsOf(state, program, at, { withTitle: false })),
  };
}

/** The dashboard's own count of letters that are in and on no program (domain.md 1.4). */
export function expectedErasDashboard(state: ErasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const assigned = new Set(state.assignments.map((assignment) => assignment.letterId));
  const unassigned = state.letters.filter(
    (letter) =>
      STATES[letter.status] === 'received' && (letter.letterId === null || !assigned.has(letter.letterId)),
  );
  return { ...base(state, 'dashboard'), stated: { unassignedLetters: unassigned.length } };
}

function programSeen(program: ErasProgram, assignmentsWhole: boolean): ExpectedProgram {
  return {
    accreditationId: program.accreditationId,
    track: program.trainingType,
    name: program.name,
    specialty: program.specialty,
    city: program.city,
    region: program.state,
    status: program.status === 'Applied' ? 'applied' : 'saved',
    signaled: program.signaled,
    appliedOn: program.appliedOn,
    assignmentsWhole,
  };
}

/** On applying, assignments lock (domain.md 1.5). */
function assignmentsOf(
  state: ErasState,
  program: ErasProgram,
  at: number,
  { withTitle }: { withTitle: boolean },
): ExpectedReading['assignments'] {
  return state.assignments
    .filter((assignment) => assignment.program === erasProgramKey(program))
    .map(({ letterId }) => {
      const letter = state.letters.find((candidate) => candidate.letterId === letterId);
      return {
        letter: {
          letterId,
          author: letter?.author ?? null,
          title: withTitle ? (letter?.title ?? null) : null,
          specialty: null,
        },
        program: at,
        state: program.status === 'Applied' ? ('locked' as const) : ('assigned' as const),
      };
    });
}

function shows(state: ErasState): boolean {
  return state.session === 'open' && (state.list === 'shown' || state.list === 'empty');
}

function base(state: ErasState, page: ExpectedReading['page']): ExpectedReading {
  return {
    portal: 'eras',
    page,
    extent: 'whole',
    season: state.season,
    account: state.applicant.aamcId,
    understood: true,
    letters: [],
    programs: [],
    assignments: [],
    part: null,
    stated: {},
    problems: [],
  };
}
