import * as z from 'zod/mini';

import { PORTALS, READ_PORTALS } from '../model.ts';
import { spelled } from './moments.ts';

/* What the rows of a backup are made of, and how many rows of a kind there may be. */

export type BackupTable = (typeof BACKUP_TABLES)[number];
export const BACKUP_TABLES = [
  'letters',
  'programs',
  'assignments',
  'writers',
  'events',
  'contacts',
  'readings',
  'sweeps',
  'settings',
  'plans',
  'lessons',
] as const;

/** More rows than years of use bring: a file beyond them is none of ours. */
export const MOST_ROWS: Record<BackupTable, number> = {
  letters: 5_000,
  programs: 50_000,
  assignments: 500_000,
  writers: 5_000,
  events: 500_000,
  contacts: 50_000,
  readings: 500_000,
  sweeps: 1_000,
  settings: 100,
  plans: 1_000,
  lessons: 10_000,
};

export const text = z.string().check(z.maxLength(2_000));
export const longText = z.string().check(z.maxLength(20_000));
export const id = z.string().check(z.minLength(1), z.maxLength(64));
export const day = z.iso.date();
/** In the one spelling that sorts as text, whatever wrote the file. */
export const moment = z.pipe(z.iso.datetime(), z.transform(spelled));
export const season = z.int().check(z.gte(2000), z.lte(2100));
export const count = z.int().check(z.gte(0), z.lte(1_000_000));
export const hour = z.int().check(z.gte(0), z.lte(23));
export const portal = z.enum(PORTALS);
export const readPortal = z.enum(READ_PORTALS);
export const account = z.nullable(text);
export const flag = z.nullable(z.boolean());
