import type { Rounds } from '../../../lib/rounds/index.ts';
import { gapsOf } from '../oracle/gaps.ts';
import { everyWay } from '../oracle/open.ts';
import { couldHave, shortOf } from '../oracle/programs.ts';
import type { Case, Letter } from '../oracle/rows.ts';
import { seasonShown } from '../oracle/seasons.ts';
import { isSure, type Check } from './check.ts';

/** How many slots of the plans nobody fills. */
export function checkGaps(given: Case, { gaps }: Rounds, check: Check): void {
  check(
    'gaps',
    'plans',
    gaps.length,
    (pick) =>
      given.tracker.plans
        .filter((plan) => seasonShown(given, plan.portal) === plan.season)
        .reduce((sum, plan) => sum + gapsOf(given, plan, pick), 0),
    () => 'another number',
  );
}

/** For each program: whether its letters are known, whether it is short, and which letters it could still get. */
export function checkPrograms(
  given: Case,
  { programs }: Rounds,
  shown: readonly Letter[],
  check: Check,
): void {
  for (const row of programs.rows) {
    const program = given.tracker.programs.find(({ id }) => id === row.program.id);
    if (!program) throw new Error(`${row.program.id} is no program.`);
    check('program known', program.id, row.known, (pick) => shortOf(given, program, pick).known);
    if (!row.known || !isSure(everyWay((pick) => shortOf(given, program, pick).known))) continue;
    check('program short', program.id, row.short, (pick) => shortOf(given, program, pick).short ?? row.short);
    const could = new Set(row.could.map(({ letter }) => letter.id));
    for (const letter of shown)
      check('could be assigned', `${program.id} ${letter.id}`, could.has(letter.id), (pick) =>
        couldHave(given, program, letter, pick),
      );
  }
}
