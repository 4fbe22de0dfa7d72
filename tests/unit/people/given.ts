import type { Contact, Tracker } from '../../../lib/model.ts';
import { personsOf, type Person } from '../../../lib/people/index.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { on, tracker } from '../rounds/rows.ts';

/** The people of some rows, on a day. */
export function people(rows: Partial<Tracker>, today: string): Person[] {
  const known = tracker(rows);
  return personsOf(known, roundsOf(known, on(today)));
}

/** One person of some rows. */
export function person(rows: Partial<Tracker>, today: string): Person {
  const [only] = people(rows, today);
  if (!only) throw new Error('There is nobody in these rows');
  return only;
}

export function contact(changes: Partial<Contact> = {}): Contact {
  return {
    ...{ id: 'c1', writer: 'w1', letter: null, on: '2026-03-01', kind: 'talked', rung: null, note: null },
    ...changes,
  };
}
