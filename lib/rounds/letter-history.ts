import type { Contact, Day, Id, Portal, ReadingPage, ReadingRow, TrackerEvent } from '../model.ts';
import { dayOf } from './days.ts';
import { contactText, eventText } from './history.ts';
import { portalName } from './portals.ts';
import { stepText } from './state-text.ts';

/** One thing that happened to a letter. */
export interface HistoryLine {
  id: Id;
  on: Day;
  /** `"Confirmed for Upload" → "Uploaded"`. */
  text: string;
  /** `read from MyERAS Letters`; `by you`; `null`: it needs no telling. */
  source: string | null;
  /** What the user logged, and may take out. */
  contact: Contact | null;
}

const PAGE_NAMES: Record<ReadingPage, string> = {
  letters: 'Letters',
  assignments: 'assignments',
  'programs-applied': 'Programs Applied To',
  'programs-saved': 'Saved Programs',
  receipt: 'receipt details',
  unmatched: 'Received Letters',
  dashboard: 'dashboard',
  choice: 'choice of letters',
};

/** `MyERAS Letters`: a page as its user knows it. */
export function pageName({ portal, page }: Pick<ReadingRow, 'portal' | 'page'>): string {
  return `${portalName(portal)} ${PAGE_NAMES[page]}`;
}

interface ForHistory {
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  readings: readonly ReadingRow[];
  /** The letter's. */
  portal: Portal;
  /** The user's zone, an IANA name: events are kept in UTC, contacts by the user's day. */
  zone: string;
}

/** What happened to one letter, in words, newest first: what its portal showed, what was said, what passed. */
export function letterHistory({ events, contacts, readings, portal, zone }: ForHistory): HistoryLine[] {
  const lines = events.map((event): HistoryLine & { at: string } => {
    // A reading that was thinned out of the log has left its page with the event.
    const read = event.page ? { portal, page: event.page } : readings.find(({ id }) => id === event.reading);
    return {
      id: event.id,
      at: event.at,
      on: dayOf(event.at, zone),
      text: changeText(event),
      source: read ? `read from ${pageName(read)}` : event.reading === null ? 'by you' : null,
      contact: null,
    };
  });
  const passed = contacts.map((contact) => ({
    id: contact.id,
    // After what was read on its day: the hour is not known.
    at: `${contact.on}T24`,
    on: contact.on,
    text: contactText(contact),
    source: null,
    contact,
  }));
  return [...lines, ...passed]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at: _, ...line }) => line);
}

/** What changed, by the portal's own words where it printed them, else by ours. */
function changeText(event: TrackerEvent): string {
  const { kind, from, to, fromWord, toWord } = event;
  if (kind === 'letter-edited' && from === null) return 'Typed in';
  const steps = [stepText(fromWord, from), stepText(toWord, to)].filter((step) => step !== null);
  const shown = steps.join(' → ');
  if (kind === 'letter-arrived') return `Arrived: ${shown}`;
  if (kind === 'letter-appeared') return `First seen: ${shown}`;
  if ((kind === 'letter-changed' || kind === 'letter-edited') && steps.length === 2) return shown;
  return eventText(kind);
}
