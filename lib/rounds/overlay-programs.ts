import type { Mark, Overlay } from '../messages.ts';
import type { Id, ReadingPage } from '../model.ts';
import { count, dayText, namesText } from './days.ts';
import { programsText } from './programs.ts';
import type { ProgramRow, Rounds } from './rounds.ts';

/** Pages whose rows are programs. */
export const PROGRAM_PAGES: readonly ReadingPage[] = ['assignments', 'programs-applied', 'programs-saved'];

/** What stands beside the programs of a page: a mark for each that is short or could have more, and a way to each. */
export interface ProgramsShown extends Pick<Overlay, 'marks' | 'next' | 'copy'> {
  /** What the strip says of a whole list of assignments; `null`: nothing that is known of all of it. */
  text: string | null;
}

/** @param rows which program each row of the page is, in the page's order */
export function programsShown(rounds: Rounds, rows: Record<string, Id>): ProgramsShown {
  const byId = new Map(rounds.programs.rows.map((row) => [row.program.id, row]));
  const judged = Object.entries(rows).flatMap(([row, id]) => {
    const program = byId.get(id);
    return program ? [{ row, program }] : [];
  });
  const wanting = judged.filter(({ program }) => program.short || program.could.length > 0);
  const programs = judged.map(({ program }) => program);
  const marks = wanting.map(({ row, program }): Mark => ({
    row,
    tone: program.could.length > 0 ? 'look' : 'waiting',
    text: markText(program),
  }));
  const text = wholeText(programs, rounds.today);
  if (wanting.length === 0) return { marks, text };
  return {
    marks,
    text,
    next: wanting.map(({ row }) => row),
    copy: programsText(wanting.map(({ program }) => program)),
  };
}

/** "2 of 3, no chair letter · Dr. Okafor's is in" */
function markText({ text, could }: ProgramRow): string {
  const [only] = could;
  const isIn = could.length > 1 ? `${could.length} more are in` : only && `${only.writer}'s is in`;
  return [text.replace(', requirement not set', ''), isIn].filter(Boolean).join(' · ');
}

/** "27 of 52 programs do not have Dr. Lindqvist's letter (in since 14 Sep)." */
function wholeText(programs: readonly ProgramRow[], today: string): string | null {
  const lacking = programs.filter(({ could }) => could.length > 0);
  const items = new Map(lacking.flatMap(({ could }) => could).map((item) => [item.letter.id, item]));
  const [only] = items.values();
  if (!only) return programs.every(({ known }) => known) ? 'no program here lacks a letter that is in' : null;
  const schools = programs.every(({ program }) => program.portal === 'amcas');
  const of = `${lacking.length} of ${count(programs.length, schools ? 'school' : 'program')}`;
  if (items.size > 1) {
    const names = namesText([...items.values()].map(({ writer }) => writer));
    return `${of} could have more letters that are in: ${names}.`;
  }
  const { receivedOn } = only.letter;
  const since = receivedOn ? ` (in since ${dayText(receivedOn, today)})` : '';
  const verb = lacking.length === 1 ? 'does' : 'do';
  return `${of} ${verb} not have ${only.writer}'s letter${since}.`;
}
