import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DigestSettings, DigestState, Tracker } from '../../../lib/model.ts';
import { DIGEST_DEFAULT, digestOf, nextDigest } from '../../../lib/rounds/digest.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, reading, tracker } from './rows.ts';

const ZONE = 'America/New_York';
const settings: DigestSettings = { ...DIGEST_DEFAULT, on: true };
const never: DigestState = { checkedAt: '2026-08-25T12:00:00Z', shownOn: null, told: {} };
/** A wall clock in New York, as a moment. */
const at = (wall: string, zone = ZONE) =>
  Temporal.ZonedDateTime.from(`${wall}[${zone}]`).toInstant().toString();
const wall = (moment: string, zone = ZONE) =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('when to look', () => {
  const next = (
    now: string,
    state: Partial<DigestState> = {},
    changes: Partial<DigestSettings> = {},
    zone = ZONE,
  ) =>
    wall(
      nextDigest(
        { now: at(now, zone), zone },
        { ...settings, ...changes },
        { ...never, checkedAt: at(now, zone), ...state },
      ),
      zone,
    );

  it('is at six in the evening, where the user is', () => {
    expect(next('2026-08-25T09:00')).toBe('2026-08-25T18:00');
    expect(next('2026-08-25T09:00', {}, {}, 'Asia/Kolkata')).toBe('2026-08-25T18:00');
  });
  it('is the next evening when this one has passed', () => {
    expect(next('2026-08-25T18:00')).toBe('2026-08-26T18:00');
    expect(next('2026-12-31T20:00')).toBe('2027-01-01T18:00');
  });
  it('is at the hour that the user chose', () => {
    expect(next('2026-08-25T09:00', {}, { at: 12 })).toBe('2026-08-25T12:00');
  });
  it('was missed while the computer slept: caught up at once', () => {
    expect(next('2026-08-26T10:30', { checkedAt: at('2026-08-24T18:00') })).toBe('2026-08-26T10:30');
  });
  it('is caught up when the quiet hours are over, and not in the night', () => {
    const checkedAt = at('2026-08-24T18:00');
    expect(next('2026-08-25T23:30', { checkedAt })).toBe('2026-08-26T08:00');
    expect(next('2026-08-26T03:00', { checkedAt })).toBe('2026-08-26T08:00');
  });
  it('a look of a date to come, by a clock that was ahead, caught up nothing', () => {
    const state = { checkedAt: '2030-11-27T12:00:00Z', shownOn: '2030-11-27' };
    expect(next('2026-08-25T09:00', state)).toBe('2026-08-25T18:00');
    expect(next('2026-08-25T18:00', state)).toBe('2026-08-25T18:00');
    expect(next('2026-08-25T18:01', { ...state, checkedAt: at('2026-08-25T18:00') })).toBe(
      '2026-08-26T18:00',
    );
  });
  it('was caught up this morning: that was today’s, and the evening has none', () => {
    const state = { checkedAt: at('2026-08-26T10:30'), shownOn: '2026-08-26' };
    expect(next('2026-08-26T10:31', state)).toBe('2026-08-27T18:00');
    expect(next('2026-08-26T19:00', state)).toBe('2026-08-27T18:00');
  });
  it('found nothing to tell this morning: the evening is looked at', () => {
    expect(next('2026-08-26T10:31', { checkedAt: at('2026-08-26T10:30') })).toBe('2026-08-26T18:00');
  });
  it('that the quiet hours move to the next morning is that morning’s, each day', () => {
    const state = { checkedAt: at('2026-08-26T08:00'), shownOn: '2026-08-26' };
    expect(next('2026-08-26T08:01', state, { at: 22 })).toBe('2026-08-27T08:00');
  });
  it('moves out of quiet hours that hold it', () => {
    expect(next('2026-08-25T09:00', {}, { quiet: { from: 17, to: 19 } })).toBe('2026-08-25T19:00');
    expect(next('2026-08-25T09:00', {}, { at: 22 })).toBe('2026-08-26T08:00');
    expect(next('2026-08-25T09:00', {}, { quiet: { from: 0, to: 0 } })).toBe('2026-08-25T18:00');
  });
  it('keeps its hour over both changes of the clocks', () => {
    expect(next('2026-10-31T19:00')).toBe('2026-11-01T18:00');
    expect(next('2027-03-13T19:00')).toBe('2027-03-14T18:00');
    // 02:00 does not exist on that day.
    expect(next('2027-03-13T19:00', {}, { at: 2, quiet: { from: 0, to: 0 } })).toBe('2027-03-14T03:00');
  });
  it('is never in a quiet hour, nor before now', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const minute = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(hour, hour, hour, minute, minute, (chosen, from, to, a, b) => {
        const start = Temporal.Instant.from('2026-08-01T00:00:00Z');
        const now = start.add({ minutes: Math.max(a, b) }).toString();
        const checkedAt = start.add({ minutes: Math.min(a, b) }).toString();
        const own = { ...settings, at: chosen, quiet: { from, to } };
        const when = nextDigest({ now, zone: ZONE }, own, { ...never, checkedAt });
        expect(Temporal.Instant.compare(when, now)).toBeGreaterThanOrEqual(0);
        const { hour: at } = Temporal.Instant.from(when).toZonedDateTimeISO(ZONE);
        const quiet = from > to ? at >= from || at < to : at >= from && at < to;
        expect(quiet).toBe(false);
      }),
    );
  });
});

describe('what to tell', () => {
  const overdue = letter({ id: 'marsh', author: 'Dr. Marsh', writer: 'w1', dueOn: '2026-08-20' });
  const soon = letter({ id: 'lind', author: 'Dr. Lindqvist', writer: 'w2', dueOn: '2026-08-29' });
  const draft = letter({ id: 'patel', author: 'Dr. Patel', writer: 'w3', state: 'draft' });
  const odd = letter({
    id: 'reyes',
    author: 'Dr. Reyes',
    writer: 'w4',
    state: 'unknown',
    portalStatus: 'Odd',
  });
  const tell = (
    rows: Partial<Tracker>,
    state = never,
    day = '2026-08-25',
    own: Partial<DigestSettings> = {},
  ) =>
    digestOf(
      roundsOf(tracker({ readings: [reading({ at: `${day}T11:00:00Z` })], ...rows }), on(day)),
      { now: at(`${day}T18:00`), zone: ZONE },
      { ...settings, ...own },
      state,
    );

  it('names nobody by default', () => {
    const { text } = tell({ letters: [overdue, soon, draft, odd] });
    expect(text).toBe(
      '1 letter is past the date. 1 letter is due within a week. 1 entry is not confirmed yet. 1 letter needs a look.',
    );
    expect(text).not.toMatch(/Marsh|Lindqvist|Patel|Reyes/);
  });
  it('names writers when the user wants it', () => {
    expect(tell({ letters: [overdue, soon] }, never, '2026-08-25', { names: true }).text).toBe(
      'Past the date: Dr. Marsh. Due within a week: Dr. Lindqvist.',
    );
  });
  it('is never that a letter arrived, nor thanks', () => {
    expect(tell({ letters: [arrived({ id: 'a' })] }).text).toBeNull();
  });
  it('leaves out what is snoozed, spare, said to be sent, or due later', () => {
    const letters = [
      { ...overdue, snoozedUntil: '2026-08-26' },
      { ...soon, needed: 'spare' as const },
      { ...soon, id: 'b', saidSentOn: '2026-08-24' },
      { ...soon, id: 'c', dueOn: '2026-09-02' },
    ];
    expect(tell({ letters }).text).toBeNull();
  });
  it('tells that a portal was not read for long', () => {
    expect(tell({ letters: [soon], readings: [reading({ at: '2026-08-16T11:00:00Z' })] }).text).toMatch(
      /1 letter is due within a week\. MyERAS letters read 9 days ago/,
    );
  });
  it('is nothing when nothing is new; only what is new is told', () => {
    const first = tell({ letters: [overdue] });
    expect(first.state).toMatchObject({ shownOn: '2026-08-25', checkedAt: at('2026-08-25T18:00') });
    const second = tell({ letters: [overdue] }, first.state, '2026-08-26');
    expect(second.text).toBeNull();
    expect(second.state).toMatchObject({ shownOn: '2026-08-25', checkedAt: at('2026-08-26T18:00') });
    expect(tell({ letters: [overdue, soon] }, second.state, '2026-08-27').text).toBe(
      '1 letter is due within a week.',
    );
  });
  it('is once a day, whatever is new', () => {
    const { state } = tell({ letters: [overdue] });
    const again = tell({ letters: [overdue, soon] }, state);
    expect(again.text).toBeNull();
    expect(tell({ letters: [overdue, soon] }, again.state, '2026-08-26').text).toBe(
      '1 letter is due within a week.',
    );
  });
  it('comes again after seven days, and not after six', () => {
    const { state } = tell({ letters: [overdue] });
    expect(tell({ letters: [overdue] }, state, '2026-08-31').text).toBeNull();
    expect(tell({ letters: [overdue] }, state, '2026-09-01').text).toBe('1 letter is past the date.');
  });
  it('a date that was moved is news', () => {
    const { state } = tell({ letters: [overdue] });
    expect(tell({ letters: [{ ...overdue, dueOn: '2026-08-22' }] }, state, '2026-08-26').text).not.toBeNull();
  });
  it('is told again what was told on a day to come', () => {
    const first = tell({ letters: [overdue] });
    expect(first.text).not.toBeNull();
    const told = Object.fromEntries(Object.keys(first.state.told).map((key) => [key, '2030-11-27']));
    expect(tell({ letters: [overdue] }, { ...never, told })).toEqual(first);
  });
  it('forgets what it told long ago', () => {
    const told = { 'overdue gone 2026-01-01': '2026-02-01' };
    expect(tell({ letters: [] }, { ...never, told }).state.told).toEqual({});
  });
});
