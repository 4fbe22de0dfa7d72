import type { Contact, Day, TrackerEvent } from '../lib/model.ts';
import { dayOf, dayText } from '../lib/rounds/days.ts';
import { contactText, eventText } from '../lib/rounds/history.ts';
import { useActing } from './act.ts';

interface HistoryProps {
  /** Newest first. */
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  today: Day;
  /** The user's time zone, an IANA name: events are kept in UTC, contacts by the user's day. */
  zone: string;
  /** Whose letter it is, for those who hear a button alone. */
  about: string;
}

/** What happened to a letter, and what passed between the user and its writer; the latter can be taken out. */
export function History({ events, contacts, today, zone, about }: HistoryProps) {
  const { act, commands, busy, readOnly } = useActing();
  return (
    <details className="small">
      <summary>History</summary>
      <ul className="quiet">
        {contacts
          .toSorted((a, b) => (a.on < b.on ? 1 : -1))
          .map((contact) => (
            <li key={contact.id}>
              {dayText(contact.on, today)} · {contactText(contact)}{' '}
              <button
                type="button"
                className="plain"
                aria-label={`Remove: ${contactText(contact)}, ${about}`}
                disabled={busy || readOnly}
                onClick={() => act(() => commands.mail.forget(contact))}
              >
                Remove
              </button>
            </li>
          ))}
        {events.map((event) => (
          <li key={event.id}>
            {dayText(dayOf(event.at, zone), today)} · {eventText(event)}
          </li>
        ))}
      </ul>
    </details>
  );
}
