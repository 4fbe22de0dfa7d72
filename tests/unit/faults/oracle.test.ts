import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { roundsOf } from '../../../lib/rounds/index.ts';
import { judgeLetters, linesOf } from '../../faults/against-oracle/judged.ts';
import { knownAs } from '../../faults/against-oracle/known.ts';
import { bucketOf } from '../../faults/oracle/bucket.ts';
import { businessDays } from '../../faults/oracle/days.ts';
import { Draw } from '../../faults/oracle/draw.ts';
import { gapsOf } from '../../faults/oracle/gaps.ts';
import { givenFrom } from '../../faults/oracle/given.ts';
import { lagRuns } from '../../faults/oracle/lag.ts';
import { everyWay, unsaid } from '../../faults/oracle/open.ts';
import { reminderOf } from '../../faults/oracle/reminder.ts';
import type { Case, Letter, Rung } from '../../faults/oracle/rows.ts';
import { plainLetter, plainTracker } from '../../faults/oracle/plain.ts';

const FOLDER = join(import.meta.dirname, '../../faults/oracle');

test('the oracle imports nothing from the product', () => {
  const imports = readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => path ?? ''),
  );
  expect(imports.length).toBeGreaterThan(40);
  expect(imports.filter((path) => !/^\.\/[\w-]+\.ts$/.test(path))).toEqual([]);
});

test('the product judges random letters as rounds.md says', () => {
  // `npm run faults -- oracle` judges 20,000.
  const { letters, kinds } = judgeLetters(500, 1);
  expect(linesOf(new Map([...kinds].filter(([name, kind]) => knownAs(name, kind) === null)))).toEqual([]);
  expect(letters).toBeGreaterThanOrEqual(500);
});

describe('a planted error is reported', () => {
  test('an overdue letter called missing, shrunk to one letter', () => {
    const { kinds } = judgeLetters(200, 1, (...given) => {
      const rounds = roundsOf(...given);
      const items = rounds.items.map((item) =>
        item.bucket === 'overdue' ? { ...item, bucket: 'missing' as const } : item,
      );
      return { ...rounds, items };
    });
    const [name] = [...kinds.keys()].filter((kind) =>
      kind.startsWith('bucket: missing, by rounds.md overdue'),
    );
    const kind = kinds.get(name ?? '');
    expect(kind?.given.tracker.letters).toHaveLength(1);
    expect(kind?.given.tracker.programs).toEqual([]);
    expect(linesOf(kinds).join('\n')).toContain('"state":"requested"');
  });

  test('a day count that is off by one, and letters left out', () => {
    const { kinds } = judgeLetters(200, 1, (...given) => {
      const rounds = roundsOf(...given);
      const items = rounds.items
        .filter(({ letter }) => letter.needed !== 'spare')
        .map((item) => (item.daysOver === null ? item : { ...item, daysOver: item.daysOver + 1 }));
      return { ...rounds, items };
    });
    const found = [...kinds.keys()].join('\n');
    expect(found).toMatch(/^days over/m);
    expect(found).toMatch(/^shown: false/m);
  });
});

test('a seed always draws the same tracker', () => {
  expect(givenFrom(new Draw(7))).toEqual(givenFrom(new Draw(7)));
  expect(givenFrom(new Draw(7))).not.toEqual(givenFrom(new Draw(8)));
});

describe('open questions', () => {
  test('every combination of readings is tried', () => {
    const { values, open } = everyWay((pick) => [
      pick('two days', ['a', 'b']),
      pick('seven days', ['c', 'd', 'e']),
    ]);
    expect(values).toHaveLength(6);
    expect([...open]).toEqual(['two days', 'seven days']);
  });

  test('a question asked twice has one answer, and one that makes no difference is not reported', () => {
    const once = everyWay((pick) => pick('two days', [1, 2]) === pick('two days', [1, 2]));
    expect(once.values).toEqual([true]);
    expect(once.open.size).toBe(0);
  });

  test('anything goes where the text says nothing', () => {
    expect(everyWay(() => unsaid('due of a part')).values).toBeNull();
  });
});

const on = (today: string, letters: Partial<Letter>[], more: Partial<Case['tracker']> = {}): Case => ({
  today,
  moment: `${today}T15:00:00.000Z`,
  tracker: {
    ...plainTracker,
    ...more,
    letters: letters.map((facts, at) => ({ ...plainLetter, id: `l${String(at)}`, ...facts })),
  },
});
const bucketsOf = (given: Case) =>
  given.tracker.letters.map((letter) => everyWay((pick) => bucketOf(given, letter, pick)).values);

describe('the examples of rounds.md', () => {
  test('sent Sunday 7 Mar with 5 days: still running on Saturday 13 Mar', () => {
    expect(businessDays('2027-03-07', '2027-03-13')).toBe(5);
    const runs = (today: string) => {
      const given = on(today, [{ saidSentOn: '2027-03-07' }], { settings: { route: { eras: 'ecfmg' } } });
      return everyWay((pick) => lagRuns(given, given.tracker.letters[0] as Letter, pick)).values;
    };
    expect(runs('2027-03-13')).toEqual([true]);
    expect(runs('2027-03-15')).toEqual([false]);
  });

  test('Thanksgiving and the Friday before a Saturday, July 4 are no business days', () => {
    expect(businessDays('2026-11-25', '2026-11-27')).toBe(1);
    expect(businessDays('2026-07-02', '2026-07-05')).toBe(0);
  });

  test('the due day itself is missing, the day after is overdue, a spare letter never', () => {
    expect(bucketsOf(on('2026-09-09', [{}]))).toEqual([['missing']]);
    expect(bucketsOf(on('2026-09-10', [{}, { needed: 'spare' }]))).toEqual([['overdue'], ['missing']]);
  });

  test('the first of the order that fits is the bucket', () => {
    const letters: Partial<Letter>[] = [
      { state: 'withdrawn', needed: 'no' },
      { state: 'withdrawn' },
      { state: 'declined' },
      { state: 'received', thankedOn: '2026-09-01' },
      { state: 'received' },
      { state: 'unknown', portalStatus: null },
    ];
    expect(bucketsOf(on('2026-10-01', letters)).flat()).toEqual([
      ...['closed', 'look', 'closed', 'thanked', 'ready', 'missing'],
    ]);
  });

  test('[narrative, chair] with a narrative letter by the chair and another narrative one has no gap', () => {
    const slots = ['narrative', 'chair'].map((kind) => ({
      kind,
      writer: null,
      backup: null,
      reviewOn: null,
    }));
    const plan = { id: 'plan', season: 2027, portal: 'eras' as const, accepted: true, slots };
    const gaps = (letters: Partial<Letter>[]) => {
      const given = on('2026-10-01', letters);
      return everyWay((pick) => gapsOf(given, plan, pick)).values;
    };
    expect(gaps([{ chair: true }, {}])).toEqual([0]);
    expect(gaps([{ chair: true }])).toEqual([1]);
    expect(gaps([{ chair: true }, { state: 'withdrawn' }])).toEqual([1]);
  });

  test('the ladder goes by history: gentle, firm, the office, none', () => {
    const read = plainTracker.readings.map((one) => ({ ...one, at: '2026-10-01T14:00:00.000Z' }));
    const next = (...sent: Rung[]) => {
      const contacts = sent.map((rung, at) => ({
        ...{ id: `c${String(at)}`, writer: 'w0', letter: 'l0', kind: 'reminder' as const, rung, note: null },
        on: '2026-09-15',
      }));
      const given = on('2026-10-01', [{ formSentOn: '2026-08-01' }], { contacts, readings: read });
      return everyWay((pick) => reminderOf(given, given.tracker.letters[0] as Letter, pick)).values;
    };
    expect(next()).toEqual([{ allowed: true, rung: 'gentle' }]);
    expect(next('gentle')).toEqual([{ allowed: true, rung: 'firm' }]);
    expect(next('gentle', 'firm')).toEqual([{ allowed: true, rung: 'coordinator' }]);
    expect(next('gentle', 'firm', 'coordinator')).toEqual([{ allowed: false, against: ['done'] }]);
  });
});
