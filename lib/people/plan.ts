import type { Day, Id, Plan, Tracker } from '../model.ts';
import { seasonDates, seasonOn, type SeasonSaid } from '../rounds/calendar.ts';
import { dayText, plusDays } from '../rounds/days.ts';
import { kindText } from '../rounds/gaps.ts';
import { isDeclined } from '../rounds/notes.ts';
import type { Person } from './person.ts';

export type Slot = Plan['slots'][number];

/** A slot of the plan as the screen shows it. */
export interface SlotShown {
  slot: Slot;
  kind: string;
  writer: Person | null;
  backup: Person | null;
  /** When to turn to the backup, or that its day has come; `null`: there is none. */
  turn: { text: string; now: boolean } | null;
  /** The writer said no, and a backup is named: they can move up. */
  movesUp: boolean;
}

/** The days before programs read on which a backup is turned to (rounds.md, the ladder). */
const TURN_DAYS = 7;

/** The user's plans of seasons that are not over. */
export function plansShown({ plans }: Pick<Tracker, 'plans'>, today: Day): Plan[] {
  return plans.filter(({ portal, season }) => season >= seasonOn(portal, today));
}

/** Each slot of a plan with its people, and the day to turn to the backup: the user's own, else the usual one. */
export function slotsShown(
  plan: Plan,
  persons: readonly Person[],
  said: SeasonSaid,
  today: Day,
): SlotShown[] {
  const personOf = (id: Id | null) =>
    id === null ? null : (persons.find(({ rows }) => rows.some((row) => row.id === id)) ?? null);
  return plan.slots.map((slot) => {
    const [writer, backup] = [personOf(slot.writer), personOf(slot.backup)];
    const theirs = writer?.items.filter(
      ({ letter }) => letter.portal === plan.portal && letter.season === plan.season,
    );
    const isIn = theirs?.some(({ bucket }) => bucket === 'ready' || bucket === 'thanked') ?? false;
    const saidNo = theirs?.some(({ letter }) => isDeclined(letter)) ?? false;
    const on = slot.reviewOn ?? usualTurn(plan, said);
    const now = on !== null && today >= on;
    const turn =
      backup === null || isIn || on === null
        ? null
        : {
            text: now ? `Turn to ${backup.name} now` : `Turn to ${backup.name} on ${dayText(on, today)}`,
            now,
          };
    return { slot, kind: kindText(slot.kind), writer, backup, turn, movesUp: saidNo && backup !== null };
  });
}

/** A week before programs read; `null` where no day is known. */
export function usualTurn({ portal, season }: Pick<Plan, 'portal' | 'season'>, said: SeasonSaid): Day | null {
  const { reading } = seasonDates(portal, season, said);
  return reading && plusDays(reading.on, -TURN_DAYS);
}

/** The slots after the backup of one of them has moved up: they are its writer, and nobody stands behind them. */
export function movedUp(slots: readonly Slot[], at: number): Slot[] {
  return slots.map((slot, index) =>
    index === at && slot.backup ? { ...slot, writer: slot.backup, backup: null, reviewOn: null } : slot,
  );
}
