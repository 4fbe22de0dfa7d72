import type { ProgramRow } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

/** A program's own deadline, with a way to remove it: it may have come from an imported sheet. */
export function ProgramDeadline({ row: { program, deadline } }: { row: ProgramRow }) {
  const { act, commands, busy, readOnly } = useActing();
  if (deadline === null) return null;
  return (
    <p className="quiet small">
      Deadline {deadline}{' '}
      <button
        type="button"
        className="plain"
        aria-label={`Remove the deadline: ${program.name}`}
        disabled={busy || readOnly}
        onClick={() => act(() => commands.setDeadline(program.id, null))}
      >
        Remove
      </button>
    </p>
  );
}
