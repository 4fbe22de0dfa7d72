import { useId } from 'react';

import type { Day } from '../lib/model.ts';
import { dayText } from '../lib/rounds/days.ts';
import { placeLabels } from '../lib/rounds/labels.ts';
import type { Timeline, TimelineSection } from '../lib/rounds/timeline.ts';
import { TimelineBarShape } from './TimelineBar.tsx';
import { useWidth } from './width.ts';

/** All in CSS pixels: the picture is as wide as its place, so that its words keep their size. */
const LANE = 17;
const MONTHS = 20;
const FOOT = 22;
const NAMES = 190;
const NARROW = 560;
/** About how wide a letter of a label is. */
const LETTER = 6.4;

interface TimelineChartProps {
  timeline: Timeline;
  section: TimelineSection;
  today: Day;
}

/** The picture of one portal's letters. Its facts stand in the table beside it. */
export function TimelineChart({ timeline, section, today }: TimelineChartProps) {
  const id = useId();
  const [box, width] = useWidth(720);
  const narrow = width < NARROW;
  const left = narrow ? 0 : NAMES;
  const inner = width - left - 8;
  const x = (at: number) => left + at * inner;

  const labels = placeLabels(
    section.marks.map(({ at, text }) => ({ at: at * inner, width: text.length * LETTER })),
    inner,
  );
  const lanes = Math.max(0, ...labels.map(({ lane }) => lane + 1));
  const top = lanes * LANE + MONTHS;
  const line = narrow ? 46 : 34;
  const height = top + section.bars.length * line + FOOT;
  const every = Math.ceil((timeline.months.length * 30) / inner);
  const now = x(timeline.today);
  return (
    <div ref={box} className="chart">
      <svg
        role="img"
        aria-labelledby={`${id}title`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <title id={`${id}title`}>
          {`${section.name}: ${section.bars.length} letters from ask to due date. The table holds the same.`}
        </title>
        {timeline.months.map(({ on, at, name, year }, index) => (
          <g key={on}>
            <line className="month" x1={x(at)} x2={x(at)} y1={top - 4} y2={height - FOOT} />
            {index % every === 0 && x(at) + 26 < width && (
              <text className="quiet" x={x(at) + 3} y={top - 7}>
                {name === 'Jan' || index === 0 ? `${name} ${inner > 500 ? year : `’${year.slice(2)}`}` : name}
              </text>
            )}
          </g>
        ))}
        {section.marks.map(({ at, text }, index) => {
          const { x: edge = 0, lane = 0 } = labels[index] ?? {};
          const before = edge < at * inner;
          return (
            <g key={text}>
              <line className="season-day" x1={x(at)} x2={x(at)} y1={lane * LANE + 3} y2={height - FOOT} />
              <text
                x={before ? x(at) - 6 : left + edge}
                y={lane * LANE + 13}
                textAnchor={before ? 'end' : 'start'}
              >
                {text}
              </text>
            </g>
          );
        })}
        {section.bars.map((bar, index) => (
          <TimelineBarShape
            key={bar.item.letter.id}
            bar={bar}
            x={x}
            y={top + index * line}
            height={line}
            names={narrow ? null : NAMES - 14}
            width={width}
          />
        ))}
        <line className="today" x1={now} x2={now} y1={top - 4} y2={height - FOOT + 4} />
        <text className="today-text" x={now} y={height - 5} textAnchor={todayAnchor(now, width)}>
          {`Today, ${dayText(today, today)}`}
        </text>
      </svg>
    </div>
  );
}

/** In the middle below its line, unless an edge of the picture is near. */
function todayAnchor(now: number, width: number): 'start' | 'middle' | 'end' {
  if (now > width - 60) return 'end';
  return now < 60 ? 'start' : 'middle';
}
