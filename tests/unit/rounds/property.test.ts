import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { BUCKETS, LETTER_KINDS, LETTER_STATES, PORTALS, type Letter } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { letter, on, tracker } from './rows.ts';

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
