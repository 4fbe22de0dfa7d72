import { PORTALS, type Portal } from '../lib/model.ts';
import { portalName } from '../lib/rounds/portals.ts';
import { SHAPES, type Guess, type Shape } from '../lib/sheets/columns.ts';
import { SEPARATORS, type Separator, type Sheet } from '../lib/sheets/table.ts';

const SHAPE_NAMES: Record<Shape, string> = {
  writers: 'A row for each writer',
  programs: 'A row for each program',
  matrix: 'Programs down, writers across',
};
const SEPARATOR_NAMES: Record<Separator, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '': 'None: one a line',
};

interface SheetWhatProps {
  sheet: Sheet;
  what: Guess;
  portal: Portal;
  onSeparator: (separator: Separator) => void;
  onWhat: (shape: Shape, header: number | null) => void;
  onPortal: (portal: Portal) => void;
}

/** What the table is as a whole, to be corrected. */
export function SheetWhat({ sheet, what, portal, onSeparator, onWhat, onPortal }: SheetWhatProps) {
  const headings = [...sheet.rows.slice(0, 10).keys()];
  return (
    <div className="sheet-what">
      <label className="field">
        What it is
        <select value={what.shape} onChange={(event) => onWhat(event.target.value as Shape, what.header)}>
          {SHAPES.map((shape) => (
            <option key={shape} value={shape}>
              {SHAPE_NAMES[shape]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        For
        <select value={portal} onChange={(event) => onPortal(event.target.value as Portal)}>
          {PORTALS.map((one) => (
            <option key={one} value={one}>
              {portalName(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Headings
        <select
          value={what.header ?? ''}
          onChange={(event) =>
            onWhat(what.shape, event.target.value === '' ? null : Number(event.target.value))
          }
        >
          <option value="">None</option>
          {headings.map((row) => (
            <option key={row} value={row}>
              Row {sheet.lines[row]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Cells are kept apart by
        <select value={sheet.separator} onChange={(event) => onSeparator(event.target.value as Separator)}>
          {SEPARATORS.map((one) => (
            <option key={one} value={one}>
              {SEPARATOR_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
