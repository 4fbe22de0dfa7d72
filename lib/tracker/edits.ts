import {
  YOURS_COLUMNS,
  type Day,
  type Id,
  type Letter,
  type LetterKind,
  type LetterState,
  type Moment,
  type Portal,
  type SaidColumn,
  type TrackerEvent,
  type Writer,
  type YoursColumn,
} from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { spelled } from './moments.ts';
import { foldName } from '../names.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { wholeFor } from './parts.ts';
import { deliversTo } from './delivery.ts';
import { Rows } from './rows.ts';
import { changeBaseline, readSettings } from './settings.ts';
import { takeSnapshot } from './snapshots.ts';
import { accountTyped, seasonTyped } from './typed.ts';
import { removeIfBare, writerFor } from './writers.ts';
import { namedLater } from './named-later.ts';
import { isYours, saysNothing, withYours, yoursOf } from './yours.ts';

/** When the user does something: the moment (UTC) and the day in the user's zone. */
export interface EditWhen {
  now: Moment;
  today: Day;
}

/** What the user can say of a letter; `state` only of one that no portal shows, an author where its portal names nobody. */
export type LetterChanges = Partial<Pick<Letter, 'state' | YoursColumn | SaidColumn>>;

/** What a portal says of each of its letters; of the others, what it leaves open. */
const PORTALS_OWN = ['state'] as const;

export interface LetterAdded {
  portal: Portal;
  author: string;
  kind: LetterKind | null;
  dueOn: Day | null;
  state: LetterState;
  /** The committee letter or packet that it is a part of. */
  partOf?: Id | null | undefined;
  /** Somebody on the list, and the season, when the user said so; else both are found. */
  writer?: Id | undefined;
  season?: number | undefined;
}

/**
 * Keeps a letter that no portal shows yet. Gives its id.
 *
 * @throws EditRefused for a part of what has no parts, and when its person is not here
 */
export async function addLetter(db: TrackerDb, letter: LetterAdded, when: EditWhen): Promise<Id> {
  return change(db, async () => {
    const theirs = await db.letters.where('portal').equals(letter.portal).toArray();
    const id = crypto.randomUUID();
    const whole = await wholeFor(db, { id, ...letter, partOf: letter.partOf ?? null });
    const account = whole ? whole.account : await accountTyped(db, letter.portal, theirs);
    const writers = new Rows(await db.writers.toArray(), ({ id }) => id);
    const known = theirs.filter((row) => row.account === account);
    if (letter.writer !== undefined && !writers.get(letter.writer))
      throw new EditRefused('This person is no longer here.');
    const named = { author: letter.author, title: null, email: null };
    const now = spelled(when.now);
    const row: Letter = {
      id,
      portal: letter.portal,
      season: letter.season ?? whole?.season ?? seasonTyped(letter.portal, letter.dueOn, when.today, theirs),
      account,
      letterId: null,
      writer: letter.writer ?? writerFor(writers, known, named),
      ...named,
      kind: letter.kind,
      specialty: null,
      chair: null,
      waived: null,
      imported: null,
      state: letter.state,
      portalStatus: null,
      statusPage: null,
      requestedOn: null,
      receivedOn: null,
      firstSeenAt: now,
      lastSeenAt: now,
      goneAt: null,
      receivedSeenAt: letter.state === 'received' ? now : null,
      ...NOTHING_SAID,
      origin: 'you',
      stateBy: 'you',
      dueOn: letter.dueOn,
      partOf: whole?.id ?? null,
    };
    await writers.save(db.writers, (writer) => writer.id);
    await db.letters.add(row);
    await db.events.add(edited(id, null, letter.state, now));
    return id;
  });
}

/**
 * Writes what the user says of a letter. A day of thanks is a contact too, so that it stands in the writer's history;
 * taking it back takes that contact away.
 *
 * @throws EditRefused when the letter is gone, or a portal says what the user wants to.
 */
export async function editLetter(
  db: TrackerDb,
  id: Id,
  changes: LetterChanges,
  when: EditWhen,
): Promise<void> {
  await change(db, async () => {
    const before = await db.letters.get(id);
    if (!before) throw new EditRefused('This letter is no longer here.');
    const now = spelled(when.now);
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]: [string, unknown]) => value !== undefined),
    );
    const isNew = (key: keyof Letter) => key in given && given[key] !== before[key];
    const said = PORTALS_OWN.some((key) => isNew(key) && before.stateBy !== 'you');
    if (said || YOURS_COLUMNS.some((key) => isNew(key) && !isYours(before, key))) {
      throw new EditRefused('The portal says this of the letter. Change it there; it is read from its page.');
    }
    if (given.author === '' && before.stateBy === 'you') throw new EditRefused('A letter needs a name.');
    const after = bySelf(before, { ...before, ...given });
    if (after.partOf !== before.partOf) await wholeFor(db, after);
    if (after.deliveryOf && after.deliveryOf !== before.deliveryOf) await deliversTo(db, after);
    if (after.lookClearedAt !== null) after.lookClearedAt = spelled(after.lookClearedAt);
    if (foldName(after.author) !== foldName(before.author)) after.writer = await renamed(db, before, after);
    // The user's own word is not a fact that a portal could forget.
    if (before.stateBy === 'you') {
      after.receivedSeenAt = after.state === 'received' ? (before.receivedSeenAt ?? now) : null;
    }
    await db.letters.put(after);
    if (after.thankedOn !== before.thankedOn) await noteThanks(db, after, after.thankedOn);
    if (after.state !== before.state) await db.events.add(edited(id, before.state, after.state, now));
  });
}

/** Notes which columns are the user's word where the portal says nothing. */
function bySelf(before: Letter, after: Letter): Letter {
  if (after.stateBy === 'you') return after;
  const said = YOURS_COLUMNS.filter((key) => before[key] !== after[key] || yoursOf(before).includes(key));
  return withYours(
    after,
    said.filter((key) => !saysNothing(after[key])),
  );
}

/** The writer under a corrected name: the same row where nobody else's letter hangs on it. */
async function renamed(db: TrackerDb, before: Letter, after: Letter): Promise<Id> {
  if (before.author === '' || after.author === '') return namedLater(db, before, after);
  const theirs = await db.letters.where('portal').equals(after.portal).toArray();
  const others = theirs.filter((row) => row.id !== after.id && row.account === after.account);
  const writers = new Rows(await db.writers.toArray(), (writer) => writer.id);
  const old = writers.get(before.writer);
  const shared = (await db.letters.where('writer').equals(before.writer).count()) > 1;
  const found = writerFor(writers, others, after);
  if (old && !shared && !isStored(others, found)) {
    const own: Writer = { ...old, name: after.author, title: after.title };
    await db.writers.put(own);
    return own.id;
  }
  await writers.save(db.writers, (writer) => writer.id);
  if (!shared) await removeIfBare(db, before.writer);
  return found;
}

function isStored(letters: readonly Letter[], writer: Id): boolean {
  return letters.some((row) => row.writer === writer);
}

/**
 * Deletes a letter that the user typed and that no portal has shown, with all that hangs on it. What was here is kept
 * as a snapshot.
 *
 * @throws EditRefused when the letter is gone, or a portal shows it.
 */
export async function removeLetter(db: TrackerDb, id: Id, when: { now: Moment }): Promise<void> {
  await change(db, async () => {
    const letter = await db.letters.get(id);
    if (!letter) throw new EditRefused('This letter is no longer here.');
    if (letter.origin !== 'you' || letter.stateBy !== 'you') {
      throw new EditRefused('A portal shows this letter, so it stays. You can say that you do not need it.');
    }
    await takeSnapshot(db, 'before-delete', when.now);
    await db.letters.delete(id);
    await db.letters.filter((row) => row.partOf === id).modify({ partOf: null });
    await db.letters.filter((row) => row.deliveryOf === id).modify({ deliveryOf: null });
    await db.events.where('letter').equals(id).delete();
    await db.contacts.where('letter').equals(id).delete();
    await db.assignments.where('letter').equals(id).delete();
    await changeBaseline(db, (ids) => ids.filter((one) => one !== id));
    await removeIfBare(db, letter.writer);
  });
}

/**
 * Takes the answer to "Already thanked?": these letters of the question were, on that day; the others are ready for a
 * thank-you. The question is closed.
 */
export async function settleBaseline(db: TrackerDb, thanked: readonly Id[], on: Day): Promise<void> {
  await change(db, async () => {
    const asked = new Set((await readSettings(db)).baseline ?? []);
    for (const letter of await db.letters.bulkGet(thanked.filter((id) => asked.has(id)))) {
      if (!letter || letter.thankedOn !== null) continue;
      await db.letters.put({ ...letter, thankedOn: on });
      await noteThanks(db, letter, on);
    }
    await changeBaseline(db, () => []);
  });
}

/** The one contact of a letter that says that its writer was thanked; `null` takes it away. */
export async function noteThanks(db: TrackerDb, { id, writer }: Letter, on: Day | null): Promise<void> {
  const standing = await db.contacts.where('letter').equals(id).toArray();
  // Who marks it thanked has answered "Sent?" about a draft, too.
  const told = standing.filter(({ kind }) => kind === 'thanks' || (on !== null && kind === 'thanks-opened'));
  await db.contacts.bulkDelete(told.map((contact) => contact.id));
  if (on === null) return;
  await db.contacts.add({
    ...{ id: crypto.randomUUID(), writer, letter: id, on },
    ...{ kind: 'thanks', rung: null, note: null },
  });
}

export function edited(letter: Id, from: LetterState | null, to: LetterState, at: Moment): TrackerEvent {
  return {
    id: crypto.randomUUID(),
    at,
    kind: 'letter-edited',
    letter,
    program: null,
    from,
    to,
    reading: null,
  };
}
