import type { Day, Letter } from '../model.ts';

const SHORT = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric' });
const WHOLE = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric' });

/** A day as an email names it: "December 9", with its year when that is not the year of `today`. */
export function dateText(day: Day, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  return (date.year === Temporal.PlainDate.from(today).year ? SHORT : WHOLE).format(date);
}

/**
 * The date that an email about this letter may name: one that the user set, told the writer, or has from the office of
 * a committee letter or packet, and that is not over. `null`: it names none. A date of ours is never the writer's to
 * hear (face.md, "The emails", rule 2).
 *
 * @param office by when the office wants the parts, for a letter that is one of them
 * @param today the day in the user's zone
 */
export function dateToName(
  { dueOn, toldDueOn, partOf }: Pick<Letter, 'dueOn' | 'toldDueOn' | 'partOf'>,
  office: Day | null,
  today: Day,
): Day | null {
  const own = [dueOn, toldDueOn, partOf === null ? null : office];
  return own.find((day) => day !== null && day >= today) ?? null;
}
