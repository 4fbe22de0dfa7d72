import {
  type Assignment,
  type Id,
  type Letter,
  type LetterTyped,
  type Moment,
  type Program,
  type ProgramTyped,
  type SheetRows,
  type TrackerEvent,
  type Writer,
} from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { edited, noteThanks, type EditWhen } from './edits.ts';
import { fillLetter, fillProgram, mayApply, numberAsked } from './import-fill.ts';
import { planImport, type Standing } from './import-plan.ts';
import { recorder } from './import-undo.ts';
import { assignmentKey } from './merge.ts';
import { spelled } from './moments.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { Rows } from './rows.ts';
import { takeSnapshot } from './snapshots.ts';
import { accountTyped, seasonTyped } from './typed.ts';
import { writerFor } from './writers.ts';

/** What an import came to. */
export interface Imported {
  /** The snapshot by which it can be undone; `null`: nothing was changed. */
  snapshot: Id | null;
  added: { letters: number; programs: number; assignments: number };
  completed: number;
  /** Rows that were left out because they may be one of several. */
  left: number;
}

/** Which rows stand where a sheet of this portal belongs: its season and account as for a letter that is typed. */
export async function standingFor(
  db: TrackerDb,
  portal: SheetRows['portal'],
  today: string,
): Promise<Standing & { season: number; account: string | null }> {
  const letters = await db.letters.where('portal').equals(portal).toArray();
  const programs = await db.programs.where('portal').equals(portal).toArray();
  const account = await accountTyped(db, portal, letters);
  const season = seasonTyped(portal, null, today, letters);
  const isHere = (row: Letter | Program) =>
    row.season === season && (row.account === account || row.account === null);
  return { season, account, letters: letters.filter(isHere), programs: programs.filter(isHere) };
}

/**
 * Takes the user's own sheet into the tracker, in one transaction: all of it or nothing. It is the user's word: a
 * letter that a portal shows keeps the portal's facts, and what stands is never overwritten. What was here is kept as
 * a snapshot, with what was done, for {@link undoImport}.
 */
export async function importSheet(db: TrackerDb, rows: SheetRows, when: EditWhen): Promise<Imported> {
  return change(db, async () => {
    const now = spelled(when.now);
    const standing = await standingFor(db, rows.portal, when.today);
    const plan = planImport(rows, standing);
    const { season, account } = standing;
    const record = recorder(db);
    const file = { portal: rows.portal, season, account, now };
    const writers = new Rows<Writer>(await db.writers.toArray(), ({ id }) => id);
    const known = (await db.letters.where('portal').equals(rows.portal).toArray()).filter(
      (row) => row.account === account,
    );
    const thanked: Letter[] = [];
    const events: TrackerEvent[] = [];
    const letters = rows.letters.map((typed, index): Letter | null => {
      const fate = plan.letters[index];
      if (!fate || fate.kind === 'unclear') return null;
      const stands = fate.kind === 'joins' ? standing.letters.find(({ id }) => id === fate.id) : undefined;
      const row = stands
        ? fillLetter(stands, typed).row
        : newLetter(file, typed, writerFor(writers, known, typed));
      if (stands?.stateBy === 'you' && row.state === 'received') row.receivedSeenAt ??= now;
      if (!stands) known.push(row);
      if (row.thankedOn !== (stands?.thankedOn ?? null)) thanked.push(row);
      if (row.state !== stands?.state) events.push(edited(row.id, stands?.state ?? null, row.state, now));
      return row;
    });
    const programs = rows.programs.map((typed, index): Program | null => {
      const fate = plan.programs[index];
      if (!fate || fate.kind === 'unclear') return null;
      const stands = fate.kind === 'joins' ? standing.programs.find(({ id }) => id === fate.id) : undefined;
      return stands ? fillProgram(stands, typed).row : newProgram(file, typed);
    });
    const assignments = assignmentsOf(rows, letters, programs, now);
    const before = new Set((await db.assignments.toArray()).map(assignmentKey));
    const added = {
      letters: plan.letters.filter(({ kind }) => kind === 'new').length,
      programs: plan.programs.filter(({ kind }) => kind === 'new').length,
      assignments: assignments.filter((row) => !before.has(assignmentKey(row))).length,
    };
    const backup = await takeSnapshot(db, 'before-import', when.now);
    const isRow = <T>(row: T | null): row is T => row !== null;
    await record.put('writers', writers.all());
    await record.put('letters', letters.filter(isRow));
    await record.put('programs', programs.filter(isRow));
    await record.put(
      'assignments',
      assignments.filter((row) => !before.has(assignmentKey(row))),
    );
    await record.put('events', events);
    for (const row of thanked) await record.contacts(row.id, () => noteThanks(db, row, row.thankedOn));
    const did = record.done();
    if (did.length === 0) await db.snapshots.delete(backup);
    else await db.snapshots.update(backup, { did: JSON.stringify(did) });
    const changed = did.filter(({ table, before }) => before !== null && table !== 'writers').length;
    const left = [...plan.letters, ...plan.programs].filter(({ kind }) => kind === 'unclear').length;
    return { snapshot: did.length === 0 ? null : backup, added, completed: changed, left };
  });
}

interface Filed {
  portal: SheetRows['portal'];
  season: number;
  account: string | null;
  now: Moment;
}

function newLetter({ portal, season, account, now }: Filed, typed: LetterTyped, writer: Id): Letter {
  const state = typed.state ?? 'planned';
  const { choice: _, ...said } = typed;
  return {
    ...{ id: crypto.randomUUID(), portal, season, account, letterId: null, writer },
    ...{ chair: null, waived: null, imported: null, portalStatus: null, statusPage: null },
    ...{ requestedOn: null, receivedOn: null, firstSeenAt: now, lastSeenAt: now, goneAt: null },
    receivedSeenAt: state === 'received' ? now : null,
    ...NOTHING_SAID,
    ...said,
    state,
    origin: 'you',
    stateBy: 'you',
  };
}

function newProgram({ portal, season, account, now }: Filed, typed: ProgramTyped): Program {
  const { choice: _, ...said } = typed;
  return {
    ...said,
    ...{ id: crypto.randomUUID(), portal, season, account },
    // A list of the portal's that does not show it would call it gone: only a list that had it may.
    ...(mayApply(portal) ? {} : { status: null, appliedOn: null }),
    ...{ firstSeenAt: now, lastSeenAt: now, goneAt: null, assignmentsReadAt: null },
    required: numberAsked(typed, portal),
    requiredKinds: null,
    by: 'you',
  };
}

/** Which letters the sheet gives to which programs: only of programs whose letters no page has shown. */
function assignmentsOf(
  rows: SheetRows,
  letters: readonly (Letter | null)[],
  programs: readonly (Program | null)[],
  now: Moment,
): Assignment[] {
  const found = new Map<string, Assignment>();
  for (const one of rows.assignments) {
    const [letter, program] = [letters[one.letter], programs[one.program]];
    if (!letter || !program || program.assignmentsReadAt !== null) continue;
    const row: Assignment = {
      ...{ letter: letter.id, program: program.id, state: 'assigned', firstSeenAt: now, goneAt: null },
      by: 'you',
    };
    found.set(assignmentKey(row), row);
  }
  return [...found.values()];
}
