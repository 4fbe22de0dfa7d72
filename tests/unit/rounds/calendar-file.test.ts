import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { calendarFile } from '../../../entrypoints/tracker/calendar-file.ts';
import type { CalendarEntry, Letter } from '../../../lib/model.ts';
import { appointmentsOf, roundsOf, updatedCalendar } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, reading, tracker } from './rows.ts';

type Made = Record<string, CalendarEntry>;

const rounds = (letters: Letter[], day: string) =>
  roundsOf(tracker({ letters, readings: [reading()] }), on(day));
/** The file of a day after another file. */
const next = (letters: Letter[], day: string, before: Made = {}, names = true): Made =>
  updatedCalendar(appointmentsOf(rounds(letters, day), names), before, on(day));

/** What another reader takes from the file. */
function read(made: Made, now = '2026-08-25T12:00:00Z') {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(made, now)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      wholeDay: event.startDate.isDate,
      title: event.summary,
      text: event.description,
      sequence: event.sequence,
      stamp: value('dtstamp'),
      modified: value('last-modified'),
      status: value('status'),
      transparent: value('transp') === 'TRANSPARENT',
    };
  });
}

const marsh = letter({ id: 'marsh', author: 'Dr. Helen Marsh', dueOn: '2026-09-10' });

it('holds the due date and the nudge of a letter that is out, as whole days on which nobody is busy', () => {
  const base = {
    wholeDay: true,
    sequence: 0,
    stamp: '2026-08-25T12:00:00Z',
    modified: '2026-08-25T12:00:00Z',
    status: 'CONFIRMED',
    transparent: true,
  };
  expect(read(next([marsh], '2026-08-25'))).toEqual([
    {
      ...base,
      uid: 'due-marsh@letter-rounds',
      on: '2026-09-10',
      title: 'Letter due: Dr. Helen Marsh',
      text: 'MyERAS · due 10 Sep',
    },
    {
      ...base,
      uid: 'nudge-marsh@letter-rounds',
      on: '2026-09-03',
      title: 'A reminder may be due: Dr. Helen Marsh',
      text: 'Look at MyERAS first: it may be in.',
    },
  ]);
});

it('holds the day to ask by of a letter that nobody was asked for, and the thanks that are open', () => {
  const planned = letter({
    id: 'p',
    state: 'planned',
    stateBy: 'you',
    origin: 'you',
    askedOn: null,
    dueOn: '2026-11-10',
  });
  expect(read(next([planned, arrived({ id: 'a' })], '2026-08-25')).map(({ uid, on }) => [uid, on])).toEqual([
    ['due-p@letter-rounds', '2026-11-10'],
    ['ask-p@letter-rounds', '2026-09-29'],
    ['thanks-a@letter-rounds', '2026-08-25'],
  ]);
});

it('leaves the writers out when the user wants it', () => {
  const file = calendarFile(next([marsh], '2026-08-25', {}, false), '2026-08-25T12:00:00Z');
  expect(file).toContain('SUMMARY:Letter due\r\n');
  expect(file).not.toContain('Marsh');
});

describe('a later file brings a calendar up to date', () => {
  const first = next([marsh], '2026-08-25');

  it('what stayed is as it was, with a new stamp alone', () => {
    const again = next([marsh], '2026-08-26', first);
    expect(again).toEqual(first);
    expect(read(again, '2026-08-26T12:00:00Z')[0]).toMatchObject({
      sequence: 0,
      modified: '2026-08-25T12:00:00Z',
      stamp: '2026-08-26T12:00:00Z',
    });
  });
  it('a date that moved has the same id and a higher sequence', () => {
    const moved = read(next([{ ...marsh, dueOn: '2026-09-12' }], '2026-08-26', first));
    expect(moved.map(({ uid, on, sequence, modified }) => [uid, on, sequence, modified])).toEqual([
      ['due-marsh@letter-rounds', '2026-09-12', 1, '2026-08-26T12:00:00Z'],
      ['nudge-marsh@letter-rounds', '2026-09-05', 1, '2026-08-26T12:00:00Z'],
    ]);
  });
  it('what is no longer to be done is cancelled, once, and comes back with a higher sequence', () => {
    const gone = next([arrived({ ...marsh, state: 'received' })], '2026-08-26', first);
    expect(read(gone).map(({ uid, status, sequence }) => [uid, status, sequence])).toEqual([
      ['thanks-marsh@letter-rounds', 'CONFIRMED', 0],
      ['due-marsh@letter-rounds', 'CANCELLED', 1],
      ['nudge-marsh@letter-rounds', 'CANCELLED', 1],
    ]);
    const later = next([arrived({ ...marsh, state: 'received' })], '2026-08-26', gone);
    expect(later['due-marsh@letter-rounds']).toEqual(gone['due-marsh@letter-rounds']);
    const back = next([marsh], '2026-08-27', later);
    expect(back['due-marsh@letter-rounds']).toMatchObject({ cancelled: false, sequence: 2 });
  });
  it('what is long over is left out', () => {
    const old = { ...first['due-marsh@letter-rounds']!, on: '2026-01-01', cancelled: true };
    expect(next([], '2026-08-25', { old })).toEqual({});
  });
});

it('any title and text come back as they were, and nothing in them begins a line of the file', () => {
  const line = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\r\nBEGIN:VEVENT', 'a;b,c\\n:"', '\nATTACH:x'))
    .map((text) =>
      text
        .replace(/\r\n?/gu, '\n')
        .replace(/[^\P{Cc}\n]/gu, '')
        .toWellFormed(),
    );
  fc.assert(
    fc.property(line, line, (title, text) => {
      const entry = {
        on: '2026-09-10',
        title,
        text,
        sequence: 0,
        changedAt: '2026-08-25T12:00:00Z',
        cancelled: false,
      };
      const file = calendarFile({ 'x@letter-rounds': entry }, '2026-08-25T12:00:00Z');
      expect(file.match(/^(BEGIN:VEVENT|ATTACH)/gmu)).toEqual(['BEGIN:VEVENT']);
      for (const one of file.split('\r\n'))
        expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
      const [event] = read({ 'x@letter-rounds': entry });
      expect([event?.title.trim() ?? '', event?.text.trim() ?? '']).toEqual([title.trim(), text.trim()]);
    }),
  );
});
