import type { Assignment } from '../lib/model.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { Matrix } from './Matrix.tsx';
import { ProgramTable } from './ProgramTable.tsx';

/** Every program: which letters it has, which it could have, and what it asks for. */
export function ProgramsView({
  rounds,
  assignments,
}: {
  rounds: Rounds;
  assignments: readonly Assignment[];
}) {
  return (
    <>
      <Matrix rounds={rounds} assignments={assignments} />
      <ProgramTable rows={rounds.programs.rows} />
    </>
  );
}
