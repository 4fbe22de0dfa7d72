import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { BUCKETS, LETTER_KINDS, LETTER_STATES, PORTALS, type Letter } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { letter, on, reading, tracker } from './rows.ts';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => Temporal.PlainDate.from('2025-12-01').add({ days }).toString());
const maybe = fc.option(day, { nil: null });
const moment = fc.option(
  day.map((on) => `${on}T08:00:00Z`),
  { nil: null },
);

const anyLetter: fc.Arbitrary<Partial<Letter>> = fc.record({
  portal: fc.constantFrom(...PORTALS),
  season: fc.constantFrom(2026, 2027, 2028),
  state: fc.constantFrom(...LETTER_STATES),
  kind: fc.option(fc.constantFrom(...LETTER_KINDS), { nil: null }),
  needed: fc.constantFrom('yes', 'spare', 'no'),
  askedOn: maybe,
  requestedOn: maybe,
  toldDueOn: maybe,
  dueOn: maybe,
  saidSentOn: maybe,
  thankedOn: maybe,
  snoozedUntil: maybe,
  goneAt: moment,
  receivedSeenAt: moment,
  lookClearedAt: moment,
});

it('puts every letter of the season in exactly one place, and never thanks for one that is not in', () => {
  fc.assert(
    fc.property(fc.array(anyLetter, { maxLength: 12 }), day, (changes, today) => {
      const letters = changes.map((one, index) => letter({ ...one, id: `l${index}` }));
      const shown = roundsOf(tracker({ letters }), on(today));
      expect(new Set(shown.items.map((item) => item.letter.id)).size).toBe(shown.items.length);
      for (const item of shown.items) {
        expect(BUCKETS).toContain(item.bucket);
        const { state, needed } = item.letter;
        if (item.bucket === 'ready' || item.bucket === 'thanked') expect(state).toBe('received');
        if (item.bucket === 'overdue') {
          expect(needed).toBe('yes');
          expect(item.due && item.due.on < today).toBe(true);
        }
        if (item.bucket === 'missing' && item.due && needed === 'yes')
          expect(item.due.on >= today).toBe(true);
        if (item.mark.startsWith('In')) expect(state).toBe('received');
        expect(item.reason).not.toBe('');
      }
      expect(shown.cards.length).toBeLessThanOrEqual(3);
      expect(new Set(shown.cards.map(({ key }) => key)).size).toBe(shown.cards.length);
    }),
    { numRuns: 300 },
  );
});

it('says neither "all" nor "nothing needs you" without a whole reading of each portal that is used', () => {
  fc.assert(
    fc.property(fc.array(anyLetter, { maxLength: 8 }), day, (changes, today) => {
      const letters = changes.map((one, index) => letter({ ...one, id: `l${index}` }));
      const { sentence } = roundsOf(tracker({ letters, settings: { uses: ['eras', 'amcas'] } }), on(today));
      expect(sentence).not.toMatch(/^(All|Nothing needs|Your one)/);
    }),
  );
});

/** Routes, cycles and readings, so that lags run and dates are projected. */
const settings = fc.record({
  cycle: fc.constantFrom('residency' as const, 'fellowship-july' as const, 'fellowship-december' as const),
  route: fc.record({
    eras: fc.constantFrom('us' as const, 'ecfmg' as const, 'efdo' as const),
    amcas: fc.constantFrom('letter-writer-portal' as const, 'interfolio' as const),
  }),
});
const DAYS = ['askedOn', 'requestedOn', 'saidSentOn', 'thankedOn', 'formSentOn'] as const;

it('a later day never takes a letter from overdue back to missing, while no fact is dated after the earlier day', () => {
  fc.assert(
    fc.property(
      fc.array(anyLetter, { minLength: 1, maxLength: 8 }),
      settings,
      day,
      fc.integer({ min: 1, max: 400 }),
      (changes, said, earlier, days) => {
        const later = Temporal.PlainDate.from(earlier).add({ days }).toString();
        const known = (one: Partial<Letter>) => {
          const row = letter({ ...one, goneAt: null, receivedSeenAt: null });
          // What is dated after the earlier day is not known on it.
          for (const key of DAYS) if ((row[key] ?? '') > earlier) row[key] = null;
          return row;
        };
        const letters = changes.map((one, index) => ({ ...known(one), id: `l${index}` }));
        const all = tracker({ letters, settings: said, readings: [reading()] });
        const after = new Map(roundsOf(all, on(later)).items.map((item) => [item.letter.id, item.bucket]));
        for (const item of roundsOf(all, on(earlier)).items) {
          if (item.bucket === 'overdue') expect(after.get(item.letter.id)).not.toBe('missing');
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('a reminder is offered only where the request is out, and was looked for in the last two days', () => {
  fc.assert(
    fc.property(
      fc.array(anyLetter, { maxLength: 8 }),
      day,
      fc.integer({ min: 0, max: 5 }),
      (changes, today, age) => {
        const at = Temporal.Instant.from(on(today).moment)
          .subtract({ hours: age * 24 })
          .toString();
        const letters = changes.map((one, index) => letter({ ...one, id: `l${index}` }));
        const readings = (['eras', 'amcas'] as const).flatMap((portal) =>
          [2026, 2027, 2028].map((season) => reading({ id: `${portal}${season}`, portal, season, at })),
        );
        for (const { reminder, letter: row, bucket } of roundsOf(tracker({ letters, readings }), on(today))
          .items) {
          if (!reminder?.allowed) continue;
          // A request that AMCAS has not emailed, and whose form its writer was given, is judged as requested.
          const given = row.portal === 'amcas' && row.state === 'draft' && row.formSentOn !== null;
          if (!given) expect(['requested', 'accepted']).toContain(row.state);
          expect(['missing', 'overdue']).toContain(bucket);
          expect(row.needed).toBe('yes');
          expect(
            row.formSentOn !== null ||
              row.saidSentOn !== null ||
              row.answer === 'yes' ||
              row.state === 'accepted',
          ).toBe(true);
          if (row.portal === 'eras' || row.portal === 'amcas') expect(age).toBeLessThanOrEqual(2);
        }
      },
    ),
  );
});
