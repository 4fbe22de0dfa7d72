import type { TimelineBar } from '../lib/rounds/timeline.ts';
import { PointShape } from './PointShape.tsx';

interface TimelineBarProps {
  bar: TimelineBar;
  /** From a place on the axis to CSS pixels. */
  x: (at: number) => number;
  y: number;
  height: number;
  /** The room for names left of the axis; `null`: they stand above their bars. */
  names: number | null;
  width: number;
}

const THICK = 8;

/** One letter: its bar, as much of it as has passed, what happened, and how it stands in words. */
export function TimelineBarShape({ bar, x, y, height, names, width }: TimelineBarProps) {
  const { item, from, to, tone, passed, over, openStart, openEnd, points } = bar;
  const middle = names === null ? y + height - 14 : y + height / 2;
  const [start, end] = [x(from), x(to)];
  const name = item.writer;
  return (
    <g className={`letter-bar ${tone}`}>
      <title>{[name, ...points.map(({ text }) => text), item.reason].join(' · ')}</title>
      <line className="under" x1={0} x2={width} y1={y + height - 0.5} y2={y + height - 0.5} />
      <text className="who" x={0} y={names === null ? y + 16 : middle + 4}>
        {names === null ? name : cut(name, names)}
      </text>
      {openStart && <line className="open" x1={Math.max(0, start - 22)} x2={start} y1={middle} y2={middle} />}
      <rect
        className="track"
        x={start}
        y={middle - THICK / 2}
        width={Math.max(2, end - start)}
        height={THICK}
        rx={THICK / 2}
      />
      {passed !== null && (
        <rect
          className="passed"
          x={start}
          y={middle - THICK / 2}
          width={Math.max(2, x(passed) - start)}
          height={THICK}
          rx={THICK / 2}
        />
      )}
      {openEnd && tone !== 'in' && (
        <line className="open" x1={end} x2={Math.min(width, end + 22)} y1={middle} y2={middle} />
      )}
      {over && <line className="over" x1={x(over.from)} x2={x(over.to)} y1={middle} y2={middle} />}
      {points.map((point) => (
        <PointShape
          key={`${point.kind} ${point.on} ${point.text}`}
          kind={point.kind}
          x={x(point.at)}
          y={middle}
        />
      ))}
    </g>
  );
}

/** As much of a name as fits, at about seven pixels a letter. */
function cut(name: string, room: number): string {
  const most = Math.floor(room / 7);
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
