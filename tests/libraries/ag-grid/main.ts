import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import type { ColDef, ICellRendererParams, IHeaderParams } from 'ag-grid-community';

import { contentOf, drawSheet, linesIn } from '../draw.ts';
import type { SheetCell, SheetRow } from '../sheet.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** A heading with a line for each of its parts. */
class Heading {
  #box = linesIn([]);
  init(params: IHeaderParams & { lines: string[] }): void {
    this.#box = linesIn(params.lines);
  }
  getGui(): HTMLElement {
    return this.#box;
  }
  refresh(): boolean {
    return false;
  }
}

// Virtual rows and virtual columns; the first column is pinned at the left, the last one at the right.
drawSheet((sheet, into) => {
  into.style.height = '420px';
  const last = sheet.columns.length - 1;
  createGrid<SheetRow>(into, {
    rowData: sheet.rows,
    columnDefs: sheet.columns.map(({ key, lines }, at): ColDef<SheetRow, SheetCell> => ({
      headerComponent: Heading,
      headerComponentParams: { lines },
      headerName: lines[0],
      width: 150,
      pinned: at === 0 ? 'left' : at === last ? 'right' : null,
      autoHeight: true,
      valueGetter: ({ data }) => data?.cells[key],
      valueFormatter: ({ value }) => value?.lines.join(' ') ?? '',
      cellDataType: false,
      cellRenderer: ({ value }: ICellRendererParams<SheetRow, SheetCell>) => contentOf(value ?? undefined),
    })),
  });
});
