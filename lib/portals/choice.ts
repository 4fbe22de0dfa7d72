import type { AssignmentSeen, LetterSeen, ProgramSeen } from '../model.ts';
import type { Page } from '../page/page.ts';
import type { LetterGrid } from './letters.ts';
import { columnOf, speaksOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/** The column of a letters list that holds a box for each letter and nothing else, `null` when it has none. */
function boxColumn({ grid, columns }: LetterGrid): number | null {
  const at = grid.columns.findIndex(
    (_, index) =>
      columns[index] === null &&
      grid.rows.some((row) => (row.cells[index]?.checked ?? null) !== null) &&
      grid.rows.every((row) => !row.cells[index]?.text),
  );
  return at < 0 ? null : at;
}

/**
 * The program that letters are being chosen for: a list of letters with boxes, on a page or in a dialog that speaks of
 * assigning and names one program by its ID. `null`: it is an ordinary list. A letters page has such boxes too, to
 * choose rows by: it names no program.
 */
export function programChosenFor(list: LetterGrid, page: Page, words: PortalWords): ProgramSeen | null {
  const box = words.locksOnApply ? boxColumn(list) : null;
  if (box === null) return null;
  const fields = page.fields.filter(({ label }) => {
    const means = columnOf(label, words.programColumns);
    return means === 'program' || means === 'accreditationId';
  });
  const texts = [
    ...page.headings.map(({ text }) => text),
    ...page.lines,
    ...fields.map(({ value }) => value),
  ];
  const heads = [list.grid.columns[box]?.text ?? '', list.grid.name, ...list.grid.under];
  if (![...heads, ...texts].some((text) => speaksOf(text, ['assign', 'assigned', 'assignments'])))
    return null;
  const ids = new Set(texts.flatMap((text) => text.match(/\b\d{10}\b/g) ?? []));
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return null;
  const name = [...fields.map(({ value }) => value), ...texts.filter((text) => text.includes(id))].join(' ');
  return {
    row: 'program',
    accreditationId: id,
    track: null,
    name: name.slice(0, 300),
    specialty: null,
    city: null,
    region: null,
    status: null,
    signaled: null,
    appliedOn: null,
    assignmentsWhole: false,
  };
}

/** Which boxes are ticked; one that cannot be changed any more is assigned for good. */
export function ticksOf(list: LetterGrid, letters: readonly LetterSeen[]): AssignmentSeen[] {
  const box = boxColumn(list) ?? -1;
  return list.grid.rows.flatMap((row): AssignmentSeen[] => {
    const seen = letters.find((letter) => letter.row === row.key);
    const cell = row.cells[box];
    if (!seen || !cell?.checked) return [];
    const { letterId, author, title, specialty } = seen;
    return [
      {
        letter: { letterId, author, title, specialty },
        program: 0,
        state: cell.fixed ? 'locked' : 'assigned',
      },
    ];
  });
}
