import { describe, expect, it } from 'vitest';

import { overFrom, seasonDates, seasonOn, targetOf } from '../../../lib/rounds/calendar.ts';

describe('the season of a day', () => {
  it.each([
    ['eras', '2026-05-31', 2026],
    ['eras', '2026-06-01', 2027],
    ['eras', '2026-12-31', 2027],
    ['eras', '2027-01-01', 2027],
    ['amcas', '2026-04-30', 2026],
    ['amcas', '2026-05-01', 2027],
    ['residencycas', '2026-06-01', 2027],
    ['tmdsas', '2026-05-01', 2027],
  ] as const)('%s on %s is %i', (portal, day, season) => {
    expect(seasonOn(portal, day)).toBe(season);
  });
});

describe('dates that are not published are projected by weekday and marked', () => {
  it('ERAS 2028 from ERAS 2027', () => {
    const dates = seasonDates('eras', 2028);
    expect([dates.opens.on, dates.reading?.on, dates.ends.on]).toEqual([
      '2027-06-02',
      '2027-09-22',
      '2028-05-31',
    ]);
    expect([dates.opens.expected, dates.reading?.expected, dates.ends.expected]).toEqual([true, true, true]);
  });
  it('keeps the weekday over several years and leap days', () => {
    for (let season = 2015; season <= 2040; season++) {
      const { opens, reading } = seasonDates('eras', season);
      expect(Temporal.PlainDate.from(opens.on).dayOfWeek).toBe(3);
      expect(Temporal.PlainDate.from(reading?.on ?? '').dayOfWeek).toBe(3);
      expect(opens.on.slice(0, 4)).toBe(String(season - 1));
    }
  });
  it('a published season is not marked, and AMCAS opens on a date', () => {
    expect(seasonDates('eras', 2027).reading).toMatchObject({
      on: '2026-09-23',
      expected: false,
      grade: 'C',
    });
    expect(seasonDates('amcas', 2028).opens).toMatchObject({ on: '2027-05-01', expected: true });
  });
  it('a sister portal borrows its field’s dates, marked', () => {
    expect(seasonDates('residencycas', 2027).reading).toMatchObject({ on: '2026-09-23', expected: true });
  });
});

it('the target is two weeks before programs read, late June for medical school, none elsewhere', () => {
  expect(targetOf('eras', 2027)).toMatchObject({ on: '2026-09-09', ruleOfThumb: false });
  expect(targetOf('eras', 2028)?.on).toBe('2027-09-08');
  expect(targetOf('amcas', 2027)).toMatchObject({ on: '2026-06-30', ruleOfThumb: true });
  expect(targetOf('carms', 2027)).toBeNull();
});

it('a season is over for letters from the rank-list day, or after its last day', () => {
  expect(overFrom('eras', 2027)).toBe('2027-03-03');
  expect(overFrom('amcas', 2027)).toBe('2027-05-01');
});
