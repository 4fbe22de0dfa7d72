import { describe, expect, it } from 'vitest';

import { askByOf } from '../../../lib/rounds/ask-by.ts';
import { isBusinessDay, plusBusinessDays } from '../../../lib/rounds/business-days.ts';
import { dayOf, isLater } from '../../../lib/rounds/days.ts';
import { federalHolidays } from '../../../lib/rounds/federal-holidays.ts';

describe('federal holidays', () => {
  it('are those that OPM lists for 2026, Independence Day on the Friday before its Saturday', () => {
    expect(federalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });
  it('in 2027 hold Juneteenth on a Friday, the Fourth on a Monday, and New Year’s Day of 2028 on 31 December', () => {
    const days = federalHolidays(2027);
    expect(days).toEqual(expect.arrayContaining(['2027-06-18', '2027-07-05', '2027-12-24', '2027-12-31']));
    expect(federalHolidays(2028)).not.toContain('2028-01-01');
  });
  it('know no Juneteenth before 2021', () => {
    expect(federalHolidays(2020).filter((day) => day.startsWith('2020-06'))).toEqual([]);
  });
});

describe('business days', () => {
  it.each([
    ['2026-09-02', 5, '2026-09-10', 'over Labor Day'],
    ['2026-09-04', 1, '2026-09-08', 'from the Friday before Labor Day'],
    ['2026-09-05', 1, '2026-09-08', 'from a Saturday'],
    ['2026-11-24', 5, '2026-12-02', 'over Thanksgiving'],
    ['2026-12-23', 5, '2026-12-31', 'over Christmas'],
    ['2026-12-30', 3, '2027-01-05', 'over the year’s end'],
    ['2027-12-30', 1, '2028-01-03', 'over a New Year that is observed the day before'],
    ['2028-02-25', 3, '2028-03-01', 'over a leap day'],
    ['2026-03-06', 1, '2026-03-09', 'over the change to daylight saving'],
    ['2026-09-02', 0, '2026-09-02', 'none'],
  ])('%s and %i more are %s: %s', (from, count, to) => {
    expect(plusBusinessDays(from, count)).toBe(to);
  });
  it('are no weekends and no holidays', () => {
    expect(['2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07'].map(isBusinessDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the day to ask', () => {
  it.each([
    ['2026-07-21', 'ahead'],
    ['2026-07-22', 'week'],
    ['2026-07-29', 'week'],
    ['2026-07-30', 'window'],
    ['2026-08-12', 'window'],
    ['2026-08-13', 'gone'],
  ])('for 9 Sep, on %s: %s', (today, when) => {
    expect(askByOf('2026-09-09', today)).toEqual({ on: '2026-07-29', latest: '2026-08-12', when });
  });
});

describe('a day is a day of the applicant’s zone', () => {
  it.each([
    ['2026-09-09T23:59:59Z', 'UTC', '2026-09-09'],
    ['2026-09-10T00:00:00Z', 'UTC', '2026-09-10'],
    ['2026-09-10T03:59:00Z', 'America/New_York', '2026-09-09'],
    ['2026-09-10T04:00:00Z', 'America/New_York', '2026-09-10'],
    // An hour that comes twice, and one that does not come.
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T04:30:00Z', 'America/New_York', '2026-11-01'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-12-31T23:30:00Z', 'Asia/Kolkata', '2027-01-01'],
    ['2027-01-01T09:30:00Z', 'Pacific/Honolulu', '2026-12-31'],
    ['2028-02-29T11:00:00Z', 'Pacific/Auckland', '2028-03-01'],
  ])('%s in %s is %s', (at, zone, day) => {
    expect(dayOf(at, zone)).toBe(day);
  });
  it('moments are compared as time, however many fractions they are spelled with', () => {
    expect(isLater('2026-09-09T10:00:00.5Z', '2026-09-09T10:00:00Z')).toBe(true);
    expect(isLater('2026-09-09T10:00:00Z', '2026-09-09T10:00:00.000Z')).toBe(false);
    expect(isLater('2026-09-09T10:00:01Z', '2026-09-09T10:00:00Z')).toBe(true);
    expect(isLater('2026-09-09T10:00:00Z', '2026-09-09T10:00:00Z')).toBe(false);
  });
});
