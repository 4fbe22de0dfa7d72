import { useEffect, useRef, useState } from 'react';

import type { Contact, TrackerEvent } from '../lib/model.ts';
import {
  ALL_LINES,
  LETTER_LINE_COLUMNS,
  letterLines,
  wantedLines,
  type LineColumn,
  type LinesWanted,
} from '../lib/rounds/letter-lines.ts';
import { count } from '../lib/rounds/days.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { letterHref, useLetterShown } from './letter-place.ts';
import { LetterFilters } from './LetterFilters.tsx';
import { LetterLine } from './LetterLine.tsx';
import { OneLetter } from './OneLetter.tsx';
import { SameAsked } from './SameAsked.tsx';
import './letters.css';

const HEADINGS: Record<LineColumn, string> = {
  writer: 'Writer',
  portal: 'Portal',
  says: 'It says',
  stands: 'Where it stands',
  due: 'Due',
  days: 'Days',
  waived: 'Waived',
  kind: 'Kind',
  specialty: 'Specialty',
  programs: 'Programs',
};

interface LetterTableProps {
  rounds: Rounds;
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  /** The user's time zone, an IANA name. */
  zone: string;
}

/** Every letter that is known, as a table; or, where the page's address names one, that letter's own view. */
export function LetterTable({ rounds, events, contacts, zone }: LetterTableProps) {
  const [wanted, setWanted] = useState(ALL_LINES);
  const shown = useLetterShown();
  const last = useRef<string | null>(null);
  // Who comes back goes on where they were.
  useEffect(() => {
    if (shown === null && last.current !== null)
      document.querySelector<HTMLElement>(`a[href="${letterHref(last.current)}"]`)?.focus();
    last.current = shown;
  }, [shown]);
  const item = rounds.items.find(({ letter }) => letter.id === shown);
  if (shown !== null && item) {
    return <OneLetter key={item.letter.id} item={item} {...{ rounds, events, contacts, zone }} />;
  }
  if (rounds.items.length === 0) return <p className="quiet">No letter is known yet.</p>;
  return (
    <>
      {shown !== null && <p className="banner">The letter that this page was opened for is not here.</p>}
      {rounds.same.map((question) => (
        <SameAsked key={question.key} question={question} />
      ))}
      <Lines rounds={rounds} wanted={wanted} onWant={setWanted} />
    </>
  );
}

interface LinesProps {
  rounds: Rounds;
  wanted: LinesWanted;
  onWant: (wanted: LinesWanted) => void;
}

function Lines({ rounds, wanted, onWant }: LinesProps) {
  const all = letterLines(rounds.items, rounds.programs.coverage);
  const lines = wantedLines(all, wanted);
  const isNarrowed = lines.length < all.length || wanted.by !== null;
  return (
    <>
      <LetterFilters items={rounds.items} wanted={wanted} onWant={onWant} />
      <p className="quiet small shown-of" role="status">
        {lines.length < all.length
          ? `${lines.length} of ${count(all.length, 'letter')}`
          : count(all.length, 'letter')}
        {isNarrowed && (
          <button type="button" className="plain" onClick={() => onWant(ALL_LINES)}>
            Show all
          </button>
        )}
      </p>
      {lines.length === 0 ? (
        <p>No letter is like that.</p>
      ) : (
        <div className="scroll" role="group" aria-label="Table of letters" tabIndex={0}>
          <table className="letters-table">
            <thead>
              <tr>
                {LETTER_LINE_COLUMNS.map((column) => (
                  <Heading key={column} column={column} wanted={wanted} onWant={onWant} />
                ))}
                <th scope="col">Do</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <LetterLine
                  key={line.item.letter.id}
                  line={line}
                  today={rounds.today}
                  columns={LETTER_LINE_COLUMNS.length + 1}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A heading that sorts by its column: up, then down, then as it was. */
function Heading({ column, wanted, onWant }: Omit<LinesProps, 'rounds'> & { column: LineColumn }) {
  const by = wanted.by === column;
  const next: LinesWanted = !by
    ? { ...wanted, by: column, down: false }
    : wanted.down
      ? { ...wanted, by: null, down: false }
      : { ...wanted, down: true };
  return (
    <th scope="col" aria-sort={by ? (wanted.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="plain sort" onClick={() => onWant(next)}>
        {HEADINGS[column]}
        <span className="arrow" aria-hidden="true">
          {by ? (wanted.down ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}
