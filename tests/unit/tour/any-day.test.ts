import { expect, it } from 'vitest';

import type { LetterSeen, ReadPortal } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { expectedAmcasLetters, expectedAmcasReceipt, expectedErasLetters } from '../../portals/expected.ts';
import type { ExpectedLetter } from '../../portals/expected.ts';
import type { AmcasState } from '../../portals/state.ts';
import { practiceAmcas, practiceEras } from '../../portals/story.ts';
import { BRANDT, DAYS_LEFT, KOVAR, LINDQVIST, MARSH, PATEL, VOGEL } from '../../tour/people.ts';
import { letter, on, tracker, writer } from '../rounds/rows.ts';

const DAYS = Array.from({ length: 366 }, (_, day) =>
  Temporal.PlainDate.from('2026-11-23').add({ days: day }).toString(),
);

/** The letters as both of AMCAS's lists make them: a receipt by the one, else how far the request is by the other. */
function receiptsAndRequests(amcas: AmcasState): ExpectedLetter[] {
  const requests = expectedAmcasLetters(amcas)?.letters ?? [];
  return (expectedAmcasReceipt(amcas)?.letters ?? []).map((seen) => {
    const asked = requests.find(({ letterId }) => letterId === seen.letterId);
    return seen.state === 'received' || !asked
      ? seen
      : { ...seen, state: asked.state, portalStatus: asked.portalStatus };
  });
}

it('the tour tells the same story on every day of a year', () => {
  for (const today of DAYS) {
    const dueOn = new Map(
      DAYS_LEFT.map(([name, days]) => [name, Temporal.PlainDate.from(today).add({ days }).toString()]),
    );
    const rows = (portal: ReadPortal, season: number, seen: readonly Omit<LetterSeen, 'row'>[] = []) =>
      seen.map((one) =>
        letter({
          ...{ ...one, portal, season, id: one.author, writer: one.author },
          ...{ state: one.state ?? 'unknown', askedOn: null, dueOn: dueOn.get(one.author) ?? null },
        }),
      );
    const eras = practiceEras(today);
    const amcas = practiceAmcas(today);
    const letters = [
      ...rows('eras', eras.season, expectedErasLetters(eras)?.letters),
      ...rows('amcas', amcas.season, receiptsAndRequests(amcas)),
    ];
    const arrived = letters.filter(({ state }) => state === 'received').map(({ id }) => id);
    const shown = roundsOf(
      tracker({
        letters,
        writers: letters.map(({ id }) => writer({ id, name: id })),
        settings: { uses: ['eras', 'amcas'], baseline: arrived },
      }),
      on(today),
    );
    const names = (bucket: string) =>
      shown.items.filter((item) => item.bucket === bucket).map((item) => item.writer);
    expect(names('overdue'), today).toEqual([BRANDT]);
    expect(names('missing').sort(), today).toEqual([LINDQVIST, MARSH, PATEL, VOGEL, KOVAR].sort());
    expect(names('ready').sort(), today).toEqual(arrived.sort());
    expect(
      shown.cards.map(({ key }) => key),
      today,
    ).toContain('baseline');
  }
});
