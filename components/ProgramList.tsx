import { useState } from 'react';

import type { Id } from '../lib/model.ts';
import type { ProgramRow } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { ProgramDeadline } from './ProgramDeadline.tsx';
import { Requirement } from './Requirement.tsx';

/** More than these are found on the full page; the copy holds all of them. */
const AT_MOST = 40;

interface ProgramListProps {
  programs: readonly Id[];
  rows: readonly ProgramRow[];
  onClose: () => void;
}

/** The programs that a card or line is about: which, what each has, and what it could have. */
export function ProgramList({ programs, rows, onClose }: ProgramListProps) {
  const { act, commands } = useActing();
  const byId = new Map(rows.map((row) => [row.program.id, row]));
  const found = programs.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <div className="buttons">
        <button type="button" onClick={() => act(() => commands.copyPrograms(programs))}>
          Copy list
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </div>
      <ul aria-label="These programs">
        {found.slice(0, AT_MOST).map((row) => (
          <ProgramItem key={row.program.id} row={row} rows={rows} />
        ))}
      </ul>
      {found.length > AT_MOST && (
        <p className="quiet small">{found.length - AT_MOST} more: see All letters.</p>
      )}
    </>
  );
}

function ProgramItem({ row, rows }: { row: ProgramRow; rows: readonly ProgramRow[] }) {
  const { readOnly } = useActing();
  const [asking, setAsking] = useState(false);
  const { program, assigned, could, text } = row;
  return (
    <li className="program">
      <p>
        <strong>{program.name}</strong> <span className="quiet small">{placeText(row)}</span>
      </p>
      <ProgramDeadline row={row} />
      <p className="small">
        <span className={row.short ? undefined : 'quiet'}>{text}</span>{' '}
        <button
          type="button"
          className="plain"
          aria-label={`What it asks for: ${program.name}`}
          aria-expanded={asking}
          disabled={readOnly}
          onClick={() => setAsking(!asking)}
        >
          What it asks for
        </button>
      </p>
      <p className="quiet small">Has: {assigned.join(', ') || (row.known ? 'no letter' : 'not known')}</p>
      {could.length > 0 && (
        <p className="small">Could have: {could.map(({ writer }) => writer).join(', ')}</p>
      )}
      {asking && <Requirement row={row} rows={rows} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** "Riverside, CA · 1403821318 · Categorical · signaled": what tells a program apart. */
export function placeText({ program, place }: ProgramRow): string {
  const signal = program.signaled ? 'signaled' : null;
  return [place, program.accreditationId, program.track, signal].filter(Boolean).join(' · ');
}
