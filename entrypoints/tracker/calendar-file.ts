import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

import type { CalendarEntry, Moment } from '../../lib/model.ts';

/**
 * A calendar file (RFC 5545) of whole days. An event keeps its id from file to file, with the sequence and the moment
 * of its last change, so that a calendar that takes a later file brings up to date what it has.
 *
 * @param now the moment (UTC) at which the file is made
 */
export function calendarFile(entries: Readonly<Record<string, CalendarEntry>>, now: Moment): string {
  const calendar = ical({
    name: 'Letter Rounds',
    prodId: { company: 'Letter Rounds', product: 'Letter Rounds', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const [id, { on, title, text, sequence, changedAt, cancelled }] of Object.entries(entries)) {
    calendar.createEvent({
      id,
      start: Temporal.PlainDate.from(on),
      allDay: true,
      summary: title,
      description: text,
      sequence,
      stamp: Temporal.Instant.from(now),
      lastModified: Temporal.Instant.from(changedAt),
      // Nobody is busy all day with a letter.
      transparency: ICalEventTransparency.TRANSPARENT,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
