import { useId, useMemo, useState } from 'react';

import type { Assignment } from '../lib/model.ts';
import { matrixOf } from '../lib/rounds/matrix.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { MatrixSheetView } from './MatrixSheet.tsx';
import { usePrinting } from './printing.ts';

interface MatrixProps {
  rounds: Rounds;
  assignments: readonly Assignment[];
}

/** Letters and programs, one against the other: what is assigned, what could be, what must not. */
export function Matrix({ rounds, assignments }: MatrixProps) {
  const id = useId();
  const { items, programs } = rounds;
  const { coverage, rows } = programs;
  const sheets = useMemo(() => matrixOf({ coverage, items, assignments }), [coverage, items, assignments]);
  const [chosen, setChosen] = useState<string | null>(null);
  const { printing, only, print } = usePrinting();
  const sheet = sheets.find(({ key }) => key === chosen) ?? sheets[0];
  return (
    <section aria-labelledby={id} className="block matrix" data-print-only={only || undefined}>
      <div className="heading">
        <h2 id={id}>Letters and programs</h2>
        {sheets.length > 1 && (
          <div className="buttons" role="group" aria-label="Portal">
            {sheets.map(({ key, portalName, season }) => (
              <button
                key={key}
                type="button"
                className="chip"
                aria-pressed={key === sheet?.key}
                onClick={() => setChosen(key)}
              >
                {portalName} {season}
              </button>
            ))}
          </div>
        )}
      </div>
      {!sheet ? (
        <p className="quiet">
          No program is known yet. Open the page of saved programs, or of assignments, in MyERAS or AMCAS
          once.
        </p>
      ) : sheet.columns.length === 0 ? (
        <p className="quiet">
          {sheet.rows.length} programs are known, and no letter yet. Open the page of letters in{' '}
          {sheet.portalName} once.
        </p>
      ) : (
        <MatrixSheetView
          key={sheet.key}
          sheet={sheet}
          rows={rows}
          today={rounds.today}
          printing={printing}
          onPrint={print}
        />
      )}
    </section>
  );
}
