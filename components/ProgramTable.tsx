import { useId, useState } from 'react';

import { kindName } from '../lib/rounds/kinds.ts';
import type { ProgramRow } from '../lib/rounds/rounds.ts';
import { YOUR_ANSWERS, type Suggestion } from '../lib/rounds/suggest.ts';
import { useActing } from './act.ts';
import { placeText } from './ProgramList.tsx';
import { ProgramDeadline } from './ProgramDeadline.tsx';
import { Requirement } from './Requirement.tsx';

/** Every program that is known: what it has, what it could have, and what it asks for. */
export function ProgramTable({ rows }: { rows: readonly ProgramRow[] }) {
  const id = useId();
  const { act, commands } = useActing();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="block">
      <div className="heading">
        <h2 id={id}>Programs</h2>
        <button
          type="button"
          onClick={() => act(() => commands.copyPrograms(rows.map(({ program }) => program.id)))}
        >
          Copy list
        </button>
      </div>
      <div className="scroll" role="group" aria-label="Table of programs" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Program</th>
              <th scope="col">Specialty</th>
              <th scope="col">Has</th>
              <th scope="col">Could have</th>
              <th scope="col">Where it stands</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProgramLine key={row.program.id} row={row} rows={rows} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ProgramLine({ row, rows }: { row: ProgramRow; rows: readonly ProgramRow[] }) {
  const { readOnly } = useActing();
  const [asking, setAsking] = useState<'requirement' | 'suggestion' | null>(null);
  const { program, assigned, could, text, suggestion } = row;
  const ask = (what: 'requirement' | 'suggestion') => () => setAsking(asking === what ? null : what);
  return (
    <tr>
      <td>
        <strong>{program.name}</strong>
        <p className="quiet small">{placeText(row)}</p>
      </td>
      <td>
        {program.specialty ?? '–'}
        <p className="quiet small">{program.status ?? ''}</p>
      </td>
      <td>{assigned.join(', ') || (row.known ? 'no letter' : 'not known')}</td>
      <td>{could.map(({ writer }) => writer).join(', ') || '–'}</td>
      <td>
        {row.short ? <strong>{text}</strong> : text}
        <ProgramDeadline row={row} />
      </td>
      <td>
        <div className="buttons">
          <button
            type="button"
            aria-label={`What it asks for: ${program.name}`}
            aria-expanded={asking === 'requirement'}
            disabled={readOnly}
            onClick={ask('requirement')}
          >
            What it asks for
          </button>
          {suggestion && (
            <button
              type="button"
              className="plain"
              aria-label={`Suggest letters: ${program.name}`}
              aria-expanded={asking === 'suggestion'}
              onClick={ask('suggestion')}
            >
              Suggest letters
            </button>
          )}
        </div>
        {asking === 'requirement' && <Requirement row={row} rows={rows} onClose={() => setAsking(null)} />}
        {asking === 'suggestion' && suggestion && <Suggested suggestion={suggestion} has={assigned} />}
      </td>
    </tr>
  );
}

/** A suggestion with what was weighed: it decides nothing. */
function Suggested({ suggestion, has }: { suggestion: Suggestion; has: readonly string[] }) {
  const { best, missing, ties } = suggestion;
  return (
    <div className="small">
      {missing.length > 0 && <p>Nobody yet: {missing.map(kindName).join(', ')}.</p>}
      {best.length === 0 ? (
        <p className="quiet">No letter that is in may go here.</p>
      ) : (
        <ol className="suggested">
          {best.map(({ letter, writer, reasons }) => (
            <li key={letter}>
              {writer}
              {has.includes(writer) && ' (has it)'}
              <span className="quiet">
                {reasons.length === 0 && ' · nothing known speaks for or against it'}
                {reasons.map((reason) => (
                  <span key={reason} className={reason.startsWith(YOUR_ANSWERS) ? 'private' : undefined}>
                    {' '}
                    · {reason}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
      {ties.length > 0 && (
        <p className="quiet">
          Weighs as much as the last: {ties.map(({ writer }) => writer).join(', ')}. You choose.
        </p>
      )}
    </div>
  );
}
