import { useId, useMemo, useState } from 'react';

import type { Contact } from '../lib/model.ts';
import type { SeasonSaid } from '../lib/rounds/calendar.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { namesText } from '../lib/rounds/days.ts';
import { timelineOf } from '../lib/rounds/timeline.ts';
import { usePrinting } from './printing.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface TimelineProps {
  rounds: Rounds;
  contacts: readonly Contact[];
  said: SeasonSaid;
  /** The user's time zone, an IANA name. */
  zone: string;
}

/** The season at a glance: each letter from its ask to its due date, and the same facts as a table. */
export function Timeline({ rounds, contacts, said, zone }: TimelineProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { only, print } = usePrinting();
  const { items, today } = rounds;
  const timeline = useMemo(
    () => timelineOf({ items, contacts, today, zone, said }),
    [items, contacts, today, zone, said],
  );
  return (
    <section aria-labelledby={id} className="block timeline" data-print-only={only || undefined}>
      <div className="heading">
        <h2 id={id}>The season</h2>
        {timeline && (
          <div className="buttons">
            <button
              type="button"
              className="chip"
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              As a table
            </button>
            <button type="button" onClick={print}>
              Print
            </button>
          </div>
        )}
      </div>
      {!timeline && <p className="quiet">No letter is known yet, so there is nothing to lay out in time.</p>}
      {timeline && <TimelineLegend />}
      {timeline?.sections.map((section) => (
        <div key={section.key} className="season">
          <h3>{section.name}</h3>
          {section.bars.length > 0 && <TimelineChart timeline={timeline} section={section} today={today} />}
          {section.undated.length > 0 && (
            <p className="quiet small">
              No day is known of {namesText(section.undated.map(({ writer }) => writer))}.
            </p>
          )}
          <div className={asTable ? 'scroll' : 'unseen'}>
            <TimelineTable section={section} />
          </div>
        </div>
      ))}
    </section>
  );
}
