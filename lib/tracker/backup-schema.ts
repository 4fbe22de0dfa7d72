import * as z from 'zod/mini';

import type {
  Assignment,
  Contact,
  Lesson,
  Letter,
  Plan,
  Program,
  ReadingRow,
  Setting,
  Sweep,
  TrackerEvent,
  Writer,
} from '../model.ts';
import {
  program,
  assignment,
  writer,
  letter,
  event,
  contact,
  reading,
  sweep,
  plan,
  lesson,
} from './backup-rows.ts';
import { setting } from './backup-settings.ts';
import { BACKUP_TABLES, moment, MOST_ROWS, type BackupTable } from './backup-values.ts';

export { BACKUP_TABLES, type BackupTable } from './backup-values.ts';

/** The rows of a backup file: one array for each table but the snapshots. */
export interface BackupRows {
  letters: Letter[];
  programs: Program[];
  assignments: Assignment[];
  writers: Writer[];
  events: TrackerEvent[];
  contacts: Contact[];
  readings: ReadingRow[];
  sweeps: Sweep[];
  settings: Setting[];
  plans: Plan[];
  lessons: Lesson[];
  /** Rows that cannot be used, by their table, as they stood: they are carried along, and not looked into. */
  damaged?: Partial<Record<BackupTable, Record<string, unknown>[]>> | undefined;
}

/** A table's rows, no more than its cap. */
function table<T>(name: BackupTable, row: z.ZodMiniType<T>) {
  return z.array(row).check(z.maxLength(MOST_ROWS[name]));
}

/** A backup of this build's version: every row of every table, and nothing that is not known. */
export const backupSchema = z.strictObject({
  format: z.literal('letter-rounds'),
  version: z.int(),
  exportedAt: moment,
  letters: table('letters', letter),
  programs: table('programs', program),
  assignments: table('assignments', assignment),
  writers: table('writers', writer),
  events: table('events', event),
  contacts: table('contacts', contact),
  readings: table('readings', reading),
  sweeps: table('sweeps', sweep),
  settings: table('settings', setting as z.ZodMiniType<Setting>),
  plans: table('plans', plan),
  lessons: table('lessons', lesson),
  damaged: z.optional(
    z.partialRecord(
      z.enum(BACKUP_TABLES),
      z.array(z.record(z.string(), z.unknown())).check(z.maxLength(500_000)),
    ),
  ),
});
