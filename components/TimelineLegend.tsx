import type { TimelinePoint } from '../lib/rounds/timeline.ts';
import { PointShape } from './PointShape.tsx';

const MEANING: readonly [TimelinePoint['kind'], string][] = [
  ['asked', 'asked'],
  ['nudge', 'reminded'],
  ['said-sent', 'writer says sent'],
  ['due', 'due'],
  ['in', 'in'],
  ['thanked', 'thanked'],
];

/** What the shapes of the timeline stand for. */
export function TimelineLegend() {
  return (
    <ul className="legend quiet small" aria-label="What the shapes mean">
      {MEANING.map(([kind, text]) => (
        <li key={kind}>
          <svg className="letter-bar in" width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
            <PointShape kind={kind} x={8} y={9} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
