import { MatTableDataSource } from '@angular/material/table';

import type { ErasProgram } from '../../state.ts';

/** Rows of a list of programs whose search box looks into the columns that a person would search by. */
export function programRows(): MatTableDataSource<ErasProgram> {
  const rows = new MatTableDataSource<ErasProgram>();
  rows.filterPredicate = (program, search) =>
    [program.name, program.specialty, program.city, program.state, program.accreditationId].some((text) =>
      text.toLowerCase().includes(search),
    );
  return rows;
}
