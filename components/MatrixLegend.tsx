import type { CellKind } from '../lib/rounds/matrix.ts';

const MEANING: readonly [CellKind, string][] = [
  ['could', 'could be assigned: it is in, and there is room'],
  ['assigned', 'assigned, can still be changed'],
  ['good', 'assigned for good'],
  ['sent', 'sent'],
  ['waiting', 'not in yet'],
  ['not', 'must not: another specialty, or no room'],
  ['unknown', 'not read, so not known'],
];

/** What the shapes say; the words of the cells say it too. */
export function MatrixLegend() {
  return (
    <ul className="legend quiet small" aria-label="What the shapes mean">
      {MEANING.map(([kind, text]) => (
        <li key={kind} className={`says ${kind}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}
