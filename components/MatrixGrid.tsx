import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react';

import type { MatrixRow, MatrixSheet } from '../lib/rounds/matrix.ts';
import type { MatrixLine } from '../lib/rounds/matrix-lines.ts';
import { useGridKeys } from './grid-keys.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { cellText, GroupLine, ProgramLine } from './MatrixLine.tsx';
import { useMatches } from './matches.ts';

/** Programs whose requirement is to be edited, and whether that was asked for in a cell. */
export interface AskAbout {
  rows: readonly MatrixRow[];
  anchor: 'cell' | null;
}

interface MatrixGridProps {
  sheet: MatrixSheet;
  lines: readonly MatrixLine[];
  onFold: (group: string) => void;
  onAsk: (about: AskAbout) => void;
}

/** In CSS pixels: what is not drawn yet must have a size. The style sheet takes them from here. */
const HEAD = 108;
const SIZES = {
  wide: { line: 44, first: 256, has: 176, letter: 114 },
  narrow: { line: 58, first: 132, has: 104, letter: 96 },
};

/** The grid itself: the lines in sight and a few more, one cell that takes the keyboard, heads that stay. */
export function MatrixGrid({ sheet, lines, onFold, onAsk }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const told = useId();
  const narrow = useMatches('(max-width: 640px)');
  const size = narrow ? SIZES.narrow : SIZES.wide;

  const activate = useCallback(
    (line: number, column: number) => {
      const at = lines[line];
      if (!at) return;
      if (!at.row && column === 0) onFold(at.group.key);
      else if (column === 1) onAsk({ rows: at.row ? [at.row] : at.group.rows, anchor: 'cell' });
    },
    [lines, onFold, onAsk],
  );
  const widthOf = useCallback(
    (line: number) => (line < 0 || lines[line]?.row ? sheet.columns.length + 2 : 2),
    [lines, sheet.columns.length],
  );
  const { active, keys } = useGridKeys({ grid: scroller, lines: lines.length, widthOf, activate });

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.line,
    overscan: 4,
    scrollMargin: HEAD,
    // The cell that has the keyboard stays, wherever the wheel goes.
    rangeExtractor: (range) => withOne(defaultRangeExtractor(range), active.line, lines.length),
  });
  const letters = sheet.columns.length;
  const across = useVirtualizer({
    horizontal: true,
    count: letters,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.letter,
    overscan: 1,
    paddingStart: size.first + size.has,
    rangeExtractor: (range) => withOne(defaultRangeExtractor(range), active.column - 2, letters),
  });
  // One text for the columns in sight, so that a line is drawn again only when they change.
  const inSight = across
    .getVirtualItems()
    .map(({ index }) => index)
    .join(' ');
  const shown = useMemo(() => (inSight === '' ? [] : inSight.split(' ').map(Number)), [inSight]);

  // What was measured before the window became narrow holds no more.
  useLayoutEffect(() => {
    virtual.measure();
    across.measure();
  }, [virtual, across, size]);

  const style = {
    '--letters': letters,
    '--row': `${size.line}px`,
    '--first': `${size.first}px`,
    '--has': `${size.has}px`,
    '--letter': `${size.letter}px`,
    scrollPaddingTop: HEAD + 2,
  } as CSSProperties;
  return (
    <>
      <div ref={scroller} className="matrix-scroll" style={style}>
        <div
          role="grid"
          className="matrix-grid"
          aria-label={`Letters and programs, ${sheet.portalName}`}
          aria-describedby={told}
          aria-rowcount={lines.length + 1}
          aria-colcount={sheet.columns.length + 2}
          {...keys}
        >
          <div role="rowgroup" className="head" style={{ height: HEAD }}>
            <MatrixHead sheet={sheet} shown={shown} active={active.line === -1 ? active.column : null} />
          </div>
          <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              if (!line) return null;
              const column = active.line === index ? active.column : null;
              const place = { index, top: start - HEAD, active: column };
              return line.row ? (
                <ProgramLine
                  key={line.row.coverage.program.id}
                  {...place}
                  row={line.row}
                  sheet={sheet}
                  shown={shown}
                />
              ) : (
                <GroupLine key={`group ${line.group.key}`} {...place} group={line.group} sheet={sheet} />
              );
            })}
          </div>
        </div>
      </div>
      <p id={told} className="told small quiet">
        {cellText(sheet, active.line < 0 ? null : (lines[active.line] ?? null), active.column) ??
          'Arrow keys move from cell to cell; Enter on what a program has says what it asks for.'}
      </p>
    </>
  );
}

/** What is in sight, and one more that has to be drawn, in order. */
function withOne(seen: number[], one: number, count: number): number[] {
  if (one < 0 || one >= count || seen.includes(one)) return seen;
  return [...seen, one].sort((a, b) => a - b);
}
