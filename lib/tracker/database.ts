import { Dexie, type Table } from 'dexie';

import type {
  Assignment,
  Contact,
  Id,
  Lesson,
  Letter,
  Plan,
  Program,
  ReadingRow,
  Setting,
  Snapshot,
  Sweep,
  TrackerEvent,
  Writer,
} from '../model.ts';
import { leaveOutDamaged } from './left-out.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { upgradeRows } from './migrations/upgrade.ts';
import { isFull, NoRoom } from './no-room.ts';

/** A change was asked of a database that this build may not write; the message is a sentence for the screen. */
export class ReadOnlyTracker extends Error {
  override name = 'ReadOnlyTracker';
}

/** The tables of contract.md in the extension's own IndexedDB. */
export class TrackerDb extends Dexie {
  declare letters: Table<Letter, Id>;
  declare programs: Table<Program, Id>;
  declare assignments: Table<Assignment, [Id, Id]>;
  declare writers: Table<Writer, Id>;
  declare events: Table<TrackerEvent, Id>;
  declare contacts: Table<Contact, Id>;
  declare readings: Table<ReadingRow, Id>;
  declare sweeps: Table<Sweep, Id>;
  declare settings: Table<Setting, string>;
  declare plans: Table<Plan, Id>;
  declare lessons: Table<Lesson, Id>;
  declare snapshots: Table<Snapshot, Id>;

  constructor(name: string, migrations = MIGRATIONS) {
    super(name);
    leaveOutDamaged(this);
    for (const [index, migration] of migrations.entries()) {
      const step = this.version(migration.version).stores(migration.stores);
      const earlier = migrations[index - 1];
      // A database that is new has no rows that a step could change: then none of these runs.
      if (earlier) step.upgrade((transaction) => upgradeRows(transaction, migration, earlier));
    }
  }
}

/**
 * The tracker's database; it opens at its first use. When a newer build wants to migrate it, Dexie closes this
 * connection, and the next use opens what the newer build made: see {@link readOnlyReason}.
 *
 * @param name `letter-rounds`, or `letter-rounds-sample` for sample data.
 */
export function openTracker(name = 'letter-rounds'): TrackerDb {
  return new TrackerDb(name);
}

const NEWER =
  'These letters were kept by a newer Letter Rounds. This one shows them and changes nothing; update it to go on.';
const HELD =
  'Letter Rounds was updated and an older page of it is still open. Close its other tabs, then open this again.';

/**
 * Why nothing may be written, as a sentence for the screen, or `null`. Asked anew each time: a newer build may
 * migrate the database at any moment. Rejects when the database cannot be opened at all.
 */
export async function readOnlyReason(db: TrackerDb): Promise<string | null> {
  if (!db.isOpen()) {
    const held = await new Promise<boolean>((resolve, reject) => {
      // The upgrade waits for connections of another build that do not let go; it must not leave a screen blank.
      db.on('blocked', () => resolve(true));
      db.open().then(() => resolve(false), reject);
    });
    if (held) return HELD;
  }
  // Dexie's own number of versions says what we asked for, the native one what is there.
  return Math.floor(db.backendDB().version / 10) > SCHEMA_VERSION ? NEWER : null;
}

/**
 * The one way to write: one transaction over every table, all or nothing.
 *
 * @throws ReadOnlyTracker when this build may not write the database.
 * @throws NoRoom when the disk or the browser's quota is full.
 */
export async function change<T>(db: TrackerDb, work: () => Promise<T>): Promise<T> {
  try {
    const reason = await readOnlyReason(db);
    if (reason) throw new ReadOnlyTracker(reason);
    return await db.transaction('rw', db.tables, work);
  } catch (error) {
    throw isFull(error) ? new NoRoom(error) : error;
  }
}
