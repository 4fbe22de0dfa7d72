import { About } from './About.tsx';
import type { MoreCommands } from './act.ts';
import { CalendarFile } from './CalendarFile.tsx';
import type { DataCommands } from './data.ts';
import { ListsTaught } from './ListsTaught.tsx';
import { MailTexts } from './MailTexts.tsx';
import { Notices } from './Notices.tsx';
import { Permissions } from './Permissions.tsx';
import { Seasons } from './Seasons.tsx';
import { Settings } from './Settings.tsx';
import { TmdsasRouteChoice } from './TmdsasRouteChoice.tsx';
import type { TrackerView } from './TrackerPage.tsx';
import { WordsExplained } from './WordsExplained.tsx';

interface SettingsViewProps {
  view: TrackerView;
  data: DataCommands;
  more: MoreCommands;
}

/** Everything that can be set, what was taught, and what Letter Rounds is and may do. */
export function SettingsView({ view, data, more }: SettingsViewProps) {
  return (
    <>
      <section aria-labelledby="shown" className="block">
        <h2 id="shown">Portals and marks</h2>
        <div className="narrow">
          <Settings {...view.settings} />
        </div>
      </section>
      <Notices commands={more} digest={view.digest} allowed={view.mayNotify} sample={view.sample} />
      <Seasons seasons={view.seasons} />
      {view.tmdsasRoute !== undefined && <TmdsasRouteChoice chosen={view.tmdsasRoute} />}
      <CalendarFile commands={more} names={view.calendarNames} />
      <MailTexts commands={more} signAs={view.signAs} own={view.templates} />
      <WordsExplained words={view.rounds.explained} />
      <ListsTaught lessons={view.lessons} commands={data} sample={view.sample} />
      <Permissions hosts={view.hosts} />
      <About />
    </>
  );
}
