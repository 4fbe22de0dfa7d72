import type { AssignmentSeen, LetterSeen, ProgramSeen } from '../model.ts';
import type { Page } from '../page/page.ts';
import type { LetterGrid } from './letters.ts';
import { columnOf, speaksOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/** The column of a letters list that holds a box for each letter and nothing else, `null` when it has none. */
export function boxColumn({ grid, columns }: LetterGrid): number | null {
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
  const box = boxColumn(list);
  if (box === null) return null;
  if (!words.locksOnApply) return schoolChosenFor(list, page, words);
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
  return chosen(name, { accreditationId: id });
}

function chosen(name: string, facts: Partial<Pick<ProgramSeen, 'accreditationId' | 'track'>>): ProgramSeen {
  return {
    row: 'program',
    accreditationId: null,
    track: null,
    name: name.slice(0, 300),
    specialty: null,
    city: null,
    region: null,
    status: null,
    signaled: null,
    appliedOn: null,
    assignmentsWhole: false,
    ...facts,
  };
}

/** AMCAS's pop-up "Assign Letters" (domain.md 2.2a): its heading, or a label in it, names one school, which has no ID. */
function schoolChosenFor({ grid }: LetterGrid, page: Page, words: PortalWords): ProgramSeen | null {
  const heads = [grid.name, ...grid.under].filter((text) => speaksOf(text, words.headings.assignments));
  if (heads.length === 0) return null;
  const inHeads = heads.flatMap(
    (text) => /^\s*assign letters?\s*(?:[:–—-]|\bto\b|\bfor\b)\s*(.+)$/i.exec(text)?.[1] ?? [],
  );
  const labelled = (means: 'program' | 'track'): string[] =>
    page.fields
      .filter(({ label }) => columnOf(label, words.programColumns) === means)
      .map(({ value }) => value);
  const names = new Set([...inHeads, ...labelled('program')].map((name) => name.trim()));
  const [name, ...others] = [...names].filter((one) => columnOf(one, words.programColumns) !== 'program');
  const [track, ...tracks] = labelled('track');
  if (name === undefined || others.length > 0) return null;
  return chosen(name, { track: tracks.length === 0 ? (track ?? null) : null });
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
