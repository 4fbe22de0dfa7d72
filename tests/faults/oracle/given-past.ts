import type { Draw } from './draw.ts';
import { ACCOUNT, OTHER_ACCOUNT, type Now } from './given-letters.ts';
import type { Contact, Letter, Page, Portal, Reading, ReadPortal, Rung } from './rows.ts';
import { AGO, before, minutesBefore } from './when.ts';

/** Reminders sent so far, oldest first. `null`: one logged without its rung. */
const LADDERS: readonly (readonly (Rung | null)[])[] = [
  ...([
    [],
    [],
    [],
    ['gentle'],
    ['short'],
    ['gentle', 'firm'],
    ['gentle', 'firm', 'coordinator'],
    [null],
  ] as const),
];

/** What passed between the user and the writer of a letter. */
export function contactsOf(draw: Draw, letter: Letter, { today }: Now): Contact[] {
  const contact = (facts: Partial<Contact> & Pick<Contact, 'kind' | 'on'>, index: number): Contact => ({
    ...{
      id: `c${String(index)} ${letter.id}`,
      writer: letter.writer,
      letter: letter.id,
      rung: null,
      note: null,
    },
    ...facts,
  });
  let on = before(draw, today);
  const sent = draw
    .from(LADDERS)
    .toReversed()
    .map((rung): Omit<Contact, 'id' | 'writer' | 'note'> => {
      const one = { kind: 'reminder', rung, on, letter: draw.chance(0.9) ? letter.id : null } as const;
      on = before(draw, on);
      return one;
    });
  const opened = { kind: 'reminder-opened', rung: 'gentle', on: before(draw, today) } as const;
  const other = {
    kind: draw.from(['talked', 'note', 'thanks'] as const),
    letter: null,
    on: before(draw, today),
  };
  return [...sent, ...(draw.chance(0.07) ? [opened] : []), ...(draw.chance(0.1) ? [other] : [])].map(contact);
}

const OTHER_PAGES: Record<ReadPortal, readonly Page[]> = {
  eras: ['assignments', 'programs-applied'],
  amcas: ['receipt'],
};

/** The reading that first showed a portal's letters, and others since. */
export function readingsOf(draw: Draw, portal: Portal, { season, moment }: Now, others: boolean): Reading[] {
  if (portal !== 'eras' && portal !== 'amcas') return [];
  const reading = (index: number, ago: number, facts: Partial<Reading> = {}): Reading => {
    const understood = draw.chance(0.92);
    return {
      id: `r${String(index)} ${portal}`,
      // Never two at the same moment: neither would be the newest.
      at: minutesBefore(moment, ago * 10 + index),
      portal,
      season,
      seasonFrom: 'page',
      account: ACCOUNT,
      page: draw.chance(0.9) ? 'letters' : draw.from(OTHER_PAGES[portal]),
      extent: draw.chance(0.88) ? 'whole' : 'part',
      understood,
      counts: { letters: 4 },
      problems: understood ? [] : [{ kind: 'not-understood', texts: [] }],
      ...facts,
    };
  };
  const since = Array.from({ length: draw.from([0, 1, 1, 1, 2, 3]) }, (_, index) =>
    reading(index, draw.chance(0.6) ? 3 : Math.floor(draw.from(AGO) / 10)),
  );
  const whole = { page: 'letters', extent: 'whole', understood: true, problems: [] } as const;
  const first = reading(since.length, 10_000, { ...whole, problems: [] });
  const ofOthers = others
    ? [reading(9, draw.from([3, 300]), { ...whole, problems: [], account: OTHER_ACCOUNT })]
    : [];
  return [...since, first, ...ofOthers];
}
