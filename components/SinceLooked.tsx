import { useState } from 'react';

import type { Day, Moment } from '../lib/model.ts';
import { dayOf, dayText } from '../lib/rounds/days.ts';
import type { Change } from '../lib/rounds/since.ts';

/** As many as are read at a glance; the others are a click away. */
const AT_A_GLANCE = 8;

interface SinceLookedProps {
  /** The end of the last look, UTC. */
  since: Moment;
  /** Newest first. */
  changes: readonly Change[];
  today: Day;
  /** The user's time zone, an IANA name. */
  zone: string;
}

/** What portals changed since the user last looked at this page. */
export function SinceLooked({ since, changes, today, zone }: SinceLookedProps) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, AT_A_GLANCE);
  const hidden = changes.length - shown.length;
  return (
    <section aria-labelledby="since" className="block since">
      <h2 id="since">
        Since you last looked <span className="count">{dayText(dayOf(since, zone), today)}</span>
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">No page that was read since then said anything new.</p>
      ) : (
        <ul>
          {shown.map(({ key, text, at }) => (
            <li key={key}>
              <span>{text}</span>
              <span className="quiet small">{dayText(dayOf(at, zone), today)}</span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          Show {hidden} more
        </button>
      )}
    </section>
  );
}
