import type { Day } from '../../lib/model.ts';
import { AMCAS_LETTERS, AMCAS_SCHOOLS, UNMATCHED_WRITER } from './story-amcas.ts';
import { ERAS_LETTERS, ERAS_PROGRAMS } from './story-eras.ts';
import { AMCAS_STATUS, ERAS_STATUS, amcasSchoolKey, erasProgramKey } from './state.ts';
import type { AmcasState, ErasState, Moods } from './state.ts';

/** The story that the practice portals tell on any day: made-up people, dates counted from the day. */

const CALM: Moods = { session: 'open', list: 'shown', slowMs: 0, pageSize: 10 };

/** The ERAS season of a day: ERAS N runs June N-1 to May N (contract.md, identity). */
export function erasSeason(today: Day): number {
  const day = Temporal.PlainDate.from(today);
  return day.month >= 6 ? day.year + 1 : day.year;
}

/** The AMCAS season of a day: AMCAS N runs from May N-1 (contract.md, identity). */
export function amcasSeason(today: Day): number {
  const day = Temporal.PlainDate.from(today);
  return day.month >= 5 ? day.year + 1 : day.year;
}

function daysBefore(today: Day, days: number): Day {
  return Temporal.PlainDate.from(today).subtract({ days }).toString();
}

/**
 * MyERAS: Dr. Marsh was asked long ago and Dr. Lindqvist 7 weeks ago, neither has uploaded; Dr. Okafor's letter went
 * to every Internal Medicine program by a bulk assignment; Dr. Reyes' letter came after it and is on 3 of them;
 * Dr. Patel's entry is not confirmed.
 */
export function practiceEras(today: Day): ErasState {
  const ago = (days: number | null): Day | null => (days === null ? null : daysBefore(today, days));
  const programs = ERAS_PROGRAMS.map(({ appliedDaysAgo, ...program }) => ({
    ...program,
    status: appliedDaysAgo === null ? ('Saved' as const) : ('Applied' as const),
    appliedOn: ago(appliedDaysAgo),
  }));
  const medicine = programs.filter((program) => program.specialty === 'Internal Medicine');
  const reyesHas = ['Stonebridge Medical Center', 'Palo Cedro Health', 'Tidewater University Hospital'];
  return {
    ...CALM,
    season: erasSeason(today),
    applicant: { name: 'Jordan Castellan', aamcId: '15384920' },
    letters: ERAS_LETTERS.map(({ confirmedDaysAgo, uploadedDaysAgo, ...letter }) => ({
      ...letter,
      confirmedOn: ago(confirmedDaysAgo),
      uploadedOn: ago(uploadedDaysAgo),
    })),
    programs,
    assignments: [
      ...medicine.map((program) => ({ letterId: 'R7KD42QX', program: erasProgramKey(program) })),
      ...medicine
        .filter((program) => reyesHas.includes(program.name))
        .map((program) => ({ letterId: 'V3MT86HL', program: erasProgramKey(program) })),
    ],
    documents: [
      { name: 'Medical Student Performance Evaluation (MSPE)', status: 'Uploaded', uploadedOn: ago(40) },
      { name: 'Medical School Transcript', status: 'Uploaded', uploadedOn: ago(44) },
      { name: 'Photograph', status: 'Not Uploaded', uploadedOn: null },
      { name: 'USMLE Transcript', status: 'Uploaded', uploadedOn: ago(36) },
      { name: 'COMLEX-USA Transcript', status: 'Not Uploaded', uploadedOn: null },
    ],
    sections: [
      { name: 'Personal Information', status: 'Saved' },
      { name: 'Geographic Preferences', status: 'Incomplete' },
      { name: 'Education', status: 'Imported' },
      { name: 'Experiences', status: 'Saved' },
      { name: 'Licensure', status: 'Saved' },
      { name: 'Publications', status: 'Imported' },
      { name: 'Additional Questions', status: 'Not Available' },
    ],
  };
}

/** Another applicant who uses the same computer: two letters, nothing in common with {@link practiceEras}. */
export function secondEras(today: Day): ErasState {
  return {
    ...practiceEras(today),
    applicant: { name: 'Mika Halvorsen', aamcId: '15902377' },
    letters: [
      {
        letterId: 'B5WN19ZC',
        author: 'Dr. Ruth Adeyemi',
        title: 'Program Director/Department of Pediatrics',
        email: 'ruth.adeyemi@example.edu',
        specialty: 'Pediatrics',
        letterType: 'Narrative Letter',
        chair: false,
        programDirector: true,
        waived: true,
        status: ERAS_STATUS.confirmed,
        confirmedOn: daysBefore(today, 20),
        uploadedOn: null,
      },
      {
        letterId: 'H2CX70PD',
        author: 'Dr. Colin Bright',
        title: 'Professor/Department of Pediatrics',
        email: 'colin.bright@example.edu',
        specialty: 'Pediatrics',
        letterType: 'Narrative Letter',
        chair: true,
        programDirector: false,
        waived: false,
        status: ERAS_STATUS.uploaded,
        confirmedOn: daysBefore(today, 60),
        uploadedOn: daysBefore(today, 31),
      },
    ],
    programs: [],
    assignments: [],
  };
}

/**
 * AMCAS: the committee letter is awaited, a packet and Dr. Sato's letter are in, Dr. Brandt's letter came with a wrong
 * ID and waits to be added, Leila Farouk's will not come, and AMCAS has not emailed Dr. Kovar yet. Two schools were added after the letters were assigned.
 */
export function practiceAmcas(today: Day): AmcasState {
  const ago = (days: number | null): Day | null => (days === null ? null : daysBefore(today, days));
  const addedLate = new Set(AMCAS_SCHOOLS.slice(-2).map(amcasSchoolKey));
  const given: [letterId: string, schools: typeof AMCAS_SCHOOLS][] = [
    ['C4MW-71K2-0PX3HV', AMCAS_SCHOOLS],
    ['P8KT-20QD-5LR6NB', AMCAS_SCHOOLS.filter((_, at) => at % 3 !== 2 && at < 16)],
    ['S2HN-94FC-7TJ1YA', AMCAS_SCHOOLS.slice(0, 16)],
    ['B6RW-38XE-9VZ4KM', AMCAS_SCHOOLS.slice(0, 14)],
    ['F1LD-65GS-2QC8UP', AMCAS_SCHOOLS.slice(0, 5)],
  ];
  return {
    ...CALM,
    season: amcasSeason(today),
    applicant: { name: 'Teodora Lindholm', aamcId: '15671043' },
    idWord: 'AMCAS Request ID',
    submittedOn: daysBefore(today, 45),
    letters: AMCAS_LETTERS.map(({ receivedDaysAgo, ...letter }) => ({
      ...letter,
      status: letter.status ?? (receivedDaysAgo === null ? AMCAS_STATUS.notReceived : AMCAS_STATUS.received),
      receivedOn: ago(receivedDaysAgo),
    })),
    unmatched: [{ ...UNMATCHED_WRITER, receivedOn: daysBefore(today, 2) }],
    schools: AMCAS_SCHOOLS,
    assignments: given.flatMap(([letterId, schools]) =>
      schools.map((school) => ({
        letterId,
        school: amcasSchoolKey(school),
        fixed: !addedLate.has(amcasSchoolKey(school)),
      })),
    ),
    transcripts: [
      { school: 'Halden College', status: 'Received', receivedOn: ago(38) },
      { school: 'Port Wexler Community College', status: 'Not Received', receivedOn: null },
    ],
  };
}
