import { useState } from 'react';

import type {
  Assignment,
  Contact,
  DigestSettings,
  Lesson,
  MailKind,
  Template,
  TrackerEvent,
} from '../lib/model.ts';
import type { SeasonSaid } from '../lib/rounds/calendar.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import type { SeasonShown } from '../lib/rounds/season-shown.ts';
import type { SentQuestion } from '../lib/rounds/sent.ts';
import { useActing, type Commands, type MoreCommands } from './act.ts';
import { AddLetter } from './AddLetter.tsx';
import { BackupWord } from './BackupWord.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import type { DataCommands, DataShown } from './data.ts';
import { DataView } from './DataView.tsx';
import { Freshness } from './Freshness.tsx';
import { LetterTable } from './LetterTable.tsx';
import { ListsTaught } from './ListsTaught.tsx';
import { MailTexts } from './MailTexts.tsx';
import { Notices } from './Notices.tsx';
import { Matrix } from './Matrix.tsx';
import { PeopleDue } from './PeopleDue.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { PeopleView } from './People.tsx';
import { ProgramTable } from './ProgramTable.tsx';
import { Screen } from './Screen.tsx';
import { Seasons } from './Seasons.tsx';
import { SentAsked } from './SentAsked.tsx';
import { Settings, type SettingsShown } from './Settings.tsx';
import { Timeline } from './Timeline.tsx';
import { WordAsked } from './WordAsked.tsx';
import { WordsExplained } from './WordsExplained.tsx';

/** Everything that the full page shows. */
export interface AllLettersView {
  rounds: Rounds;
  events: readonly TrackerEvent[];
  assignments: readonly Assignment[];
  contacts: readonly Contact[];
  /** Drafts about no letter that were opened and not answered for. */
  sent: readonly SentQuestion[];
  /** What the user taught, lists among it. */
  lessons: readonly Lesson[];
  settings: SettingsShown;
  seasons: readonly SeasonShown[];
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
  readOnly: string | null;
  sample: boolean;
}

interface AllLettersProps {
  view: AllLettersView;
  commands: Commands;
  data: DataCommands;
  more: MoreCommands;
  people: PeopleCommands;
}

/** The full page: every letter that is known, its history, and the user's data. */
export function AllLetters({ view, commands, data, more, people }: AllLettersProps) {
  return (
    <Screen className="page" commands={commands} readOnly={view.readOnly} sample={view.sample}>
      <Inside view={view} data={data} more={more} people={people} />
    </Screen>
  );
}

function Inside({ view, data, more, people }: Omit<AllLettersProps, 'commands'>) {
  const { readOnly } = useActing();
  const [adding, setAdding] = useState(false);
  const { rounds } = view;
  return (
    <>
      <header>
        <p className="name">Letter Rounds</p>
        <h1>{rounds.sentence}</h1>
      </header>
      <SentAsked questions={view.sent} />
      <PeopleDue shown={view.people} commands={people} />
      <BackupWord word={view.data.word} commands={data} />
      <section aria-labelledby="letters" className="block">
        <div className="heading">
          <h2 id="letters">All letters</h2>
          {!adding && (
            <button type="button" disabled={readOnly} onClick={() => setAdding(true)}>
              Add by hand
            </button>
          )}
        </div>
        {adding && (
          <div className="panel narrow">
            <AddLetter portal={null} onClose={() => setAdding(false)} />
          </div>
        )}
        {rounds.words.map((question) => (
          <WordAsked
            key={`${question.key} ${String(question.notSure)}`}
            question={question}
            items={rounds.items.filter(({ asks }) => asks === question.key)}
          />
        ))}
        <LetterTable rounds={rounds} events={view.events} contacts={view.contacts} zone={view.zone} />
      </section>
      <PeopleView shown={view.people} commands={people} />
      <ProgramTable rows={rounds.programs.rows} />
      <Matrix rounds={rounds} assignments={view.assignments} />
      <Timeline rounds={rounds} contacts={view.contacts} said={view.said} zone={view.zone} />
      <WordsExplained words={rounds.explained} />
      <ListsTaught lessons={view.lessons} commands={data} sample={view.sample} />
      <Freshness lines={rounds.freshness} elsewhere={rounds.elsewhere} detailed />
      <Seasons seasons={view.seasons} />
      <DataView commands={data} shown={view.data} rounds={rounds} />
      <Notices commands={more} digest={view.digest} allowed={view.mayNotify} sample={view.sample} />
      <CalendarFile commands={more} names={view.calendarNames} />
      <MailTexts commands={more} signAs={view.signAs} own={view.templates} />
      <Settings {...view.settings} />
      <p className="quiet small">
        Leaves this device only when you send or save it. Not affiliated with AAMC.
      </p>
    </>
  );
}
