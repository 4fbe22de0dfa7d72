import { describe, expect, it } from 'vitest';

import type { Contact, Letter } from '../../../lib/model.ts';
import type { SeasonSaid } from '../../../lib/rounds/calendar.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { placeLabels } from '../../../lib/rounds/labels.ts';
import { positionOf, timelineOf, type Timeline } from '../../../lib/rounds/timeline.ts';
import { arrived, letter, on, tracker } from './rows.ts';

function drawn(
  letters: Letter[],
  today: string,
  contacts: Contact[] = [],
  zone = 'UTC',
  said: SeasonSaid = {},
): Timeline {
  const { items } = roundsOf(tracker({ letters }), on(today));
  return timelineOf({ items, contacts, today, zone, said })!;
}
/** The one bar of one letter. */
function bar(changes: Partial<Letter>, today = '2026-08-25', contacts: Contact[] = []) {
  return drawn([letter(changes)], today, contacts).sections[0]!.bars[0]!;
}
const texts = (points: { text: string }[]) => points.map(({ text }) => text);

describe('a day has its place', () => {
  it.each([
    ['2026-06-01', 0],
    ['2026-06-06', 0.5],
    ['2026-06-11', 1],
    ['2026-05-01', 0],
    ['2027-01-01', 1],
  ])('%s', (day, at) => {
    expect(positionOf(day, { from: '2026-06-01', to: '2026-06-11' })).toBe(at);
  });
  it('29 February is a day of its own in a leap year', () => {
    const axis = { from: '2028-02-28', to: '2028-03-01' };
    expect(positionOf('2028-02-29', axis)).toBe(0.5);
    const { months, from, to, sections } = drawn(
      [letter({ season: 2028, askedOn: '2028-02-29', dueOn: '2028-03-01' })],
      '2028-02-29',
    );
    expect(months.map(({ on: first }) => first)).toContain('2028-02-01');
    expect(months.map(({ on: first }) => first)).toContain('2028-03-01');
    expect(from < to).toBe(true);
    expect(texts(sections[0]!.bars[0]!.points)).toEqual(['Asked 29 Feb', 'Due 1 Mar']);
  });
});

describe('a bar runs from the ask to the due date', () => {
  it('and is filled as far as it has passed', () => {
    const { from, to, passed, over, tone, points } = bar({ askedOn: '2026-08-05', dueOn: '2026-09-14' });
    expect([tone, over]).toEqual(['out', null]);
    // Half of the forty days are over.
    expect(passed! - from).toBeCloseTo((to - from) / 2, 10);
    expect(texts(points)).toEqual(['Asked 5 Aug', 'Due 14 Sep']);
  });
  it('and on to today, when it is overdue', () => {
    const { tone, passed, to, over } = bar({ dueOn: '2026-08-20' });
    expect(tone).toBe('late');
    expect(passed).toBe(to);
    expect(over!.from).toBe(to);
    expect(over!.to).toBeGreaterThan(to);
  });
  it('the day itself is not overdue', () => {
    expect(bar({ dueOn: '2026-08-25' })).toMatchObject({ tone: 'out', over: null });
  });
  it('with its reminders, what the writer says, and nothing that is no reminder', () => {
    const contact = (kind: Contact['kind'], day: string, changes: Partial<Contact> = {}) => ({
      id: `${kind} ${day}`,
      writer: 'w1',
      letter: 'l1',
      on: day,
      kind,
      rung: null,
      note: null,
      ...changes,
    });
    const { points } = bar(
      { askedOn: '2026-07-01', dueOn: '2026-09-14', saidSentOn: '2026-08-20' },
      '2026-08-25',
      [
        contact('reminder', '2026-08-10'),
        contact('reminder-opened', '2026-08-11'),
        contact('note', '2026-08-12'),
        contact('reminder', '2026-08-13', { letter: 'another' }),
      ],
    );
    expect(points.map(({ kind, text }) => [kind, text])).toEqual([
      ['asked', 'Asked 1 Jul'],
      ['nudge', 'Reminded 10 Aug'],
      ['said-sent', 'Writer says sent 20 Aug'],
      ['due', 'Due 14 Sep'],
    ]);
  });
  it('ends where the letter came, when it came before its date', () => {
    const came = arrived({
      askedOn: '2026-06-20',
      dueOn: '2026-08-30',
      receivedOn: '2026-08-01',
      thankedOn: '2026-08-03',
    });
    const { passed, to, over, tone, points } = drawn([came], '2026-08-25').sections[0]!.bars[0]!;
    expect([tone, over]).toEqual(['in', null]);
    expect(passed).toBeLessThan(to);
    expect(texts(points)).toEqual(['Asked 20 Jun', 'In since 1 Aug', 'Thanked 3 Aug', 'Due 30 Aug']);
  });
  it('a day on which it was first seen in is not called its day of arrival, and is the user’s own day', () => {
    const came = arrived({ receivedSeenAt: '2026-08-02T02:00:00Z' });
    const { points } = drawn([came], '2026-08-25', [], 'America/Chicago').sections[0]!.bars[0]!;
    expect(texts(points)).toEqual(['Asked 20 Jun', 'First seen in on 1 Aug']);
  });
  it('a letter that is in no more, or is doubtful, has no arrival', () => {
    for (const state of ['withdrawn', 'unknown', 'rejected'] as const) {
      const { tone, points } = drawn(
        [arrived({ state, receivedOn: '2026-08-01', thankedOn: '2026-08-03' })],
        '2026-08-25',
      ).sections[0]!.bars[0]!;
      expect(tone).toBe('look');
      expect(points.map(({ kind }) => kind)).not.toContain('in');
    }
  });
  it('our own date is called usual', () => {
    expect(texts(bar({ askedOn: null }).points)).toEqual(['Due 9 Sep, the usual date']);
  });
});

describe('what is not known is not drawn', () => {
  it('the ask: the bar begins with the first day that is known, and says so', () => {
    const { openStart, from, to } = bar({ askedOn: null, dueOn: '2026-09-01' });
    expect([openStart, from]).toEqual([true, to]);
  });
  it('the due date: it is open, up to today', () => {
    const { openEnd, to } = bar({ kind: 'committee', dueOn: null });
    const { today } = drawn([letter({ kind: 'committee', dueOn: null })], '2026-08-25');
    expect([openEnd, to]).toEqual([true, today]);
  });
  it('a letter without any date has no bar and is named', () => {
    const { sections } = drawn([letter({ kind: 'committee', askedOn: null })], '2026-08-25');
    expect(sections[0]!.bars).toEqual([]);
    expect(sections[0]!.undated.map(({ letter: { id } }) => id)).toEqual(['l1']);
  });
  it('no letter at all: nothing', () => {
    expect(timelineOf({ items: [], contacts: [], today: '2026-08-25', zone: 'UTC', said: {} })).toBeNull();
  });
});

describe('the season', () => {
  it('its days are named, "expected" where they are', () => {
    const [eras] = drawn([letter()], '2026-08-25').sections;
    expect(texts(eras!.marks)).toEqual(['MyERAS opens 3 Jun', 'Programs start to read 23 Sep']);
    const later = letter({ season: 2028, askedOn: '2027-05-20' });
    const [next] = drawn([later], '2027-06-10').sections;
    expect(texts(next!.marks)).toEqual([
      'MyERAS opens 2 Jun (expected)',
      'Programs start to read 22 Sep (expected)',
    ]);
  });
  it('a date that the user knows better is theirs, and AMCAS’s late June is no exact day', () => {
    const own = { calendar: 'residency', season: 2027, date: 'reading', on: '2026-09-30' } as const;
    const [eras] = drawn([letter()], '2026-08-25', [], 'UTC', { seasonDates: [own] }).sections;
    expect(texts(eras!.marks)).toEqual(['MyERAS opens 3 Jun', 'Programs start to read 30 Sep']);
    const [amcas] = drawn([letter({ portal: 'amcas', specialty: null })], '2026-08-25').sections;
    expect(texts(amcas!.marks)).toEqual(['AMCAS opens 1 May', 'Letters by late June']);
  });
  it('asked before the season opens, and looked at over New Year: the axis holds both, and today', () => {
    const { from, to, today, months } = drawn([letter({ askedOn: '2026-03-10' })], '2027-01-05');
    expect(from).toBe('2026-02-28');
    expect(to).toBe('2027-01-15');
    expect(today).toBeLessThan(1);
    expect(months.map(({ name }) => name)).toEqual([
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      'Jan',
    ]);
    expect(months.at(-1)!.year).toBe('2027');
  });
  it('a day that is years off stands at the edge and does not squeeze the rest', () => {
    const { to, sections } = drawn([letter({ dueOn: '2036-01-01' })], '2026-08-25');
    expect(to < '2026-11-01').toBe(true);
    expect(sections[0]!.bars[0]!.points.at(-1)).toMatchObject({ at: 1, text: 'Due 1 Jan 2036' });
  });
  it('portals stand one below the other, letters by the day of their ask', () => {
    const { sections } = drawn(
      [
        letter({ id: 'b', letterId: 'b', askedOn: '2026-06-20' }),
        letter({ id: 'a', letterId: 'a', askedOn: '2026-06-10' }),
        letter({ id: 'm', portal: 'amcas', specialty: null }),
      ],
      '2026-08-25',
    );
    expect(sections.map(({ name, bars }) => [name, bars.map(({ item }) => item.letter.id)])).toEqual([
      ['MyERAS 2027', ['a', 'b']],
      ['AMCAS 2027', ['m']],
    ]);
  });
});

describe('labels', () => {
  it('stand right of their place, left where the edge is near, and below one another rather than upon', () => {
    expect(
      placeLabels(
        [
          { at: 10, width: 50 },
          { at: 30, width: 50 },
          { at: 95, width: 50 },
        ],
        100,
      ),
    ).toEqual([
      { x: 16, lane: 0 },
      { x: 36, lane: 1 },
      { x: 39, lane: 2 },
    ]);
  });
});
