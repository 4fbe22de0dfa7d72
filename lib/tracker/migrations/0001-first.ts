import type { Migration } from './migration.ts';

/** The tables of contract.md. Only what is looked for has an index: a reading takes a portal's rows in one go. */
export const first: Migration = {
  version: 1,
  stores: {
    letters: 'id, portal, writer',
    programs: 'id, portal',
    assignments: '[letter+program], letter, program',
    writers: 'id',
    events: 'id, letter, program',
    contacts: 'id, letter',
    readings: 'id, portal',
    sweeps: 'id, portal',
    settings: 'key',
    plans: 'id',
    lessons: 'id',
    snapshots: 'id, at',
  },
};
