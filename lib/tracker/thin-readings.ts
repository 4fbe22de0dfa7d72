import type { Moment, Portal, Program, ReadingRow, TrackerEvent } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { outlivedReadings } from './reading-rotation.ts';

/** So many are deleted in one transaction: whatever waits for the database meanwhile waits no longer than that takes. */
const AT_ONCE = 1_000;

/**
 * Takes readings that are not kept any longer out of the log (contract.md, "`readings` are thinned"), in one
 * transaction with the events that came from them, which keep the page and the moment. No rule answers otherwise
 * afterwards, and a later reading merges in the same way.
 *
 * @param when the moment (UTC)
 * @returns how many readings are left, and whether some of those are still to go
 */
export async function thinReadings(
  db: TrackerDb,
  when: { now: Moment },
): Promise<{ left: number; more: boolean }> {
  return change(db, async () => {
    const assignmentsReadAt = newestAssignments(await db.programs.toArray());
    const readings = await db.readings.toArray();
    const outlived = outlivedReadings(readings, { now: when.now, assignmentsReadAt });
    // A log that was never thinned is put back without them, all at once: to delete each takes ten times as long. Not so
    // where a damaged row stands among them, which was left out above.
    const isAnew = outlived.length > AT_ONCE && readings.length === (await db.readings.count());
    const going = new Map((isAnew ? outlived : outlived.slice(0, AT_ONCE)).map((row) => [row.id, row]));
    if (going.size > 0) {
      const told = (await db.events.toArray()).flatMap((event) => {
        const reading = going.get(event.reading ?? '');
        return reading ? [withoutReading(event, reading)] : [];
      });
      await db.events.bulkPut(told);
      if (isAnew) {
        await db.readings.clear();
        await db.readings.bulkAdd(readings.filter(({ id }) => !going.has(id)));
      } else await db.readings.bulkDelete([...going.keys()]);
    }
    return { left: await db.readings.count(), more: outlived.length > going.size };
  });
}

/** An event that holds what is asked of its reading, which is not kept. */
export function withoutReading(event: TrackerEvent, reading: ReadingRow): TrackerEvent {
  return { ...event, reading: null, page: reading.page, readAt: reading.at };
}

/** When some program's assignments were last read, by portal. */
function newestAssignments(programs: readonly Program[]): Map<Portal, Set<Moment>> {
  const moments = new Map<Portal, Set<Moment>>();
  for (const { portal, assignmentsReadAt } of programs) {
    if (assignmentsReadAt === null) continue;
    const ofPortal = moments.get(portal) ?? new Set<Moment>();
    moments.set(portal, ofPortal.add(assignmentsReadAt));
  }
  return moments;
}
