import { useEffect, useMemo, useRef, useState } from 'react';

import type { Portal, SheetChoice, SheetRows } from '../lib/model.ts';
import { count } from '../lib/rounds/days.ts';
import { guess, rolesFor, type Guess } from '../lib/sheets/columns.ts';
import type { DayOrder } from '../lib/sheets/days.ts';
import { propose } from '../lib/sheets/propose.ts';
import { readTable, type Separator, type Sheet } from '../lib/sheets/table.ts';
import { useActing } from './act.ts';
import type { DataCommands, DataShown, SheetPreview } from './data.ts';
import type { SheetSource } from './ImportSheet.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { answerTo, SheetRowsShown, type Decisions } from './SheetRowsShown.tsx';
import { SheetWhat } from './SheetWhat.tsx';

interface SheetPreviewedProps {
  source: SheetSource;
  commands: DataCommands;
  shown: DataShown;
  onClose: () => void;
}

const NOTHING_DECIDED: Decisions = { letters: {}, programs: {} };

/** A table before it is taken in: what it is, what its columns are, and what would become of each row. */
export function SheetPreviewed({ source, commands, shown, onClose }: SheetPreviewedProps) {
  const { act, busy } = useActing();
  const [separator, setSeparator] = useState<Separator | undefined>(undefined);
  const read = useMemo(() => tableOf(source.text, separator), [source.text, separator]);
  const [corrected, setCorrected] = useState<Guess | null>(null);
  const [portal, setPortal] = useState<Portal>(shown.uses[0] ?? 'eras');
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [sentOn, setSentOn] = useState<string | null>(null);
  const [decided, setDecided] = useState<Decisions>(NOTHING_DECIDED);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { today } = shown;
  const sheet = read.sheet;
  const guessed = useMemo(() => (sheet ? guess(sheet, today) : null), [sheet, today]);
  const what = corrected ?? guessed;
  const proposal = useMemo(
    () => (sheet && what ? propose(sheet, { ...what, portal, order, sentOn }, today) : null),
    [sheet, what, portal, order, sentOn, today],
  );
  const rows = useMemo(() => proposal && withDecisions(proposal.rows, decided), [proposal, decided]);
  const preview = usePreview(rows, commands);
  /** What was decided of rows holds no longer when the rows are others. */
  const correct = (next: Guess | null) => {
    setCorrected(next);
    setDecided(NOTHING_DECIDED);
  };
  if (!sheet || !what || !proposal || !rows) {
    return (
      <p className="banner problem" role="alert">
        {source.name}: {read.problem}
      </p>
    );
  }
  const answers = preview && answered(rows, preview, decided);
  const taken = answers?.taken ?? 0;
  return (
    <section className="panel block" aria-labelledby="sheet-preview">
      <div>
        <h4 id="sheet-preview" ref={heading} tabIndex={-1}>
          {source.name}: {count(sheet.rows.length - 1 - (what.header ?? -1), 'row')}
        </h4>
        <p className="quiet small">
          {source.encoding && `Text in ${source.encoding}. `}Nothing is kept before you import it.
        </p>
      </div>
      <SheetWhat
        sheet={sheet}
        what={what}
        portal={portal}
        onSeparator={(next) => {
          setSeparator(next);
          correct(null);
        }}
        onWhat={(shape, header) => correct({ shape, header, roles: rolesFor(sheet, shape, header) })}
        onPortal={(next) => {
          setPortal(next);
          setDecided(NOTHING_DECIDED);
        }}
      />
      <SheetColumns
        sheet={sheet}
        what={what}
        portal={portal}
        onRoles={(roles) => correct({ ...what, roles })}
      />
      {(proposal.asksOrder || order !== null) && (
        <label className="field narrow">
          Days such as 03/04/2026 in it are
          <select
            value={order ?? ''}
            onChange={(event) =>
              setOrder(event.target.value === '' ? null : (event.target.value as DayOrder))
            }
          >
            <option value="">Please say which</option>
            <option value="month-first">month first: 4 March</option>
            <option value="day-first">day first: 3 April</option>
          </select>
        </label>
      )}
      {proposal.withoutDay > 0 && (
        <label className="field narrow">
          {count(proposal.withoutDay, 'letter')} said to be sent without a day. The day to note, or none
          <input
            type="date"
            max={today}
            value={sentOn ?? ''}
            onChange={(event) => setSentOn(event.target.value === '' ? null : event.target.value)}
          />
        </label>
      )}
      {preview && (
        <SheetRowsShown
          rows={rows}
          preview={preview}
          remarks={proposal.remarks}
          decided={decided}
          onDecided={setDecided}
        />
      )}
      <div className="buttons">
        <button
          type="button"
          className="first"
          disabled={
            busy ||
            proposal.asksOrder ||
            proposal.tooMuch !== null ||
            taken === 0 ||
            !answers ||
            answers.open > 0
          }
          onClick={() => {
            if (!answers) return;
            act(async () => {
              const done = await commands.importSheet(answers.rows);
              onClose();
              return done;
            });
          }}
        >
          Import {count(taken, 'row')}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
        {proposal.tooMuch && <span className="late small">{proposal.tooMuch}</span>}
        {answers && answers.open > 0 && (
          <span className="late small">
            First choose who {answers.open === 1 ? 'this is' : `these ${String(answers.open)} are`}, above.
          </span>
        )}
        {proposal.asksOrder && <span className="late small">First say how its days are written.</span>}
      </div>
    </section>
  );
}

function tableOf(text: string, separator: Separator | undefined): { sheet: Sheet | null; problem: string } {
  try {
    return { sheet: readTable(text, separator), problem: '' };
  } catch (error) {
    return { sheet: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

function withDecisions(rows: SheetRows, decided: Decisions): SheetRows {
  const put = <T extends { choice: SheetChoice }>(
    list: T[],
    choices: Readonly<Record<number, SheetChoice>>,
  ) => list.map((row, at) => ({ ...row, choice: choices[at] ?? 'auto' }));
  return {
    ...rows,
    letters: put(rows.letters, decided.letters),
    programs: put(rows.programs, decided.programs),
  };
}

/** The rows with the answers to who they are: those that the user gave, else those that were offered and left as they are. */
function answered(rows: SheetRows, preview: SheetPreview, decided: Decisions) {
  let open = 0;
  let taken = 0;
  const put = <T extends { choice: SheetChoice }>(table: keyof Decisions, list: T[]) =>
    list.map((row, at) => {
      const fate = preview[table][at];
      if (!fate) return row;
      const choice = fate.kind === 'unclear' ? answerTo(fate, decided[table][at]) : row.choice;
      if (choice === undefined) open += 1;
      if (fate.kind !== 'unclear' || typeof choice === 'object') taken += 1;
      return { ...row, choice: choice ?? row.choice };
    });
  return {
    ...{ rows: { ...rows, letters: put('letters', rows.letters), programs: put('programs', rows.programs) } },
    ...{ open, taken },
  };
}

/** What would become of each row, asked anew when the rows change; `null` until it is known. */
function usePreview(rows: SheetRows | null, commands: DataCommands): SheetPreview | null {
  const [preview, setPreview] = useState<{ rows: SheetRows; preview: SheetPreview } | null>(null);
  useEffect(() => {
    if (!rows) return;
    let open = true;
    commands.previewSheet(rows).then(
      (found) => {
        if (open) setPreview({ rows, preview: found });
      },
      (error: unknown) =>
        setPreview(() => {
          throw error;
        }),
    );
    return () => {
      open = false;
    };
  }, [rows, commands]);
  return preview && preview.rows === rows ? preview.preview : null;
}
