import { useState } from 'react';

import type { Holds, Id, SnapshotReason } from '../lib/model.ts';
import { agoText, count, dayOf, dayText } from '../lib/rounds/days.ts';
import { useActing } from './act.ts';
import type { DataCommands, DataShown } from './data.ts';

const WHY: Record<SnapshotReason, string> = {
  daily: 'of the day',
  'before-restore': 'before a restore',
  'before-delete': 'before a letter was deleted',
  'before-import': 'before an import',
  'before-update': 'before an update of Letter Rounds',
  'before-adopting': 'before letters were added to your account',
};

/** What is kept by itself inside the database, and a way back to each. */
export function Snapshots({ commands, shown }: { commands: DataCommands; shown: DataShown }) {
  const { act, busy, readOnly } = useActing();
  const [asked, setAsked] = useState<Id | null>(null);
  const { snapshots, today, zone, moment, holds } = shown;
  return (
    <details>
      <summary>
        Snapshots <span className="count">{snapshots.length}</span>
      </summary>
      <div className="block">
        <p className="quiet small">
          Kept by itself: once a day when something has changed (seven days, then four weeks), and before a
          restore, an import, a delete or an update that changes how letters are kept. A snapshot is no file:
          it goes with the extension.
        </p>
        {snapshots.length > 0 && (
          <ul className="rows">
            {snapshots.map((snapshot) => {
              const day = dayText(dayOf(snapshot.at, zone), today);
              const name = `${day}, ${WHY[snapshot.why]}`;
              return (
                <li key={snapshot.id}>
                  <span>
                    <strong>{day}</strong> {WHY[snapshot.why]}{' '}
                    <span className="quiet">
                      {[agoText(snapshot.at, moment), snapshot.holds && holdsText(snapshot.holds)]
                        .filter((part) => part)
                        .join(' · ')}
                    </span>
                  </span>
                  {asked === snapshot.id ? (
                    <div className="banner">
                      <span>
                        {snapshot.holds ? `${holdsText(snapshot.holds)}. ` : ''}It takes the place of what is
                        here: {holdsText(holds)}. That can be undone.
                      </span>
                      <span className="buttons">
                        <button
                          type="button"
                          className="first"
                          disabled={busy}
                          onClick={() => {
                            act(() => commands.restoreSnapshot(snapshot.id));
                            setAsked(null);
                          }}
                        >
                          Put it back
                        </button>
                        <button type="button" className="plain" onClick={() => setAsked(null)}>
                          Cancel
                        </button>
                      </span>
                    </div>
                  ) : (
                    <button
                      type="button"
                      aria-label={`Look at it: ${name}`}
                      disabled={busy || readOnly || shown.sample}
                      onClick={() => setAsked(snapshot.id)}
                    >
                      Look at it
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </details>
  );
}

/** "5 letters, 12 programs, 30 assignments". */
export function holdsText({ letters, programs, assignments }: Holds): string {
  return [count(letters, 'letter'), count(programs, 'program'), count(assignments, 'assignment')].join(', ');
}
