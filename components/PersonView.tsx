import { useEffect, useRef, useState } from 'react';

import type { Person } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import { EditPerson } from './EditPerson.tsx';
import { whoText } from './PeopleList.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { PersonLetters } from './PersonLetters.tsx';
import { PersonQuestions } from './PersonQuestions.tsx';
import { PersonTalks } from './PersonTalks.tsx';

interface PersonViewProps {
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
  onClose: () => void;
}

/** One person: what is noted of them, what passed, their letters, and what they were given. */
export function PersonView({ person, shown, commands, onClose }: PersonViewProps) {
  const { act, busy, readOnly } = useActing();
  const [editing, setEditing] = useState(false);
  const [sure, setSure] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="person" aria-labelledby="person">
      <button type="button" className="plain back" onClick={onClose}>
        All people
      </button>
      <div className="heading">
        <div>
          <h3 ref={heading} id="person" tabIndex={-1}>
            {person.name}
          </h3>
          <p className="quiet">{whoText(person)}</p>
          {person.address !== '' && <p className="quiet small">{person.address}</p>}
        </div>
        {!editing && (
          <button type="button" disabled={readOnly} onClick={() => setEditing(true)}>
            Edit
          </button>
        )}
      </div>
      {editing ? (
        <div className="panel narrow">
          <EditPerson person={person} commands={commands} onClose={() => setEditing(false)} />
        </div>
      ) : (
        <>
          {person.saw && (
            <p>
              <span className="quiet">Saw: </span>
              {person.saw}
            </p>
          )}
          {person.notes && <p className="notes-text private">{person.notes}</p>}
        </>
      )}
      <PersonTalks person={person} shown={shown} commands={commands} />
      <PersonLetters person={person} shown={shown} commands={commands} />
      <PersonQuestions person={person} commands={commands} />
      {person.rows.length > 1 && (
        <section aria-label="One person under several names" className="block">
          <h4>Known by several names</h4>
          <ul className="rows">
            {person.rows
              .filter(({ id }) => id !== person.id)
              .map((row) => (
                <li key={row.id}>
                  <span>
                    {row.name}
                    {row.title && <span className="quiet small"> · {row.title}</span>}
                  </span>
                  <button
                    type="button"
                    aria-label={`Take apart: ${row.name}`}
                    disabled={busy || readOnly}
                    onClick={() => act(() => commands.apart(row))}
                  >
                    Take apart
                  </button>
                </li>
              ))}
          </ul>
        </section>
      )}
      {!person.hasLetters && (
        <div className="buttons">
          {sure ? (
            <>
              <span className="small">What you noted of {person.name} goes too. A snapshot is kept.</span>
              <button
                type="button"
                disabled={busy || readOnly}
                onClick={() => {
                  act(() => commands.remove(person));
                  onClose();
                }}
              >
                Take off the list
              </button>
              <button type="button" className="plain" onClick={() => setSure(false)}>
                Cancel
              </button>
            </>
          ) : (
            <button type="button" className="plain" disabled={readOnly} onClick={() => setSure(true)}>
              Take off the list…
            </button>
          )}
        </div>
      )}
    </article>
  );
}
