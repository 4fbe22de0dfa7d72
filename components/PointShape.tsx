import type { TimelinePoint } from '../lib/rounds/timeline.ts';

/** A shape for each kind of day. */
export function PointShape({ kind, x, y }: { kind: TimelinePoint['kind']; x: number; y: number }) {
  switch (kind) {
    case 'asked':
      return <circle className="point asked" cx={x} cy={y} r={4} />;
    case 'nudge':
      return <path className="point nudge" d={`M${x} ${y - 5}l4.5 8h-9Z`} />;
    case 'said-sent':
      return <path className="point said-sent" d={`M${x - 4} ${y - 4}l7 4l-7 4Z`} />;
    case 'due':
      return <path className="point due" d={`M${x} ${y - 9}v18`} />;
    case 'in':
      return <circle className="point arrived" cx={x} cy={y} r={6} />;
    case 'thanked':
      return <path className="point thanked" d={`M${x} ${y - 6}l6 6l-6 6l-6-6Z`} />;
  }
}
