import type { RowFate, SheetPreview } from '../../components/data.ts';
import type { SheetRows } from '../../lib/model.ts';
import {
  fillLetter,
  fillProgram,
  planImport,
  standingFor,
  type Fate,
  type TrackerDb,
} from '../../lib/tracker/index.ts';

/** What an import would do with each row, by the same rules as the import itself. */
export async function previewSheet(db: TrackerDb, rows: SheetRows, today: string): Promise<SheetPreview> {
  const standing = await standingFor(db, rows.portal, today);
  const plan = planImport(rows, standing);
  const letters = new Map(standing.letters.map((row) => [row.id, row]));
  const programs = new Map(standing.programs.map((row) => [row.id, row]));
  return {
    letters: plan.letters.map((fate, at) => {
      const stands = fate.kind === 'joins' ? letters.get(fate.id) : undefined;
      const typed = rows.letters[at];
      return rowFate(fate, stands?.author, stands && typed && fillLetter(stands, typed));
    }),
    programs: plan.programs.map((fate, at) => {
      const stands = fate.kind === 'joins' ? programs.get(fate.id) : undefined;
      const typed = rows.programs[at];
      return rowFate(fate, stands?.name, stands && typed && fillProgram(stands, typed));
    }),
  };
}

function rowFate(
  fate: Fate,
  joins: string | undefined,
  filled: { adds: string[]; keeps: string[] } | undefined,
): RowFate {
  return {
    kind: fate.kind,
    joins: joins ?? null,
    may: fate.kind === 'unclear' ? fate.may : [],
    suggests: fate.kind === 'unclear' ? fate.suggests : null,
    adds: filled?.adds ?? [],
    keeps: filled?.keeps ?? [],
  };
}
