import { useState } from 'react';

import type { Portal } from '../lib/model.ts';
import { isRead, lettersPage, portalName } from '../lib/rounds/portals.ts';
import { monthsAway } from '../lib/rounds/sentence.ts';
import { useActing } from './act.ts';
import { Portals } from './Portals.tsx';

interface FirstRunProps {
  /** Portals that were already read: then the first question is answered. */
  read: readonly Portal[];
  today: string;
}

/** The first open: what the user has before them, and where they apply. */
export function FirstRun({ read, today }: FirstRunProps) {
  const { act, commands, busy } = useActing();
  const [path, setPath] = useState<'start' | 'open' | 'away'>(read.length > 0 ? 'open' : 'start');
  const [uses, setUses] = useState<Portal[]>([...read]);
  const portals = uses.filter(isRead);
  if (path === 'start') {
    return (
      <section className="panel form" aria-label="Welcome">
        <p>
          It reads the letters page that you have open and says what is missing, overdue, or ready for a
          thank-you.
        </p>
        <div className="buttons">
          <button type="button" className="first" onClick={() => setPath('open')}>
            I have a portal open
          </button>
          <button type="button" onClick={() => setPath('away')}>
            Months away
          </button>
          <button type="button" disabled={busy} onClick={() => act(() => commands.setSample(true))}>
            Try sample data
          </button>
        </div>
        <p className="small">
          Kept a spreadsheet so far?{' '}
          <button
            type="button"
            className="plain"
            disabled={busy}
            onClick={() => act(() => commands.openAllLetters('data'))}
          >
            Bring it along
          </button>
        </p>
        <p className="quiet small">
          To keep it in sight: the puzzle piece in the toolbar, then the pin beside Letter Rounds.
        </p>
      </section>
    );
  }
  return (
    <form
      className="panel form"
      aria-label="Welcome"
      onSubmit={(event) => {
        event.preventDefault();
        act(() => commands.finishFirstRun(uses, path === 'away'));
      }}
    >
      <fieldset>
        <legend>Where do you apply?</legend>
        <Portals chosen={uses} onChange={setUses} />
      </fieldset>
      {path === 'open' && read.length === 0 && portals.length > 0 && (
        <p className="small quiet">
          Then sign in and open{' '}
          {portals.map((portal) => `${lettersPage(portal)} in ${portalName(portal)}`).join(', and ')}. If that
          tab was open before, reload it once.
        </p>
      )}
      {path === 'away' &&
        portals.map((portal) => (
          <p key={portal} className="small quiet">
            {monthsAway(portal, today)}
          </p>
        ))}
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || uses.length === 0}>
          Done
        </button>
        {read.length === 0 && (
          <button type="button" className="plain" onClick={() => setPath('start')}>
            Back
          </button>
        )}
      </div>
    </form>
  );
}
