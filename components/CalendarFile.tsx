import { useState } from 'react';

import { useActing, type MoreCommands } from './act.ts';

/** Due dates, days to ask by, nudges and thank-yous as a file for the user's own calendar. */
export function CalendarFile({ commands, names }: { commands: MoreCommands; names: boolean }) {
  const { act, busy, readOnly } = useActing();
  const [named, setNamed] = useState(names);
  return (
    <section aria-labelledby="calendar" className="block form">
      <h2 id="calendar">Calendar</h2>
      <p className="quiet">
        Dates of the letters as a file. A later file, opened in the same calendar, brings the days up to date.
      </p>
      <label className="check">
        <input type="checkbox" checked={named} onChange={(event) => setNamed(event.target.checked)} />
        With writers’ names
      </label>
      <div className="buttons">
        <button
          type="button"
          disabled={busy || readOnly}
          onClick={() => act(() => commands.saveCalendar(named))}
        >
          Save a calendar file
        </button>
      </div>
    </section>
  );
}
