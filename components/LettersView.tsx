import { useState } from 'react';

import type { Contact, TrackerEvent } from '../lib/model.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { AddLetter } from './AddLetter.tsx';
import { LetterTable } from './LetterTable.tsx';
import { WordAsked } from './WordAsked.tsx';

interface LettersViewProps {
  rounds: Rounds;
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  /** The user's time zone, an IANA name. */
  zone: string;
}

/** Every letter that is known, and the words of portals that are asked about. */
export function LettersView({ rounds, events, contacts, zone }: LettersViewProps) {
  const { readOnly } = useActing();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="all-letters" className="block">
      <div className="heading">
        <h2 id="all-letters">All letters</h2>
        {!adding && (
          <button type="button" disabled={readOnly} onClick={() => setAdding(true)}>
            Add by hand
          </button>
        )}
      </div>
      {adding && (
        <div className="panel narrow">
          <AddLetter portal={null} onClose={() => setAdding(false)} />
        </div>
      )}
      {rounds.words.map((question) => (
        <WordAsked
          key={`${question.key} ${String(question.notSure)}`}
          question={question}
          items={rounds.items.filter(({ asks }) => asks === question.key)}
        />
      ))}
      <LetterTable rounds={rounds} events={events} contacts={contacts} zone={zone} />
    </section>
  );
}
