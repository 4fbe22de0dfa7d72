import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { ProgramTable } from '../../../components/ProgramTable.tsx';
import { Screen } from '../../../components/Screen.tsx';
import type { ReadPortal } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, on, program, reading, tracker } from '../rounds/rows.ts';
import { NO_COMMANDS } from './view.ts';

function draw(portal: ReadPortal): string {
  const at = '2026-08-20T12:00:00Z';
  const programs = [
    program({ id: 'p1', portal, deadlineOn: '2026-11-01' }),
    program({ id: 'p2', portal, name: 'Lakemont' }),
  ];
  const readings = [
    reading({ portal }),
    reading({ id: 'a', portal, page: 'assignments', counts: { programs: 2 }, at }),
  ];
  const { programs: judged } = roundsOf(
    tracker({ programs, readings, letters: [arrived({ portal })] }),
    on('2026-08-25'),
  );
  return renderToStaticMarkup(
    <Screen className="tracker" commands={NO_COMMANDS} readOnly={null} sample={false}>
      <ProgramTable rows={judged.rows} />
    </Screen>,
  );
}

it.each(['eras', 'amcas'] as const)(
  'a deadline of a program of %s stands with it and can be removed there',
  (portal) => {
    const html = draw(portal);
    expect(html).toContain('Deadline 1 Nov');
    expect(html.match(/aria-label="Remove the deadline: [^"]*"/g)).toEqual([
      'aria-label="Remove the deadline: Riverside University Hospital"',
    ]);
  },
);
