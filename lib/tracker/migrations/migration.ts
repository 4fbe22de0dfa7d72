import type { Transaction } from 'dexie';

/** One step of the database's schema: its tables as Dexie writes them, and what happens to rows that stand. */
export interface Migration {
  version: number;
  /**
   * Every table and index of the step before stands in it too: Dexie opens a database made by a newer build without
   * a word and puts back what it misses there, so an older build would change a newer database.
   */
  stores: Record<string, string>;
  /** Runs in the one `versionchange` transaction, in whichever context opens the database first. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
