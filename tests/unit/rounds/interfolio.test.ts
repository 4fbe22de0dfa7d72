import { describe, expect, it } from 'vitest';

import type { Letter, Tracker } from '../../../lib/model.ts';
import { roundsOf, type Item } from '../../../lib/rounds/index.ts';
import { letter, on, reading, tracker, writer } from './rows.ts';

const TODAY = on('2026-08-25');

/** An AMCAS letter past its date, its request with the writer, the portal read today: a reminder would be fine. */
const amcas = letter({
  id: 'amcas',
  portal: 'amcas',
  letterId: 'AB-12345678-90',
  dueOn: '2026-08-20',
  lastSeenAt: TODAY.moment,
});
/** The same letter as Interfolio has it, typed in by the user. */
const atInterfolio = letter({
  id: 'there',
  portal: 'interfolio',
  account: null,
  letterId: null,
  writer: 'w2',
  state: 'received',
  portalStatus: null,
  origin: 'you',
  stateBy: 'you',
  dueOn: null,
});

function items(changes: Partial<Letter>, rest: Partial<Tracker> = {}): Item[] {
  return roundsOf(
    tracker({
      letters: [amcas, { ...atInterfolio, ...changes }],
      writers: [writer({}), writer({ id: 'w2' })],
      readings: [reading({ portal: 'amcas' })],
      settings: { uses: ['amcas', 'interfolio'], keptByHandOn: { interfolio: '2026-08-25' } },
      ...rest,
    }),
    TODAY,
  ).items;
}
function find(all: Item[], id: string): Item {
  const found = all.find((item) => item.letter.id === id);
  if (!found) throw new Error('unreachable');
  return found;
}

describe('a letter that Interfolio has', () => {
  it.each<[string, Partial<Letter>]>([
    ['by the user’s word', { deliveryOf: 'amcas' }],
    ['by the same Request ID', { letterId: 'ab-12345678-90' }],
  ])('is the delivery of the portal’s row %s: that is sent, and nobody is reminded', (_what, changes) => {
    const row = find(items(changes), 'amcas');
    expect(row.bucket).toBe('overdue');
    expect(row.reminder).toMatchObject({ allowed: false, because: 'at-interfolio' });
    expect(row.action?.label).toBe('Send it from Interfolio');
    expect(row.others.map(({ label }) => label)).not.toContain('Write a reminder');
    expect(row.mark).not.toMatch(/reminder/);
  });
  it('may be thanked for, and is called in by nobody', () => {
    const row = find(items({ deliveryOf: 'amcas' }), 'there');
    expect(row.bucket).toBe('ready');
    expect(row.action?.do).toBe('write-thanks');
    expect(`${row.reason} ${row.mark}`).not.toMatch(/\bin\b(?! Interfolio)/i);
  });
  it('clears no row and fills no slot', () => {
    const slots = [{ kind: 'narrative', writer: null, backup: null, reviewOn: null }];
    const plans = [{ id: 'p', season: 2027, portal: 'amcas' as const, accepted: true, slots }];
    const alone = roundsOf(tracker({ letters: [atInterfolio], plans }), TODAY);
    expect(alone.gaps).toHaveLength(1);
    expect(alone.ring.isIn).toBe(0);
  });
  it.each<[string, Partial<Letter>]>([
    ['of another row', { deliveryOf: 'other' }],
    ['that is not there yet', { deliveryOf: 'amcas', state: 'requested' }],
    ['whose quality check found a problem', { deliveryOf: 'amcas', state: 'rejected' }],
    ['that is not tied to any', {}],
  ])('one %s sends nothing', (_what, changes) => {
    const row = find(items(changes), 'amcas');
    expect(row.reminder?.allowed).toBe(true);
    expect(row.action?.label).toBe('Write a reminder');
  });
  it('with a problem of the quality check needs a look', () => {
    expect(find(items({ deliveryOf: 'amcas', state: 'rejected' }), 'there').bucket).toBe('look');
  });
  it('can be tied to a letter of that person, and untied', () => {
    const offered = (changes: Partial<Letter>) =>
      find(items(changes), 'there').others.flatMap((action) =>
        action.do === 'say-delivery' ? [[action.label, action.of]] : [],
      );
    expect(offered({})).toEqual([['It’s for AMCAS', 'amcas']]);
    expect(offered({ deliveryOf: 'amcas' })).toEqual([['Not for AMCAS', null]]);
  });
});
