import { bucketOf } from './bucket.ts';
import { between, isOlder, plus } from './days.ts';
import { dueOf } from './due.ts';
import { lagRuns } from './lag.ts';
import { looksAtLetters } from './looks.ts';
import { unsaid, type Pick } from './open.ts';
import type { Case, Contact, Letter, Moment, Rung, Writer } from './rows.ts';

/** Why no reminder is allowed, in the product's codes; `later`: the next rung is not due yet. */
export type Against =
  | 'not-theirs'
  | 'sent'
  | 'early'
  | 'opened'
  | 'resting'
  | 'unread'
  | 'not-reached'
  | 'done'
  | 'later'
  | 'doubtful'
  | 'at-interfolio';
export type Reminder = { allowed: true; rung: Rung } | { allowed: false; against: Against[] };

/**
 * rounds.md, "reminder allowed" and "The ladder of reminders".
 *
 * @param saysSo the user says now that the request reached the writer
 */
export function reminderOf(of: Case, letter: Letter, pick: Pick, saysSo = false): Reminder {
  const bucket = bucketOf(of, letter, pick);
  if (bucket !== 'missing' && bucket !== 'overdue') return { allowed: false, against: ['not-theirs'] };
  if (letter.partOf !== null || letter.kind === 'committee' || letter.kind === 'packet')
    return unsaid('reminder for a committee');
  const against = new Set<Against>();
  if (letter.needed === 'spare' && pick('spare letter', [true, false])) against.add('not-theirs');
  if (!isConfirmed(of, letter)) against.add('not-theirs');
  if ((letter.doubtSince ?? null) !== null) against.add('doubtful');
  if (isAtInterfolio(of, letter)) against.add('at-interfolio');
  const time = inTime(of, letter, bucket, pick);
  if (time !== null) against.add(time);
  if (!lettersRead(of, letter, pick)) against.add('unread');
  const { sent, opened } = pastReminders(of, letter);
  if (sent.some(({ on }) => between(on, of.today) < 7)) against.add('resting');
  if (opened.length > 0 && pick('draft waiting for Sent?', [true, false])) against.add('opened');
  if (!saysSo && !reached(of, letter, pick)) against.add('not-reached');
  const rung = rungOf(of, letter, sent, pick);
  if (rung === 'none' || rung === 'later') against.add(rung === 'none' ? 'done' : 'later');
  return rung === 'none' || rung === 'later' || against.size > 0
    ? { allowed: false, against: [...against].sort() }
    : { allowed: true, rung };
}

/** "the entry is confirmed (`requested`, `accepted`)"; AMCAS's draft with the form sent is "judged as requested". */
function isConfirmed({ today }: Case, { state, portal, formSentOn }: Letter): boolean {
  if (state === 'draft') return portal === 'amcas' && formSentOn !== null && formSentOn <= today;
  return state === 'requested' || state === 'accepted';
}

/** "that row's step is *Send it from Interfolio*, never a reminder". */
function isAtInterfolio({ tracker }: Case, { id }: Letter): boolean {
  return tracker.letters.some(({ deliveryOf, state }) => deliveryOf === id && state === 'received');
}

/** "overdue, or due within 14 days and asked at least 14 days ago". `null`: it is. */
function inTime(of: Case, letter: Letter, bucket: 'missing' | 'overdue', pick: Pick): Against | null {
  if (bucket === 'overdue') return null;
  const due = dueOf(of, letter, pick);
  if (due === null) return 'early';
  const toGo = between(of.today, due.on);
  if (toGo < 0) return letter.needed === 'spare' ? 'early' : 'sent';
  const asked = letter.askedOn ?? letter.requestedOn;
  if (toGo > 14 || asked === null || between(asked, of.today) < 14) return 'early';
  if (letter.saidSentOn !== null)
    return lagRuns(of, letter, pick) || pick('said sent, not due yet', [true, false]) ? 'sent' : null;
  return null;
}

/** "that portal's letters were read in the last 2 days". */
function lettersRead(of: Case, { portal, season, account }: Letter, pick: Pick): boolean {
  if (portal !== 'eras' && portal !== 'amcas') return pick('read, without a reader', [true, false]);
  const looks = looksAtLetters(of, portal, pick).filter(
    (one) => one.season === season && (account ?? one.account) === one.account,
  );
  const recent = (at: Moment): boolean => !(isOlder(at, of.moment, 2) ?? pick('two days', [true, false], at));
  const good = looks.filter(({ understood }) => understood);
  const whole = good.find(({ extent }) => extent === 'whole');
  const any = good[0];
  const readWhole = whole !== undefined && recent(whole.at);
  const readAny = any !== undefined && recent(any.at);
  const read = readWhole === readAny ? readAny : pick('letters read in part', [readWhole, readAny]);
  return read && looks[0]?.understood === false ? pick('failed reading since', [true, false]) : read;
}

/** The person behind a row: the user may have said that two rows are one person. */
function personOf(writers: readonly Writer[], id: string): string {
  const same = writers.find((one) => one.id === id)?.sameAs ?? null;
  return same ?? id;
}

function pastReminders({ tracker, today }: Case, letter: Letter): { sent: Contact[]; opened: Contact[] } {
  const who = personOf(tracker.writers, letter.writer);
  const theirs = tracker.contacts.filter(
    (one) => (one.letter === letter.id || personOf(tracker.writers, one.writer) === who) && one.on <= today,
  );
  return {
    sent: theirs.filter(({ kind }) => kind === 'reminder'),
    opened: theirs.filter(({ kind }) => kind === 'reminder-opened'),
  };
}

/** "the request is known to have reached the writer". */
function reached(of: Case, letter: Letter, pick: Pick): boolean {
  if (letter.state === 'accepted') return true;
  if (letter.formSentOn !== null)
    return letter.formSentOn <= of.today || pick('form sent later', [true, false]);
  const { sent } = pastReminders(of, letter);
  if (sent.some((one) => one.letter === letter.id)) return true;
  const perhaps =
    sent.length > 0 ||
    letter.answer !== null ||
    letter.saidSentOn !== null ||
    letter.askedOn !== null ||
    letter.portal !== 'eras';
  return perhaps && pick('how the request reached them', [true, false]);
}

/** The next rung after what was sent: "each rung once". */
function rungOf(of: Case, letter: Letter, sent: readonly Contact[], pick: Pick): Rung | 'later' | 'none' {
  const due = dueOf(of, letter, pick);
  if (due === null) return 'later';
  const about = sent.filter((one) => one.letter === letter.id);
  const past = about.length === sent.length ? sent : pick('history of a person', [about, sent]);
  const first: Rung = of.today >= plus(due.on, -2) && of.today <= due.on ? 'short' : 'gentle';
  if (past.length === 0) return first;
  const taken = new Set(past.flatMap(({ rung }) => rung ?? []));
  if (taken.has('coordinator')) return 'none';
  if (taken.has('firm')) return 'coordinator';
  if (past.some(({ rung }) => rung === null))
    return pick('rung not noted', ['gentle', 'short', 'firm', 'coordinator', 'none', 'later']);
  if (of.today >= plus(due.on, 3)) return 'firm';
  return pick('second rung before firm', [taken.has(first) ? 'later' : first, 'later']);
}
