import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';

import { Popup } from '../../components/Popup.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { commandsFor } from './commands.ts';
import { peopleAheadCommandsFor } from './people-commands.ts';
import { useLive, type Live } from './live.ts';
import { useFrontTab } from './tab.ts';
import { popupView } from './view.ts';
import '../../components/screen.css';
import '../../components/rounds-lists.css';
import '../../components/popup.css';

function PopupPage() {
  const live = useLive();
  return live && <Opened live={live} />;
}

function Opened({ live }: { live: Live }) {
  const front = useFrontTab(live.tracker.settings.moreHosts);
  const commands = useMemo(() => commandsFor(live, front), [live, front]);
  const people = useMemo(() => peopleAheadCommandsFor(live), [live]);
  return <Popup view={popupView(live, front.tab)} commands={commands} people={people} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('The popup has no root');
createRoot(root).render(
  <Trouble>
    <PopupPage />
  </Trouble>,
);
