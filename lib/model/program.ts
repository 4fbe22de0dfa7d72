import type { AssignmentState, Day, Id, Moment, Portal, ProgramStatus, RequiredKind } from '../model.ts';

/* Programs, and which letters are assigned to them, as rows: `null` means "not shown, not said", never a guess. */

export interface Program {
  id: Id;
  portal: Portal;
  season: number;
  account: string | null;
  accreditationId: string | null;
  track: string | null;
  name: string;
  specialty: string | null;
  city: string | null;
  region: string | null;
  status: ProgramStatus | null;
  signaled: boolean | null;
  appliedOn: Day | null;
  firstSeenAt: Moment;
  lastSeenAt: Moment;
  goneAt: Moment | null;
  /** The newest reading that showed every letter assigned to this program. */
  assignmentsReadAt: Moment | null;
  /** The user's own. */
  required: { min: number; max: number } | null;
  /** The user's own; one letter may be several of them. Rows that are older than this column do not hold it. */
  requiredKinds: RequiredKind[] | null;
  /** The program's own last day for letters, as the user typed it. Rows that are older than this column do not hold it. */
  deadlineOn: Day | null;
  /** The user named it, and no page has shown it yet. */
  by?: 'you' | undefined;
}

export interface Assignment {
  letter: Id;
  program: Id;
  state: AssignmentState;
  firstSeenAt: Moment;
  goneAt: Moment | null;
  /** The user says so, and no page has shown it yet. */
  by?: 'you' | undefined;
}
