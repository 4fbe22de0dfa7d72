import { useState } from 'react';

import type { ReadPortal, WhoseQuestion } from '../lib/model.ts';
import { useActing } from './act.ts';

interface WhoseLettersProps {
  portal: ReadPortal;
  question: WhoseQuestion;
  onClose: () => void;
}

/** "Whose letters are these?": nothing is merged until one of the known applicants, or somebody else, is named. */
export function WhoseLetters({ portal, question, onClose }: WhoseLettersProps) {
  const { act, commands, busy } = useActing();
  const [account, setAccount] = useState<string | null | undefined>(undefined);
  const [always, setAlways] = useState(false);
  const [only, ...others] = question.known;
  const alone = only !== undefined && others.length === 0;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (account === undefined) return;
        act(() => commands.settleWhose(portal, account, always && account !== null));
        onClose();
      }}
    >
      <fieldset>
        <legend>Whose letters are these?</legend>
        {question.known.map((known) => (
          <label key={known} className="check">
            <input
              type="radio"
              name={`whose-${portal}`}
              checked={account === known}
              onChange={() => setAccount(known)}
            />
            {alone ? `Mine (AAMC ID ${known})` : `AAMC ID ${known}`}
          </label>
        ))}
        <label className="check">
          <input
            type="radio"
            name={`whose-${portal}`}
            checked={account === null}
            onChange={() => setAccount(null)}
          />
          Somebody else’s: leave them unread
        </label>
      </fieldset>
      {alone && account === only && (
        <label className="check">
          <input type="checkbox" checked={always} onChange={(event) => setAlways(event.target.checked)} />
          Mine, always on this device
        </label>
      )}
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || account === undefined}>
          Save
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
