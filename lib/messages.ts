import * as z from 'zod/mini';

import {
  AMCAS_ROUTES,
  ASSIGNMENT_STATES,
  CALENDARS,
  CONTACT_KINDS,
  CYCLES,
  ERAS_ROUTES,
  EXTENTS,
  LETTER_ANSWERS,
  LETTER_KINDS,
  LETTER_STATES,
  MAIL_KINDS,
  MAIL_TARGETS,
  OUTCOMES,
  PERSON_ANSWERS,
  PORTALS,
  PROBLEM_KINDS,
  PROGRAM_STATUSES,
  QUESTIONS,
  READING_PAGES,
  READ_PORTALS,
  REQUIRED_KINDS,
  ROLES,
  RUNGS,
  SEASON_DATES,
  TYPED_STATES,
  WORD_MEANINGS,
  type ReadingPage,
  type ReadPortal,
} from './model.ts';
import { LESSON_CAPS, pageLesson } from './page-lesson.ts';

/**
 * The border between the worlds: one table of messages, each a schema from which its type is inferred.
 * Only the worker imports values of this file; content scripts and pages import its types.
 */

/** Caps on what a page may propose. Beyond them the reader cuts and says so; the border refuses. */
export const CAPS = {
  text: 300,
  letters: 200,
  programs: 2_000,
  assignments: 20_000,
  problems: 50,
  backupBytes: 50_000_000,
  notes: 10_000,
  people: 1_000,
  slots: 20,
} as const;

const text = z.string().check(z.maxLength(CAPS.text));
const someText = z.string().check(z.minLength(1), z.maxLength(CAPS.text));
const textOrNull = z.nullable(text);
const flag = z.nullable(z.boolean());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));
const dayOrNull = z.nullable(day);
const moment = z.iso.datetime();
const id = z.string().check(z.minLength(1), z.maxLength(64));
const season = z.int().check(z.gte(2000), z.lte(2100));
const count = z.int().check(z.gte(0), z.lte(1_000_000));
const note = z.string().check(z.maxLength(CAPS.notes));
const address = z.string().check(z.regex(/^[^\s,;<>]+@[^\s,;<>@]+$/), z.maxLength(254));
const hour = z.int().check(z.gte(0), z.lte(23));

/** True for a day that exists: `2026-02-29` does not. */
function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

const problem = z.strictObject({
  kind: z.enum(PROBLEM_KINDS),
  texts: z.array(text).check(z.maxLength(CAPS.problems)),
});

const letterSeen = z.strictObject({
  row: text,
  letterId: z.nullable(someText),
  author: someText,
  title: textOrNull,
  email: textOrNull,
  kind: z.nullable(z.enum(LETTER_KINDS)),
  specialty: textOrNull,
  chair: flag,
  waived: flag,
  imported: flag,
  state: z.nullable(z.enum(LETTER_STATES)),
  portalStatus: textOrNull,
  requestedOn: dayOrNull,
  receivedOn: dayOrNull,
});

const programSeen = z.strictObject({
  row: text,
  accreditationId: textOrNull,
  track: textOrNull,
  name: someText,
  specialty: textOrNull,
  city: textOrNull,
  region: textOrNull,
  status: z.nullable(z.enum(PROGRAM_STATUSES)),
  signaled: flag,
  appliedOn: dayOrNull,
  assignmentsWhole: z.boolean(),
});

const assignmentSeen = z.strictObject({
  letter: z.strictObject({
    letterId: textOrNull,
    author: textOrNull,
    title: textOrNull,
    specialty: textOrNull,
  }),
  program: z.int().check(z.gte(0)),
  state: z.enum(ASSIGNMENT_STATES),
});

/** What one look at one page says: see `Reading` in `model.ts`. */
export const readingSchema = z
  .strictObject({
    portal: z.enum(READ_PORTALS),
    page: z.enum(READING_PAGES),
    extent: z.enum(EXTENTS),
    season: z.nullable(season),
    account: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/))),
    at: moment,
    understood: z.boolean(),
    letters: z.array(letterSeen).check(z.maxLength(CAPS.letters)),
    programs: z.array(programSeen).check(z.maxLength(CAPS.programs)),
    assignments: z.array(assignmentSeen).check(z.maxLength(CAPS.assignments)),
    part: z.nullable(
      z.strictObject({
        total: z.nullable(count),
        from: z.nullable(count),
        to: z.nullable(count),
        sort: text,
        filtered: z.boolean(),
      }),
    ),
    stated: z.record(z.string().check(z.maxLength(40)), count),
    problems: z.array(problem).check(z.maxLength(CAPS.problems)),
  })
  .check(
    z.refine((reading) =>
      reading.assignments.every((assignment) => assignment.program < reading.programs.length),
    ),
  );

const letterEdit = z.partial(
  z.strictObject({
    author: someText,
    title: textOrNull,
    kind: z.nullable(z.enum(LETTER_KINDS)),
    specialty: textOrNull,
    waived: flag,
    /** Only for letters that no portal shows; the tracker refuses it on the others. */
    state: z.enum(LETTER_STATES),
    needed: z.enum(['yes', 'spare', 'no']),
    askedOn: dayOrNull,
    answer: z.nullable(z.enum(LETTER_ANSWERS)),
    agreedOn: dayOrNull,
    toldDueOn: dayOrNull,
    dueOn: dayOrNull,
    formSentOn: dayOrNull,
    saidSentOn: dayOrNull,
    thankedOn: dayOrNull,
    snoozedUntil: dayOrNull,
    lookClearedAt: z.nullable(moment),
    partOf: z.nullable(id),
    partsBy: dayOrNull,
    notes: z.nullable(note),
  }),
);

/** What the user says of a person. */
const personSaid = {
  name: someText,
  title: textOrNull,
  role: z.nullable(z.enum(ROLES)),
  metAt: textOrNull,
  saw: z.nullable(note),
};
const personEdit = z.partial(
  z.strictObject({
    ...personSaid,
    notes: z.nullable(note),
    talkEvery: z.nullable(z.int().check(z.gte(1), z.lte(730))),
    answers: z.partialRecord(
      z.enum(QUESTIONS),
      z.strictObject({ answer: z.enum(PERSON_ANSWERS), reason: z.nullable(note) }),
    ),
  }),
);

/** What the user says that a program asks for. */
const programEdit = z.partial(
  z.strictObject({
    required: z.nullable(
      z
        .strictObject({ min: z.int().check(z.gte(0), z.lte(20)), max: z.int().check(z.gte(0), z.lte(20)) })
        .check(z.refine(({ min, max }) => min <= max)),
    ),
    requiredKinds: z.nullable(z.array(z.enum(REQUIRED_KINDS)).check(z.maxLength(REQUIRED_KINDS.length))),
    deadlineOn: dayOrNull,
  }),
);

const settingsEdit = z.partial(
  z.strictObject({
    uses: z.array(z.enum(PORTALS)).check(z.maxLength(PORTALS.length)),
    badge: z.boolean(),
    firstRunDone: z.boolean(),
    cycle: z.enum(CYCLES),
    route: z.strictObject({
      eras: z.optional(z.enum(ERAS_ROUTES)),
      amcas: z.optional(z.enum(AMCAS_ROUTES)),
    }),
    seasonDates: z
      .array(z.strictObject({ calendar: z.enum(CALENDARS), season, date: z.enum(SEASON_DATES), on: day }))
      .check(z.maxLength(1_000)),
    outcomes: z
      .array(z.strictObject({ portal: z.enum(PORTALS), season, outcome: z.enum(OUTCOMES), on: day }))
      .check(z.maxLength(1_000)),
    notUsed: z.array(z.enum(PORTALS)).check(z.maxLength(PORTALS.length)),
    templates: z.partialRecord(z.enum(MAIL_KINDS), z.strictObject({ subject: text, text: note })),
    mailBy: z.enum(MAIL_TARGETS),
    signAs: text,
    digest: z.strictObject({
      on: z.boolean(),
      at: hour,
      names: z.boolean(),
      quiet: z.strictObject({ from: hour, to: hour }),
    }),
    calendarNames: z.boolean(),
    calendarMade: z.record(
      text,
      z.strictObject({
        on: day,
        title: text,
        text: note,
        sequence: count,
        changedAt: moment,
        cancelled: z.boolean(),
      }),
    ),
    /** A file was offered and is not wanted now. */
    backupNotNowOn: day,
    rotations: z
      .array(z.strictObject({ id, name: someText, endsOn: day, answeredOn: dayOrNull }))
      .check(z.maxLength(CAPS.people)),
    notSame: z.array(z.tuple([id, id])).check(z.maxLength(CAPS.people)),
    packet: z.strictObject({
      goals: note,
      achievements: note,
      files: z.array(z.strictObject({ name: someText, note: text })).check(z.maxLength(CAPS.slots)),
    }),
  }),
);

const choice = z.union([z.literal('auto'), z.literal('another'), z.strictObject({ same: id })]);
/** What the user's own spreadsheet says, as they have looked at it: see `SheetRows` in `model.ts`. */
export const sheetSchema = z
  .strictObject({
    portal: z.enum(PORTALS),
    letters: z
      .array(
        z.strictObject({
          author: someText,
          title: textOrNull,
          email: textOrNull,
          kind: z.nullable(z.enum(LETTER_KINDS)),
          specialty: textOrNull,
          state: z.nullable(z.enum(TYPED_STATES)),
          askedOn: dayOrNull,
          dueOn: dayOrNull,
          saidSentOn: dayOrNull,
          thankedOn: dayOrNull,
          notes: z.nullable(note),
          choice,
        }),
      )
      .check(z.maxLength(CAPS.letters)),
    programs: z
      .array(
        z.strictObject({
          name: someText,
          accreditationId: textOrNull,
          track: textOrNull,
          specialty: textOrNull,
          city: textOrNull,
          region: textOrNull,
          status: z.nullable(z.enum(PROGRAM_STATUSES)),
          signaled: flag,
          appliedOn: dayOrNull,
          deadlineOn: dayOrNull,
          required: z.nullable(z.int().check(z.gte(0), z.lte(20))),
          choice,
        }),
      )
      .check(z.maxLength(CAPS.programs)),
    assignments: z
      .array(z.strictObject({ letter: z.int().check(z.gte(0)), program: z.int().check(z.gte(0)) }))
      .check(z.maxLength(CAPS.assignments)),
  })
  .check(
    z.refine(({ letters, programs, assignments }) =>
      assignments.every(({ letter, program }) => letter < letters.length && program < programs.length),
    ),
  );

/** From a portal's page. The only message that is not a command of our own pages. */
export const fromPortal = {
  reading: z.strictObject({
    type: z.literal('reading'),
    /** The visit (document load or route entry) that this belongs to. */
    visit: id,
    reading: readingSchema,
  }),
  /** The portal asks for a password, or says that the session ended: whose account it is, is open again. */
  'signed-out': z.strictObject({ type: z.literal('signed-out'), portal: z.enum(READ_PORTALS) }),
  /** A person pressed "Show me the list" on the strip. */
  'show-list-here': z.strictObject({ type: z.literal('show-list-here'), portal: z.enum(READ_PORTALS) }),
  /** The page's script has found what may be a list of ours, and asks for the script that reads and marks it. */
  'list-here': z.strictObject({ type: z.literal('list-here'), portal: z.enum(READ_PORTALS) }),
} as const;

/** From the script by which a user shows us a list, in the tab into which the worker put it. */
export const fromTeacher = {
  taught: z.strictObject({
    type: z.literal('taught'),
    lesson: pageLesson,
    /** What the words of that list mean that are not known; a "received" was asked twice. */
    words: z
      .array(
        z
          .strictObject({ word: someText, state: z.enum(WORD_MEANINGS), confirmed: z.boolean() })
          .check(z.refine(({ state, confirmed }) => state !== 'received' || confirmed)),
      )
      .check(z.maxLength(LESSON_CAPS.words)),
  }),
} as const;

/** From our own pages: what the user asks for. */
export const fromUs = {
  'add-letter': z.strictObject({
    type: z.literal('add-letter'),
    portal: z.enum(PORTALS),
    author: someText,
    kind: z.nullable(z.enum(LETTER_KINDS)),
    dueOn: dayOrNull,
    state: z.enum(['planned', 'requested', 'received']),
    /** The committee letter or packet that it is a part of. */
    partOf: z.optional(id),
    /** Whose it is, and for which season, when the user said so; else both are found. */
    writer: z.optional(id),
    season: z.optional(season),
  }),
  /** Somebody who may write one day; `writeTo` is an address that the user typed. */
  'add-person': z.strictObject({
    type: z.literal('add-person'),
    ...personSaid,
    writeTo: z.nullable(address),
  }),
  'edit-person': z.strictObject({ type: z.literal('edit-person'), writer: id, changes: personEdit }),
  /** Takes somebody off the list who has no letter. */
  'remove-person': z.strictObject({ type: z.literal('remove-person'), writer: id }),
  /** Two rows are one person, the second in the place of the first; `null`: they are two again. */
  'same-person': z.strictObject({ type: z.literal('same-person'), writer: id, as: z.nullable(id) }),
  /** Which letters the user means to have of a portal and season, and who stands in for whom. */
  'put-plan': z.strictObject({
    type: z.literal('put-plan'),
    portal: z.enum(PORTALS),
    season,
    slots: z
      .array(
        z.strictObject({
          kind: someText,
          writer: z.nullable(id),
          backup: z.nullable(id),
          reviewOn: dayOrNull,
        }),
      )
      .check(z.maxLength(CAPS.slots)),
  }),
  'edit-letter': z.strictObject({ type: z.literal('edit-letter'), letter: id, changes: letterEdit }),
  /** A row of the portal is the letter that the user typed: the two become one. */
  'same-letter': z.strictObject({ type: z.literal('same-letter'), typed: id, shown: id }),
  /** It is another letter; `other: false` takes that back. */
  'other-letter': z.strictObject({
    type: z.literal('other-letter'),
    typed: id,
    shown: id,
    other: z.boolean(),
  }),
  /** "This is not the letter that I typed in"; `again`: they may be asked once more. */
  'split-letter': z.strictObject({ type: z.literal('split-letter'), letter: id, again: z.boolean() }),
  /** What these programs ask for, one or all of a specialty. */
  'edit-program': z.strictObject({
    type: z.literal('edit-program'),
    programs: z.array(id).check(z.minLength(1), z.maxLength(CAPS.programs)),
    changes: programEdit,
  }),
  /** The address that the user writes to; `null`: the portal's own. Whether it is one, the screen says. */
  'write-to': z.strictObject({
    type: z.literal('write-to'),
    writer: id,
    address: z.nullable(address),
  }),
  /** What passed between the user and a writer, about these letters of theirs; a draft that was opened too. */
  'log-contact': z.strictObject({
    type: z.literal('log-contact'),
    writer: id,
    letters: z.array(id).check(z.maxLength(CAPS.letters)),
    kind: z.enum(CONTACT_KINDS),
    rung: z.nullable(z.enum(RUNGS)),
    on: day,
    note: z.optional(z.nullable(note)),
  }),
  /** A line about what passed; `null` takes it away. */
  'note-contact': z.strictObject({ type: z.literal('note-contact'), contact: id, note: z.nullable(note) }),
  /** The answer to "Sent?" about a draft; `null` takes the answer "yes" back. */
  'settle-contact': z.strictObject({
    type: z.literal('settle-contact'),
    contact: id,
    sent: z.nullable(z.boolean()),
  }),
  'remove-contact': z.strictObject({ type: z.literal('remove-contact'), contact: id }),
  /** Deletes a letter that the user typed and no portal shows. */
  'remove-letter': z.strictObject({ type: z.literal('remove-letter'), letter: id }),
  /** Puts a letter back that was deleted, out of the snapshot from before. */
  'restore-letter': z.strictObject({ type: z.literal('restore-letter'), letter: id }),
  /** The answer to "Already thanked?": these were; the others of the question were not. */
  'settle-baseline': z.strictObject({
    type: z.literal('settle-baseline'),
    thanked: z.array(id).check(z.maxLength(CAPS.letters)),
    on: day,
  }),
  /** The answer to "Whose letters are these?". */
  'settle-whose': z.strictObject({
    type: z.literal('settle-whose'),
    portal: z.enum(READ_PORTALS),
    /** A known account, or `null` for somebody else's: their page stays unread. */
    account: z.nullable(z.string()),
    always: z.boolean(),
  }),
  /** What a word of a portal means, for every letter of that portal, season and page that shows it. */
  'answer-word': z
    .strictObject({
      type: z.literal('answer-word'),
      portal: z.enum(READ_PORTALS),
      season,
      page: z.enum(READING_PAGES),
      word: someText,
      state: z.enum(WORD_MEANINGS),
      /** The second question was answered with yes: without it no word means "received". */
      confirmed: z.boolean(),
    })
    .check(z.refine(({ state, confirmed }) => state !== 'received' || confirmed)),
  /** Takes such an answer back. */
  'forget-word': z.strictObject({ type: z.literal('forget-word'), lesson: id }),
  'show-account': z.strictObject({
    type: z.literal('show-account'),
    portal: z.enum(READ_PORTALS),
    account: z.string(),
  }),
  /** This portal, kept by hand, was gone through today. */
  'kept-by-hand': z.strictObject({ type: z.literal('kept-by-hand'), portal: z.enum(PORTALS), on: day }),
  settings: z.strictObject({ type: z.literal('settings'), changes: settingsEdit }),
  'sample-data': z.strictObject({ type: z.literal('sample-data'), on: z.boolean() }),
  'read-tab': z.strictObject({
    type: z.literal('read-tab'),
    tab: z.int(),
    /** What the user says the page is; `null`: let its marks say. */
    portal: z.nullable(z.enum(READ_PORTALS)),
  }),
  /** Starts "Show me the list" in a tab. */
  'show-list': z.strictObject({ type: z.literal('show-list'), tab: z.int(), portal: z.enum(READ_PORTALS) }),
  /** Gives what a page is made of, with every name, number, address and date replaced by its shape. */
  report: z.strictObject({ type: z.literal('report'), tab: z.int() }),
  /** Forgets how a list is read. */
  'forget-page': z.strictObject({ type: z.literal('forget-page'), lesson: id }),
  /** Takes a file of lessons, whole or not at all. */
  'import-lessons': z.strictObject({
    type: z.literal('import-lessons'),
    file: z.string().check(z.maxLength(LESSON_CAPS.fileBytes)),
  }),
  /** The user allowed an address: the browser tells the worker only when the leave is new. */
  'allow-host': z.strictObject({ type: z.literal('allow-host'), host: someText }),
  'forget-host': z.strictObject({ type: z.literal('forget-host'), host: someText }),
  restore: z.strictObject({
    type: z.literal('restore'),
    backup: z.string().check(z.maxLength(CAPS.backupBytes)),
  }),
  'undo-restore': z.strictObject({ type: z.literal('undo-restore') }),
  'restore-snapshot': z.strictObject({ type: z.literal('restore-snapshot'), snapshot: id }),
  'import-sheet': z.strictObject({ type: z.literal('import-sheet'), rows: sheetSchema }),
  /** Takes back what the import after this snapshot did. */
  'undo-import': z.strictObject({ type: z.literal('undo-import'), snapshot: id }),
  'backup-saved': z.strictObject({ type: z.literal('backup-saved') }),
  'delete-everything': z.strictObject({ type: z.literal('delete-everything') }),
} as const;

type Schemas = typeof fromPortal & typeof fromTeacher & typeof fromUs;
export type MessageType = keyof Schemas;
export type Message<T extends MessageType = MessageType> = z.infer<Schemas[T]>;

/** What a mark says beside its row, and how. */
export interface Mark {
  row: string;
  tone: 'waiting' | 'overdue' | 'in' | 'done' | 'look' | 'closed';
  text: string;
}
/** What the overlay shows for one reading. */
export interface Overlay {
  marks: Mark[];
  /** The strip's sentence; `null`: no strip (nothing was read and nothing looked like ours). */
  strip: string | null;
  /** The rows that "Next one" goes to, in the page's order. */
  next?: string[];
  /** What "Copy list" copies. */
  copy?: string;
  /** The strip offers "Show me the list". */
  offersList?: boolean;
}

/** Every answer of the worker: done, with what it gives, or refused, with a sentence that can be shown. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

export interface Replies {
  reading: Overlay;
  'signed-out': null;
  'list-here': null;
  'add-letter': { letter: string };
  'edit-letter': null;
  'same-letter': null;
  'other-letter': null;
  /** The letter that stands again as it was typed. */
  'split-letter': { typed: string };
  'edit-program': null;
  'write-to': null;
  'log-contact': { contacts: string[] };
  'note-contact': null;
  'add-person': { writer: string };
  'edit-person': null;
  'remove-person': null;
  'same-person': null;
  'put-plan': null;
  'settle-contact': null;
  'remove-contact': null;
  'remove-letter': null;
  'restore-letter': null;
  'settle-baseline': null;
  'settle-whose': null;
  'answer-word': { lesson: string };
  'forget-word': null;
  'show-account': null;
  'kept-by-hand': null;
  settings: null;
  'sample-data': null;
  /** `host`: an address that may be offered for "Always read this site". */
  'read-tab': {
    outcome: 'read' | 'not-understood' | 'which-portal' | 'sign-in';
    rows: number;
    host: string | null;
    /** Which portal it was read as, as far as that is known. */
    portal: ReadPortal | null;
  };
  'show-list': null;
  'show-list-here': null;
  taught: null;
  report: { text: string };
  'forget-page': null;
  'import-lessons': { lessons: number };
  'allow-host': null;
  'forget-host': null;
  restore: { rows: number };
  'undo-restore': null;
  'restore-snapshot': { rows: number };
  'import-sheet': {
    /** `null`: nothing was changed. */
    snapshot: string | null;
    added: { letters: number; programs: number; assignments: number };
    completed: number;
    left: number;
  };
  'undo-import': null;
  'backup-saved': null;
  'delete-everything': null;
}

/** From the worker to a portal's tab: what was written beside the rows has changed. */
export interface OverlayChanged {
  type: 'overlay';
  visit: string;
  /** Which of the page's lists it is about. */
  page: ReadingPage;
  overlay: Overlay;
}

/** What the reader in a tab answers to `are-you-there`, which the popup asks. */
export interface ReaderHere {
  isSignedOut: boolean;
  /** A list of ours stands on the page, and was read. */
  understood: boolean;
}
