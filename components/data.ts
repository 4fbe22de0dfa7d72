import type { Day, Holds, Id, Moment, Portal, SheetRows, SnapshotShown } from '../lib/model.ts';
import type { Share } from '../lib/rounds/share.ts';
import type { Export } from '../lib/sheets/export.ts';
import type { Done } from './act.ts';

/** What becomes of one row of a sheet, for the preview. */
export interface RowFate {
  kind: 'new' | 'joins' | 'unclear';
  /** The stored row that it is. */
  joins: string | null;
  /** The stored rows that it may be. */
  may: { id: Id; name: string }[];
  /** The one of these that is offered as the answer. */
  suggests: Id | null;
  /** Columns that it adds to the stored row, and those where what stands is kept. */
  adds: string[];
  keeps: string[];
}
export interface SheetPreview {
  letters: RowFate[];
  programs: RowFate[];
}

/** What the user can do with all of their data. Each promise rejects with an `Error` whose message can be shown. */
export interface DataCommands {
  saveBackup(): Promise<Done>;
  restore(backup: string): Promise<Done>;
  restoreSnapshot(snapshot: Id): Promise<Done>;
  /** The file that was offered is not wanted now. */
  backupNotNow(): Promise<Done>;
  saveTable(table: Export): Promise<Done>;
  /** What would become of each row, as things stand. */
  previewSheet(rows: SheetRows): Promise<SheetPreview>;
  importSheet(rows: SheetRows): Promise<Done>;
  /** A file with every list that the user showed us. */
  saveLessons(): Promise<Done>;
  importLessons(file: string): Promise<Done>;
  forgetPage(lesson: Id): Promise<Done>;
  saveShare(share: Share): Promise<Done>;
  print(): void;
  deleteEverything(): Promise<Done>;
}

/** Everything that the part "Your data" shows. */
export interface DataShown {
  lastBackupAt: Moment | null;
  /** A gentle word about a file, or `null`. */
  word: string | null;
  snapshots: readonly SnapshotShown[];
  holds: Holds;
  moment: Moment;
  zone: string;
  today: Day;
  /** The portals that the user applies through. */
  uses: readonly Portal[];
  sample: boolean;
  /** The page was opened for this part. */
  opened: boolean;
}
