import Papa from 'papaparse';

import { unescapeCell } from './csv.ts';
import { SheetRefused } from './refused.ts';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;
const MOST_CHARACTERS = 10_000;

/** How the cells of a row are kept apart; '' for one cell a line. */
export const SEPARATORS = [',', ';', '\t', ''] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A table as people keep it: rows of cells, all of one width, without empty rows and columns. */
export interface Sheet {
  rows: string[][];
  /** The place of each row in the file, counted from 1 and with the empty ones. */
  lines: number[];
  separator: Separator;
}

/**
 * Parts a text into rows and cells (RFC 4180, and what programs make of it).
 *
 * @param chosen the separator that the user named; else it is told from the text
 * @throws SheetRefused for a table that is empty, or larger than people keep by hand
 */
export function readTable(text: string, chosen?: Separator): Sheet {
  const { body, named } = withoutMark(text);
  const separator = chosen ?? named ?? separatorOf(body);
  const rows = separator === '' ? linesOf(body) : parse(body, separator);
  const all = rows.map((row, at) => ({ cells: row.map(clean), line: at + 1 }));
  const kept = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const full = kept.map(({ cells }) => cells);
  if (full.length === 0) throw new SheetRefused('There is nothing in it. Nothing was changed.');
  if (full.length > MOST_ROWS) {
    throw new SheetRefused(`It has more than ${String(MOST_ROWS)} rows. Nothing was changed.`);
  }
  const width = Math.max(...full.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  if (width > MOST_COLUMNS) {
    throw new SheetRefused(`It has more than ${String(MOST_COLUMNS)} columns. Nothing was changed.`);
  }
  if (full.some((row) => row.some((cell) => cell.length > MOST_CHARACTERS))) {
    throw new SheetRefused('It has a cell longer than any note. Nothing was changed.');
  }
  const used = [...Array(width).keys()].filter((column) => full.some((row) => (row[column] ?? '') !== ''));
  return {
    rows: full.map((row) => used.map((column) => row[column] ?? '')),
    lines: kept.map(({ line }) => line),
    separator,
  };
}

/** Excel's own first line "sep=;" names the separator, and is no row. */
function withoutMark(text: string): { body: string; named: Separator | undefined } {
  const mark = /^\uFEFF?sep=(.)\r?\n/iu.exec(text);
  const named = SEPARATORS.find((one) => one !== '' && one === mark?.[1]);
  return named === undefined
    ? { body: text.replace(/^\uFEFF/u, ''), named }
    : { body: text.slice(mark?.[0].length ?? 0), named };
}

/** Lines as rows of one cell; one of separators alone is empty. */
function linesOf(text: string): string[][] {
  return text.split(/\r\n|\r|\n/u).map((line) => (/^[,;\s]*$/u.test(line) ? [''] : [line]));
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  // One row more than is allowed is enough to refuse by.
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: preview || MOST_ROWS * 4 });
  return data;
}

/** The separator by which the first rows have the same number of cells, and the most of them. */
function separatorOf(text: string): Separator {
  const start = text.slice(0, 50_000);
  let best: { separator: Separator; score: number } = { separator: '', score: 0 };
  for (const separator of ['\t', ';', ','] as const) {
    const widths = parse(start, separator, 40)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => row.length);
    const usual = mode(widths);
    if (usual < 2) continue;
    const agree = widths.filter((width) => width === usual).length / widths.length;
    const score = agree * Math.min(usual, 12);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function mode(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0] ?? 0;
}

function clean(cell: string): string {
  return unescapeCell(cell.replace(/\u00A0/gu, ' ')).trim();
}
