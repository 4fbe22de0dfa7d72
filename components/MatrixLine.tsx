import { memo } from 'react';

import { count } from '../lib/rounds/days.ts';
import { cellOf, type MatrixRow, type MatrixSheet } from '../lib/rounds/matrix.ts';
import type { MatrixGroup, MatrixLine } from '../lib/rounds/matrix-lines.ts';
import { nounOf } from '../lib/rounds/matrix-text.ts';
import { standsText } from '../lib/rounds/programs.ts';

interface Place {
  /** Of the line, without the heads. */
  index: number;
  /** In CSS pixels, below the heads. */
  top: number;
  /** The column that takes the keyboard, when it is this line's. */
  active: number | null;
  sheet: MatrixSheet;
}

function rowProps({ index, top }: Place) {
  return {
    role: 'row',
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${top}px)` },
  };
}

function cellProps({ index, active }: Place, column: number) {
  return {
    'aria-colindex': column + 1,
    'data-cell': `${index}:${column}`,
    tabIndex: active === column ? 0 : -1,
  };
}

/** One program: what it has, and a cell for each letter. Drawn again only when something of it changes. */
export const ProgramLine = memo(function ProgramLine({
  row,
  shown,
  ...place
}: Place & { row: MatrixRow; /** The letters in sight, by their place. */ shown: readonly number[] }) {
  const { program, short } = row.coverage;
  return (
    <div {...rowProps(place)} className="line">
      <div role="rowheader" {...cellProps(place, 0)} className="first" title={program.name}>
        <span className="called">{program.name}</span>
        <span className="quiet place">{placeOf(row)}</span>
      </div>
      <div
        role="gridcell"
        {...cellProps(place, 1)}
        className={short === true ? 'has short' : 'has'}
        aria-haspopup="dialog"
      >
        <span className="stands">{standsText(row.coverage)}</span>
      </div>
      {shown.map((index) => {
        const item = place.sheet.columns[index]?.item;
        if (!item) return null;
        const { kind, word, why } = cellOf(row, item);
        return (
          <div
            key={item.letter.id}
            role="gridcell"
            {...cellProps(place, index + 2)}
            className={`cell says ${kind}`}
            aria-label={`${word}: ${why}`}
            style={{ gridColumn: index + 3 }}
          >
            {word}
          </div>
        );
      })}
    </div>
  );
});

/** A specialty, to be folded, and what all of its programs ask for. */
export const GroupLine = memo(function GroupLine({ group, ...place }: Place & { group: MatrixGroup }) {
  const { name, rows, gaps, folded } = group;
  const noun = nounOf(place.sheet);
  return (
    <div {...rowProps(place)} className="line group">
      <div role="rowheader" {...cellProps(place, 0)} className="first" aria-expanded={!folded}>
        <span className="called">{name}</span>
        <span className="quiet place">
          {count(rows.length, noun)}
          {gaps > 0 && `, ${gaps} with a gap`}
        </span>
      </div>
      <div
        role="gridcell"
        {...cellProps(place, 1)}
        className="all"
        aria-colspan={place.sheet.columns.length + 1}
        aria-haspopup="dialog"
      >
        What they ask for
      </div>
    </div>
  );
});

/** "Riverside, CA · 1403821318 · signaled": what tells a program apart, the place first. */
export function placeOf({ coverage: { program } }: MatrixRow): string {
  return [
    program.signaled ? 'signaled' : null,
    [program.city, program.region].filter(Boolean).join(', '),
    program.accreditationId,
    program.track,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A cell as one sentence; `null`: there is none to be said. */
export function cellText(sheet: MatrixSheet, line: MatrixLine | null, column: number): string | null {
  if (!line?.row) return null;
  const { program } = line.row.coverage;
  const item = sheet.columns[column - 2]?.item;
  if (!item) return `${program.name}: ${standsText(line.row.coverage)}.`;
  const { word, why } = cellOf(line.row, item);
  return `${program.name}, ${item.writer}: ${word.toLowerCase()}, ${why}.`;
}
