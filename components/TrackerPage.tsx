import { Activity, useState } from 'react';

import type {
  Assignment,
  Contact,
  DigestSettings,
  Lesson,
  MailKind,
  ReadPortal,
  Template,
  TmdsasRoute,
  TrackerEvent,
} from '../lib/model.ts';
import type { SeasonSaid } from '../lib/rounds/calendar.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import type { SeasonShown } from '../lib/rounds/season-shown.ts';
import type { SentQuestion } from '../lib/rounds/sent.ts';
import type { Commands, MoreCommands } from './act.ts';
import { BackupWord } from './BackupWord.tsx';
import type { DataCommands, DataShown } from './data.ts';
import { DataView } from './DataView.tsx';
import { Home, type HomeShown } from './Home.tsx';
import { LettersView } from './LettersView.tsx';
import { PeopleDue } from './PeopleDue.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { PeopleView } from './People.tsx';
import { ProgramsView } from './ProgramsView.tsx';
import { Screen } from './Screen.tsx';
import { SentAsked } from './SentAsked.tsx';
import type { SettingsShown } from './Settings.tsx';
import { SettingsView } from './SettingsView.tsx';
import { Timeline } from './Timeline.tsx';
import { ViewNav } from './ViewNav.tsx';
import { useView, type View } from './views.ts';

/** Everything that the full page shows. */
export interface TrackerView {
  rounds: Rounds;
  home: HomeShown;
  events: readonly TrackerEvent[];
  assignments: readonly Assignment[];
  contacts: readonly Contact[];
  /** Drafts about no letter that were opened and not answered for. */
  sent: readonly SentQuestion[];
  /** What the user taught, lists among it. */
  lessons: readonly Lesson[];
  settings: SettingsShown;
  seasons: readonly SeasonShown[];
  /** How letters reach TMDSAS, as the user said (`null`: not said); absent where TMDSAS is not used. */
  tmdsasRoute?: TmdsasRoute | null | undefined;
  /** What the user says about seasons. */
  said: SeasonSaid;
  digest: DigestSettings;
  /** The browser lets us show notices. */
  mayNotify: boolean;
  calendarNames: boolean;
  signAs: string;
  /** Texts that the user wrote in the place of ours. */
  templates: Partial<Record<MailKind, Template>>;
  data: DataShown;
  people: PeopleShown;
  /** The user's time zone, an IANA name: events are kept in UTC. */
  zone: string;
  /** The host names of each portal that is read by itself. */
  hosts: Readonly<Record<ReadPortal, readonly string[]>>;
  readOnly: string | null;
  sample: boolean;
}

interface TrackerPageProps {
  view: TrackerView;
  commands: Commands;
  data: DataCommands;
  more: MoreCommands;
  people: PeopleCommands;
}

/** The full page, in views: the rounds, every letter, the programs, the season, the user's data, and what can be set. */
export function TrackerPage({ view, commands, data, more, people }: TrackerPageProps) {
  const shown = useView();
  return (
    <Screen
      className={`page ${shown}-view`}
      commands={commands}
      readOnly={view.readOnly}
      sample={view.sample}
    >
      <header>
        <div className="top">
          <p className="name">Letter Rounds</p>
          <ViewNav view={shown} />
        </div>
        <h1>{view.rounds.sentence}</h1>
      </header>
      {view.rounds.damaged && <p className="banner">{view.rounds.damaged}</p>}
      <SentAsked questions={view.sent} />
      <BackupWord word={view.data.word} commands={data} />
      <Shown shown={shown} view={view} data={data} more={more} people={people} />
      <KeptData shown={shown} view={view} data={data} />
      <p className="quiet small">
        Leaves this device only when you send or save it. Not affiliated with AAMC.
      </p>
    </Screen>
  );
}

/** The user's data: once opened it is kept, since an import may be half-way through there. */
function KeptData({ shown, view, data }: Pick<TrackerPageProps, 'view' | 'data'> & { shown: View }) {
  const [opened, setOpened] = useState(false);
  if (shown === 'data' && !opened) setOpened(true);
  if (!opened) return null;
  return (
    <Activity mode={shown === 'data' ? 'visible' : 'hidden'}>
      <DataView commands={data} shown={view.data} rounds={view.rounds} />
    </Activity>
  );
}

function Shown({ shown, view, data, more, people }: Omit<TrackerPageProps, 'commands'> & { shown: View }) {
  const { rounds, events, contacts, assignments, zone, said } = view;
  switch (shown) {
    case 'home':
      return (
        <>
          <PeopleDue shown={view.people} commands={people} />
          <Home rounds={rounds} shown={view.home} zone={zone} />
        </>
      );
    case 'letters':
      return <LettersView rounds={rounds} events={events} contacts={contacts} zone={zone} />;
    case 'people':
      return <PeopleView shown={view.people} commands={people} />;
    case 'programs':
      return <ProgramsView rounds={rounds} assignments={assignments} />;
    case 'timeline':
      return <Timeline rounds={rounds} contacts={contacts} said={said} zone={zone} />;
    case 'data':
      return null;
    case 'settings':
      return <SettingsView view={view} data={data} more={more} />;
  }
}
