import { describe, expect, test } from 'vitest';

import { datedEnd, dayOf } from '../../../lib/portals/dates.ts';

describe('a day is read as printed', () => {
  test.each([
    ['09/14/2026', '2026-09-14'],
    ['9/4/2026', '2026-09-04'],
    ['09-14-2026', '2026-09-14'],
    ['09/14/26', '2026-09-14'],
    ['2026-09-14', '2026-09-14'],
    ['2026-09-14T23:59:59Z', '2026-09-14'],
    ['2026-09-14T08:00:00.000+05:30', '2026-09-14'],
    ['14 Sep 2026', '2026-09-14'],
    ['14-Sep-2026', '2026-09-14'],
    ['Sep 14, 2026', '2026-09-14'],
    ['September 14th, 2026', '2026-09-14'],
    ['Sept. 14, 2026', '2026-09-14'],
    ['09/14/2026 08:12 AM', '2026-09-14'],
    ['09/14/2026, 8:12:01 p.m. EDT', '2026-09-14'],
    ['Sep 14, 2026 at 8:12 AM ET', '2026-09-14'],
    ['02/29/2028', '2028-02-29'],
    ['(09/14/2026)', '2026-09-14'],
  ])('%j is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
  test.each([
    '13/45/2026',
    '02/29/2026',
    '2026-02-30',
    '31/12/2026',
    '00/10/2026',
    '14 Foo 2026',
    '2026',
    'Sep 2026',
    '9/14',
    '09/14/1926',
    '',
    'today',
    '—',
    '09/14/2026 - 09/20/2026',
    '20260914',
    '1403511111',
  ])('%j is no day', (text) => {
    expect(dayOf(text)).toBeNull();
  });
});

describe('a day behind a word', () => {
  test.each([
    ['Uploaded on 09/14/2026', 'Uploaded', '2026-09-14', false],
    ['Uploaded: 09/14/2026', 'Uploaded', '2026-09-14', false],
    ['Uploaded (09/14/2026)', 'Uploaded', '2026-09-14', false],
    ['Uploaded - Sep 14, 2026', 'Uploaded', '2026-09-14', false],
    ['Not Received as of 09/14/2026', 'Not Received', '2026-09-14', true],
    ['Uploaded by 09/30/2026', 'Uploaded by', '2026-09-30', false],
    ['Not uploaded before 09/30/2026', 'Not uploaded before', '2026-09-30', false],
  ])('%j is %j and %s', (text, before, on, asOf) => {
    expect(datedEnd(text)).toEqual({ before, on, asOf });
  });
  test('a day that does not exist leaves the text whole', () => {
    expect(datedEnd('Uploaded 13/45/2026')).toBeNull();
  });
});
