import { useId, useState, type Ref } from 'react';

import type { Draft } from '../lib/mail/index.ts';
import type { Day } from '../lib/model.ts';
import { isRead, portalName } from '../lib/rounds/portals.ts';
import type { Action } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { ActionButton } from './ActionButton.tsx';

/** Whether the request got to its writer: a reminder of one that never came is none. */
export function ReachedAsked({ draft, ref }: { draft: Draft; ref: Ref<HTMLDivElement> }) {
  const { commands, act, busy, readOnly } = useActing();
  const question = useId();
  const [letter] = draft.letters;
  if (draft.asksReached === null || letter === undefined) return null;
  const portal = draft.asksReached;
  const yes: Action = { do: 'said-reached', label: 'They got the request', letter };
  return (
    <div className="need" role="group" aria-labelledby={question} tabIndex={-1} ref={ref}>
      <p id={question}>
        <strong>Did they get the request?</strong>
      </p>
      <div className="buttons">
        <button type="button" disabled={busy || readOnly} onClick={() => act(() => commands.run(yes))}>
          {yes.label}
        </button>
        {isRead(portal) && (
          <ActionButton
            action={{ do: 'open-portal', label: `Resend in ${portalName(portal)}`, portal }}
            plain
          />
        )}
      </div>
      <p className="small quiet">
        If you’re not sure, resend it first. A reminder won’t help if it never arrived.
      </p>
    </div>
  );
}

interface NameAskedProps {
  name: string;
  onName: (name: string) => void;
  ref: Ref<HTMLInputElement>;
  /** What is missing, once somebody tried to go on without it. */
  missing: boolean;
}

/** The name that every email of the user's is signed with; asked once. */
export function NameAsked({ name, onName, ref, missing }: NameAskedProps) {
  const note = useId();
  return (
    <div className="ask">
      <label className="field">
        Your name
        <input
          type="text"
          maxLength={100}
          autoComplete="name"
          aria-invalid={missing}
          aria-describedby={note}
          ref={ref}
          value={name}
          onChange={({ target }) => onName(target.value)}
        />
      </label>
      <p id={note} className="small quiet">
        Every email is signed with it.
      </p>
    </div>
  );
}

const LAST: Day = '2100-12-31';

interface DateAskedProps {
  draft: Draft;
  today: Day;
  onDate: (due: Day | null) => void;
  /** The date that could not be put into the words. */
  left: string | null;
}

/** The date that the email names: the user's own, from today on. A request needs one. */
export function DateAsked({ draft, today, onDate, left }: DateAskedProps) {
  const note = useId();
  // As it is being typed: a year is typed digit by digit.
  const [typed, setTyped] = useState(draft.due ?? '');
  const needed = draft.asksDue === 'needed';
  const isPast = typed !== '' && typed < today;
  return (
    <div className="ask">
      <label className="field">
        {needed ? 'When you need the letter' : 'Date (optional)'}
        <input
          type="date"
          min={today}
          max={LAST}
          aria-describedby={note}
          aria-invalid={isPast}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            const next =
              target.value !== '' && target.value >= today && target.value <= LAST ? target.value : null;
            if (next !== draft.due) onDate(next);
          }}
        />
      </label>
      <p id={note} className={isPast || left !== null ? 'small late' : 'small quiet'}>
        {noteOn(draft, isPast, left)}
      </p>
    </div>
  );
}

function noteOn({ due, asksDue }: Draft, isPast: boolean, left: string | null): string | null {
  if (isPast) return 'Choose today or a later day.';
  if (left !== null) return `You changed that part of the email, so add ${left} there.`;
  if (due !== null) return 'Once it’s sent, we keep it as the date you told them.';
  return asksDue === 'needed' ? 'Without one, the email names no date.' : null;
}
