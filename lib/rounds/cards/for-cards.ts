import type { Day, Moment, Tracker } from '../../model.ts';
import type { ProgramsJudged } from '../programs.ts';
import type { Action, Gap, Item, SameQuestion, WordQuestion } from '../rounds.ts';

/** What the cards of a day are made from. Every maker takes it and gives its cards, worst first. */
export interface ForCards {
  tracker: Tracker;
  items: readonly Item[];
  words: readonly WordQuestion[];
  same: readonly SameQuestion[];
  gaps: readonly Gap[];
  programs: ProgramsJudged;
  now: { today: Day; moment: Moment };
}

/** The letters that are not snoozed: a snooze changes cards and badge, never where a letter stands. */
export function awake(items: readonly Item[], today: Day): Item[] {
  return items.filter(({ letter }) => !(letter.snoozedUntil && letter.snoozedUntil > today));
}

/** Shows letters where they stand: the verb of a card that is about several. */
export function show(items: readonly Item[], label = `Show the ${items.length}`): Action {
  return { do: 'show', label, letters: items.map(({ letter }) => letter.id) };
}
