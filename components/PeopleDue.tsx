import { peopleDue } from '../lib/people/index.ts';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { TalkedButton } from './TalkedButton.tsx';

interface PeopleDueProps {
  shown: Pick<PeopleShown, 'persons' | 'today'>;
  commands: Pick<PeopleCommands, 'talked'>;
}

/** For Home: with whom it is time to talk again, by the user's own cadence. Nothing while it is nobody. */
export function PeopleDue({ shown: { persons, today }, commands }: PeopleDueProps) {
  const due = peopleDue(persons, today);
  if (due.length === 0) return null;
  return (
    <section aria-label="To talk to again">
      <ul className="sent">
        {due.map(({ person, text }) => (
          <li key={person.id}>
            <p>
              {person.name} <span className="quiet">{text}</span>
            </p>
            <TalkedButton person={person} commands={commands} />
          </li>
        ))}
      </ul>
    </section>
  );
}
