import * as z from 'zod/mini';

import {
  AMCAS_ROUTES,
  CALENDARS,
  CYCLES,
  ERAS_ROUTES,
  MAIL_KINDS,
  MAIL_TARGETS,
  OUTCOMES,
  PORTALS,
  SEASON_DATES,
  TMDSAS_ROUTES,
  type Setting,
} from '../model.ts';
import {
  MOST_ROWS,
  text,
  longText,
  id,
  day,
  moment,
  season,
  count,
  hour,
  portal,
  readPortal,
} from './backup-values.ts';

/** Every setting as a backup holds it, by its name. */
export const setting = z.discriminatedUnion('key', [
  settingOf('uses', z.array(portal).check(z.maxLength(PORTALS.length))),
  settingOf('keptByHandOn', z.partialRecord(portal, day)),
  settingOf('badge', z.boolean()),
  settingOf('firstRunDone', z.boolean()),
  settingOf('accountShown', z.partialRecord(readPortal, text)),
  settingOf('baseline', z.array(id).check(z.maxLength(MOST_ROWS.letters))),
  settingOf('moreHosts', z.record(text, readPortal)),
  settingOf('lastBackupAt', z.nullable(moment)),
  settingOf(
    'whose',
    z.partialRecord(
      readPortal,
      z.strictObject({
        at: moment,
        writers: z.array(text).check(z.maxLength(MOST_ROWS.writers)),
        known: z.array(text).check(z.maxLength(1_000)),
      }),
    ),
  ),
  settingOf('mine', z.partialRecord(readPortal, text)),
  settingOf('unclaimedNotOf', z.partialRecord(readPortal, z.array(text).check(z.maxLength(1_000)))),
  settingOf('cycle', z.enum(CYCLES)),
  settingOf(
    'route',
    z.strictObject({
      eras: z.optional(z.enum(ERAS_ROUTES)),
      amcas: z.optional(z.enum(AMCAS_ROUTES)),
      tmdsas: z.optional(z.enum(TMDSAS_ROUTES)),
    }),
  ),
  settingOf(
    'seasonDates',
    z
      .array(z.strictObject({ calendar: z.enum(CALENDARS), season, date: z.enum(SEASON_DATES), on: day }))
      .check(z.maxLength(1_000)),
  ),
  settingOf(
    'outcomes',
    z.array(z.strictObject({ portal, season, outcome: z.enum(OUTCOMES), on: day })).check(z.maxLength(1_000)),
  ),
  settingOf('backupNotNowOn', day),
  settingOf('snapshotSameOn', day),
  settingOf(
    'rotations',
    z
      .array(z.strictObject({ id, name: text, endsOn: day, answeredOn: z.nullable(day) }))
      .check(z.maxLength(1_000)),
  ),
  settingOf('notSame', z.array(z.tuple([id, id])).check(z.maxLength(1_000))),
  settingOf(
    'packet',
    z.strictObject({
      goals: longText,
      achievements: longText,
      files: z.array(z.strictObject({ name: text, note: text })).check(z.maxLength(100)),
    }),
  ),
  settingOf('notUsed', z.array(portal).check(z.maxLength(PORTALS.length))),
  settingOf(
    'templates',
    z.partialRecord(z.enum(MAIL_KINDS), z.strictObject({ subject: text, text: longText })),
  ),
  settingOf('mailBy', z.enum(MAIL_TARGETS)),
  settingOf('signAs', text),
  settingOf(
    'digest',
    z.strictObject({
      on: z.boolean(),
      at: hour,
      names: z.boolean(),
      quiet: z.strictObject({ from: hour, to: hour }),
    }),
  ),
  settingOf(
    'digestState',
    z.strictObject({ checkedAt: moment, shownOn: z.nullable(day), told: z.record(text, day) }),
  ),
  settingOf('calendarNames', z.boolean()),
  settingOf(
    'calendarMade',
    z.record(
      text,
      z.strictObject({
        on: day,
        title: text,
        text,
        sequence: count,
        changedAt: moment,
        cancelled: z.boolean(),
      }),
    ),
  ),
]) satisfies z.ZodMiniType<Setting>;

function settingOf<K extends string, V extends z.ZodMiniType>(key: K, value: V) {
  return z.strictObject({ key: z.literal(key), value });
}
