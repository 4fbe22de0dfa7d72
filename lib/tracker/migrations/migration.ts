/** The rows of every table but the snapshots, by its name, as the version before kept them or as a file says. */
export type RowsOf = Record<string, object[]>;

/** One step of the database's schema: its tables as Dexie writes them, and what becomes of rows that stand. */
export interface Migration {
  version: number;
  /**
   * Every table and index of the step before stands in it too: Dexie opens a database made by a newer build without
   * a word and puts back what it misses there, so an older build would change a newer database.
   */
  stores: Record<string, string>;
  /**
   * The rows as this version keeps them. Pure, and the same for the database and for a backup that an earlier version
   * made: in the database it runs in the one `versionchange` transaction, in whichever context opens it first.
   * A row may be damaged: a step leaves such a one as it is, and throws at none.
   */
  rows?: (before: RowsOf) => RowsOf;
}
