import type { Day, Letter, Portal } from '../model.ts';
import { knownAccounts } from './account.ts';
import type { TrackerDb } from './database.ts';
import { calendarSeason } from './season.ts';
import { readSettings } from './settings.ts';

/** The account that is shown, or the only one that is known; a typed letter of no account is anybody's. */
export async function accountTyped(
  db: TrackerDb,
  portal: Portal,
  letters: readonly Letter[],
): Promise<string | null> {
  const readings = await db.readings.where('portal').equals(portal).toArray();
  const known = knownAccounts(letters, readings);
  const shown = (await readSettings(db)).accountShown;
  const chosen = portal === 'eras' || portal === 'amcas' ? shown?.[portal] : undefined;
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  return known.length === 1 ? (known[0] ?? null) : null;
}

/**
 * The season of a letter that the user types: the calendar's, or that of its due date when that is later; where
 * nothing of this season is known and it is nearly over (its last three months), the one that is about to open.
 */
export function seasonTyped(
  portal: Portal,
  dueOn: Day | null,
  today: Day,
  letters: readonly Letter[],
): number {
  const now = calendarSeason(portal, today);
  if (dueOn !== null && calendarSeason(portal, dueOn) > now) return now + 1;
  const soon = calendarSeason(portal, Temporal.PlainDate.from(today).add({ months: 3 }).toString());
  const begun = letters.some(({ season }) => season === now);
  return dueOn === null && !begun ? soon : now;
}
