import type { Contact, ContactKind, EventKind, Rung } from '../model.ts';

const WORDS: Record<EventKind, string> = {
  'letter-appeared': 'First seen',
  'letter-arrived': 'Arrived',
  'letter-changed': 'Changed',
  'letter-gone': 'No longer on the list',
  'letter-back': 'On the list again',
  'letter-edited': 'Edited by you',
  'letter-joined': 'One with the letter that you typed in',
  'letter-split': 'Not the letter that you typed in',
  'program-appeared': 'Program first seen',
  'program-changed': 'Program changed',
  'program-gone': 'Program no longer on the list',
  'program-back': 'Program on the list again',
  assigned: 'Assigned to a program',
  unassigned: 'No longer assigned to a program',
  restored: 'Restored from a backup',
};

/** What happened, as a line of history that has no steps to tell. */
export function eventText(kind: EventKind): string {
  return WORDS[kind];
}

const CONTACT_WORDS: Record<ContactKind, string> = {
  'asked-opened': 'Draft of the request opened',
  asked: 'Asked',
  'reminder-opened': 'Draft of a reminder opened',
  reminder: 'Reminder sent',
  'thanks-opened': 'Draft of thanks opened',
  thanks: 'Thanked',
  'update-opened': 'Draft of news opened',
  update: 'News sent',
  'packet-opened': 'Draft with your documents opened',
  packet: 'Documents given',
  talked: 'Talked',
  note: 'Note',
};
const RUNG_WORDS: Record<Rung, string> = {
  gentle: 'gentle',
  short: 'short',
  firm: 'firm',
  coordinator: 'to the office',
};

/** What passed between the user and a writer, as a line of history: `Reminder sent, gentle`. */
export function contactText({ kind, rung }: Contact): string {
  return rung ? `${CONTACT_WORDS[kind]}, ${RUNG_WORDS[rung]}` : CONTACT_WORDS[kind];
}
