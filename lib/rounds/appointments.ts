import type { CalendarEntry, Day, Moment } from '../model.ts';
import { daysBetween, plusDays } from './days.ts';
import type { Item, Rounds } from './rounds.ts';

/** A whole day in the user's calendar. `id` is the same in every file (RFC 5545, UID). */
export interface Appointment {
  id: string;
  on: Day;
  title: string;
  text: string;
}

/** A writer wants six weeks (rounds.md, "ask by"; domain.md 4.3). */
const ASK_DAYS = 42;
/** A gentle word a week before the date (rounds.md, the ladder). */
const NUDGE_DAYS = 7;
/** A day that is over for so long is in nobody's way. */
const KEPT_DAYS = 180;

/**
 * What of the rounds belongs into a calendar: due dates, days to ask by, nudges and open thank-yous.
 *
 * @param names false: writers are left out, since calendars are shared
 */
export function appointmentsOf({ items, today }: Rounds, names: boolean): Appointment[] {
  return items.flatMap((item) => {
    const make = (what: string, on: Day, title: string, text: string): Appointment => ({
      id: `${what}-${item.letter.id}@letter-rounds`,
      on,
      title: names ? `${title}: ${item.writer}` : title,
      text,
    });
    if (item.bucket === 'ready') {
      const text = `${item.portalName} shows the letter as in. Nobody was thanked yet.`;
      return [make('thanks', today, 'Thank-you open', text)];
    }
    return item.bucket === 'missing' || item.bucket === 'overdue' ? outstanding(item, today, make) : [];
  });
}

type Make = (what: string, on: Day, title: string, text: string) => Appointment;

function outstanding({ letter, due, portalName, bucket }: Item, today: Day, make: Make): Appointment[] {
  if (!due) return [];
  const made = [make('due', due.on, 'Letter due', `${portalName} · due ${due.text}`)];
  const isAsked = letter.state !== 'planned' || letter.askedOn !== null;
  const askBy = plusDays(due.on, -ASK_DAYS);
  if (!isAsked)
    made.push(
      make('ask', askBy > today ? askBy : today, 'Ask for the letter', `${portalName} · due ${due.text}`),
    );
  const nudge = plusDays(due.on, -NUDGE_DAYS);
  const isOut = letter.state === 'requested' || letter.state === 'accepted';
  if (isOut && bucket === 'missing' && letter.needed === 'yes' && nudge > today)
    made.push(make('nudge', nudge, 'A reminder may be due', `Look at ${portalName} first: it may be in.`));
  return made;
}

/**
 * The next calendar file: what changed since the last one has a higher sequence, what stayed is as it was, what is no
 * longer to be done is cancelled, so that a calendar takes it away.
 */
export function updatedCalendar(
  appointments: readonly Appointment[],
  made: Readonly<Record<string, CalendarEntry>>,
  { today, moment }: { today: Day; moment: Moment },
): Record<string, CalendarEntry> {
  const next: Record<string, CalendarEntry> = {};
  for (const { id, on, title, text } of appointments) {
    const before = made[id];
    const isSame = before?.on === on && before.title === title && before.text === text && !before.cancelled;
    next[id] = isSame
      ? before
      : { on, title, text, sequence: before ? before.sequence + 1 : 0, changedAt: moment, cancelled: false };
  }
  for (const [id, before] of Object.entries(made)) {
    if (next[id] || daysBetween(before.on, today) > KEPT_DAYS) continue;
    next[id] = before.cancelled
      ? before
      : { ...before, sequence: before.sequence + 1, changedAt: moment, cancelled: true };
  }
  return next;
}
