import type { Day } from '../../lib/model.ts';

/**
 * What the practice portals are told: one plain object for each. Everything on their pages is drawn from it, and
 * the expected readings in `expected.ts` are worked out from it too.
 */

/** The person who is signed in. */
export interface Applicant {
  name: string;
  /** AAMC ID, 8 digits (domain.md 1.2). */
  aamcId: string;
}

/** How the portal behaves, whatever it holds. */
export interface Moods {
  /** `signed-out` shows a sign-in page with a password field, `ended` says that the session is over. */
  session: 'open' | 'signed-out' | 'ended';
  /** What stands where lists stand: rows, the portal's "nothing here", an error, or grey bars that never end. */
  list: 'shown' | 'empty' | 'error' | 'skeleton';
  /** Each page shows a progress bar for so many milliseconds before its list comes. */
  slowMs: number;
  /** Rows on one page of a list that has pages. */
  pageSize: number;
}

/** The words that MyERAS is known to use for a letter (domain.md 1.2). */
export const ERAS_STATUS = {
  notConfirmed: 'Not Confirmed for Upload',
  confirmed: 'Confirmed for Upload',
  uploaded: 'Uploaded',
  imported: 'Imported',
} as const;

export interface ErasLetter {
  /** `null` until the entry is confirmed. */
  letterId: string | null;
  author: string;
  /** Title/Department. */
  title: string;
  email: string;
  specialty: string;
  /** `null` for "General", which hides the choice. */
  letterType: 'Standardized Letter' | 'Narrative Letter' | null;
  chair: boolean;
  programDirector: boolean;
  waived: boolean;
  /** The word that the page prints: one of {@link ERAS_STATUS}, or a new one. */
  status: string;
  confirmedOn: Day | null;
  uploadedOn: Day | null;
}

export interface ErasProgram {
  name: string;
  specialty: string;
  city: string;
  /** Two letters. */
  state: string;
  accreditationId: string;
  trainingType: string;
  status: 'Saved' | 'Applied';
  signaled: boolean;
  appliedOn: Day | null;
  personalStatement: string | null;
}

/** One letter given to one program. The order in the state is the order of the slots, four at most. */
export interface ErasAssignment {
  letterId: string;
  /** {@link erasProgramKey} */
  program: string;
}

/** Documents that are not letters: the neighbours whose words look like a letter's. */
export interface ErasDocument {
  name: string;
  status: 'Uploaded' | 'Not Uploaded';
  uploadedOn: Day | null;
}

export interface ErasState extends Moods {
  season: number;
  applicant: Applicant;
  letters: ErasLetter[];
  programs: ErasProgram[];
  assignments: ErasAssignment[];
  documents: ErasDocument[];
  /** Application sections and what the dashboard says of each ("Saved", "Imported", ...). */
  sections: { name: string; status: 'Saved' | 'Imported' | 'Incomplete' | 'Not Available' }[];
}

/** Accreditation ID and training type: names are not unique (domain.md 1.5). */
export function erasProgramKey(program: Pick<ErasProgram, 'accreditationId' | 'trainingType'>): string {
  return `${program.accreditationId}/${program.trainingType}`;
}

/** The words that AMCAS is known to use for a letter, in its list of receipts and its older table (domain.md 2.2). */
export const AMCAS_STATUS = {
  notReceived: 'Not Received',
  received: 'Received',
  notSending: 'No Longer Being Sent',
} as const;

/** The words of the 2027 table of requests, in the order of its help (domain.md 2.2a). */
export const AMCAS_REQUEST = {
  notSent: 'Email Not Sent',
  sent: 'Email Sent',
  resent: 'Email Resent',
  fulfilled: 'Request Fulfilled',
  notSending: 'No Longer Being Sent',
} as const;

export interface AmcasLetter {
  /** The Request ID: 16 characters, two of them hyphens. */
  letterId: string;
  type: 'Committee Letter' | 'Letter Packet' | 'Individual Letter';
  /** Optional, visible to schools. */
  title: string | null;
  /** Primary contact. */
  contact: { name: string; role: string; school: string | null; email: string; phone: string };
  /** Other writers of a packet, when the applicant named them. */
  otherWriters: string[];
  /** What the table of requests prints: one of {@link AMCAS_REQUEST}, or a new word. */
  request: string;
  /** What the list of receipts prints: one of {@link AMCAS_STATUS}, or a new word. */
  status: string;
  receivedOn: Day | null;
}

export interface AmcasSchool {
  name: string;
  /** Two letters. */
  state: string;
  programType: string;
  /** Whether the school takes part in the letter service: no word about any letter. */
  takesLetters: boolean;
  backgroundCheck: boolean;
  /** Month and day of its deadline, in the fall before the season's year. */
  deadline: `${number}-${number}`;
}

export interface AmcasAssignment {
  letterId: string;
  /** {@link amcasSchoolKey} */
  school: string;
  /** Made before the application was submitted: its box cannot be changed any more. */
  fixed: boolean;
}

/** A letter that came with an ID which fits no entry. */
export interface AmcasUnmatched {
  author: string;
  organization: string;
  /** As the writer gave it. */
  letterId: string;
  receivedOn: Day;
}

export interface AmcasState extends Moods {
  season: number;
  applicant: Applicant;
  /** The year in which the key was called otherwise (domain.md 2.1). */
  idWord: 'AMCAS Letter ID' | 'AMCAS Request ID';
  submittedOn: Day | null;
  letters: AmcasLetter[];
  unmatched: AmcasUnmatched[];
  schools: AmcasSchool[];
  assignments: AmcasAssignment[];
  transcripts: { school: string; status: 'Received' | 'Not Received'; receivedOn: Day | null }[];
}

/** A school's deadline in a season's year. */
export function amcasDeadline({ deadline }: Pick<AmcasSchool, 'deadline'>, season: number): Day {
  return `${season - 1}-${deadline}`;
}

export function amcasSchoolKey(school: Pick<AmcasSchool, 'name' | 'programType'>): string {
  return `${school.name}/${school.programType}`;
}

/** A day as both portals print it: `MM/DD/YYYY`; '' for none. */
export function usDate(day: Day | null): string {
  if (day === null) return '';
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}
