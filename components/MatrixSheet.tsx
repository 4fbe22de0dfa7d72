import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';

import type { Day } from '../lib/model.ts';
import { count } from '../lib/rounds/days.ts';
import type { MatrixRow, MatrixSheet } from '../lib/rounds/matrix.ts';
import { EVERYTHING, groupsOf, linesOf, type Wanted } from '../lib/rounds/matrix-lines.ts';
import { assignText, matrixTsv, nounOf } from '../lib/rounds/matrix-text.ts';
import type { ProgramRow } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { Asks } from './Asks.tsx';
import { MatrixFilters } from './MatrixFilters.tsx';
import { MatrixGrid, type AskAbout } from './MatrixGrid.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { MatrixPrint } from './MatrixPrint.tsx';

interface MatrixSheetProps {
  sheet: MatrixSheet;
  rows: readonly ProgramRow[];
  today: Day;
  /** True while the page is printed: then all rows are drawn. */
  printing: boolean;
  onPrint: () => void;
}

/** One portal's matrix, with what narrows it, and what takes it elsewhere. */
export function MatrixSheetView({ sheet, rows, today, printing, onPrint }: MatrixSheetProps) {
  const { act, commands, readOnly } = useActing();
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const [asking, setAsking] = useState<AskAbout | null>(null);
  const back = useRef<HTMLElement | null>(null);
  const title = useId();
  // Typing stays ahead of eight hundred programs.
  const settled = useDeferredValue(wanted);
  const groups = useMemo(() => groupsOf(sheet, settled), [sheet, settled]);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const shown = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const noun = nounOf(sheet);

  const ask = useCallback((about: AskAbout) => {
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAsking(about);
  }, []);
  const fold = useCallback((key: string) => {
    setWanted((now) => {
      const folded = new Set(now.folded);
      if (!folded.delete(key)) folded.add(key);
      return { ...now, folded };
    });
  }, []);
  const close = () => {
    setAsking(null);
    back.current?.focus();
  };
  const copy = (text: string, what: string) => act(() => commands.copyText(text, what));

  return (
    <>
      <MatrixFilters sheet={sheet} wanted={wanted} onWant={setWanted} />
      <div className="bar">
        <p className="small" role="status">
          {shown.length === sheet.rows.length
            ? count(shown.length, noun)
            : `${shown.length} of ${count(sheet.rows.length, noun)}`}
          {sheet.unknown > 0 && <span className="quiet"> · {sheet.unknown} not known yet</span>}
          {sheet.leftOut > 0 && (
            <span className="quiet"> · {count(sheet.leftOut, 'letter')} that will not come left out</span>
          )}
        </p>
        <div className="buttons">
          <button
            type="button"
            onClick={() =>
              copy(assignText(sheet, shown, today, wanted.letter), 'Copied: what could be assigned where.')
            }
          >
            Copy what to assign
          </button>
          <button
            type="button"
            onClick={() => copy(matrixTsv(sheet, shown), `Copied as a table: ${count(shown.length, noun)}.`)}
          >
            Copy as a table
          </button>
          <button type="button" onClick={onPrint}>
            Print
          </button>
          <button
            type="button"
            disabled={readOnly || shown.length === 0}
            onClick={() => ask({ rows: shown, anchor: null })}
          >
            What they ask for
          </button>
        </div>
      </div>
      <Asks about={asking} title={title} rows={rows} onClose={close} />
      {shown.length === 0 ? (
        <p className="empty quiet">
          No {noun} is like that.{' '}
          <button type="button" className="plain" onClick={() => setWanted(EVERYTHING)}>
            Show all
          </button>
        </p>
      ) : (
        <MatrixGrid sheet={sheet} lines={lines} onFold={fold} onAsk={ask} />
      )}
      <MatrixLegend />
      {printing && (
        <MatrixPrint sheet={sheet} groups={groups} today={today} narrowed={narrowed(sheet, shown)} />
      )}
    </>
  );
}

function narrowed(sheet: MatrixSheet, shown: readonly MatrixRow[]): string | null {
  return shown.length === sheet.rows.length
    ? null
    : `${shown.length} of ${count(sheet.rows.length, nounOf(sheet))}`;
}
