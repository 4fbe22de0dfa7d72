import { useState } from 'react';

import { LETTER_KINDS, type Program, type RequiredKind } from '../lib/model.ts';
import { kindName } from '../lib/rounds/kinds.ts';
import type { ProgramRow } from '../lib/rounds/rounds.ts';
import { useActing, type Requirement as Asked } from './act.ts';

/** The kinds that a portal knows: what the other one calls its letters is no choice. */
const KINDS: Record<'eras' | 'amcas', RequiredKind[]> = {
  eras: ['standardized', 'narrative', 'chair'],
  amcas: ['committee', 'packet', 'individual'],
};
const MOST = { eras: 4, amcas: 10 };

interface RequirementProps {
  row: ProgramRow;
  /** Every program that is known, for "all of this specialty". */
  rows: readonly ProgramRow[];
  onClose: () => void;
}

/** What a program asks for, by the user's own word: for it alone, or for all of its specialty. */
export function Requirement({ row, rows, onClose }: RequirementProps) {
  const { act, commands, busy } = useActing();
  const { program, thumb } = row;
  const portal = program.portal === 'amcas' ? 'amcas' : 'eras';
  const [min, setMin] = useState(String(program.required?.min ?? ''));
  const [kinds, setKinds] = useState<readonly RequiredKind[]>(program.requiredKinds ?? []);
  const [all, setAll] = useState(false);
  const alike = rows.filter((other) => isAlike(other.program, program)).map((other) => other.program.id);
  const offered = [...KINDS[portal], ...LETTER_KINDS.filter((kind) => kinds.includes(kind))];
  const save = (asked: Asked) => {
    act(() => commands.setRequirement(all ? alike : [program.id], asked));
    onClose();
  };
  const whose = program.specialty ?? (portal === 'amcas' ? 'the schools' : 'the programs');
  return (
    <form
      className="form"
      aria-label={`What ${program.name} asks for`}
      onSubmit={(event) => {
        event.preventDefault();
        const number = min === '' ? null : Number(min);
        const max = Math.max(program.required?.max ?? MOST[portal], number ?? 0);
        save({ required: number === null ? null : { min: number, max }, requiredKinds: [...kinds] });
      }}
    >
      <label className="field">
        Letters that {program.name} asks for
        <input
          type="number"
          autoFocus
          min={0}
          max={MOST[portal]}
          value={min}
          onChange={(event) => setMin(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>Among them</legend>
        <div className="checks">
          {[...new Set(offered)].map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={({ target }) =>
                  setKinds(target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))
                }
              />
              {kindName(kind)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="buttons">
        <p className="quiet small">{thumb.text}.</p>
        <button
          type="button"
          className="plain"
          onClick={() => {
            setMin(String(thumb.min));
            setKinds(thumb.kinds);
          }}
        >
          Use it
        </button>
      </div>
      {alike.length > 1 && (
        <label className="check">
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
          The same for all {alike.length} of {whose}
        </label>
      )}
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || (min === '' && kinds.length === 0)}>
          Save
        </button>
        {(program.required ?? program.requiredKinds) && (
          <button type="button" disabled={busy} onClick={() => save({ required: null, requiredKinds: null })}>
            Take away
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Of one portal, season and specialty: a preliminary year asks for other letters than a categorical one. */
function isAlike(a: Program, b: Program): boolean {
  return a.portal === b.portal && a.season === b.season && a.specialty === b.specialty && a.track === b.track;
}
