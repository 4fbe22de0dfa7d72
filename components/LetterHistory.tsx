import type { Day } from '../lib/model.ts';
import { dayText } from '../lib/rounds/days.ts';
import { contactText } from '../lib/rounds/history.ts';
import type { HistoryLine } from '../lib/rounds/letter-history.ts';
import { useActing } from './act.ts';

interface LetterHistoryProps {
  /** Newest first. */
  lines: readonly HistoryLine[];
  today: Day;
  /** Whose letter it is, for those who hear a button alone. */
  about: string;
}

/** What happened to a letter, and what passed between the user and its writer; the latter can be taken out. */
export function LetterHistory({ lines, today, about }: LetterHistoryProps) {
  const { act, commands, busy, readOnly } = useActing();
  if (lines.length === 0) return <p className="quiet small">Nothing has changed since it was first seen.</p>;
  return (
    <ol className="history">
      {lines.map(({ id, on, text, source, contact }) => (
        <li key={id}>
          <span className="quiet">{dayText(on, today)}</span>
          <span>
            {text}
            {source && <span className="quiet">, {source}</span>}
            {contact && (
              <button
                type="button"
                className="plain"
                aria-label={`Remove: ${contactText(contact)}, ${about}`}
                disabled={busy || readOnly}
                onClick={() => act(() => commands.mail.forget(contact))}
              >
                Remove
              </button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
