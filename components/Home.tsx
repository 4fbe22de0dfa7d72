import type { Portal, ReadPortal, WhoseQuestion } from '../lib/model.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import type { Change } from '../lib/rounds/since.ts';
import { FirstRun } from './FirstRun.tsx';
import { Freshness } from './Freshness.tsx';
import { freshBeside, RoundsLists } from './RoundsLists.tsx';
import { SinceLooked } from './SinceLooked.tsx';
import { UnclaimedAsked } from './UnclaimedAsked.tsx';

/** What Home shows besides what every view knows. */
export interface HomeShown {
  whose: Partial<Record<ReadPortal, WhoseQuestion>>;
  /** Portals of which a page was read. */
  read: readonly Portal[];
  /** The first questions are answered, or need no answer. */
  welcomed: boolean;
  /** What changed since the user last looked; `null`: they never did before. */
  news: { since: string; changes: readonly Change[] } | null;
}

/** The rounds, whole, what is new, and how fresh everything is. */
export function Home({ rounds, shown, zone }: { rounds: Rounds; shown: HomeShown; zone: string }) {
  const { whose, read, welcomed, news } = shown;
  const known = rounds.items.length > 0 || read.length > 0;
  return (
    <div className="home">
      <div className="block">
        <UnclaimedAsked questions={rounds.unclaimed} />
        {!welcomed && <FirstRun read={read} today={rounds.today} />}
        <RoundsLists rounds={rounds} whose={whose} known={known} />
      </div>
      <div className="block">
        {news && <SinceLooked {...news} today={rounds.today} zone={zone} />}
        <Freshness lines={freshBeside(rounds)} elsewhere={rounds.elsewhere} detailed />
      </div>
    </div>
  );
}
