import type { Assignment, Letter, Program } from '../../lib/model.ts';

const AT_MOST = 4;
const WRITERS = [
  ...['Chidi Okafor', 'Ana Reyes', 'Helen Marsh', 'Karin Lindqvist', 'Jonas Ober', 'Mei Sato', 'Priya Raman'],
  ...['Tomás Vela', 'Ingrid Halvorsen', 'Samuel Adeyemi', 'Nora Beck', 'Ravi Menon', 'Lucía Ferrer'],
  ...['Bartholomew Featherstonehaugh-Wells', 'Yuki Tanabe'],
];
const TOWNS = [
  ...[
    'Alder Valley',
    'Bay County',
    'Cedar Falls',
    'Dunmore',
    'Eastlake',
    'Fairwater',
    'Granite',
    'Harbor Point',
  ],
  ...['Iron Ridge', 'Juniper', 'Kestrel', 'Lakemont', 'Maple Grove', 'Northfield', 'Oakhurst', 'Pinecrest'],
  ...['Quarry Hill', 'Riverside', 'Stonebridge', 'Thornbury', 'Union City', 'Vale', 'Westbrook', 'Yarrow'],
];
const HOUSES = [
  ...['University Hospital', 'Medical Center', 'Health System', 'General Hospital', 'Regional Program'],
  ...['College of Medicine', 'Community Hospital', 'Veterans Program', 'Clinic', 'Memorial Hospital'],
  ...['School of Medicine', 'Children’s Hospital', 'Physicians’ Hospital and Outpatient Center', 'Institute'],
  ...['County Program', 'Mercy', 'Saint Luke’s', 'Academic Consortium', 'Infirmary', 'Sanatorium'],
];
const STATES = ['OR', 'MD', 'IA', 'PA', 'OH', 'WI', 'NH', 'CA', 'TX', 'ME'];
const SPECIALTIES = [
  'Internal Medicine',
  'Internal Medicine',
  'Internal Medicine',
  'Neurology',
  'Dermatology',
];

/** Rows of a made-up season, as a backup holds them. */
export interface SeasonBackup {
  letters: Letter[];
  programs: Program[];
  assignments: Assignment[];
  /** The file's own text, for a restore. */
  text: string;
}

/**
 * A season of any size, the same whenever it is made but for its days, which are counted from `today`: most letters are
 * in, programs of three specialties, most of them read, some of them applied to.
 */
export function seasonBackup(size: { letters: number; programs: number }, today: string): SeasonBackup {
  const day = (days: number) => Temporal.PlainDate.from(today).add({ days });
  const on = (days: number) => day(days).toString();
  const at = (days: number) => `${on(days)}T08:00:00.000Z`;
  // In the last months of a season its letters are closed, so the next one is shown.
  const { year, month } = day(92);
  const file = {
    portal: 'eras' as const,
    season: month >= 6 ? year + 1 : year,
    account: '12345678',
    firstSeenAt: at(-60),
    lastSeenAt: at(-1),
    goneAt: null,
  };
  const letters = range(size.letters).map((index): Letter => {
    const state = index % 5 === 2 ? 'requested' : index % 7 === 3 ? 'draft' : 'received';
    const isIn = state === 'received';
    return {
      ...file,
      id: `letter-${index}`,
      letterId: `LR${String(1000 + index * 37)}${'KXQ'[index % 3] ?? ''}`,
      writer: `writer-${index}`,
      author: `Dr. ${WRITERS[index % WRITERS.length] ?? ''}`,
      title: 'Department of Medicine',
      email: null,
      kind: index % 4 === 0 ? 'standardized' : 'narrative',
      specialty: index % 6 === 1 ? 'General' : (SPECIALTIES[index % SPECIALTIES.length] ?? null),
      chair: index === 0,
      waived: true,
      imported: null,
      state,
      portalStatus: {
        requested: 'Confirmed for Upload',
        draft: 'Not Confirmed for Upload',
        received: 'Uploaded',
      }[state],
      statusPage: 'letters',
      requestedOn: on(-55 - index),
      receivedOn: null,
      receivedSeenAt: isIn ? at(-20 + (index % 12)) : null,
      origin: 'portal',
      stateBy: 'portal',
      needed: 'yes',
      askedOn: on(-70 - ((index * 11) % 40)),
      answer: null,
      toldDueOn: null,
      dueOn: on(((index * 5) % 21) - 15),
      formSentOn: null,
      saidSentOn: null,
      thankedOn: isIn && index % 3 === 1 ? on(-5) : null,
      snoozedUntil: null,
      lookClearedAt: null,
      partOf: null,
      notes: null,
    };
  });
  const programs = range(size.programs).map((index): Program => ({
    ...file,
    id: `program-${index}`,
    accreditationId: `140${String(1_210_000 + index * 13)}`,
    track: 'Categorical',
    name: `${TOWNS[index % TOWNS.length] ?? ''} ${HOUSES[Math.floor(index / TOWNS.length + index) % HOUSES.length] ?? ''}`,
    specialty: SPECIALTIES[(index * 2) % SPECIALTIES.length] ?? null,
    city: TOWNS[index % TOWNS.length] ?? null,
    region: STATES[index % STATES.length] ?? null,
    status: index % 4 === 0 ? 'applied' : 'saved',
    signaled: index % 12 === 5,
    appliedOn: null,
    assignmentsReadAt: index % 11 === 7 ? null : at(-1),
    required: index % 3 === 2 ? null : { min: 3, max: 4 },
    deadlineOn: null,
    requiredKinds: index % 6 === 0 ? ['standardized'] : null,
  }));
  const assignments = programs.flatMap((program, index): Assignment[] => {
    if (program.assignmentsReadAt === null) return [];
    const fit = letters.filter(
      ({ state, specialty }) =>
        state === 'received' && (specialty === 'General' || specialty === program.specialty),
    );
    return fit
      .filter((_, place) => (index * 7 + place * 3) % 5 < 3)
      .slice(0, AT_MOST)
      .map(({ id }, place) => ({
        letter: id,
        program: program.id,
        state: index % 4 > 0 ? 'assigned' : place === 0 ? 'sent' : 'locked',
        firstSeenAt: at(-15),
        goneAt: null,
      }));
  });
  const writers = letters.map(({ writer, author }) => ({
    id: writer,
    name: author,
    title: null,
    email: null,
    role: null,
    metAt: null,
    notes: null,
    answers: {},
    backupFor: null,
  }));
  const contacts = letters
    .filter(({ state }) => state === 'requested')
    .map(({ id, writer }) => ({
      id: `contact-${id}`,
      writer,
      letter: id,
      on: on(-9),
      kind: 'reminder',
      note: null,
    }));
  const readings = (['letters', 'assignments'] as const).map((page) => ({
    id: `reading-${page}`,
    at: at(-1),
    portal: 'eras',
    season: file.season,
    seasonFrom: 'page',
    account: file.account,
    page,
    extent: 'whole',
    understood: true,
    counts: {
      letters: page === 'letters' ? letters.length : 0,
      programs: page === 'letters' ? 0 : programs.length,
    },
    problems: [],
  }));
  const settings = [
    { key: 'uses', value: ['eras'] },
    { key: 'firstRunDone', value: true },
  ];
  const text = JSON.stringify({
    format: 'letter-rounds',
    version: 1,
    exportedAt: at(0),
    ...{ letters, programs, assignments, writers, contacts, readings, settings },
    ...{ events: [], sweeps: [], plans: [], lessons: [] },
  });
  return { letters, programs, assignments, text };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
