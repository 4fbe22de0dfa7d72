import { describe, expect, test } from 'vitest';

import type { Portal } from '../../../lib/model.ts';
import { aheadOf, nextStep, rotationsAsked, seasonToAskFor } from '../../../lib/people/index.ts';
import { letter, reading, tracker, writer } from '../rounds/rows.ts';
import { people } from './given.ts';

const ahead = (uses: Portal[], today: string, more: Parameters<typeof tracker>[0] = {}) =>
  aheadOf(tracker({ settings: { uses }, ...more }), today);

describe('with nothing read, there is an ask-by date and a next step', () => {
  test('installed in March of the year before: MyERAS 2027, six weeks before the usual date', () => {
    expect(ahead(['eras'], '2026-03-10')).toMatchObject([
      {
        season: 2027,
        target: '2026-09-09',
        askBy: { on: '2026-07-29', latest: '2026-08-12', when: 'ahead' },
        text: 'MyERAS 2027 opens 3 Jun. For letters by 9 Sep, ask by 29 Jul.',
      },
    ]);
    expect(nextStep([])).toBe('Now: write down who has seen you work.');
  });

  test('for medical school the date is late June, and said so', () => {
    expect(ahead(['amcas'], '2026-03-10').map(({ text }) => text)).toEqual([
      'AMCAS 2027 opens 1 May. For letters by late June, ask by 19 May.',
    ]);
  });

  test('where the user has not said where they apply, both are told', () => {
    expect(ahead([], '2026-03-10').map(({ portal }) => portal)).toEqual(['eras', 'amcas']);
  });

  test('dates that nobody has published are marked as expected', () => {
    expect(ahead(['eras'], '2027-03-10')[0]?.text).toContain('(expected)');
  });

  test('between six and four weeks it says to ask now; after that the next season is the first in time', () => {
    expect(ahead(['eras'], '2026-08-05')[0]?.text).toContain('ask now, by 12 Aug at the latest');
    expect(seasonToAskFor('eras', '2026-08-12', {})).toBe(2027);
    expect(seasonToAskFor('eras', '2026-08-13', {})).toBe(2028);
  });

  test('a portal without a usual date promises none', () => {
    expect(ahead(['other'], '2026-03-10')).toEqual([]);
  });
});

describe('while a season goes on, nothing lies ahead', () => {
  test('a letter that is more than planned, or a page that was read, ends it', () => {
    expect(ahead(['eras'], '2026-10-01', { letters: [letter()] })).toEqual([]);
    expect(ahead(['eras'], '2026-07-01', { readings: [reading()] })).toEqual([]);
  });
  test('a letter that is only planned does not', () => {
    const planned = letter({ state: 'planned', stateBy: 'you', origin: 'you', letterId: null });
    expect(ahead(['eras'], '2026-03-10', { letters: [planned] })).toHaveLength(1);
  });
});

test('the next step goes from a list to a plan to an ask to staying in touch', () => {
  const rows = { writers: [writer({})] };
  const planned = letter({ state: 'planned', stateBy: 'you', origin: 'you', askedOn: null, account: null });
  const step = (changes: object) =>
    nextStep(people({ ...rows, letters: [{ ...planned, ...changes }] }, '2026-06-10'));
  expect(nextStep(people(rows, '2026-06-10'))).toMatch(/^Now: choose three or four/);
  expect(step({})).toMatch(/^Now: talk to those you have chosen/);
  expect(step({ askedOn: '2026-06-01', answer: 'yes' })).toMatch(/^Nothing to do now/);
});

describe('a rotation asks who saw the user work, in its last week and once', () => {
  const rotation = { id: 'r', name: 'Surgery', endsOn: '2026-03-13', answeredOn: null };
  const asked = (today: string, changes: object = {}) =>
    rotationsAsked([{ ...rotation, ...changes }], today).map(({ text }) => text);
  test.each([
    ['2026-03-06', []],
    ['2026-03-07', ['Surgery ends on Friday. Who saw you work?']],
    ['2026-03-12', ['Surgery ends tomorrow. Who saw you work?']],
    ['2026-03-13', ['Surgery ends today. Who saw you work?']],
    ['2026-03-14', []],
  ])('on %s: %j', (today, texts) => expect(asked(today)).toEqual(texts));
  test('answered, it is silent', () => {
    expect(asked('2026-03-10', { answeredOn: '2026-03-09' })).toEqual([]);
  });
});
