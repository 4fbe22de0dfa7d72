import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';

import { TrackerPage } from '../../components/TrackerPage.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import type { ReadPortal } from '../../lib/model.ts';
import { PORTAL_HOSTS } from '../../lib/portals/hosts.ts';
import { DIGEST_DEFAULT, seasonsShown, sentQuestions, tmdsasRouteShown } from '../../lib/rounds/index.ts';
import { changesSince } from '../../lib/rounds/since.ts';
import { asOfNow } from '../../lib/rounds/wrong-clock.ts';
import { commandsFor } from '../popup/commands.ts';
import { useLive, type Live } from '../popup/live.ts';
import { portalsRead, settingsShown } from '../popup/view.ts';
import { dataCommandsFor } from './data-commands.ts';
import { useDataShown } from './data-shown.ts';
import { peopleCommandsFor } from './people-commands.ts';
import { usePeopleShown } from './people-shown.ts';
import { moreCommandsFor } from './more-commands.ts';
import { useLastLooked } from './last-looked.ts';
import { useMayNotify } from './may-notify.ts';
import '../../components/screen.css';
import '../../components/rounds-lists.css';
import '../../components/tracker-page.css';
import '../../components/matrix.css';
import '../../components/timeline.css';
import '../../components/print.css';

/** Each portal's host names, of the match patterns that the manifest has. */
const HOSTS = Object.fromEntries(
  Object.entries(PORTAL_HOSTS).map(([portal, patterns]) => [portal, patterns.map(hostOf)]),
) as Record<ReadPortal, string[]>;

function hostOf(pattern: string): string {
  return new URL(pattern.replace('*', '')).host;
}

function Page() {
  const live = useLive();
  return live && <Opened live={live} />;
}

function Opened({ live }: { live: Live }) {
  const { tracker, rounds, readOnly, stored, now } = live;
  const commands = useMemo(() => commandsFor(live, { id: null, tab: { kind: 'none' } }), [live]);
  const data = useMemo(() => dataCommandsFor(live.db), [live.db]);
  const more = useMemo(() => moreCommandsFor(live), [live]);
  const people = useMemo(() => peopleCommandsFor(live), [live]);
  const mayNotify = useMayNotify();
  const since = useLastLooked();
  const news = useMemo(
    () =>
      since === null || stored.sample
        ? null
        : { since, changes: changesSince(asOfNow(tracker, now.moment), since) },
    [since, stored.sample, tracker, now.moment],
  );
  const view = {
    rounds,
    home: {
      whose: tracker.settings.whose ?? {},
      read: portalsRead(tracker),
      welcomed: stored.sample || (tracker.settings.firstRunDone ?? false),
      news,
    },
    events: tracker.events,
    assignments: tracker.assignments,
    contacts: tracker.contacts,
    sent: sentQuestions(tracker, rounds.today),
    lessons: tracker.lessons,
    settings: settingsShown(live),
    said: tracker.settings,
    seasons: seasonsShown(tracker, live.now.today),
    tmdsasRoute: tmdsasRouteShown(tracker, live.now.today),
    digest: tracker.settings.digest ?? DIGEST_DEFAULT,
    mayNotify,
    calendarNames: tracker.settings.calendarNames ?? true,
    signAs: tracker.settings.signAs ?? '',
    templates: tracker.settings.templates ?? {},
    data: useDataShown(live),
    hosts: HOSTS,
    people: usePeopleShown(live),
    zone: Temporal.Now.timeZoneId(),
    readOnly,
    sample: stored.sample,
  };
  return <TrackerPage view={view} commands={commands} data={data} more={more} people={people} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <Trouble>
    <Page />
  </Trouble>,
);
