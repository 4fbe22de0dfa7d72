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
declare module '*.css';
