import * as practice from '../portals/expected.ts';
import type { ExpectedReading } from '../portals/expected.ts';
import { olderAmcas } from '../portals/older-amcas.ts';
import type { AmcasState, ErasState } from '../portals/state.ts';
import type { Library } from './drawings.ts';
import type { SheetName } from './sheet.ts';

/** How many of a list's rows a drawing shows, and so what a careful person could read off it. */
type Shown =
  | { rows: 'all' }
  /** The first so many, and the page says so. */
  | { rows: 'first'; count: number; stated: boolean }
  /** A window: the rows that are in the page at that moment. */
  | { rows: 'window'; stated: boolean };

/** What `library` shows of the page `sheet`. */
function shownBy(library: Library, sheet: SheetName): Shown {
  if (library.unfolded !== undefined && sheet.startsWith('amcas')) {
    return { rows: 'first', count: library.unfolded, stated: false };
  }
  if (sheet.endsWith('letters')) return { rows: 'all' };
  if (library.perPage !== undefined) return { rows: 'first', count: library.perPage, stated: true };
  return library.window ? { rows: 'window', stated: library.statesTotal === true } : { rows: 'all' };
}

/**
 * What a true reader gets from the page `sheet` as `library` draws it.
 *
 * @param isInPage says whether a text is in the page now; asked for windows only
 */
export function expectedOf(
  library: Library,
  sheet: SheetName,
  states: { eras: ErasState; amcas: AmcasState },
  isInPage: (text: string) => boolean,
): ExpectedReading {
  const shown = shownBy(library, sheet);
  const all = library.glyphs ? withoutLocks(wholeOf(sheet, states), sheet) : wholeOf(sheet, states);
  if (shown.rows === 'all') return all;
  const programs = all.programs.filter((program, at) =>
    shown.rows === 'first' ? at < shown.count : isInPage(program.accreditationId ?? program.name),
  );
  const letters = shown.rows === 'first' ? all.letters.slice(0, shown.count) : all.letters;
  if (programs.length === all.programs.length && letters.length === all.letters.length) return all;
  const total = Math.max(all.programs.length, all.letters.length);
  return {
    ...all,
    extent: 'part',
    letters,
    programs,
    assignments: all.assignments.flatMap((assignment) => {
      const program = all.programs[assignment.program];
      const at = program ? programs.indexOf(program) : -1;
      return at < 0 ? [] : [{ ...assignment, program: at }];
    }),
    part: partOf(shown, total),
  };
}

function wholeOf(sheet: SheetName, { eras, amcas }: { eras: ErasState; amcas: AmcasState }): ExpectedReading {
  const reading = {
    'eras-letters': () => withoutChair(practice.expectedErasLetters(eras)),
    'eras-assignments': () => practice.expectedErasAssignments(eras),
    'amcas-letters': () => practice.expectedAmcasOlderLetters(olderAmcas(amcas)),
    'amcas-assignments': () => practice.expectedAmcasOlderAssignments(olderAmcas(amcas)),
  }[sheet]();
  if (!reading) throw new Error('The practice portals show no list.');
  return reading;
}

/** The drawings have no icon for it. */
function withoutChair(reading: ExpectedReading | null): ExpectedReading | null {
  return reading && { ...reading, letters: reading.letters.map((letter) => ({ ...letter, chair: null })) };
}

/** A glyph says that a letter is assigned; only a program's own "Applied" still says that it cannot be undone. */
function withoutLocks(reading: ExpectedReading, sheet: SheetName): ExpectedReading {
  if (sheet !== 'amcas-assignments') return reading;
  return {
    ...reading,
    assignments: reading.assignments.map((assignment) => ({ ...assignment, state: 'assigned' })),
  };
}

/** The place in the whole list that a page states of what it shows. */
function partOf(shown: Shown, total: number): ExpectedReading['part'] {
  if (shown.rows === 'all' || !shown.stated) return null;
  const to = shown.rows === 'first' ? shown.count : null;
  return { total, from: to === null ? null : 1, to, sort: '', filtered: false };
}
