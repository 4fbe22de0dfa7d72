import type { Id, Program } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';

/** What the user can say of a program: nothing that a portal shows. */
type ProgramChanges = { [Key in 'required' | 'requiredKinds' | 'deadlineOn']?: Program[Key] | undefined };

/**
 * Writes what the user says that these programs ask for: all of them or none.
 *
 * @throws EditRefused when one of them is no longer here.
 */
export async function editPrograms(
  db: TrackerDb,
  ids: readonly Id[],
  changes: ProgramChanges,
): Promise<void> {
  await change(db, async () => {
    const rows = await db.programs.bulkGet([...new Set(ids)]);
    const standing = rows.filter((row) => row !== undefined);
    if (standing.length < rows.length) throw new EditRefused('This program is no longer here.');
    const { required, requiredKinds, deadlineOn } = changes;
    await db.programs.bulkPut(
      standing.map((row) => ({
        ...row,
        ...(required !== undefined && { required }),
        ...(deadlineOn !== undefined && { deadlineOn }),
        ...(requiredKinds !== undefined && { requiredKinds: requiredKinds && [...new Set(requiredKinds)] }),
      })),
    );
  });
}
