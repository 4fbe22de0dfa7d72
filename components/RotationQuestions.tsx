import { useState } from 'react';

import type { RotationAsked } from '../lib/people/rotations.ts';
import { useActing } from './act.ts';
import { AddPerson } from './AddPerson.tsx';
import type { PeopleAheadCommands } from './people.ts';

interface RotationQuestionsProps {
  asked: readonly RotationAsked[];
  commands: PeopleAheadCommands;
}

/** "Who saw you work?", once, in the last week of a rotation. Nothing while none ends. */
export function RotationQuestions({ asked, commands }: RotationQuestionsProps) {
  const { act, busy, readOnly } = useActing();
  const [adding, setAdding] = useState<string | null>(null);
  if (asked.length === 0) return null;
  return (
    <ul className="sent" aria-label="Rotations that end">
      {asked.map(({ rotation, text }) => (
        <li key={rotation.id}>
          <p>{text}</p>
          {adding === rotation.id ? (
            <div className="whole">
              <AddPerson commands={commands} rotation={rotation} onClose={() => setAdding(null)} />
            </div>
          ) : (
            <div className="buttons">
              <button
                type="button"
                aria-label={`Write a name down: ${rotation.name}`}
                disabled={readOnly}
                onClick={() => setAdding(rotation.id)}
              >
                Write a name down
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`Nobody: ${rotation.name}`}
                disabled={busy || readOnly}
                onClick={() => act(() => commands.answerRotation(rotation.id))}
              >
                Nobody
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
