import type { Done } from '../../components/act.ts';
import type { PeopleCommands, PersonEdit } from '../../components/people.ts';
import { ask } from '../../lib/ask.ts';
import { draftOf, signerOf } from '../../lib/mail/index.ts';
import type { Message } from '../../lib/messages.ts';
import type { Contact, Id, Letter, LetterKind, Plan } from '../../lib/model.ts';
import { LETTER_KINDS } from '../../lib/model.ts';
import { LETTER_ANSWER_TEXTS, movedUp, NOTHING_KEPT, pairOf, type Person } from '../../lib/people/index.ts';
import { readClock } from '../../lib/clock.ts';
import type { Live } from '../popup/live.ts';
import { peopleAheadCommandsFor } from '../popup/people-commands.ts';

type SettingsEdit = Message<'settings'>['changes'];
type LetterEdit = Message<'edit-letter'>['changes'];

/** Carries out what the view of people asks for: the worker changes rows, and every change can be taken back. */
export function peopleCommandsFor(live: Pick<Live, 'tracker'>): PeopleCommands {
  const { tracker } = live;
  const { settings, letters, plans } = tracker;
  const letterOf = (id: Id): Letter => {
    const found = letters.find((one) => one.id === id);
    if (!found) throw new Error('This letter is not in the list any more.');
    return found;
  };
  const nameOf = (id: Id) => tracker.writers.find((one) => one.id === id)?.name ?? 'This writer';

  const set = async (text: string, changes: SettingsEdit, before: SettingsEdit): Promise<Done> => {
    await ask('settings', { changes });
    const undo = async () => {
      await ask('settings', { changes: before });
    };
    return { text, undo };
  };
  const log = async (
    contact: Pick<Contact, 'writer' | 'kind' | 'note'> & { letter: Id | null },
    text: string,
  ): Promise<Done> => {
    const { writer, kind, note, letter } = contact;
    const made = { writer, kind, note, letters: letter === null ? [] : [letter], rung: null };
    const { contacts } = await ask('log-contact', { ...made, on: readClock().today });
    const undo = async () => {
      for (const one of contacts) await ask('remove-contact', { contact: one });
    };
    return { text, undo };
  };
  const editLetter = async (id: Id, text: string, changes: LetterEdit): Promise<Done> => {
    const before = letterOf(id);
    await ask('edit-letter', { letter: id, changes });
    const keys = Object.keys(changes) as (keyof Letter & keyof LetterEdit)[];
    const values = Object.fromEntries(keys.map((key) => [key, before[key]]));
    const undo = async () => {
      await ask('edit-letter', { letter: id, changes: values });
    };
    return { text, undo };
  };
  const putPlan = async ({ portal, season, slots }: PlanPut, text: string): Promise<Done> => {
    const before = plans.find((plan) => plan.portal === portal && plan.season === season);
    await ask('put-plan', { portal, season, slots });
    const undo = async () => {
      await ask('put-plan', { portal, season, slots: before?.slots ?? [] });
    };
    return { text, undo };
  };

  return {
    ...peopleAheadCommandsFor(live),
    addRotation: (name, endsOn) => {
      const before = settings.rotations ?? [];
      const rotation = { id: crypto.randomUUID(), name, endsOn, answeredOn: null };
      return set(`Noted: ${name}.`, { rotations: [...before, rotation] }, { rotations: before });
    },
    removeRotation: (rotation) => {
      const before = settings.rotations ?? [];
      const left = before.filter(({ id }) => id !== rotation);
      return set('Taken off the list.', { rotations: left }, { rotations: before });
    },
    edit: async (person, changes) => {
      const writer = rowFor(person, changes);
      await ask('edit-person', { writer: writer.id, changes: changes as Message<'edit-person'>['changes'] });
      const before = Object.fromEntries(
        Object.keys(changes).map((key) => [key, writer[key as keyof PersonEdit] ?? null]),
      );
      const undo = async () => {
        await ask('edit-person', { writer: writer.id, changes: before });
      };
      return { text: `Noted for ${person.name}.`, undo };
    },
    writeTo: async (person, address) => {
      const before = person.rows[0]?.writeTo ?? null;
      await ask('write-to', { writer: person.id, address });
      const undo = async () => {
        await ask('write-to', { writer: person.id, address: before });
      };
      return { text: `Noted for ${person.name}.`, undo };
    },
    remove: async (person) => {
      for (const { id } of person.rows.toReversed()) await ask('remove-person', { writer: id });
      return {
        text: `${person.name} is off the list. A snapshot from before is kept in Your data.`,
        undo: null,
      };
    },
    talked: (person) =>
      log({ writer: person.id, kind: 'talked', note: null, letter: null }, `Talked: ${person.name}.`),
    writeLine: async (contact, note) => {
      const text = note.trim();
      await ask('note-contact', { contact: contact.id, note: text === '' ? null : text });
      const undo = async () => {
        await ask('note-contact', { contact: contact.id, note: contact.note });
      };
      return { text: 'Line noted.', undo };
    },
    same: async ({ stays, other }) => {
      await ask('same-person', { writer: other.id, as: stays.id });
      const undo = async () => {
        await ask('same-person', { writer: other.id, as: null });
      };
      return { text: `One person now: ${stays.name}.`, undo };
    },
    notSame: ({ stays, other }) => {
      const before = settings.notSame ?? [];
      const pair = pairOf(stays.id, other.id);
      return set('Noted: two people.', { notSame: [...before, pair] }, { notSame: before });
    },
    apart: async ({ id, name, sameAs }) => {
      await ask('same-person', { writer: id, as: null });
      const undo = async () => {
        await ask('same-person', { writer: id, as: sameAs ?? null });
      };
      return { text: `${name} is on the list by themself again.`, undo };
    },
    planLetter: async (person, { portal, season, kind, dueOn }) => {
      const planned = { portal, season, kind, dueOn, author: person.name, writer: person.id };
      const { letter } = await ask('add-letter', { ...planned, state: 'planned' });
      const undo = async () => {
        await ask('remove-letter', { letter });
      };
      return { text: `Planned: a letter by ${person.name}.`, undo };
    },
    sayAsked: (letter) => {
      const { writer } = letterOf(letter);
      return log({ writer, kind: 'asked', note: null, letter }, `Asked: ${nameOf(writer)}.`);
    },
    sayAnswer: (letter, answer) => {
      const said = answer === null ? 'no answer yet' : LETTER_ANSWER_TEXTS[answer].toLowerCase();
      return editLetter(letter, `${nameOf(letterOf(letter).writer)}: ${said}.`, { answer });
    },
    request: (id, given) => {
      const letter = letterOf(id);
      const writer = tracker.writers.find((one) => one.id === letter.writer);
      if (!writer) throw new Error('This person is not in the list any more.');
      return draftOf({ do: 'write-request', letter }, writer, signerOf(tracker), readClock().today, given);
    },
    putPlan,
    moveUp: async (plan, at) => {
      const slot = plan.slots[at];
      const backup = tracker.writers.find(({ id }) => id === slot?.backup);
      if (!slot || !backup) throw new Error('This backup is not in the list any more.');
      const moved = await putPlan({ ...plan, slots: movedUp(plan.slots, at) }, '');
      const kind = LETTER_KINDS.find((one): one is LetterKind => one === slot.kind) ?? null;
      const planned = {
        portal: plan.portal,
        season: plan.season,
        kind,
        author: backup.name,
        writer: backup.id,
      };
      const { letter } = await ask('add-letter', { ...planned, dueOn: null, state: 'planned' });
      const undo = async () => {
        await ask('remove-letter', { letter });
        await moved?.undo?.();
      };
      return { text: `${backup.name} moves up: ask them next.`, undo };
    },
    setPacket: (packet) => set('Saved.', { packet }, { packet: settings.packet ?? NOTHING_KEPT }),
    gave: (person, letter, held) => {
      const { writer } = letterOf(letter);
      return log({ writer, kind: 'packet', note: held, letter }, `Given to ${person.name}.`);
    },
  };
}

type PlanPut = Pick<Plan, 'portal' | 'season' | 'slots'>;

/** The row whose column the person shows, so that an edit is seen: the first that has it, else the one that stands. */
function rowFor({ rows, id }: Person, changes: PersonEdit) {
  const keys = Object.keys(changes) as (keyof PersonEdit)[];
  const lead = rows.find((row) => row.id === id);
  if (!lead) throw new Error('This person is not in the list any more.');
  if (keys.includes('answers')) return lead;
  return rows.find((row) => keys.some((key) => row[key] !== null && row[key] !== undefined)) ?? lead;
}
