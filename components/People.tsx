import { useEffect, useRef, useState } from 'react';

import type { Id } from '../lib/model.ts';
import { ADVICE, QUESTIONS_ASKED } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import { AddPerson } from './AddPerson.tsx';
import { AdviceNote } from './AdviceNote.tsx';
import { AlikeQuestions } from './AlikeQuestions.tsx';
import { ComparePeople } from './ComparePeople.tsx';
import { LetterMix } from './LetterMix.tsx';
import { PacketKeptForm } from './PacketKeptForm.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonView } from './PersonView.tsx';
import { Rotations } from './Rotations.tsx';
import { RotationQuestions } from './RotationQuestions.tsx';
import './people.css';

interface PeopleViewProps {
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** People who may write: the list, and one of them when they are opened. */
export function PeopleView({ shown, commands }: PeopleViewProps) {
  const [open, setOpen] = useState<Id | null>(null);
  const [came, setCame] = useState<Id | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who was put to one person with another's row is shown under the row that stands for both.
  const person = shown.persons.find(({ rows }) => rows.some(({ id }) => id === open));
  const { opened } = shown;
  // Who asked for the list finds it.
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  useEffect(() => {
    if (open === null && came !== null) heading.current?.focus();
  }, [open, came]);
  return (
    <section aria-labelledby="people" className="block people">
      <h2 ref={heading} id="people" tabIndex={-1}>
        People
      </h2>
      {person ? (
        <PersonView
          key={person.id}
          person={person}
          shown={shown}
          commands={commands}
          onClose={() => {
            setOpen(null);
            setCame(person.id);
          }}
        />
      ) : (
        <Everybody shown={shown} commands={commands} onOpen={setOpen} />
      )}
    </section>
  );
}

function Everybody({ shown, commands, onOpen }: PeopleViewProps & { onOpen: (person: Id) => void }) {
  const { readOnly } = useActing();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <RotationQuestions asked={shown.asked} commands={commands} />
      <AlikeQuestions alike={shown.alike} commands={commands} />
      <div className="ahead">
        {shown.ahead.map(({ portal, text }) => (
          <p key={portal}>{text}</p>
        ))}
        {shown.ahead.length > 0 && <p>{shown.next}</p>}
      </div>
      {adding ? (
        <div className="panel narrow">
          <AddPerson commands={commands} rotation={null} onClose={() => setAdding(false)} />
        </div>
      ) : (
        <div className="buttons">
          <button type="button" className="first" disabled={readOnly} onClick={() => setAdding(true)}>
            Add a person
          </button>
        </div>
      )}
      <PeopleList shown={shown} commands={commands} onOpen={onOpen} />
      <AdviceNote advice={ADVICE.find} />
      <Rotations shown={shown} commands={commands} />
      <ComparePeople persons={shown.persons} />
      <LetterMix shown={shown} commands={commands} />
      <PacketKeptForm key={JSON.stringify(shown.kept)} shown={shown} commands={commands} />
      <AdviceNote advice={QUESTIONS_ASKED['several-writers']} />
    </>
  );
}
