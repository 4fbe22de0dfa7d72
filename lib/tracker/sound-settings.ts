import {
  AMCAS_ROUTES,
  CALENDARS,
  CYCLES,
  ERAS_ROUTES,
  LETTER_COLUMNS,
  MAIL_KINDS,
  MAIL_TARGETS,
  OUTCOMES,
  PORTALS,
  PROGRAM_COLUMNS,
  READ_PORTALS,
  SEASON_DATES,
  TMDSAS_ROUTES,
  type PageLesson,
  type Setting,
  type SettingValues,
} from '../model.ts';
import {
  count,
  day,
  flag,
  id,
  isText,
  listOf,
  longText,
  moment,
  oneOf,
  orNone,
  orNull,
  recordOf,
  season,
  shape,
  text,
  whole,
  type Check,
  type Columns,
} from './sound-values.ts';

/* The same as sound.ts, for what has one shape for each name: settings, and how a list is read that was shown. */

const portal = oneOf(PORTALS);
const readPortal = oneOf(READ_PORTALS);
const hour = whole(0, 23);

const SETTINGS: Columns<SettingValues> = {
  uses: listOf(portal),
  keptByHandOn: recordOf(portal, day),
  badge: flag,
  firstRunDone: flag,
  accountShown: recordOf(readPortal, text),
  baseline: listOf(id),
  moreHosts: recordOf(isText, readPortal),
  lastBackupAt: orNull(moment),
  whose: recordOf(readPortal, shape({ at: moment, writers: listOf(text), known: listOf(text) })),
  unclaimedNotOf: recordOf(readPortal, listOf(text)),
  cycle: oneOf(CYCLES),
  route: shape({
    eras: orNone(oneOf(ERAS_ROUTES)),
    amcas: orNone(oneOf(AMCAS_ROUTES)),
    tmdsas: orNone(oneOf(TMDSAS_ROUTES)),
  }),
  seasonDates: listOf(shape({ calendar: oneOf(CALENDARS), season, date: oneOf(SEASON_DATES), on: day })),
  outcomes: listOf(shape({ portal, season, outcome: oneOf(OUTCOMES), on: day })),
  notUsed: listOf(portal),
  mine: recordOf(readPortal, text),
  templates: recordOf(oneOf(MAIL_KINDS), shape({ subject: text, text: longText })),
  mailBy: oneOf(MAIL_TARGETS),
  signAs: text,
  digest: shape({ on: flag, at: hour, names: flag, quiet: shape({ from: hour, to: hour }) }),
  digestState: shape({ checkedAt: moment, shownOn: orNull(day), told: recordOf(isText, day) }),
  calendarNames: flag,
  calendarMade: recordOf(
    isText,
    shape({ on: day, title: text, text, sequence: count, changedAt: moment, cancelled: flag }),
  ),
  backupNotNowOn: day,
  snapshotSameOn: day,
  rotations: listOf(shape({ id, name: text, endsOn: day, answeredOn: orNull(day) })),
  notSame: listOf((value) => Array.isArray(value) && value.length === 2 && value.every(id)),
  packet: shape({
    goals: longText,
    achievements: longText,
    files: listOf(shape({ name: text, note: text })),
  }),
};

/** A setting that is not known is a newer build's, and nobody asks for it. */
export function isSoundSetting({ key, value }: Setting): boolean {
  return !Object.hasOwn(SETTINGS, key) || SETTINGS[key](value);
}

const means = oneOf([...LETTER_COLUMNS, ...PROGRAM_COLUMNS]);
const COLUMN_LESSON: Columns<Omit<PageLesson, 'portal' | 'page'>> = {
  version: (value) => value === 1,
  host: text,
  mark: shape({ by: oneOf(['heading', 'title', 'route']), text }),
  columns: listOf(shape({ heading: text, means })),
  confirmed: listOf(text),
};

/** A list that the user showed, and how it is read. */
export const columnLesson: Check = shape({ kind: oneOf(['columns']), ...COLUMN_LESSON });
