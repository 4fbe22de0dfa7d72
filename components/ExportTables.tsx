import { EXPORTS, type Export } from '../lib/sheets/export.ts';
import { useActing } from './act.ts';
import type { DataCommands } from './data.ts';

const NAMES: Record<Export, string> = {
  letters: 'Letters',
  programs: 'Programs',
  assignments: 'Assignments',
  writers: 'Writers',
};

/** Each table as a CSV file for a spreadsheet. */
export function ExportTables({ commands }: { commands: DataCommands }) {
  const { act, busy } = useActing();
  return (
    <section aria-labelledby="export" className="block">
      <h3 id="export">Take it out as a spreadsheet</h3>
      <div className="buttons">
        {EXPORTS.map((table) => (
          <button
            key={table}
            type="button"
            disabled={busy}
            aria-label={`${NAMES[table]} as CSV`}
            onClick={() => act(() => commands.saveTable(table))}
          >
            {NAMES[table]}
          </button>
        ))}
      </div>
      <p className="quiet small">
        A CSV file each, with your notes. Your private answers about people are in none of them.
      </p>
    </section>
  );
}
