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
  /** Several programs at once, of which `row` is one; what they ask for now may differ. */
  several?: readonly ProgramRow[] | undefined;
  onClose: () => void;
}

/** What a program asks for, by the user's own word: for it alone, for all of its specialty, or for several. */
export function Requirement({ row, rows, several, onClose }: RequirementProps) {
  const { act, commands, busy } = useActing();
  const { program, thumb } = row;
  const portal = program.portal === 'amcas' ? 'amcas' : 'eras';
  // Of several that ask for different letters, none is the one to begin with.
  const differ = several?.some((other) => asksKey(other) !== asksKey(row)) ?? false;
  const [min, setMin] = useState(differ ? '' : String(program.required?.min ?? ''));
  const [kinds, setKinds] = useState<readonly RequiredKind[]>(differ ? [] : (program.requiredKinds ?? []));
  const [all, setAll] = useState(false);
  const alike = rows.filter((other) => isAlike(other.program, program)).map((other) => other.program.id);
  const offered = [...KINDS[portal], ...LETTER_KINDS.filter((kind) => kinds.includes(kind))];
  const save = (asked: Asked) => {
    const programs = several?.map((one) => one.program.id) ?? (all ? alike : [program.id]);
    act(() => commands.setRequirement(programs, asked));
    onClose();
  };
  const name = several ? `these ${several.length} programs` : program.name;
  const whose = program.specialty ?? (portal === 'amcas' ? 'the schools' : 'the programs');
  return (
    <form
      className="form"
      aria-label={`What ${name} ${several ? 'ask' : 'asks'} for`}
      onSubmit={(event) => {
        event.preventDefault();
        const number = min === '' ? null : Number(min);
        const max = Math.max((differ ? null : program.required?.max) ?? MOST[portal], number ?? 0);
        save({ required: number === null ? null : { min: number, max }, requiredKinds: [...kinds] });
      }}
    >
      <label className="field">
        Letters that {name} {several ? 'ask' : 'asks'} for
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
      {!several && alike.length > 1 && (
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

function asksKey({ program: { required, requiredKinds } }: ProgramRow): string {
  return JSON.stringify([required, requiredKinds ?? []]);
}

/** Of one portal, season and specialty: a preliminary year asks for other letters than a categorical one. */
function isAlike(a: Program, b: Program): boolean {
  return a.portal === b.portal && a.season === b.season && a.specialty === b.specialty && a.track === b.track;
}
