import { useState } from 'react';

import { count } from '../lib/rounds/days.ts';
import { useActing } from './act.ts';
import { AddPerson } from './AddPerson.tsx';
import type { PeopleAheadCommands, PeopleAheadShown } from './people.ts';
import { RotationQuestions } from './RotationQuestions.tsx';

interface PeopleAheadProps {
  shown: PeopleAheadShown;
  commands: PeopleAheadCommands;
  /** To name somebody is the next step. */
  first: boolean;
}

/** What the popup says of people while no portal is open: when to ask, what to do now, and a place for a name. */
export function PeopleAhead({ shown, commands, first }: PeopleAheadProps) {
  const { act, commands: all, readOnly } = useActing();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="people-ahead" className="list people-ahead">
      <h2>
        <span id="people-ahead">People</span>
        <span className="count">{shown.people}</span>
      </h2>
      <RotationQuestions asked={shown.asked} commands={commands} />
      <ul className="quiet small">
        {shown.ahead.map(({ portal, text }) => (
          <li key={portal}>{text}</li>
        ))}
      </ul>
      {shown.next && <p className="small">{shown.next}</p>}
      {adding ? (
        <AddPerson commands={commands} rotation={null} onClose={() => setAdding(false)} />
      ) : (
        <div className="buttons">
          <button
            type="button"
            className={first ? 'first' : undefined}
            disabled={readOnly}
            onClick={() => setAdding(true)}
          >
            Add a person
          </button>
          <button type="button" className="plain" onClick={() => act(() => all.openAllLetters('people'))}>
            {shown.people === 0
              ? 'Open your list'
              : `See ${count(shown.people, 'person').replace('persons', 'people')}`}
          </button>
        </div>
      )}
    </section>
  );
}
