import type { Contact, Day, Rung } from '../model.ts';
import { daysBetween, plusDays } from './days.ts';

/** The days, counted from the due date, on which a short reminder is the one to send, and from which a firm one is. */
const SHORT_FROM = -2;
const SHORT_UNTIL = 0;
const FIRM_FROM = 3;

/** The reminder to send on a day; or none, with the day from which there is one again (`null`: every rung was taken). */
export type Next = { rung: Rung } | { rung: null; from: Day | null };

/**
 * Which reminder comes next (rounds.md, the ladder): it goes by what was sent about this letter, each rung once, and
 * not by how late it is. The first is short from two days before the due date to the day itself, else gentle; a firm
 * one comes only after one was sent, from three days past the due date; the office only after a firm one, and after the
 * office nobody. A short one may follow a gentle one in its days.
 *
 * @param reminders those that were sent about this letter; one without a rung counts as the one that was due on its day
 */
export function nextRung(reminders: readonly Contact[], due: Day, today: Day): Next {
  return step(taken(reminders, due), due, today);
}

/** What was sent: how many, and on which rungs. */
interface Taken {
  any: boolean;
  rungs: ReadonlySet<Rung>;
}

function taken(reminders: readonly Contact[], due: Day): Taken {
  const rungs = new Set<Rung>();
  const inOrder = reminders.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const [index, { rung, on }] of inOrder.entries()) {
    const was = rung ?? step({ any: index > 0, rungs }, due, on).rung;
    if (was) rungs.add(was);
  }
  return { any: reminders.length > 0, rungs };
}

function step({ any, rungs }: Taken, due: Day, today: Day): Next {
  if (rungs.has('coordinator')) return { rung: null, from: null };
  if (rungs.has('firm')) return { rung: 'coordinator' };
  const over = daysBetween(due, today);
  const isShort = over >= SHORT_FROM && over <= SHORT_UNTIL;
  if (!any) return { rung: isShort ? 'short' : 'gentle' };
  if (over >= FIRM_FROM) return { rung: 'firm' };
  if (isShort && !rungs.has('short')) return { rung: 'short' };
  const from = over < SHORT_FROM && !rungs.has('short') ? SHORT_FROM : FIRM_FROM;
  return { rung: null, from: plusDays(due, from) };
}
