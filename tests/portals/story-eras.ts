import { ERAS_STATUS } from './state.ts';
import type { ErasLetter, ErasProgram } from './state.ts';

/** The letters and programs of the MyERAS story, with ages in days in the place of dates. */

type LetterOfStory = Omit<ErasLetter, 'confirmedOn' | 'uploadedOn'> & {
  confirmedDaysAgo: number | null;
  uploadedDaysAgo: number | null;
};
type ProgramOfStory = Omit<ErasProgram, 'status' | 'appliedOn'> & { appliedDaysAgo: number | null };

export const ERAS_LETTERS: LetterOfStory[] = [
  {
    letterId: 'K4TZ90WB',
    author: 'Dr. Evelyn Marsh',
    title: 'Associate Professor/Department of Medicine',
    email: 'evelyn.marsh@example.edu',
    specialty: 'Internal Medicine',
    letterType: 'Narrative Letter',
    chair: false,
    programDirector: false,
    waived: true,
    status: ERAS_STATUS.confirmed,
    confirmedDaysAgo: 84,
    uploadedDaysAgo: null,
  },
  {
    letterId: 'N8HF53GJ',
    author: 'Dr. Anders Lindqvist',
    title: 'Clerkship Director - Inpatient Medicine/Department of Medicine',
    email: 'a.lindqvist@example.org',
    specialty: 'Internal Medicine',
    letterType: 'Narrative Letter',
    chair: false,
    programDirector: true,
    waived: true,
    status: ERAS_STATUS.confirmed,
    confirmedDaysAgo: 49,
    uploadedDaysAgo: null,
  },
  {
    letterId: 'R7KD42QX',
    author: 'Dr. Ngozi Okafor',
    title: 'Professor and Chair/Department of Medicine',
    email: 'nokafor@example.edu',
    specialty: 'Internal Medicine',
    letterType: 'Standardized Letter',
    chair: true,
    programDirector: false,
    waived: true,
    status: ERAS_STATUS.uploaded,
    confirmedDaysAgo: 75,
    uploadedDaysAgo: 33,
  },
  {
    letterId: 'V3MT86HL',
    author: 'Dr. Daniel Reyes',
    title: 'Attending Physician/Division of Cardiology',
    email: 'daniel.reyes@example.org',
    specialty: 'General',
    letterType: null,
    chair: false,
    programDirector: false,
    waived: false,
    status: ERAS_STATUS.uploaded,
    confirmedDaysAgo: 56,
    uploadedDaysAgo: 6,
  },
  {
    letterId: null,
    author: 'Dr. Meera Patel',
    title: 'Assistant Professor/Department of Neurology',
    email: 'meera.patel@example.edu',
    specialty: 'Neurology',
    letterType: 'Narrative Letter',
    chair: false,
    programDirector: false,
    waived: true,
    status: ERAS_STATUS.notConfirmed,
    confirmedDaysAgo: null,
    uploadedDaysAgo: null,
  },
];

const CATEGORICAL = 'Categorical';
const PRELIMINARY = 'Preliminary';

function program(
  specialty: 'Internal Medicine' | 'Neurology',
  name: string,
  place: string,
  accreditationId: string,
  appliedDaysAgo: number | null,
  more: Partial<ProgramOfStory> = {},
): ProgramOfStory {
  const [city = '', state = ''] = place.split(', ');
  return {
    name,
    specialty,
    city,
    state,
    accreditationId,
    trainingType: CATEGORICAL,
    signaled: false,
    personalStatement: specialty === 'Neurology' ? null : 'Why Internal Medicine',
    appliedDaysAgo,
    ...more,
  };
}

const signaled = { signaled: true };
const preliminary = { trainingType: PRELIMINARY };
const IM = 'Internal Medicine';
const NEURO = 'Neurology';

/** Two programs share a name, and one accreditation ID stands twice with two training types. */
export const ERAS_PROGRAMS: ProgramOfStory[] = [
  program(IM, 'Fairhaven University Hospital', 'Boston, MA', '1402421087', 27, signaled),
  program(IM, 'Fairhaven University Hospital', 'Boston, MA', '1402421087', 27, preliminary),
  program(IM, 'Lakemont Medical Center', 'Cleveland, OH', '1403821145', 27, signaled),
  program(IM, 'Stonebridge Medical Center', 'Philadelphia, PA', '1404121263', 27, signaled),
  program(IM, 'Riverside University Hospital', 'Columbus, OH', '1403821318', 27),
  program(IM, 'Riverside University Hospital', 'Riverside, CA', '1400521422', 27),
  program(IM, 'Ashgrove Community Hospital', 'Hartford, CT', '1400821034', 27),
  program(IM, 'Palo Cedro Health', 'Sacramento, CA', '1400521590', 27),
  program(IM, "St. Brannoc's Hospital", 'Chicago, IL', '1401621733', 26),
  program(IM, 'Northfield General Hospital', 'Minneapolis, MN', '1402621209', 26),
  program(IM, 'Cape Fallon Medical Center', 'Wilmington, NC', '1403621351', 26),
  program(IM, 'Tidewater University Hospital', 'Norfolk, VA', '1405121478', 26, signaled),
  program(IM, 'Mesa Verde Regional', 'Phoenix, AZ', '1400321602', 20),
  program(IM, 'Larkspur Medical College', 'Denver, CO', '1400721115', 20),
  program(IM, 'Hollins Ridge Hospital', 'Roanoke, VA', '1405121649', null),
  program(IM, 'Bayard Memorial Hospital', 'Baltimore, MD', '1402321056', null),
  program(IM, 'Prairie Union Health', 'Omaha, NE', '1403021170', null),
  program(IM, 'Quincy Point Medical Center', 'Seattle, WA', '1405421284', null),
  program(IM, 'Elmwood Teaching Hospital', 'Rochester, NY', '1403521398', null),
  program(IM, 'Seven Rivers Medical Center', 'Pittsburgh, PA', '1404121512', null),
  program(NEURO, 'Fairhaven University Hospital', 'Boston, MA', '1802421029', 14, signaled),
  program(NEURO, 'Lakemont Medical Center', 'Cleveland, OH', '1803821143', 14),
  program(NEURO, 'Northfield General Hospital', 'Minneapolis, MN', '1802621257', 14),
  program(NEURO, 'Tidewater University Hospital', 'Norfolk, VA', '1805121361', 14),
  program(NEURO, 'Larkspur Medical College', 'Denver, CO', '1800721475', null),
  program(NEURO, 'Bayard Memorial Hospital', 'Baltimore, MD', '1802321589', null),
  program(NEURO, 'Quincy Point Medical Center', 'Seattle, WA', '1805421693', null, signaled),
  program(NEURO, 'Kestrel Valley University', 'Madison, WI', '1805621707', null),
  program(NEURO, 'Oriole Health Sciences Center', 'St. Louis, MO', '1802821811', null),
  program(NEURO, 'Summit Pass Medical Center', 'Salt Lake City, UT', '1804921925', null),
];
