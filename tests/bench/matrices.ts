/** How a cell of a matrix shows that a letter is assigned. */
export type DrawCell = (assigned: boolean) => string;

export const CELLS = {
  text: (assigned) => (assigned ? 'Assigned' : 'Not Assigned'),
  glyphs: (assigned) => (assigned ? '✓' : ''),
  icons: (assigned) => (assigned ? '<svg role="img" aria-label="Assigned"></svg>' : ''),
  boxes: (assigned) => `<input type="checkbox" ${assigned ? 'checked' : ''}>`,
} as const satisfies Record<string, DrawCell>;

/** Letters by programs: what is usual, and more than anybody has. */
export const SIZES: readonly (readonly [letters: number, programs: number])[] = [
  [5, 70],
  [15, 800],
];

/** A checklist of MyERAS, a sign in two cells of three, as `cell` draws it. */
export function matrix(letters: number, programs: number, cell: DrawCell): string {
  const writers = Array.from(
    { length: letters },
    (_, at) => `Writer ${'ABCDEFGHIJKLMNO'[at]}. Lastname<br>LTR${20_400 + at}`,
  );
  const head = ['Program Name', 'Accreditation ID', ...writers].map((text) => `<th>${text}</th>`).join('');
  const rows = Array.from({ length: programs }, (_, row) => {
    const cells = writers.map((_one, at) => `<td class="c">${cell((row + at) % 3 > 0)}</td>`).join('');
    return `<tr class="r"><td>Program ${row}</td><td>${1_403_500_000 + row}</td>${cells}</tr>`;
  }).join('');
  return `<!doctype html><title>MyERAS</title><main><h1>Assignments Checklist</h1><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></main>`;
}
