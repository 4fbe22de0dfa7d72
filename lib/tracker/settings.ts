import type { Id, Setting, SettingValues } from '../model.ts';
import type { TrackerDb } from './database.ts';

/** The settings that were ever set, by name. */
export async function readSettings(db: TrackerDb): Promise<Partial<SettingValues>> {
  const rows = await db.settings.toArray();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Sets one setting. */
export async function putSetting<K extends keyof SettingValues>(
  db: TrackerDb,
  key: K,
  value: SettingValues[K],
): Promise<void> {
  const row: Setting<K> = { key, value };
  await db.settings.put(row);
}

/** The letters of the question "Already thanked?", less one that is gone or with some more. */
export async function changeBaseline(db: TrackerDb, work: (ids: Id[]) => Id[]): Promise<void> {
  const before = (await readSettings(db)).baseline ?? [];
  const after = [...new Set(work(before))];
  if (after.length !== before.length || after.some((id, index) => id !== before[index])) {
    await putSetting(db, 'baseline', after);
  }
}
