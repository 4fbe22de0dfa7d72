import { useId } from 'react';

import type { SameQuestion } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';

/** Whether a letter of the portal is the one that the user typed in: nothing is put together without their yes. */
export function SameAsked({ question }: { question: SameQuestion }) {
  const id = useId();
  return (
    <div className="asked" role="group" aria-labelledby={id}>
      <p id={id} className="word">
        {question.text}
      </p>
      <p className="quiet small">
        Yes: the portal says how it stands, and all that you noted stays. It can be split again.
      </p>
      <div className="buttons">
        {question.actions.map((action) => (
          <ActionButton key={action.label} action={action} about={question.text} />
        ))}
      </div>
    </div>
  );
}
