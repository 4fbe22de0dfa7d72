/** What makes a program that opens a CSV take a cell for a formula (OWASP, "CSV Injection"), full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const ESCAPED = /^'[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20']/u;

/** A cell that no program takes for a formula: an apostrophe stands before what would begin one. */
export function escapeCell(cell: string): string {
  return FORMULA.test(cell) || ESCAPED.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before {@link escapeCell}. */
export function unescapeCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/**
 * A table as CSV: RFC 4180, lines end in CR LF, and a byte order mark before it, without which Excel takes UTF-8 for
 * something else. Every cell is quoted, so that none begins with anything but a quote.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${escapeCell(cell).replaceAll('"', '""')}"`).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
