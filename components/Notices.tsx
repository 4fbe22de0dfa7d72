import type { DigestSettings } from '../lib/model.ts';
import { useActing, type MoreCommands } from './act.ts';

interface NoticesProps {
  commands: MoreCommands;
  digest: DigestSettings;
  /** The browser lets us show them. */
  allowed: boolean;
  sample: boolean;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** One notice a day at most, off until it is turned on here; all of it is turned off here too. */
export function Notices({ commands, digest, allowed, sample }: NoticesProps) {
  const { act, busy, readOnly } = useActing();
  const set = (changes: Partial<DigestSettings>) => act(() => commands.setDigest({ ...digest, ...changes }));
  const hour = (label: string, value: number, onChange: (hour: number) => void) => (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {`${String(one).padStart(2, '0')}:00`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="notices" className="block">
      <h2 id="notices">Notices</h2>
      <fieldset className="form narrow" disabled={busy || readOnly || sample}>
        <label className="check">
          <input
            type="checkbox"
            checked={digest.on && allowed}
            onChange={(event) => set({ on: event.target.checked })}
          />
          One quiet notice a day, only when something is new
        </label>
        {digest.on && !allowed && (
          <p className="quiet small">
            The browser’s leave for notices was taken back. Turn them on to ask for it again.
          </p>
        )}
        {digest.on && allowed && (
          <>
            <label className="check">
              <input
                type="checkbox"
                checked={digest.names}
                onChange={(event) => set({ names: event.target.checked })}
              />
              With writers’ names
            </label>
            <div className="pair">
              {hour('At', digest.at, (at) => set({ at }))}
              {hour('Quiet from', digest.quiet.from, (from) => set({ quiet: { ...digest.quiet, from } }))}
              {hour('Quiet until', digest.quiet.to, (to) => set({ quiet: { ...digest.quiet, to } }))}
            </div>
          </>
        )}
      </fieldset>
    </section>
  );
}
