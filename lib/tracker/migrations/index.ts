import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

/** Every migration there was, oldest first; the next one is a new file and a new line. */
export const MIGRATIONS: readonly Migration[] = [first];

/** The version of rows that this build writes. It stands in backups, and the native version is ten times it. */
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));
