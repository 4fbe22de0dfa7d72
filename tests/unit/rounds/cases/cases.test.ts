import { describe, expect, it } from 'vitest';

import { BUCKETS } from '../../../../lib/model.ts';
import { roundsOf, type Rounds } from '../../../../lib/rounds/index.ts';
import { on } from '../rows.ts';
import { casesIn, type Case } from './given.ts';
import { TABLE } from './table.ts';

const cases = Object.entries(TABLE).flatMap(([theme, rows]) => casesIn(theme, rows));
const judged = new Map<Case, Rounds>(cases.map((one) => [one, roundsOf(one.given, on(one.today))]));

function roundsFor(one: Case): Rounds {
  const found = judged.get(one);
  if (!found) throw new Error(`Not judged: ${one.what}`);
  return found;
}

function itemOf(one: Case) {
  const found = roundsFor(one).items.filter(({ letter }) => letter.id === 'l1');
  expect(found, `${one.what}: exactly one place`).toHaveLength(1);
  const [item] = found;
  if (!item) throw new Error('unreachable');
  return item;
}

describe.each(Object.keys(TABLE))('%s', (theme) => {
  it.each(cases.filter((one) => one.theme === theme).map((one) => [one.what, one] as const))(
    '%s',
    (_what, one) => {
      const item = itemOf(one);
      const [card] = roundsFor(one).cards;
      expect({
        bucket: item.bucket,
        reason: item.note ? `${item.reason} (${item.note})` : item.reason,
        card: card ? [card.text, ...card.actions.map(({ label }) => `[${label}]`)].join(' ') : '-',
      }).toEqual({ bucket: one.bucket, reason: one.reason, card: one.card });
    },
  );
});

describe('the other way round', () => {
  it.each(BUCKETS)('in %s stands what the table says, and nothing else', (bucket) => {
    const found = cases.filter((one) => itemOf(one).bucket === bucket).map(({ what }) => what);
    const claimed = cases.filter((one) => one.bucket === bucket).map(({ what }) => what);
    expect(claimed.length).toBeGreaterThan(0);
    expect(found).toEqual(claimed);
  });
  it('at least 120 rows, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cases.map(({ what }) => what)).size).toBe(cases.length);
  });
});
