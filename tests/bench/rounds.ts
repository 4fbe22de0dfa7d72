import type { Letter, Program, Tracker } from '../../lib/model.ts';
import { roundsOf } from '../../lib/rounds/index.ts';
import { GROWTH, growthRow, median, ms, type Row } from './row.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from '../unit/rounds/rows.ts';

const FRAME_MS = 16;
const READINGS = 400;
const TIMES = 60;

const { today, moment } = on('2026-09-15');

function season(count: number, programCount: number): Tracker {
  const letters: Letter[] = Array.from({ length: count }, (_, index) => {
    const row = { id: `l${index}`, writer: `w${index}`, author: `Dr. ${index}`, letterId: `ID${index}` };
    return index % 3 === 0
      ? letter({ ...row, dueOn: '2026-09-01' })
      : arrived({ ...row, receivedOn: '2026-08-14' });
  });
  const programs: Program[] = Array.from({ length: programCount }, (_, index) =>
    program({
      id: `p${index}`,
      name: `Program ${index}`,
      signaled: index % 20 === 0,
      required: { min: 3, max: 4 },
    }),
  );
  const assignments = programs.flatMap(({ id }, index) =>
    assigned(id, ...letters.filter((_, at) => at % 3 !== 0 && (at + index) % 4 === 0).map((one) => one.id)),
  );
  const readings = Array.from({ length: READINGS }, (_, index) => {
    const at = Temporal.Instant.from(moment).subtract({ hours: 1 + index * 5 });
    return reading({ id: `r${index}`, at: at.toString(), page: index % 2 === 0 ? 'letters' : 'assignments' });
  });
  const contacts = letters.map(({ id, writer }, index) => ({
    ...{ id: `c${index}`, writer, letter: id, on: '2026-09-03' },
    ...{ kind: 'reminder' as const, rung: 'short' as const, note: null },
  }));
  return tracker({ letters, programs, assignments, readings, contacts, settings: { uses: ['eras'] } });
}

/** Milliseconds of the processor: a machine that is busy with something else makes no other number of it. */
function costOf(known: Tracker): number {
  return median(
    Array.from({ length: TIMES }, () => {
      const before = process.cpuUsage();
      roundsOf(known, { today, moment });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** How long the rounds of a large application take, against one frame of the screen. */
export function measureRounds(): Row[] {
  const cost = costOf(season(15, 800));
  const what = 'rounds at 15 x 800, 400 readings kept';
  const frame = { what, against: 'one frame', most: ms(FRAME_MS), found: ms(cost), kept: cost <= FRAME_MS };
  return [
    frame,
    growthRow(
      'growth of rounds, from 5 x 25',
      GROWTH.map((times) => costOf(season(5, 25 * times))),
    ),
  ];
}
