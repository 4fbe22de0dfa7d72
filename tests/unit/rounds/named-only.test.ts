import { describe, expect, test } from 'vitest';

import type { Letter, Tracker } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { digestOf, DIGEST_DEFAULT } from '../../../lib/rounds/index.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from './rows.ts';

const unread = (changes: Partial<Letter> = {}) =>
  letter({ state: 'unknown', portalStatus: null, statusPage: null, namedBy: 'assignments', ...changes });
const fresh = reading({ at: '2026-12-01T10:00:00Z' });
const judged = (of: Partial<Tracker>, today = '2026-12-01') =>
  roundsOf(tracker({ settings: { uses: ['eras'] }, readings: [fresh], ...of }), on(today));

describe('a letter that only a page of assignments names', () => {
  test('is missing, never overdue, whatever its date, and never a look', () => {
    for (const changes of [{}, { dueOn: '2026-08-01' }, { goneAt: '2026-11-01T10:00:00Z' }]) {
      const [item] = judged({ letters: [unread(changes)] }).items;
      expect(item).toMatchObject({
        ...{
          bucket: 'missing',
          reason: 'On your assignments · status not read yet',
          due: null,
          daysOver: null,
        },
        ...{ reminder: null, asks: null },
      });
      expect(item?.action).toMatchObject({ do: 'open-portal', portal: 'eras' });
    }
  });

  test('is closed by the word of its user', () => {
    expect(judged({ letters: [unread({ needed: 'no' })] }).items[0]?.bucket).toBe('closed');
  });

  test('asks for the letters page in one line, however many there are', () => {
    const letters = ['l1', 'l2'].map((id) => unread({ id, letterId: id }));
    const { cards } = judged({ letters });
    expect(cards.map(({ key, text }) => `${key}: ${text}`)).toEqual([
      'named-only-eras: 2 letters are on your MyERAS assignments, status not read yet. Open Letters of Recommendation',
    ]);
  });

  test('and in no second line where those letters were never read', () => {
    const { cards } = judged({ letters: [unread()], readings: [reading({ page: 'assignments' })] });
    expect(cards.map(({ key }) => key)).toEqual(['stale-eras']);
  });

  test('is in no notice', () => {
    const rounds = judged({ letters: [unread({ dueOn: '2026-12-03' })] });
    const clock = { now: '2026-12-01T18:00:00Z', zone: 'UTC' };
    const state = { checkedAt: '2026-11-30T18:00:00Z', shownOn: null, told: {} };
    expect(digestOf(rounds, clock, { ...DIGEST_DEFAULT, on: true }, state).text).toBeNull();
  });

  test('is not counted with the others, and while there is one nothing is said of all', () => {
    const isIn = arrived({ id: 'l2', letterId: 'AB99', thankedOn: '2026-09-01' });
    const { sentence } = judged({ letters: [unread(), isIn] });
    expect(sentence).toContain('1 of 1 letter is in.');
    expect(sentence).toContain('The status of one letter on your MyERAS assignments was not read yet.');
    expect(judged({ letters: [isIn] }).sentence).toBe('Your one letter is in.');
  });

  test('fills a slot of its program, and no requirement', () => {
    const asks = program({ required: { min: 1, max: 4 } });
    const [one] = judged({
      letters: [unread()],
      programs: [asks],
      assignments: assigned('p1', 'l1'),
    }).programs.coverage;
    expect(one).toMatchObject({ received: [], free: 3, short: true });
  });
});
