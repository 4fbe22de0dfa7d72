import type { LetterKind, LetterState } from '../../lib/model.ts';
import type { ExpectedLetter, ExpectedReading } from './expected.ts';
import { AMCAS_STATUS, amcasSchoolKey } from './state.ts';
import type { AmcasLetter, AmcasState } from './state.ts';

/** domain.md 2.2; every other word is unknown. */
const STATES: Record<string, LetterState> = {
  [AMCAS_STATUS.notReceived]: 'requested',
  [AMCAS_STATUS.received]: 'received',
  [AMCAS_STATUS.notSending]: 'not-sending',
};

const KINDS: Record<AmcasLetter['type'], LetterKind> = {
  'Committee Letter': 'committee',
  'Letter Packet': 'packet',
  'Individual Letter': 'individual',
};

/** Section 6, Letters of Evaluation. */
export function expectedAmcasLetters(state: AmcasState): ExpectedReading | null {
  return lettersOn('letters', state);
}

/** Main Menu > Transcript and Letter Receipt Information > Details. Transcripts are no letters. */
export function expectedAmcasReceipt(state: AmcasState): ExpectedReading | null {
  return lettersOn('receipt', state);
}

function lettersOn(page: 'letters' | 'receipt', state: AmcasState): ExpectedReading | null {
  if (!shows(state)) return null;
  const letters = state.list === 'empty' ? [] : state.letters.map(letterSeen);
  const words = letters
    .filter((letter) => letter.state === 'unknown')
    .map((letter) => letter.portalStatus ?? '');
  return {
    ...base(state, page),
    letters,
    problems: words.length === 0 ? [] : [{ kind: 'new-word', texts: [...new Set(words)] }],
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

/** Received Letters: what came with an ID that fits no entry, with "Match This Letter". */
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
    programs: schools.map((school) => ({
      accreditationId: null,
      track: school.programType,
      name: school.name,
      specialty: null,
      city: null,
      region: school.state,
      status: null,
      signaled: null,
      appliedOn: null,
      assignmentsWhole: true,
    })),
    assignments: schools.flatMap((school, program) =>
      state.letters.flatMap((letter) => {
        const made = state.assignments.find(
          (one) => one.letterId === letter.letterId && one.school === amcasSchoolKey(school),
        );
        if (!made) return [];
        return [
          {
            letter: { letterId: letter.letterId, author: letter.contact.name, title: null, specialty: null },
            program,
            // A box that cannot be changed any more.
            state: made.fixed ? ('locked' as const) : ('assigned' as const),
          },
        ];
      }),
    ),
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
