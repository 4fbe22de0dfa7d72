import type {
  Assignment,
  Day,
  Letter,
  Moment,
  Portal,
  Program,
  ReadingRow,
  ReadPortal,
  Tracker,
  Writer,
} from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { calendarSeason } from './season.ts';

/** Made-up people and places, with dates that tell the same story on any day: "Try sample data". */
export function sampleTracker(today: Day): Tracker {
  const on = (days: number): Day => Temporal.PlainDate.from(today).add({ days }).toString();
  // Eight in the morning UTC on the day before has passed wherever it is that day.
  const at = (days: number): Moment => `${on(days - 1)}T08:00:00.000Z`;
  // In the last months of a season its letters are closed, so that the next one is shown.
  const season = (portal: Portal) => calendarSeason(portal, on(92));
  const file = (portal: ReadPortal) => ({
    portal,
    season: season(portal),
    account: null,
    firstSeenAt: at(-50),
    lastSeenAt: at(0),
    goneAt: null,
  });

  const letters = PEOPLE.map(
    ({ slug, portal, state, word, asked, due, thanked, arrived, ...shown }): Letter => ({
      ...NOTHING_SAID,
      ...file(portal),
      ...shown,
      id: letterId(slug),
      writer: writerId(slug),
      email: null,
      chair: null,
      imported: null,
      state,
      portalStatus: word,
      statusPage: 'letters',
      requestedOn: null,
      receivedOn: null,
      receivedSeenAt: arrived === null ? null : at(arrived),
      origin: 'portal',
      stateBy: 'portal',
      askedOn: on(asked),
      formSentOn: on(asked),
      dueOn: on(due),
      thankedOn: thanked === null ? null : on(thanked),
    }),
  );
  const writers = PEOPLE.map(({ slug, author, title }): Writer => ({
    id: writerId(slug),
    name: author,
    title,
    email: null,
    writeTo: null,
    role: null,
    metAt: null,
    notes: null,
    answers: {},
    backupFor: null,
  }));
  const programs = PLACES.map(([portal, name, city, region], index): Program => ({
    ...file(portal),
    id: `sample-program-${index + 1}`,
    accreditationId: portal === 'eras' ? `140${String(1_210_300 + index)}` : null,
    track: portal === 'eras' ? 'Categorical' : 'Regular M.D.',
    name,
    specialty: portal === 'eras' ? 'Internal Medicine' : null,
    city,
    region,
    status: 'saved',
    signaled: portal === 'eras' ? index < 3 : null,
    appliedOn: null,
    assignmentsReadAt: portal === 'eras' ? at(0) : null,
    required: portal === 'eras' ? { min: 3, max: 4 } : null,
    requiredKinds: portal === 'eras' ? ['standardized'] : null,
    deadlineOn: null,
  }));
  const assignments = programs
    .filter(({ portal }) => portal === 'eras')
    .flatMap(({ id }, index): Assignment[] =>
      // The letter that came last is on the first three programs only.
      ['reyes', ...(index < 3 ? ['okafor'] : [])].map((slug) => ({
        letter: letterId(slug),
        program: id,
        state: 'assigned',
        firstSeenAt: at(-1),
        goneAt: null,
      })),
    );
  const reading = (portal: ReadPortal, page: ReadingRow['page']): ReadingRow => ({
    id: `sample-reading-${portal}-${page}`,
    at: at(0),
    portal,
    season: season(portal),
    seasonFrom: 'calendar',
    account: null,
    page,
    extent: 'whole',
    understood: true,
    counts: {
      letters: page === 'letters' ? letters.filter((row) => row.portal === portal).length : 0,
      programs: page === 'letters' ? 0 : programs.filter((row) => row.portal === portal).length,
      assignments: page === 'assignments' ? assignments.length : 0,
    },
    problems: [],
  });
  const readings = [reading('eras', 'letters'), reading('eras', 'assignments'), reading('amcas', 'letters')];
  return {
    letters,
    programs,
    assignments,
    writers,
    events: letters
      .filter(({ receivedSeenAt }) => receivedSeenAt !== null)
      .map(({ id, portal, receivedSeenAt }) => ({
        id: `sample-event-${id}`,
        at: receivedSeenAt ?? at(0),
        kind: 'letter-arrived',
        letter: id,
        program: null,
        from: 'requested',
        to: 'received',
        reading: `sample-reading-${portal}-letters`,
      })),
    contacts: letters.flatMap(({ id, writer, thankedOn }) =>
      thankedOn === null
        ? []
        : [
            {
              id: `sample-contact-${id}`,
              writer,
              letter: id,
              on: thankedOn,
              kind: 'thanks' as const,
              rung: null,
              note: null,
            },
          ],
    ),
    readings,
    settings: { uses: ['eras', 'amcas'], firstRunDone: true, badge: true },
    plans: [],
    lessons: [],
  };
}

/**
 * Puts the sample in the place of all that is in this database, which has to be another than the applicant's own.
 */
export async function fillWithSample(db: TrackerDb, today: Day): Promise<void> {
  if (db.name === 'letter-rounds')
    throw new Error('Sample data never goes into the applicant’s own database.');
  const { settings, ...tables } = sampleTracker(today);
  await change(db, async () => {
    for (const table of db.tables) await table.clear();
    for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkAdd(rows);
    await db.table('settings').bulkAdd(Object.entries(settings).map(([key, value]) => ({ key, value })));
  });
}

function letterId(slug: string): string {
  return `sample-letter-${slug}`;
}
function writerId(slug: string): string {
  return `sample-writer-${slug}`;
}

interface Person extends Pick<
  Letter,
  'letterId' | 'author' | 'title' | 'kind' | 'specialty' | 'waived' | 'state'
> {
  slug: string;
  portal: ReadPortal;
  word: string;
  /** Days from today. */
  asked: number;
  due: number;
  thanked: number | null;
  arrived: number | null;
}
const PEOPLE: readonly Person[] = [
  {
    slug: 'marsh',
    portal: 'eras',
    letterId: 'SMP4M7RS',
    author: 'Dr. Helen Marsh',
    title: 'Clerkship Director, Internal Medicine',
    kind: 'narrative',
    specialty: 'Internal Medicine',
    waived: true,
    state: 'requested',
    word: 'Confirmed for Upload',
    asked: -56,
    due: -5,
    thanked: null,
    arrived: null,
  },
  {
    slug: 'lindqvist',
    portal: 'eras',
    letterId: 'SMP8L1ND',
    author: 'Dr. Karin Lindqvist',
    title: 'Department of Cardiology',
    kind: 'narrative',
    specialty: 'Internal Medicine',
    waived: true,
    state: 'requested',
    word: 'Confirmed for Upload',
    asked: -49,
    due: 7,
    thanked: null,
    arrived: null,
  },
  {
    slug: 'okafor',
    portal: 'eras',
    letterId: 'SMP2K0FR',
    author: 'Dr. Chidi Okafor',
    title: 'Department of Medicine',
    kind: 'standardized',
    specialty: 'Internal Medicine',
    waived: true,
    state: 'received',
    word: 'Uploaded',
    asked: -60,
    due: -3,
    thanked: null,
    arrived: -2,
  },
  {
    slug: 'reyes',
    portal: 'eras',
    letterId: 'SMP6R3YS',
    author: 'Dr. Ana Reyes',
    title: 'Division of Nephrology',
    kind: 'narrative',
    specialty: 'Internal Medicine',
    waived: true,
    state: 'received',
    word: 'Uploaded',
    asked: -70,
    due: -10,
    thanked: -14,
    arrived: -16,
  },
  {
    slug: 'committee',
    portal: 'amcas',
    letterId: '7000421',
    author: 'Prehealth Committee',
    title: 'Alder State College',
    kind: 'committee',
    specialty: null,
    waived: null,
    state: 'requested',
    word: 'Not Received',
    asked: -40,
    due: 20,
    thanked: null,
    arrived: null,
  },
];

const PLACES: readonly (readonly [ReadPortal, name: string, city: string, region: string])[] = [
  ['eras', 'Alder Valley Medical Center', 'Alder', 'OR'],
  ['eras', 'Bay County University Hospital', 'Bayport', 'MD'],
  ['eras', 'Cedar Falls Regional Program', 'Cedar Falls', 'IA'],
  ['eras', 'Dunmore Health System', 'Dunmore', 'PA'],
  ['eras', 'Eastlake University', 'Eastlake', 'OH'],
  ['eras', 'Fairwater General Hospital', 'Fairwater', 'WI'],
  ['eras', 'Granite State Medicine', 'Concord', 'NH'],
  ['eras', 'Harbor Point Medical Center', 'Harbor Point', 'CA'],
  ['amcas', 'Alder State School of Medicine', 'Alder', 'OR'],
  ['amcas', 'Bayport School of Medicine', 'Bayport', 'MD'],
  ['amcas', 'Northfield College of Medicine', 'Northfield', 'MN'],
  ['amcas', 'Westbrook School of Medicine', 'Westbrook', 'ME'],
];
