import type { Portal } from '../lib/model.ts';
import { useActing } from './act.ts';
import { Portals } from './Portals.tsx';

export interface SettingsShown {
  uses: readonly Portal[];
  badge: boolean;
  /** Marks and the strip on the portal's pages. */
  marks: boolean;
  /** Addresses that the user lets us read always, besides the portals' own. */
  sites: readonly string[];
}

/** The few things that can be set. */
export function Settings({ uses, badge, marks, sites }: SettingsShown) {
  const { act, commands, busy, readOnly } = useActing();
  return (
    <fieldset className="form" disabled={busy || readOnly}>
      <label className="check">
        <input
          type="checkbox"
          checked={badge}
          onChange={(event) => {
            const { checked } = event.target;
            act(() => commands.setBadge(checked));
          }}
        />
        A number on the toolbar button
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={marks}
          onChange={(event) => {
            const { checked } = event.target;
            act(() => commands.setMarks(checked));
          }}
        />
        Marks beside the rows on the portal’s pages
      </label>
      {sites.map((site) => (
        <div key={site} className="line">
          <span>Read always: {site}</span>
          <button type="button" className="plain" onClick={() => act(() => commands.stopReading(site))}>
            Stop reading
          </button>
        </div>
      ))}
      <div role="group" aria-label="Where you apply">
        <p className="quiet small">Where you apply</p>
        <Portals chosen={uses} onChange={(next) => act(() => commands.setUses(next))} />
      </div>
    </fieldset>
  );
}
