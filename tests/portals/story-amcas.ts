import { AMCAS_STATUS } from './state.ts';
import type { AmcasLetter, AmcasSchool, AmcasUnmatched } from './state.ts';

/** The letters and schools of the AMCAS story, with ages in days in the place of dates. */

type LetterOfStory = Omit<AmcasLetter, 'status' | 'receivedOn'> & {
  /** Only where it is neither of the two that follow from the date. */
  status?: string;
  receivedDaysAgo: number | null;
};

export const AMCAS_LETTERS: LetterOfStory[] = [
  {
    letterId: '7046218',
    type: 'Committee Letter',
    title: 'Premedical Committee Letter',
    contact: {
      name: 'Renata Vogel',
      role: 'Director, Health Professions Advising',
      school: 'Halden College',
      email: 'hpa-office@example.edu',
      phone: '(555) 010-2244',
    },
    otherWriters: [],
    receivedDaysAgo: null,
  },
  {
    letterId: '7046355',
    type: 'Letter Packet',
    title: 'Career Center Letter Packet',
    contact: {
      name: 'Tomas Ibarra',
      role: 'Letter Service Coordinator',
      school: 'Halden College',
      email: 'letters@example.edu',
      phone: '(555) 010-2250',
    },
    otherWriters: ['Dr. Joan Whitcomb', 'Dr. Samuel Oyelaran', 'Prof. Ines Duarte'],
    receivedDaysAgo: 29,
  },
  {
    letterId: '7051190',
    type: 'Individual Letter',
    title: 'Organic Chemistry Research Letter',
    contact: {
      name: 'Dr. Hana Sato',
      role: 'Professor of Chemistry',
      school: 'Halden College',
      email: 'hana.sato@example.edu',
      phone: '(555) 010-2261',
    },
    otherWriters: [],
    receivedDaysAgo: 12,
  },
  {
    letterId: '7052874',
    type: 'Individual Letter',
    title: null,
    contact: {
      name: 'Dr. Owen Brandt',
      role: 'Attending Physician',
      school: null,
      email: 'obrandt@example.org',
      phone: '(555) 010-7719',
    },
    otherWriters: [],
    receivedDaysAgo: null,
  },
  {
    letterId: '7053312',
    type: 'Individual Letter',
    title: 'Volunteer Supervisor',
    contact: {
      name: 'Leila Farouk',
      role: 'Volunteer Coordinator',
      school: null,
      email: 'lfarouk@example.org',
      phone: '(555) 010-8830',
    },
    otherWriters: [],
    status: AMCAS_STATUS.notSending,
    receivedDaysAgo: null,
  },
];

export const UNMATCHED_WRITER: Omit<AmcasUnmatched, 'receivedOn'> = {
  author: 'Owen Brandt, MD',
  organization: 'Ashgrove Community Hospital',
  letterId: '7025874',
};

/** The last two were added after the letters had been assigned. */
export const AMCAS_SCHOOLS: AmcasSchool[] = [
  { name: 'Ashford University School of Medicine', state: 'MA', programType: 'MD' },
  { name: 'Bellmoor College of Medicine', state: 'NY', programType: 'MD' },
  { name: 'Carrow University School of Medicine', state: 'PA', programType: 'MD/PhD' },
  { name: 'Dunmere Medical School', state: 'OH', programType: 'MD' },
  { name: 'Eastlake University College of Medicine', state: 'IL', programType: 'MD' },
  { name: 'Fairhaven University School of Medicine', state: 'MA', programType: 'MD' },
  { name: 'Granby State University College of Medicine', state: 'MI', programType: 'MD' },
  { name: 'Harlow University School of Medicine', state: 'MD', programType: 'MD' },
  { name: 'Ivory Bay Medical College', state: 'FL', programType: 'MD' },
  { name: 'Juniper Valley School of Medicine', state: 'CO', programType: 'MD' },
  { name: 'Kestrel Valley University School of Medicine', state: 'WI', programType: 'MD/PhD' },
  { name: 'Larkspur Medical College', state: 'CO', programType: 'MD' },
  { name: 'Mesa Verde University College of Medicine', state: 'AZ', programType: 'MD' },
  { name: 'Northfield University Medical School', state: 'MN', programType: 'MD' },
  { name: 'Oriole Health Sciences School of Medicine', state: 'MO', programType: 'MD' },
  { name: 'Pell River School of Medicine', state: 'RI', programType: 'MD' },
  { name: 'Quincy Point University School of Medicine', state: 'WA', programType: 'MD' },
  { name: 'Tidewater University School of Medicine', state: 'VA', programType: 'MD' },
];
