import { useEffect, useRef } from 'react';

import type { ProgramRow } from '../lib/rounds/rounds.ts';
import type { AskAbout } from './MatrixGrid.tsx';
import { Requirement } from './Requirement.tsx';

interface AsksProps {
  /** Whose requirement is being edited; `null`: nobody's. */
  about: AskAbout | null;
  title: string;
  rows: readonly ProgramRow[];
  onClose: () => void;
}

/** What one program or several ask for, edited beside the cell that it was opened from. */
export function Asks({ about, title, rows, onClose }: AsksProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (about) box.current?.showModal();
  }, [about]);
  if (!about) return null;
  const ids = new Set(about.rows.map(({ coverage }) => coverage.program.id));
  const found = rows.filter(({ program }) => ids.has(program.id));
  const [first] = found;
  if (!first) return null;
  return (
    <dialog
      ref={box}
      className={about.anchor ? 'asks anchored' : 'asks'}
      aria-labelledby={title}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === box.current) onClose();
      }}
    >
      <h3 id={title}>{found.length === 1 ? first.program.name : `${found.length} programs`}</h3>
      <Requirement
        row={first}
        rows={rows}
        several={found.length === 1 ? undefined : found}
        onClose={onClose}
      />
    </dialog>
  );
}
