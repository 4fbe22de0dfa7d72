import type { LetterSeen, ProgramSeen, Reading } from '../../lib/model.ts';

/**
 * What a true reader gets from each practice page, worked out from the state by the tables of domain.md and never by
 * our reader. `null`: the page (signed out, still loading, broken) says nothing about the list.
 */
export type ExpectedLetter = Omit<LetterSeen, 'row'>;
export type ExpectedProgram = Omit<ProgramSeen, 'row'>;
export type ExpectedReading = Omit<Reading, 'at' | 'letters' | 'programs'> & {
  letters: ExpectedLetter[];
  programs: ExpectedProgram[];
};

export {
  expectedErasAssignments,
  expectedErasDashboard,
  expectedErasLetters,
  expectedErasPrograms,
} from './expected-eras.ts';
export {
  expectedAmcasAssignments,
  expectedAmcasChoice,
  expectedAmcasDetails,
  expectedAmcasLetters,
  expectedAmcasOlderAssignments,
  expectedAmcasOlderLetters,
  expectedAmcasReceipt,
  expectedAmcasSchools,
  expectedAmcasUnmatched,
} from './expected-amcas.ts';
