import type { Draw } from './draw.ts';
import type { Day, Event, Kind, Letter, Moment, Portal, State } from './rows.ts';
import { AGO, around, before, minutesBefore } from './when.ts';

/** The columns of a letter that no portal shows. */
const NOT_SHOWN = {
  account: null,
  letterId: null,
  portalStatus: null,
  statusPage: null,
  goneAt: null,
  receivedSeenAt: null,
  doubtSince: null,
} as const;

export interface Now {
  /** The season that today is in. */
  season: number;
  today: Day;
  moment: Moment;
}

export const ACCOUNT = '11111111';
export const OTHER_ACCOUNT = '22222222';

const STATES: readonly State[] = [
  ...(['requested', 'requested', 'requested', 'accepted', 'accepted', 'draft', 'planned'] as const),
  ...(['received', 'received', 'received', 'declined', 'withdrawn', 'rejected', 'expired'] as const),
  ...(['unmatched', 'not-sending', 'unknown'] as const),
];
const WORDS: Record<State, string | null> = {
  planned: null,
  draft: 'Not Confirmed for Upload',
  requested: 'Confirmed for Upload',
  accepted: 'Accepted',
  received: 'Uploaded',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  expired: 'Expired',
  unmatched: 'Match This Letter',
  'not-sending': 'No Longer Being Sent',
  unknown: 'Under Review',
};
const KINDS: Record<'eras' | 'other', readonly (Kind | null)[]> = {
  eras: ['narrative', 'standardized', null],
  other: ['individual', 'individual', 'committee', 'packet', null],
};
const SPECIALTIES = ['General', 'Internal Medicine', 'Internal Medicine', 'Surgery', null];

/** A letter in any state, with any of the user's columns filled in. */
export function letterFrom(draw: Draw, id: number, portal: Portal, now: Now): Letter {
  const isRead = portal === 'eras' || portal === 'amcas';
  const drawn = draw.from(STATES);
  // A typed letter has no word of a portal's.
  const state = drawn === 'unknown' && !isRead ? 'requested' : drawn;
  const typed = !isRead || state === 'planned' || draw.chance(0.05);
  const letter = {
    ...shownOf(draw, `l${String(id)}`, portal, state, now),
    ...saidOf(draw, state, now),
    writer: `w${String(draw.chance(0.8) ? id : draw.upTo(5))}`,
    author: `Writer ${String(id)}`,
    season: now.season - (draw.chance(0.04) ? 1 : 0),
  };
  if (!typed) return letter;
  const said = state === 'unknown' ? ('requested' as const) : state;
  return { ...letter, ...NOT_SHOWN, state: said, origin: 'you', stateBy: 'you' };
}

type Said =
  | 'needed'
  | 'askedOn'
  | 'answer'
  | 'agreedOn'
  | 'partsBy'
  | 'toldDueOn'
  | 'dueOn'
  | 'formSentOn'
  | 'saidSentOn';
type SaidToo = 'thankedOn' | 'snoozedUntil' | 'lookClearedAt' | 'partOf' | 'notes';
type Named = 'writer' | 'author' | 'season';

/** The columns that come from the portal. */
function shownOf(
  draw: Draw,
  id: string,
  portal: Portal,
  state: State,
  { today, moment }: Now,
): Omit<Letter, Said | SaidToo | Named> {
  const ago = draw.from(AGO);
  // A page of assignments named it, and the list of letters was not read yet.
  const checklistOnly = state === 'unknown' && draw.chance(0.4);
  const wasIn = !checklistOnly && (state === 'received' || draw.chance(0.1));
  const word = portal === 'amcas' && state === 'requested' ? 'Email Sent' : WORDS[state];
  const isEras = portal === 'eras';
  return {
    id,
    portal,
    account: ACCOUNT,
    letterId: checklistOnly ? null : `ID-${id}`,
    title: null,
    email: null,
    kind: draw.from(KINDS[isEras ? 'eras' : 'other']),
    specialty: isEras ? draw.from(SPECIALTIES) : null,
    chair: isEras ? draw.from([true, false, false, null]) : null,
    waived: draw.from([true, true, false, null]),
    imported: draw.chance(0.05) ? true : null,
    state,
    portalStatus: checklistOnly ? null : word,
    statusPage: checklistOnly ? null : 'letters',
    requestedOn: draw.maybe(0.3, () => before(draw, today)),
    receivedOn: state === 'received' ? draw.maybe(0.3, () => before(draw, today)) : null,
    firstSeenAt: minutesBefore(moment, ago + 100_000),
    lastSeenAt: minutesBefore(moment, ago),
    goneAt: draw.maybe(0.1, () => minutesBefore(moment, ago)),
    receivedSeenAt: wasIn ? minutesBefore(moment, ago + draw.from([0, 0, 3000, 40_000])) : null,
    origin: 'portal',
    stateBy: 'portal',
    doubtSince: draw.maybe(0.04, () => minutesBefore(moment, draw.from([10, 1500, 30_000]))),
  };
}

/** The columns that come from the user. */
function saidOf(draw: Draw, state: State, { today, moment }: Now): Pick<Letter, Said | SaidToo> {
  return {
    needed: draw.from(['yes', 'yes', 'yes', 'yes', 'yes', 'spare', 'no']),
    askedOn: draw.maybe(0.5, () => before(draw, today)),
    answer: draw.from([null, null, null, null, 'yes', 'time', 'no']),
    agreedOn: null,
    partsBy: null,
    toldDueOn: draw.maybe(0.2, () => around(draw, today)),
    dueOn: draw.maybe(0.4, () => around(draw, today)),
    formSentOn: draw.maybe(0.5, () => before(draw, today)),
    saidSentOn: draw.maybe(0.25, () => before(draw, today)),
    thankedOn: draw.maybe(state === 'received' ? 0.4 : 0.05, () => before(draw, today)),
    snoozedUntil: draw.maybe(0.15, () => around(draw, today)),
    lookClearedAt: draw.maybe(0.15, () => minutesBefore(moment, draw.from([0, 1, 1500, 3500, 20_000]))),
    partOf: null,
    notes: null,
  };
}

/** The same letter, requested and without anything doubtful: the kind that reminders are about. */
export function outWithWriter(draw: Draw, letter: Letter): Letter {
  return {
    ...letter,
    state: draw.from(['requested', 'requested', 'accepted', 'draft']),
    kind: letter.portal === 'eras' ? letter.kind : 'individual',
    portalStatus: letter.portalStatus === null ? null : 'Confirmed for Upload',
    letterId: letter.account === null ? null : `ID-${letter.id}`,
    receivedOn: null,
    goneAt: null,
    receivedSeenAt: null,
    doubtSince: null,
    lookClearedAt: null,
    thankedOn: null,
    needed: draw.from(['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'spare']),
    answer: draw.from([null, null, 'yes', 'time']),
  };
}

/** The same letter as part of a committee letter or packet: typed by the user, in no portal. */
export function partOf(letter: Letter, whole: Letter): Letter {
  const typed = { state: 'planned', origin: 'you', stateBy: 'you', kind: null, receivedOn: null } as const;
  return { ...letter, ...NOT_SHOWN, ...typed, portal: whole.portal, season: whole.season, partOf: whole.id };
}

/** The events that a portal's letter leaves behind: it changed, or it is gone. */
export function eventsOf(draw: Draw, letter: Letter, moment: Moment): Event[] {
  if (letter.origin === 'you') return [];
  const event = (kind: Event['kind'], at: Moment, from: string | null, to: string | null): Event => ({
    ...{ id: `${kind} ${letter.id}`, at, kind, letter: letter.id, program: null, from, to, reading: null },
  });
  const events: Event[] = [];
  const less = letter.receivedSeenAt !== null && letter.state !== 'received';
  if (less || draw.chance(0.3)) {
    // A letter that is gone no longer changes.
    const at = minutesBefore(letter.goneAt ?? moment, draw.from([1, 10, 1000, 2500, 4000]));
    const from = less ? 'received' : letter.state === 'requested' ? 'draft' : 'requested';
    events.push(event('letter-changed', at, from, letter.state));
  }
  if (letter.goneAt !== null) events.push(event('letter-gone', letter.goneAt, null, null));
  return events;
}
