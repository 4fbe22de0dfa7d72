import type { Day, Rotation } from '../model.ts';
import { dayText, daysBetween } from '../rounds/days.ts';

/** A rotation is asked about in its last days, this many of them. */
const LAST_DAYS = 7;

/** The one question that a rotation asks, in its last week. */
export interface RotationAsked {
  rotation: Rotation;
  /** "Surgery ends on Friday. Who saw you work?" */
  text: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The rotations in their last week about which nothing was answered yet, the first to end first. */
export function rotationsAsked(rotations: readonly Rotation[], today: Day): RotationAsked[] {
  return rotations
    .filter(({ endsOn, answeredOn }) => {
      const left = daysBetween(today, endsOn);
      return answeredOn === null && left >= 0 && left < LAST_DAYS;
    })
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0))
    .map((rotation) => ({
      rotation,
      text: `${rotation.name} ends ${endText(rotation.endsOn, today)}. Who saw you work?`,
    }));
}

function endText(on: Day, today: Day): string {
  const left = daysBetween(today, on);
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  const weekday = WEEKDAYS[Temporal.PlainDate.from(on).dayOfWeek - 1];
  return `on ${weekday ?? dayText(on, today)}`;
}
