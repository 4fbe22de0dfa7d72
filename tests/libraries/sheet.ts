import type { ReadPortal, ReadingPage } from '../../lib/model.ts';
import { AMCAS_STATUS, amcasSchoolKey, erasProgramKey, usDate } from '../portals/state.ts';
import type { AmcasState, ErasState } from '../portals/state.ts';

/** One page of a portal as headings and cells, before any library draws it. Worked out from the practice state. */
export interface Sheet {
  portal: ReadPortal;
  page: Extract<ReadingPage, 'letters' | 'assignments'>;
  /** What the bar on top says: the portal's name, its season, whose page it is. */
  bar: string[];
  heading: string;
  help: string;
  columns: SheetColumn[];
  rows: SheetRow[];
}
export interface SheetColumn {
  key: string;
  /** A heading may have several lines: a writer over a Request ID. */
  lines: string[];
}
export interface SheetRow {
  /** What a person would call the row. */
  name: string;
  cells: Record<string, SheetCell>;
}
export interface SheetCell {
  lines: string[];
  /** A box that can be ticked; absent: the cell holds text. */
  check?: boolean;
  fixed?: boolean;
}

/** The names of the pages that every library draws. */
export const SHEETS = ['eras-letters', 'eras-assignments', 'amcas-letters', 'amcas-assignments'] as const;
export type SheetName = (typeof SHEETS)[number];

/** The page `name` as it stands in the practice portals' state. */
export function sheetOf(name: SheetName, eras: ErasState, amcas: AmcasState): Sheet {
  switch (name) {
    case 'eras-letters':
      return erasLetters(eras);
    case 'eras-assignments':
      return erasAssignments(eras);
    case 'amcas-letters':
      return amcasLetters(amcas);
    case 'amcas-assignments':
      return amcasAssignments(amcas);
  }
}

const text = (...lines: (string | null)[]): SheetCell => ({ lines: lines.filter((line) => line !== null) });
const heads = (titles: Record<string, string>): SheetColumn[] =>
  Object.entries(titles).map(([key, title]) => ({ key, lines: [title] }));

function erasBar(state: ErasState): string[] {
  return ['MyERAS', `ERAS ${state.season} Season`, `AAMC ID: ${state.applicant.aamcId}`];
}

function erasLetters(state: ErasState): Sheet {
  return {
    portal: 'eras',
    page: 'letters',
    bar: erasBar(state),
    heading: 'Letters of Recommendation',
    help: 'Once a letter is Uploaded you can assign it to programs. You will get a message when a letter is received.',
    columns: heads({
      author: 'LoR Information',
      specialty: 'Specialty',
      kind: 'Letter Type',
      letterId: 'Letter ID',
      waived: 'Waived',
      requestedOn: 'Confirmed On',
      status: 'Status',
    }),
    rows: state.letters.map((letter) => ({
      name: letter.author,
      cells: {
        author: text(`${letter.author} - ${letter.title}`),
        specialty: text(letter.specialty),
        kind: text(letter.letterType),
        letterId: text(letter.letterId),
        waived: text(letter.waived ? 'Yes' : 'No'),
        requestedOn: text(usDate(letter.confirmedOn)),
        status: text(letter.status),
      },
    })),
  };
}

const SLOTS = ['slot1', 'slot2', 'slot3', 'slot4'];

function erasAssignments(state: ErasState): Sheet {
  return {
    portal: 'eras',
    page: 'assignments',
    bar: erasBar(state),
    heading: 'Assignments Checklist',
    help: 'Review the documents that are assigned to each program. Only letters that were Uploaded can be assigned.',
    columns: heads({
      program: 'Program',
      accreditationId: 'Accreditation ID',
      specialty: 'Specialty',
      track: 'Training Type',
      status: 'Status',
      ...Object.fromEntries(SLOTS.map((slot, at) => [slot, `LoR ${at + 1}`])),
      mspe: 'MSPE',
    }),
    rows: state.programs.map((program) => {
      const given = state.assignments.filter((assignment) => assignment.program === erasProgramKey(program));
      return {
        name: program.name,
        cells: {
          program: text(program.name),
          accreditationId: text(program.accreditationId),
          specialty: text(program.specialty),
          track: text(program.trainingType),
          status: text(program.status),
          ...Object.fromEntries(
            SLOTS.map((slot, at) => {
              const id = given[at]?.letterId;
              const letter = state.letters.find((one) => one.letterId === id);
              return [slot, letter ? text(letter.author, `Letter ID: ${id ?? ''}`) : text('Not Assigned')];
            }),
          ),
          mspe: text('Uploaded'),
        },
      };
    }),
  };
}

function amcasBar(state: AmcasState): string[] {
  return ['AMCAS', `${state.season} Application`, `AAMC ID: ${state.applicant.aamcId}`];
}

function amcasLetters(state: AmcasState): Sheet {
  return {
    portal: 'amcas',
    page: 'letters',
    bar: amcasBar(state),
    heading: 'Letters of Evaluation',
    help: 'Letters are listed as Received on the day on which AMCAS has them.',
    columns: heads({
      kind: 'Letter Type',
      title: 'Letter Title',
      author: 'Primary Contact',
      letterId: state.idWord,
      status: 'Status',
      receivedOn: 'Date Received',
    }),
    rows: state.letters.map((letter) => ({
      name: letter.contact.name,
      cells: {
        kind: text(letter.type),
        title: text(letter.title),
        author: text(letter.contact.name),
        letterId: text(letter.letterId),
        status: text(letter.status),
        receivedOn: text(usDate(letter.receivedOn)),
      },
    })),
  };
}

function amcasAssignments(state: AmcasState): Sheet {
  return {
    portal: 'amcas',
    page: 'assignments',
    bar: amcasBar(state),
    heading: 'Assign Letters to Schools',
    help: 'A letter is sent once it was Received and your application is processed.',
    columns: [
      ...heads({ program: 'Medical School', region: 'State', track: 'Program Type' }),
      ...state.letters.map((letter) => ({
        key: letter.letterId,
        lines: [letter.contact.name, `${state.idWord}: ${letter.letterId}`],
      })),
    ],
    rows: state.schools.map((school) => ({
      name: school.name,
      cells: {
        program: text(school.name),
        region: text(school.state),
        track: text(school.programType),
        ...Object.fromEntries(
          state.letters.map((letter) => {
            const made = state.assignments.find(
              (one) => one.letterId === letter.letterId && one.school === amcasSchoolKey(school),
            );
            const fixed = made?.fixed === true || letter.status === AMCAS_STATUS.notSending;
            return [letter.letterId, { lines: [], check: made !== undefined, fixed }];
          }),
        ),
      },
    })),
  };
}
