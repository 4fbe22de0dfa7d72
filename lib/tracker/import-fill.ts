import {
  READ_PORTALS,
  type Letter,
  type LetterTyped,
  type Portal,
  type Program,
  type ProgramTyped,
} from '../model.ts';

/** A stored row with what a sheet adds, the columns that it added, and those where what stands is kept. */
export interface Filled<R> {
  row: R;
  adds: string[];
  keeps: string[];
}

/** The user's own columns: a portal never says them, whoever says the letter's state. */
const OWN = ['askedOn', 'dueOn', 'thankedOn'] as const;
/** What a portal says of a letter that it shows. */
const PORTALS = ['title', 'email', 'kind', 'specialty'] as const;

/**
 * Completes a letter that stands by a row of a sheet. What stands is never overwritten, and the state of a letter that
 * a portal shows is not the sheet's to say; of the others it goes forward only: asked for, then in or declined.
 */
export function fillLetter(stands: Letter, typed: LetterTyped): Filled<Letter> {
  const filled: Filled<Letter> = { row: { ...stands }, adds: [], keeps: [] };
  for (const key of OWN) put(filled, key, typed[key]);
  if (stands.state !== 'received') put(filled, 'saidSentOn', typed.saidSentOn);
  if (stands.stateBy === 'you') {
    for (const key of PORTALS) put(filled, key, typed[key]);
    if (typed.state !== null && typed.state !== stands.state) {
      if (isForward(stands.state, typed.state)) {
        filled.row.state = typed.state;
        filled.adds.push('state');
      } else filled.keeps.push('state');
    }
  } else {
    for (const key of [...PORTALS, 'state'] as const)
      if (typed[key] !== null && typed[key] !== stands[key]) filled.keeps.push(key);
  }
  if (typed.notes !== null && !(stands.notes ?? '').includes(typed.notes)) {
    filled.row.notes = stands.notes === null ? typed.notes : `${stands.notes}\n${typed.notes}`;
    filled.adds.push('notes');
  }
  return filled;
}

function isForward(from: Letter['state'], to: Letter['state']): boolean {
  if (from === 'planned') return true;
  return ['draft', 'requested', 'accepted'].includes(from) && (to === 'received' || to === 'declined');
}

const PROGRAM_COLUMNS = [
  'accreditationId',
  'track',
  'specialty',
  'city',
  'region',
  'signaled',
  'deadlineOn',
] as const;

/** Completes a program that stands by a row of a sheet; what stands is never overwritten. */
export function fillProgram(stands: Program, typed: ProgramTyped): Filled<Program> {
  const filled: Filled<Program> = { row: { ...stands }, adds: [], keeps: [] };
  for (const key of PROGRAM_COLUMNS) put(filled, key, typed[key]);
  put(filled, 'required', numberAsked(typed, stands.portal));
  if (mayApply(stands.portal)) {
    put(filled, 'status', typed.status);
    put(filled, 'appliedOn', typed.appliedOn);
  }
  return filled;
}

/** The number that a sheet says a program asks for; it takes as many as its portal allows (domain.md 1.2, 3.1). */
export function numberAsked({ required }: ProgramTyped, portal: Portal): Program['required'] {
  if (required === null) return null;
  return { min: required, max: Math.max(required, portal === 'eras' || portal === 'residencycas' ? 4 : 10) };
}

/** Whether the user's sheet says what was applied to: where a reader is, the portal's own lists do. */
export function mayApply(portal: Portal): boolean {
  return !(READ_PORTALS as readonly Portal[]).includes(portal);
}

function put<R, K extends keyof R & string>(filled: Filled<R>, key: K, value: R[K] | null): void {
  if (value === null) return;
  const stands = filled.row[key] ?? null;
  if (stands === null) {
    filled.row[key] = value;
    filled.adds.push(key);
  } else if (JSON.stringify(stands) !== JSON.stringify(value)) filled.keeps.push(key);
}
