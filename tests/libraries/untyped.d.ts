/** As much of these packages as is used here; they come without types of their own. */
declare module 'tabulator-tables' {
  export interface TabulatorColumn {
    title: string;
    field: string;
    headerSort: boolean;
    formatter: (cell: { getValue(): unknown }) => HTMLElement;
  }
  export interface TabulatorOptions {
    data: object[];
    height: number;
    layout: string;
    columns: TabulatorColumn[];
  }
  export const TabulatorFull: new (into: HTMLElement, options: TabulatorOptions) => object;
}
declare module 'w2ui/w2ui-2.0.es6.js' {
  export interface W2GridOptions {
    name: string;
    box: HTMLElement;
    show: { lineNumbers: boolean };
    recordHeight: number;
    columns: { field: string; text: string; size: string }[];
    records: object[];
  }
  export const w2grid: new (options: W2GridOptions) => object;
}
declare module '*.css';
