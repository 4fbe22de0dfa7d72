import { useState } from 'react';

import { LETTER_ANSWERS } from '../lib/model.ts';
import {
  ADVICE,
  askCard,
  askedOf,
  LETTER_ANSWER_TEXTS,
  QUESTIONS_ASKED,
  type Person,
} from '../lib/people/index.ts';
import { dayText } from '../lib/rounds/days.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { AdviceNote } from './AdviceNote.tsx';
import { Draft } from './Draft.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface AskCardProps {
  item: Item;
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** Asking for a letter: the words to say, why them, the date; then the request in writing; then the answer. */
export function AskCard({ item, person, shown: { today }, commands }: AskCardProps) {
  const { act, busy, readOnly } = useActing();
  const [writing, setWriting] = useState(false);
  const [anyway, setAnyway] = useState(false);
  const { letter, bucket } = item;
  const asked = askedOf(person, item);
  const about = `${person.name}, ${item.portalName}`;
  const isOpen = bucket === 'missing' || bucket === 'overdue' || asked === 'no';
  // An entry in a portal was asked for already; what its writer says, the portal shows.
  if (!isOpen || letter.state !== 'planned') return null;
  const card = askCard(person, item, today);
  if (asked !== 'not-asked' && asked !== 'opened') {
    return (
      <div className="ask-card">
        <p className="small">
          {letter.askedOn ? `Asked ${dayText(letter.askedOn, today)}. ` : ''}
          {asked === 'waiting' ? 'No answer yet.' : `They said: ${LETTER_ANSWER_TEXTS[asked].toLowerCase()}.`}
        </p>
        <div className="buttons" role="group" aria-label={`The answer: ${about}`}>
          {LETTER_ANSWERS.map((answer) => (
            <button
              key={answer}
              type="button"
              aria-pressed={asked === answer}
              disabled={busy || readOnly}
              onClick={() => act(() => commands.sayAnswer(letter.id, answer))}
            >
              {LETTER_ANSWER_TEXTS[answer]}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={asked === 'waiting'}
            disabled={busy || readOnly}
            onClick={() => act(() => commands.sayAnswer(letter.id, null))}
          >
            No answer yet
          </button>
        </div>
        <AdviceNote advice={QUESTIONS_ASKED.declines} />
      </div>
    );
  }
  if (card.doubt && !anyway) {
    return (
      <div className="ask-card">
        <p className="soon">{card.doubt}</p>
        <div className="buttons">
          <button type="button" aria-label={`Ask anyway: ${about}`} onClick={() => setAnyway(true)}>
            Ask anyway
          </button>
        </div>
        <AdviceNote advice={QUESTIONS_ASKED['knows-little']} />
      </div>
    );
  }
  return (
    <div className="ask-card">
      <blockquote>{card.say}</blockquote>
      {card.why && (
        <p className="small">
          <span className="quiet">Why them: </span>
          {card.why}
        </p>
      )}
      <p className={card.by?.when === 'gone' || card.by?.when === 'window' ? 'soon small' : 'small'}>
        {card.date}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="first"
          aria-label={`I have asked: ${about}`}
          disabled={busy || readOnly}
          onClick={() => act(() => commands.sayAsked(letter.id))}
        >
          I have asked
        </button>
        <button
          type="button"
          aria-label={`Write the request: ${about}`}
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
        >
          Write the request
        </button>
      </div>
      {writing && (
        <div className="narrow">
          <Draft
            write={(given) => commands.request(letter.id, given)}
            today={today}
            onClose={() => setWriting(false)}
          />
        </div>
      )}
      <AdviceNote advice={ADVICE.ask} />
    </div>
  );
}
