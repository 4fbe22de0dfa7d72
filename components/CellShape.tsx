import type { CellKind } from '../lib/rounds/matrix.ts';

/** A shape for each kind of cell, so that none is told by its colour alone; drawn, since fonts differ. */
const SHAPES: Record<CellKind, { d: string; line?: boolean }> = {
  assigned: { d: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z' },
  good: { d: 'M3 3h10v10H3Z' },
  sent: { d: 'M3.5 3v10L13 8Z' },
  could: { d: 'M8 3v10M3 8h10', line: true },
  without: { d: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9Z', line: true },
  waiting: { d: 'M3 8h.01M8 8h.01M13 8h.01', line: true },
  not: { d: 'M4 8h8', line: true },
  unknown: { d: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.8-1.1 1.6M8 12.4h.01', line: true },
};

export function CellShape({ kind }: { kind: CellKind }) {
  const { d, line } = SHAPES[kind];
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={d}
        fill={line ? 'none' : 'currentColor'}
        stroke={line ? 'currentColor' : 'none'}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
