import type { Id } from '../lib/model.ts';
import { lastContactText, ROLE_NAMES, standsText, type Person } from '../lib/people/index.ts';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { TalkedButton } from './TalkedButton.tsx';

interface PeopleListProps {
  shown: PeopleShown;
  commands: PeopleCommands;
  onOpen: (person: Id) => void;
}

/** Everybody: who they are, when the user last spoke with them, and where their letter stands. */
export function PeopleList({ shown: { persons, today }, commands, onOpen }: PeopleListProps) {
  if (persons.length === 0) return <p className="quiet">Nobody is on your list yet.</p>;
  return (
    <ul className="rows people-list" aria-label="Your list">
      {persons.map((person) => (
        <li key={person.id}>
          <div className="who">
            <button type="button" className="plain known-as" onClick={() => onOpen(person.id)}>
              {person.name}
            </button>
            <span className="quiet small">{whoText(person)}</span>
          </div>
          <div className="stands small">
            <span>{standsText(person, today)}</span>
            <span className="quiet">{lastContactText(person, today)}</span>
          </div>
          <TalkedButton person={person} commands={commands} />
        </li>
      ))}
    </ul>
  );
}

/** "Clinical supervisor · Surgery, 3rd year". */
export function whoText({ role, metAt, title }: Pick<Person, 'role' | 'metAt' | 'title'>): string {
  const parts = [role && ROLE_NAMES[role], metAt ?? title].filter((part) => part);
  return parts.length === 0 ? 'Nothing noted' : parts.join(' · ');
}
