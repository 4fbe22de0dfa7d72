import type { LetterKind, LetterState } from '../../lib/model.ts';
import type { ExpectedLetter, ExpectedProgram, ExpectedReading } from './expected.ts';
import { AMCAS_REQUEST, AMCAS_STATUS, amcasDeadline, amcasSchoolKey } from './state.ts';
import type { AmcasLetter, AmcasSchool, AmcasState } from './state.ts';

/** domain.md 2.2; every other word is unknown. */
const STATES: Record<string, LetterState> = {
  [AMCAS_STATUS.notReceived]: 'requested',
  [AMCAS_STATUS.received]: 'received',
  [AMCAS_STATUS.notSending]: 'not-sending',
};

/** domain.md 2.2a. "Request Fulfilled" is none of them: the guide does not say that the letter is in. */
const REQUESTS: Record<string, LetterState> = {
  [AMCAS_REQUEST.notSent]: 'draft',
  [AMCAS_REQUEST.sent]: 'requested',
  [AMCAS_REQUEST.resent]: 'requested',
  [AMCAS_REQUEST.notSending]: 'not-sending',
};

const KINDS: Record<AmcasLetter['type'], LetterKind> = {
  'Committee Letter': 'committee',
  'Letter Packet': 'packet',
  'Individual Letter': 'individual',
};

/** Section 6, Letters of Evaluation: the table Manage Letter Requests, in which nobody has a name. */
export function expectedAmcasLetters(state: AmcasState): ExpectedReading | null {
  return lettersOn('letters', state, requestSeen);
}

/** The same while the details of one request stand over the table: its writer has a name. */
export function expectedAmcasDetails(state: AmcasState, letterId: string): ExpectedReading | null {
  return lettersOn('letters', state, (letter) =>
    letter.letterId === letterId
      ? {
          ...requestSeen(letter),
          author: letter.contact.name,
          kind: KINDS[letter.type],
          email: letter.contact.email,
          title: letter.title,
        }
      : requestSeen(letter),
  );
}

/** The entries of 2025, a card for each. */
export function expectedAmcasOlderLetters(state: AmcasState): ExpectedReading | null {
  return lettersOn('letters', state, letterSeen);
}

/** Main Menu > Transcript and Letter Receipt Information > Details. Transcripts are no letters. */
export function expectedAmcasReceipt(state: AmcasState): ExpectedReading | null {
  return lettersOn('receipt', state, letterSeen);
}

function lettersOn(
  page: 'letters' | 'receipt',
  state: AmcasState,
  seen: (letter: AmcasLetter) => ExpectedLetter,
): ExpectedReading | null {
  if (!shows(state)) return null;
  const letters = state.list === 'empty' ? [] : state.letters.map(seen);
  return {
    ...base(state, page),
    letters,
    // Each row whose word is not known says so.
    problems: letters
      .filter((letter) => letter.state === 'unknown')
      .map((letter) => ({ kind: 'new-word', texts: [letter.portalStatus ?? ''] })),
  };
}

function requestSeen(letter: AmcasLetter): ExpectedLetter {
  return {
    ...letterSeen(letter),
    author: '',
    title: letter.title ?? letter.type,
    kind: null,
    state: REQUESTS[letter.request] ?? 'unknown',
    portalStatus: letter.request,
    receivedOn: null,
    ofRequest: true,
  };
}

function letterSeen(letter: AmcasLetter): ExpectedLetter {
  return {
    letterId: letter.letterId,
    author: letter.contact.name,
    title: letter.title,
    // Shown only in the entry's details, which are folded.
    email: null,
    kind: KINDS[letter.type],
    specialty: null,
    chair: null,
    waived: null,
    imported: null,
    state: STATES[letter.status] ?? 'unknown',
    portalStatus: letter.status,
    requestedOn: null,
    receivedOn: letter.receivedOn,
  };
}

/** Received Letters: what came with an ID that fits no request, with "Add This Letter". */
export function expectedAmcasUnmatched(state: AmcasState): ExpectedReading | null {
  if (!shows(state)) return null;
  return {
    ...base(state, 'unmatched'),
    letters: (state.list === 'empty' ? [] : state.unmatched).map((letter) => ({
      letterId: letter.letterId,
      author: letter.author,
      title: null,
      email: null,
      kind: null,
      specialty: null,
      chair: null,
      waived: null,
      imported: null,
      state: 'unmatched',
      // The page says it by being that page; it prints no word for it.
      portalStatus: null,
      requestedOn: null,
      receivedOn: letter.receivedOn,
    })),
  };
}

/** Letters across, schools down, a box for each pair. */
export function expectedAmcasAssignments(state: AmcasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const schools = state.list === 'empty' ? [] : state.schools;
  return {
    ...base(state, 'assignments'),
    programs: schools.map((school) => ({ ...programSeen(school), assignmentsWhole: true })),
    assignments: schools.flatMap((school, program) =>
      state.letters.flatMap((letter) => {
        const made = state.assignments.find(
          (one) => one.letterId === letter.letterId && one.school === amcasSchoolKey(school),
        );
        if (!made) return [];
        return [
          {
            letter: { letterId: letter.letterId, author: null, title: letter.title, specialty: null },
            program,
            // A box that cannot be changed any more.
            state: made.fixed ? ('locked' as const) : ('assigned' as const),
          },
        ];
      }),
    ),
  };
}

/** The same where the columns are headed by who wrote. */
export function expectedAmcasOlderAssignments(state: AmcasState): ExpectedReading | null {
  const reading = expectedAmcasAssignments(state);
  if (!reading) return null;
  const writerOf = new Map(state.letters.map(({ letterId, contact }) => [letterId, contact.name]));
  return {
    ...reading,
    assignments: reading.assignments.map((one) => ({
      ...one,
      letter: { ...one.letter, author: writerOf.get(one.letter.letterId ?? '') ?? null, title: null },
    })),
  };
}

/** Section 7, Medical Schools. Its Yes and No say nothing about any letter, and nor does the link to the choice. */
export function expectedAmcasSchools(state: AmcasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const schools = state.list === 'empty' ? [] : state.schools;
  return {
    ...base(state, 'programs-applied'),
    programs: schools.map((school) => ({
      ...programSeen(school),
      region: null,
      printedDeadlineOn: amcasDeadline(school, state.season),
    })),
  };
}

/** The pop-up "Assign Letters" of one school. */
export function expectedAmcasChoice(state: AmcasState, school: AmcasSchool): ExpectedReading | null {
  if (!shows(state)) return null;
  const letters = state.letters.map(requestSeen);
  const key = amcasSchoolKey(school);
  return {
    ...base(state, 'choice'),
    extent: 'part',
    letters,
    // Its heading names the school, and not its program type.
    programs: [{ ...programSeen(school), track: null, region: null }],
    assignments: letters.flatMap(({ letterId, author, title, specialty }) => {
      const made = state.assignments.find((one) => one.letterId === letterId && one.school === key);
      const letter = { letterId, author, title, specialty };
      const isFixed = made?.fixed === true || isOver(state, letterId);
      return made
        ? [{ letter, program: 0, state: isFixed ? ('locked' as const) : ('assigned' as const) }]
        : [];
    }),
  };
}

/** The box of a letter that will not come cannot be changed either. */
function isOver({ letters }: AmcasState, letterId: string | null): boolean {
  return letters.some((one) => one.letterId === letterId && one.request === AMCAS_REQUEST.notSending);
}

function programSeen(school: AmcasSchool): ExpectedProgram {
  return {
    accreditationId: null,
    track: school.programType,
    name: school.name,
    specialty: null,
    city: null,
    region: school.state,
    status: null,
    signaled: null,
    appliedOn: null,
    assignmentsWhole: false,
  };
}

function shows(state: AmcasState): boolean {
  return state.session === 'open' && (state.list === 'shown' || state.list === 'empty');
}

function base(state: AmcasState, page: ExpectedReading['page']): ExpectedReading {
  return {
    portal: 'amcas',
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
