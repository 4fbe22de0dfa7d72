import type { Portal } from '../lib/model.ts';
import { portalName } from '../lib/rounds/portals.ts';
import { ROLES, type Guess, type Role } from '../lib/sheets/columns.ts';
import type { Sheet } from '../lib/sheets/table.ts';

const NAMES: Record<Role, string> = {
  author: 'Writer',
  firstName: 'First name',
  lastName: 'Last name',
  title: 'Title',
  email: 'E-mail',
  kind: 'Kind of letter',
  specialty: 'Specialty',
  status: 'Status in words',
  asked: 'Asked on',
  due: 'Due',
  sent: 'Sent, by your word',
  in: 'In the portal',
  thanked: 'Thanked on',
  notes: 'Notes',
  program: 'Program',
  programId: 'Program ID',
  track: 'Track',
  city: 'City',
  region: 'State or region',
  programStatus: 'Saved or applied',
  signaled: 'Signaled',
  applied: 'Applied on',
  deadline: 'Deadline',
  required: 'Letters it asks for',
  letter: 'Writer of a letter for it',
  mark: 'Ticks for this writer',
  nothing: 'Leave it out',
};

interface SheetColumnsProps {
  sheet: Sheet;
  what: Guess;
  portal: Portal;
  onRoles: (roles: Role[]) => void;
}

/** What each column is, to be corrected, with what stands in it. */
export function SheetColumns({ sheet, what, portal, onRoles }: SheetColumnsProps) {
  const headings = what.header === null ? [] : (sheet.rows[what.header] ?? []);
  const body = sheet.rows.slice((what.header ?? -1) + 1);
  return (
    <fieldset>
      <legend>Its columns</legend>
      <ul className="rows">
        {what.roles.map((role, column) => {
          const heading = headings[column] || `Column ${String(column + 1)}`;
          const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
          return (
            // A column has no name of its own but its place.
            <li key={column} className="sheet-column">
              <span>
                <strong>{heading.slice(0, 60)}</strong>{' '}
                <span className="quiet small">{cells.slice(0, 3).join(' · ').slice(0, 90)}</span>
              </span>
              <select
                aria-label={`What "${heading.slice(0, 60)}" is`}
                value={role}
                onChange={(event) =>
                  onRoles(what.roles.map((one, at) => (at === column ? (event.target.value as Role) : one)))
                }
              >
                {ROLES[what.shape].map((one) => (
                  <option key={one} value={one}>
                    {one === 'in' ? `In ${portalName(portal)}: it has the letter` : NAMES[one]}
                  </option>
                ))}
              </select>
              {role === 'in' && (
                <p className="late small">
                  You say that {portalName(portal)} has these letters. Nobody will be reminded of them.
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
