import type { EventKind, TrackerEvent } from '../model.ts';

const WORDS: Record<EventKind, string> = {
  'letter-appeared': 'First seen',
  'letter-arrived': 'Arrived',
  'letter-changed': 'Changed',
  'letter-gone': 'No longer on the list',
  'letter-back': 'On the list again',
  'letter-edited': 'Edited by you',
  'program-appeared': 'Program first seen',
  'program-changed': 'Program changed',
  'program-gone': 'Program no longer on the list',
  'program-back': 'Program on the list again',
  assigned: 'Assigned to a program',
  unassigned: 'No longer assigned to a program',
  restored: 'Restored from a backup',
};

/** What happened, as a line of history: `Changed: "Confirmed for Upload" → "Uploaded"`. */
export function eventText({ kind, from, to }: TrackerEvent): string {
  const steps = [from, to].filter((word) => word !== null).map((word) => `"${word}"`);
  return steps.length === 0 ? WORDS[kind] : `${WORDS[kind]}: ${steps.join(' → ')}`;
}
