import type { Id, Moment, ReadPortal } from '../model.ts';
import { knownAccounts, lettersNamed, seasonsListed } from './account.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { assignmentKey, type Merge } from './merge.ts';
import { lastRight } from './moments.ts';
import { moveRows, type Files } from './move.ts';
import { joinWriters } from './one-person.ts';
import { Rows } from './rows.ts';
import { putSetting, readSettings } from './settings.ts';
import { takeSnapshot } from './snapshots.ts';
import { removeIfBare } from './writers.ts';

/* Rows that were read while no page had named an account: they are one person's, and it is not known whose. */

/**
 * Rows without an account are taken over by the one that a reading names if it shows one of their Letter IDs, or their
 * very same list (contract.md, "Another page names the account"): then those of that season, since rows without an
 * account come from one person's pages. Where another account is known, or the user has said that they are not this
 * one's, nothing moves and the user is asked.
 *
 * @param refused accounts that these rows are not of, by the user's word
 */
export async function adoptRows(db: TrackerDb, merge: Merge, refused: readonly string[]): Promise<void> {
  const { account, reading } = merge;
  if (account === null || refused.includes(account)) return;
  const rows = [...merge.letters.all(), ...merge.programs.all()];
  if (knownAccounts(rows, merge.readings).some((other) => other !== account)) return;
  const letters = merge.letters.all();
  const named = lettersNamed(reading, letters).filter((row) => row.account === null);
  const seasons = [...named.map(({ season }) => season), ...seasonsListed(reading, letters, null)];
  for (const season of new Set(seasons)) {
    await moveRows(db, merge, { season, account: null }, { season, account });
  }
}

/**
 * Takes the answer to "Are these your letters?" about what was read without an account. Yes: all of it is this
 * account's from now on; what was here is kept as a snapshot. No: it stays, and is not shown with this account's.
 *
 * @throws EditRefused for an account that no page has named
 */
export async function settleUnclaimed(
  db: TrackerDb,
  portal: ReadPortal,
  account: string,
  mine: boolean,
  when: { now: Moment },
): Promise<void> {
  await change(db, async () => {
    const files = { ...(await filesOf(db, portal)), lastRight: lastRight(when.now) };
    const rows = [...files.letters.all(), ...files.programs.all()];
    if (!knownAccounts(rows, files.readings).includes(account))
      throw new EditRefused('No page has shown this account.');
    const settings = await readSettings(db);
    const others = (settings.unclaimedNotOf?.[portal] ?? []).filter((one) => one !== account);
    if (mine) {
      await takeSnapshot(db, 'before-adopting', when.now);
      const seasons = [...rows, ...files.readings].filter((row) => row.account === null);
      for (const season of new Set(seasons.map((row) => row.season))) {
        await moveRows(db, files, { season, account: null }, { season, account });
      }
      await saveFiles(db, files);
      await joinWriters(db, files.joined);
      for (const id of files.leftWriters) await removeIfBare(db, id);
    }
    const unclaimedNotOf = { ...settings.unclaimedNotOf, [portal]: mine ? others : [...others, account] };
    await putSetting(db, 'unclaimedNotOf', unclaimedNotOf);
  });
}

async function filesOf(db: TrackerDb, portal: ReadPortal): Promise<Omit<Files, 'lastRight'>> {
  const [letters, programs, sweeps, readings, assignments, writers] = await Promise.all([
    db.letters.where('portal').equals(portal).toArray(),
    db.programs.where('portal').equals(portal).toArray(),
    db.sweeps.where('portal').equals(portal).toArray(),
    db.readings.where('portal').equals(portal).toArray(),
    db.assignments.toArray(),
    db.writers.toArray(),
  ]);
  return {
    reading: { portal },
    letters: new Rows(letters, ({ id }) => id),
    programs: new Rows(programs, ({ id }) => id),
    sweeps: new Rows(sweeps, ({ id }) => id),
    readings,
    assignments: new Rows(assignments, assignmentKey),
    writers: new Rows(writers, ({ id }) => id),
    events: [],
    joined: [],
    leftWriters: new Set(),
  };
}

async function saveFiles(db: TrackerDb, files: Files): Promise<void> {
  await files.letters.save(db.letters, ({ id }) => id);
  await files.programs.save(db.programs, ({ id }) => id);
  await files.sweeps.save(db.sweeps, ({ id }) => id);
  await files.assignments.save(db.assignments, ({ letter, program }): [Id, Id] => [letter, program]);
}
