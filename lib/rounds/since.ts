import { calledOf, type Id, type Moment, type Tracker, type TrackerEvent } from '../model.ts';
import { count, isLater, stillToCome } from './days.ts';
import { stepText } from './state-text.ts';

/** How long the page may be away while it still counts as one look, in minutes: a portal is read beside it. */
const ONE_LOOK = 10;

/** Looks at the full page: from when the news of the current one are shown, and until when it lasted. */
export interface Looked {
  /** `null`: it was the first. */
  from: Moment | null;
  until: Moment;
}

/**
 * From when on what changed is news to a user who looks at `moment` (UTC): since the end of their last look, or of the
 * one before it when that is only minutes ago. `null`: nothing is, since they never looked before.
 */
export function newsFrom(looked: Looked | null, moment: Moment): Moment | null {
  if (!looked) return null;
  const ahead = stillToCome(moment);
  const from = looked.from !== null && ahead(looked.from) ? null : looked.from;
  // Looked at on a date to come, by a clock that was wrong: what is older than now was seen then, as far as we know.
  if (ahead(looked.until)) return from;
  const away = Temporal.Instant.from(looked.until).until(Temporal.Instant.from(moment)).total('minutes');
  return away < ONE_LOOK ? from : looked.until;
}

/** Something that changed, in words. */
export interface Change {
  key: string;
  text: string;
  /** When it last changed, UTC. */
  at: Moment;
}

type Kind = TrackerEvent['kind'];

/** What is told of many programs at once, by how many. */
const MANY: Partial<Record<Kind, (number: string) => string>> = {
  'program-appeared': (number) => `${number} seen for the first time`,
  'program-gone': (number) => `${number} no longer on the list`,
  'program-back': (number) => `${number} on the list again`,
};

/**
 * What portals changed since a moment (UTC), newest first: of each letter from where to where it came in all, of
 * programs how many. What the user did (no reading stands behind it), said of a word or restored is no news of a portal.
 * A letter that changed and changed back is left out.
 */
export function changesSince(tracker: Tracker, since: Moment): Change[] {
  const events = tracker.events
    .filter((event) => isRead(event) && isLater(event.at, since))
    .sort((a, b) => (isLater(a.at, b.at) ? 1 : -1));
  const changes = [
    ...Map.groupBy(events.filter(aboutLetter), ({ letter }) => letter ?? '')
      .entries()
      .flatMap(([letter, of]) => letterChange(tracker, letter, of)),
    ...Map.groupBy(
      events.filter(({ kind }) => kind === 'assigned' || kind === 'unassigned'),
      ({ letter, kind }) => `${kind} ${letter ?? ''}`,
    )
      .entries()
      .flatMap(([key, of]) => assignedChange(tracker, key, of)),
    ...Map.groupBy(
      events.filter(({ kind }) => kind in MANY),
      ({ kind }) => kind,
    )
      .entries()
      .flatMap(([kind, of]) => programChange(tracker, kind, of)),
  ];
  return changes.sort((a, b) => (isLater(b.at, a.at) ? 1 : -1));
}

/** A page of a portal said it, whether the reading of it is still in the log or not. */
const isRead = ({ reading, page }: TrackerEvent) => reading !== null || page !== undefined;
const aboutLetter = ({ kind }: TrackerEvent) => kind.startsWith('letter-');
const lastOf = (events: readonly TrackerEvent[]): Moment => events.at(-1)?.at ?? '';
const nameOf = (tracker: Tracker, letter: Id | null): string | null => {
  const found = tracker.letters.find(({ id }) => id === letter);
  return found ? calledOf(found) : null;
};

function letterChange(tracker: Tracker, letter: Id, events: readonly TrackerEvent[]): Change[] {
  const name = nameOf(tracker, letter);
  const first = events[0];
  if (name === null || !first) return [];
  const newest = events.findLast((event) => event.to !== null);
  const from = stepText(first.fromWord, first.from);
  const to = newest ? stepText(newest.toWord, newest.to) : null;
  const last = events.at(-1)?.kind;
  const change = (text: string) => [{ key: letter, text: `${name}: ${text}`, at: lastOf(events) }];
  if (last === 'letter-gone') return change('no longer on the list');
  if (first.kind === 'letter-appeared') return change(`first seen${to ? `, ${to}` : ''}`);
  if (to === null || to === from) return last === 'letter-back' ? change('on the list again') : [];
  return change(from === null ? to : `${from} → ${to}`);
}

function assignedChange(tracker: Tracker, key: string, events: readonly TrackerEvent[]): Change[] {
  const [first] = events;
  const name = nameOf(tracker, first?.letter ?? null);
  if (name === null || !first) return [];
  const number = programs(events);
  const text = first.kind === 'assigned' ? `assigned to ${number}` : `no longer assigned to ${number}`;
  return [{ key, text: `${name}: ${text}`, at: lastOf(events) }];
}

function programChange(tracker: Tracker, kind: Kind, events: readonly TrackerEvent[]): Change[] {
  const say = MANY[kind];
  if (!say) return [];
  const ids = new Set(events.map(({ program }) => program));
  const only = ids.size === 1 ? tracker.programs.find(({ id }) => ids.has(id)) : undefined;
  return [{ key: kind, text: say(only ? only.name : programs(events)), at: lastOf(events) }];
}

const programs = (events: readonly TrackerEvent[]): string =>
  count(new Set(events.map(({ program }) => program)).size, 'program');
