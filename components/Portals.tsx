import { PORTALS, type Portal } from '../lib/model.ts';
import { isRead, portalName } from '../lib/rounds/portals.ts';

/** Where the user applies: the portals that are read, and those that are kept by hand. */
export function Portals({
  chosen,
  onChange,
}: {
  chosen: readonly Portal[];
  onChange: (portals: Portal[]) => void;
}) {
  return (
    <div className="checks">
      {PORTALS.map((portal) => (
        <label key={portal} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(portal)}
            onChange={(event) =>
              onChange(
                PORTALS.filter((one) => (one === portal ? event.target.checked : chosen.includes(one))),
              )
            }
          />
          <span>
            {portalName(portal)}
            {!isRead(portal) && <span className="quiet small"> by hand</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
