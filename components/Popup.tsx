import { lazy, Suspense, useState } from 'react';

import type { Portal, WhoseQuestion } from '../lib/model.ts';
import { isRead } from '../lib/rounds/portals.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { beforeSeason, monthsAway } from '../lib/rounds/sentence.ts';
import type { SentQuestion } from '../lib/rounds/sent.ts';

import { useActing, type Commands } from './act.ts';
import { AddLetter } from './AddLetter.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Freshness } from './Freshness.tsx';
import { freshBeside, RoundsLists } from './RoundsLists.tsx';
import type { PeopleAheadCommands, PeopleAheadShown } from './people.ts';
import { Screen } from './Screen.tsx';
import { SentAsked } from './SentAsked.tsx';
import { Settings, type SettingsShown } from './Settings.tsx';
import { ThisTab, type Tab } from './ThisTab.tsx';
import { UnclaimedAsked } from './UnclaimedAsked.tsx';

/** Only before a season, so it is fetched from the extension itself when it is shown. */
const PeopleAhead = lazy(async () => ({ default: (await import('./PeopleAhead.tsx')).PeopleAhead }));

/** Everything that the popup shows. */
export interface PopupView {
  rounds: Rounds;
  settings: SettingsShown;
  whose: Partial<Record<'eras' | 'amcas', WhoseQuestion>>;
  /** Portals of which a page was read. */
  read: readonly Portal[];
  firstRunDone: boolean;
  /** The user said that their portal opens months from now. */
  monthsAway: boolean;
  /** People, while no portal is open. */
  people: PeopleAheadShown | null;
  /** Drafts about no letter that were opened and not answered for. */
  sent: readonly SentQuestion[];
  readOnly: string | null;
  sample: boolean;
  tab: Tab;
}

interface PopupProps {
  view: PopupView;
  commands: Commands;
  people: PeopleAheadCommands;
}

/** The toolbar popup: the sentence, today's cards, the three lists, how fresh it all is. */
export function Popup({ view, commands, people }: PopupProps) {
  return (
    <Screen className="popup" commands={commands} readOnly={view.readOnly} sample={view.sample}>
      <Inside view={view} people={people} />
    </Screen>
  );
}

function Inside({ view, people: peopleCommands }: Omit<PopupProps, 'commands'>) {
  const { act, commands, readOnly } = useActing();
  const [adding, setAdding] = useState(false);
  const { rounds } = view;
  const known = rounds.items.length > 0 || view.read.length > 0;
  // A page that is none of AAMC's is hardly a portal's: its offer stands aside.
  const elsewhere = view.tab.kind === 'other' && !view.tab.host.endsWith('.aamc.org');
  // The heading says what lies ahead of one portal, and the next step; what is left is said under People.
  const away = !known && view.monthsAway ? view.settings.uses.filter(isRead)[0] : undefined;
  const people = view.people && {
    ...view.people,
    ...(away && { ahead: view.people.ahead.filter(({ portal }) => portal !== away), next: null }),
  };

  return (
    <>
      <header>
        <p className="name">Letter Rounds</p>
        <h1>{away ? monthsAway(away, rounds.today, {}, view.people?.next ?? undefined) : rounds.sentence}</h1>
      </header>
      {rounds.damaged && <p className="banner">{rounds.damaged}</p>}
      <UnclaimedAsked questions={rounds.unclaimed} />
      {!elsewhere && <ThisTab tab={view.tab} />}
      {!view.firstRunDone && !view.sample && <FirstRun read={view.read} today={rounds.today} />}
      <SentAsked questions={view.sent} />
      <RoundsLists rounds={away ? beforeSeason(rounds) : rounds} whose={view.whose} known={known} />
      {people && (
        <Suspense>
          <PeopleAhead shown={people} commands={peopleCommands} first={away !== undefined} />
        </Suspense>
      )}
      <Freshness lines={freshBeside(rounds)} elsewhere={rounds.elsewhere} />
      {elsewhere && <ThisTab tab={view.tab} />}
      <footer>
        {adding && <AddLetter portal={null} onClose={() => setAdding(false)} />}
        <div className="line">
          <button
            type="button"
            className="plain"
            onClick={() => act(() => commands.openAllLetters('letters'))}
          >
            All letters
          </button>
          {!adding && (
            <button type="button" className="plain" disabled={readOnly} onClick={() => setAdding(true)}>
              Add by hand
            </button>
          )}
        </div>
        <details>
          <summary>Settings</summary>
          <Settings {...view.settings} />
        </details>
        <p className="quiet">Leaves this device only when you send or save it. Not affiliated with AAMC.</p>
      </footer>
    </>
  );
}
