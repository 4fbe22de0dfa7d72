import { PORTALS, type Portal } from '../lib/model.ts';
import { isRead, portalName } from '../lib/rounds/portals.ts';

interface PortalsProps {
  chosen: readonly Portal[];
  onChange: (portals: Portal[]) => void;
}

/** Where the user applies: the portals that are read by themselves, and those that are kept by hand. */
export function Portals({ chosen, onChange }: PortalsProps) {
  const set = (portal: Portal, on: boolean) =>
    onChange(PORTALS.filter((one) => (one === portal ? on : chosen.includes(one))));
  const boxes = (portals: readonly Portal[]) => (
    <div className="checks">
      {portals.map((portal) => (
        <label key={portal} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(portal)}
            onChange={(event) => set(portal, event.target.checked)}
          />
          {portalName(portal)}
        </label>
      ))}
    </div>
  );
  return (
    <>
      {boxes(PORTALS.filter(isRead))}
      <p className="quiet small">Kept by hand:</p>
      {boxes(PORTALS.filter((portal) => !isRead(portal)))}
    </>
  );
}
