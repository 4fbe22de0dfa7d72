import * as z from 'zod/mini';

import { letterEdit, personEdit, programEdit, settingsEdit, personSaid } from './messages/edits.ts';
import { readingSchema } from './messages/reading.ts';
import { sheetSchema } from './messages/sheet.ts';
import { CAPS, someText, day, dayOrNull, id, season, note, address } from './messages/values.ts';
import {
  CONTACT_KINDS,
  LETTER_KINDS,
  PORTALS,
  READING_PAGES,
  READ_PORTALS,
  RUNGS,
  WORD_MEANINGS,
} from './model.ts';
import { LESSON_CAPS, pageLesson } from './page-lesson.ts';

/**
 * The border between the worlds: one table of messages, each a schema from which its type is inferred.
 * Only the worker imports values of this file; content scripts and pages import its types.
 */

export { readingSchema } from './messages/reading.ts';
export type * from './messages/replies.ts';
export { CAPS } from './messages/values.ts';

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
    /** The date that the mail named. */
    due: z.optional(z.nullable(day)),
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
  /** The answer to "Are these your letters?", about what was read before a page had named an account. */
  'settle-unclaimed': z.strictObject({
    type: z.literal('settle-unclaimed'),
    portal: z.enum(READ_PORTALS),
    account: z.string(),
    mine: z.boolean(),
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
