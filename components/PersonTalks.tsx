import { useState } from 'react';

import type { Contact } from '../lib/model.ts';
import { ADVICE, CADENCES, lastContactText, type Person } from '../lib/people/index.ts';
import { dayText } from '../lib/rounds/days.ts';
import { contactText } from '../lib/rounds/history.ts';
import { useActing } from './act.ts';
import { AdviceNote } from './AdviceNote.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface PersonTalksProps {
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** What passed between the user and a person: one tap for a talk, and a line that is used again later. */
export function PersonTalks({ person, shown: { today }, commands }: PersonTalksProps) {
  const { act, busy, readOnly } = useActing();
  const talkedToday = person.contacts.some(({ kind, on }) => kind === 'talked' && on === today);
  return (
    <section aria-labelledby="talks" className="block">
      <div className="heading">
        <h4 id="talks">In touch</h4>
        <button
          type="button"
          className={talkedToday ? undefined : 'first'}
          disabled={busy || readOnly}
          onClick={() => act(() => commands.talked(person))}
        >
          Talked today
        </button>
      </div>
      <p className="quiet small">{lastContactText(person, today)}.</p>
      <ul className="rows talks">
        {person.contacts.map((contact) => (
          <OneContact key={contact.id} contact={contact} today={today} commands={commands} />
        ))}
      </ul>
      <label className="field narrow">
        Say on Home when it is time again
        <select
          value={person.talkEvery ?? ''}
          disabled={readOnly}
          onChange={(event) => {
            const talkEvery = event.target.value === '' ? null : Number(event.target.value);
            act(() => commands.edit(person, { talkEvery }));
          }}
        >
          <option value="">Never</option>
          {CADENCES.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <AdviceNote advice={ADVICE.talk} />
    </section>
  );
}

interface OneContactProps {
  contact: Contact;
  today: string;
  commands: PeopleCommands;
}

function OneContact({ contact, today, commands }: OneContactProps) {
  const { act, commands: all, busy, readOnly } = useActing();
  const [writing, setWriting] = useState(false);
  const [note, setNote] = useState(contact.note ?? '');
  const canWrite = contact.kind === 'talked' || contact.kind === 'note';
  const what = `${contactText(contact)}, ${dayText(contact.on, today)}`;
  return (
    <li>
      <span>
        <span className="quiet small">
          {dayText(contact.on, today)} · {contactText(contact)}
        </span>
        {contact.note && !writing && <span className="line">{contact.note}</span>}
      </span>
      {writing ? (
        <form
          className="inline whole"
          onSubmit={(event) => {
            event.preventDefault();
            act(() => commands.writeLine(contact, note));
            setWriting(false);
          }}
        >
          <label className="field">
            What they taught you, what you spoke of
            <input
              type="text"
              autoFocus
              maxLength={2000}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <button type="submit" className="first" disabled={busy || readOnly}>
            Save the line
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setNote(contact.note ?? '');
              setWriting(false);
            }}
          >
            Cancel
          </button>
        </form>
      ) : (
        <span className="buttons">
          {canWrite && (
            <button
              type="button"
              className="plain"
              aria-label={`${contact.note === null ? 'Add a line' : 'Change the line'}: ${what}`}
              disabled={readOnly}
              onClick={() => setWriting(true)}
            >
              {contact.note === null ? 'Add a line' : 'Change the line'}
            </button>
          )}
          <button
            type="button"
            className="plain"
            aria-label={`Remove: ${what}`}
            disabled={busy || readOnly}
            onClick={() => act(() => all.mail.forget(contact))}
          >
            Remove
          </button>
        </span>
      )}
    </li>
  );
}
