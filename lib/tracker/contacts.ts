import type { Contact, ContactKind, Day, Id, Letter, Rung } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';

/** What a draft becomes once its user says that it was sent. */
const SENT: Partial<Record<ContactKind, ContactKind>> = {
  'asked-opened': 'asked',
  'reminder-opened': 'reminder',
  'thanks-opened': 'thanks',
  'update-opened': 'update',
  'packet-opened': 'packet',
};
const OPENED: Partial<Record<ContactKind, ContactKind>> = {
  asked: 'asked-opened',
  reminder: 'reminder-opened',
  thanks: 'thanks-opened',
  update: 'update-opened',
  packet: 'packet-opened',
};

export interface ContactMade {
  writer: Id;
  /** Letters of this writer; none: it was about no letter. */
  letters: readonly Id[];
  kind: ContactKind;
  rung: Rung | null;
  on: Day;
  /** A line of the user's. */
  note?: string | null | undefined;
  /** The date that the mail named. */
  due?: Day | null | undefined;
}

/**
 * Keeps what passed between the user and a writer: one row for each letter. Thanks say so on the letters that are in.
 *
 * @returns the ids of the rows
 * @throws EditRefused for a writer or a letter that is not here, or a letter of somebody else
 */
export async function logContact(db: TrackerDb, made: ContactMade): Promise<Id[]> {
  return change(db, async () => {
    if (!(await db.writers.get(made.writer))) throw new EditRefused('This writer is no longer here.');
    const letters = await db.letters.bulkGet([...new Set(made.letters)]);
    if (letters.some((letter) => letter?.writer !== made.writer))
      throw new EditRefused('This letter is no longer here.');
    const rows = (letters.length === 0 ? [null] : letters).map((letter): Contact => ({
      id: crypto.randomUUID(),
      writer: made.writer,
      letter: letter?.id ?? null,
      on: made.on,
      kind: made.kind,
      rung: made.rung,
      note: made.note ?? null,
      ...(made.due ? { due: made.due } : {}),
    }));
    await db.contacts.bulkAdd(rows);
    for (const row of rows) {
      await showThanks(db, row, true);
      await showAsked(db, row, true);
    }
    return rows.map(({ id }) => id);
  });
}

/**
 * Takes the answer to "Sent?" about a draft that was opened, and about the others that were opened with it. Yes: it was
 * sent on the day on which it was opened. Not yet: as if it had not been opened. `null`: "yes" is taken back.
 *
 * @throws EditRefused when it is no longer here, or there is nothing to answer
 */
export async function settleContact(db: TrackerDb, id: Id, sent: boolean | null): Promise<void> {
  await change(db, async () => {
    const contact = await contactOf(db, id);
    const becomes = (sent === null ? OPENED : SENT)[contact.kind];
    if (!becomes) throw new EditRefused('This was answered already.');
    const together = (await db.contacts.toArray()).filter(
      ({ id: other, writer, kind, on }) =>
        other === id ||
        // Thanks for two letters are one mail; two reminders of one day are two.
        (!/^reminder/.test(kind) && kind === contact.kind && writer === contact.writer && on === contact.on),
    );
    for (const row of together) {
      if (sent === false) await db.contacts.delete(row.id);
      else await db.contacts.put({ ...row, kind: becomes });
      const after = { ...row, kind: becomes };
      if (sent === true) await showThanks(db, after, true);
      if (sent === true) await showAsked(db, after, true);
      if (sent === null) await showThanks(db, row, false);
      if (sent === null) await showAsked(db, row, false);
    }
  });
}

/** Takes one contact away; a day of thanks goes with it. @throws EditRefused when it is no longer here */
export async function removeContact(db: TrackerDb, id: Id): Promise<void> {
  await change(db, async () => {
    const contact = await contactOf(db, id);
    await db.contacts.delete(id);
    await showThanks(db, contact, false);
    await showAsked(db, contact, false);
  });
}

/** Writes a line to what passed; `null` takes it away. @throws EditRefused when it is no longer here */
export async function noteContact(db: TrackerDb, id: Id, note: string | null): Promise<void> {
  await change(db, async () => {
    await db.contacts.put({ ...(await contactOf(db, id)), note });
  });
}

async function contactOf(db: TrackerDb, id: Id): Promise<Contact> {
  const contact = await db.contacts.get(id);
  if (!contact) throw new EditRefused('This is no longer here.');
  return contact;
}

/**
 * Keeps a letter's day of thanks and its contacts as one. A letter that is not in was thanked for nothing: thanks for
 * an honest no are a contact alone. The first day stays (rounds.md, "re-uploaded").
 */
async function showThanks(db: TrackerDb, { kind, letter: id, on }: Contact, given: boolean): Promise<void> {
  if (kind !== 'thanks' || id === null) return;
  const letter = await db.letters.get(id);
  if (!letter) return;
  if (given && letter.state === 'received' && letter.thankedOn === null) await thank(db, letter, on);
  if (!given && letter.thankedOn === on) await thank(db, letter, await otherThanks(db, id));
}

/** Keeps the day on which a writer was asked for a letter and its contacts as one; the first day stays. */
async function showAsked(db: TrackerDb, { kind, letter: id, on }: Contact, given: boolean): Promise<void> {
  if (kind !== 'asked' || id === null) return;
  const letter = await db.letters.get(id);
  if (!letter) return;
  if (given && letter.askedOn === null) await db.letters.put({ ...letter, askedOn: on });
  if (given || letter.askedOn !== on) return;
  const asks = await db.contacts.where('letter').equals(id).toArray();
  const others = asks.filter((contact) => contact.kind === 'asked').map((contact) => contact.on);
  await db.letters.put({ ...letter, askedOn: others.sort()[0] ?? null });
}

async function otherThanks(db: TrackerDb, letter: Id): Promise<Day | null> {
  const contacts = await db.contacts.where('letter').equals(letter).toArray();
  const days = contacts.filter(({ kind }) => kind === 'thanks').map(({ on }) => on);
  return days.sort()[0] ?? null;
}

async function thank(db: TrackerDb, letter: Letter, on: Day | null): Promise<void> {
  await db.letters.put({ ...letter, thankedOn: on });
}

/** Sets the address that the user writes to; `null`: the portal's own again. @throws EditRefused for an unknown writer */
export async function writeTo(db: TrackerDb, id: Id, address: string | null): Promise<void> {
  await change(db, async () => {
    const writer = await db.writers.get(id);
    if (!writer) throw new EditRefused('This writer is no longer here.');
    await db.writers.put({ ...writer, writeTo: address });
  });
}
