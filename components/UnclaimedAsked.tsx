import { useId } from 'react';

import type { UnclaimedQuestion } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';

/** "Are these your letters?", for what was read before a page had named an account. It stays until it is answered. */
export function UnclaimedAsked({ questions }: { questions: readonly UnclaimedQuestion[] }) {
  return questions.map((question) => <Asked key={question.portal} question={question} />);
}

function Asked({ question: { text, actions } }: { question: UnclaimedQuestion }) {
  const id = useId();
  return (
    <div className="banner" role="group" aria-labelledby={id}>
      <span id={id}>{text}</span>
      <span className="buttons">
        {actions.map((action) => (
          <ActionButton key={action.label} action={action} about={text} />
        ))}
      </span>
    </div>
  );
}
