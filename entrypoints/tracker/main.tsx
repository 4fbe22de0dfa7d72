import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';

import { AllLetters } from '../../components/AllLetters.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { DIGEST_DEFAULT, seasonsShown, sentQuestions } from '../../lib/rounds/index.ts';
import { commandsFor } from '../popup/commands.ts';
import { useLive, type Live } from '../popup/live.ts';
import { settingsShown } from '../popup/view.ts';
import { dataCommandsFor } from './data-commands.ts';
import { useDataShown } from './data-shown.ts';
import { peopleCommandsFor } from './people-commands.ts';
import { usePeopleShown } from './people-shown.ts';
import { moreCommandsFor } from './more-commands.ts';
import { useMayNotify } from './may-notify.ts';
import '../../components/screen.css';
import '../../components/all-letters.css';
import '../../components/matrix.css';
import '../../components/timeline.css';
import '../../components/print.css';

function TrackerPage() {
  const live = useLive();
  return live && <Opened live={live} />;
}

function Opened({ live }: { live: Live }) {
  const { tracker, rounds, readOnly, stored } = live;
  const commands = useMemo(() => commandsFor(live, { id: null, tab: { kind: 'none' } }), [live]);
  const data = useMemo(() => dataCommandsFor(live.db), [live.db]);
  const more = useMemo(() => moreCommandsFor(live), [live]);
  const people = useMemo(() => peopleCommandsFor(live), [live]);
  const mayNotify = useMayNotify();
  const view = {
    rounds,
    events: tracker.events,
    assignments: tracker.assignments,
    contacts: tracker.contacts,
    sent: sentQuestions(tracker, rounds.today),
    lessons: tracker.lessons,
    settings: settingsShown(live),
    said: tracker.settings,
    seasons: seasonsShown(tracker, live.now.today),
    digest: tracker.settings.digest ?? DIGEST_DEFAULT,
    mayNotify,
    calendarNames: tracker.settings.calendarNames ?? true,
    signAs: tracker.settings.signAs ?? '',
    templates: tracker.settings.templates ?? {},
    data: useDataShown(live),
    people: usePeopleShown(live),
    zone: Temporal.Now.timeZoneId(),
    readOnly,
    sample: stored.sample,
  };
  return <AllLetters view={view} commands={commands} data={data} more={more} people={people} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <Trouble>
    <TrackerPage />
  </Trouble>,
);
