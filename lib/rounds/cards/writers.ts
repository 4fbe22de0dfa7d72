import type { Day, Letter } from '../../model.ts';
import { count, dayText, daysBetween, namesText, plusDays, spanText } from '../days.ts';
import { overText, STOP_COUNTING } from '../due.ts';
import { draftsText, givenForm, isDraft } from '../drafts.ts';
import { isRead, portalName } from '../portals.ts';
import { lastReminder, openDraft } from '../reminders.ts';
import type { Action, Card, Item, NoReminder } from '../rounds.ts';
import { sent } from '../thanks.ts';
import { awake, show, type ForCards } from './for-cards.ts';

/** A letter that is due this soon, asked for this long ago, is worth a word (rounds.md, "reminder allowed"). */
const SOON_DAYS = 14;
const ASKED_DAYS = 14;

/** Letters that are due soon and were asked for a while ago (rounds.md, "reminder allowed"). */
export function quietSoon(items: readonly Item[], today: Day): Item[] {
  return items.filter(({ bucket, letter, daysOver }) => {
    const asked = letter.askedOn ?? letter.requestedOn;
    return (
      bucket === 'missing' &&
      isWithWriter(letter) &&
      letter.needed === 'yes' &&
      !letter.saidSentOn &&
      daysOver !== null &&
      -daysOver <= SOON_DAYS &&
      asked !== null &&
      daysBetween(asked, today) >= ASKED_DAYS
    );
  });
}

/** Entries that only the applicant can finish, in the season in which they can. */
export function unconfirmed(items: readonly Item[]): Item[] {
  return items.filter(
    ({ bucket, letter }) => (bucket === 'missing' || bucket === 'overdue') && isDraft(letter),
  );
}

function isWithWriter(letter: Letter): boolean {
  return !isDraft(letter) && letter.state !== 'planned';
}

/** One card, of each portal in its own words: in MyERAS an entry is confirmed, in AMCAS a request is emailed. */
export function draftCards({ items, now }: ForCards): Card[] {
  const drafts = awake(unconfirmed(items), now.today);
  const unsent = drafts.filter(({ letter }) => letter.portal === 'amcas');
  const groups = [drafts.filter((item) => !unsent.includes(item)), unsent].filter(({ length }) => length > 0);
  if (groups.length === 0) return [];
  const text = groups.map((group) => draftsText(group)).join('. ');
  return [{ key: 'draft', text, actions: groups.flatMap(draftActions), counts: true }];
}

function draftActions(drafts: readonly Item[]): Action[] {
  const [first] = drafts;
  if (!first) return [];
  const { portal } = first.letter;
  if (!isRead(portal)) return [show(drafts, 'Show')];
  return [
    { do: 'open-portal', label: `Open ${portalName(portal)}`, portal },
    ...(drafts.length === 1 ? givenForm(first.letter) : []),
  ];
}

/** Opening a draft is not sending it: until the user says, no other reminder of that letter is spoken of. */
export function sentCards({ tracker, items, now }: ForCards): Card[] {
  return awake(items, now.today)
    .flatMap((item) => {
      const thanks =
        item.bucket === 'ready' || (item.bucket === 'closed' && item.letter.state !== 'received');
      const kind = thanks ? 'thanks' : 'reminder';
      const opened = isOut(item) || thanks ? openDraft(tracker.contacts, kind, item.letter) : null;
      return opened ? [{ item, opened, kind }] : [];
    })
    .slice(0, 1)
    .map(({ item, opened, kind }) => ({
      key: 'sent',
      text: `${kind === 'thanks' ? 'Thanks' : 'Reminder'} to ${item.writer}, opened ${dayText(opened.on, now.today)}. Sent?`,
      actions: [
        { ...sent(opened, true), label: 'Yes' },
        { ...sent(opened, false), label: 'Not yet' },
      ],
      counts: kind === 'reminder',
    }));
}

function isOut({ bucket }: Item): boolean {
  return bucket === 'missing' || bucket === 'overdue';
}

/**
 * Letters past their dates of which something can be done today: a writer who was just reminded rests, a draft that was
 * opened has a card of its own, and so has an entry that waits for its applicant. Where several can be, the card counts
 * what its group counts.
 */
export function overdueCards({ tracker, items, now }: ForCards): Card[] {
  const all = items.filter(({ bucket }) => bucket === 'overdue');
  const toDo = awake(all, now.today).filter((item) => !isDraft(item.letter) && !isResting(item));
  const [only] = toDo;
  if (!only?.due || only.daysOver === null) return [];
  if (toDo.length > 1) {
    const text = `${count(all.length, 'letter')} are past their dates: ${namesText(all.map(({ writer }) => writer))}`;
    return [{ key: 'overdue', text, actions: [show(all)], counts: true }];
  }
  const { letter } = only;
  const over = overText(only.due, now.today);
  const backup: Action = { do: 'add-letter', label: 'Use a backup', portal: letter.portal };
  const letGo: Action = { do: 'let-go', label: 'No longer needed', letter: letter.id };
  const last = lastReminder(tracker.contacts.filter((one) => one.letter === letter.id));
  // Who has reminded them since has said that they keep waiting.
  if (only.daysOver > STOP_COUNTING && !(last && last.on > plusDays(only.due.on, STOP_COUNTING))) {
    const wait: Action = { do: 'set-due', label: 'Set a new date', letter: letter.id };
    const text = `${only.writer} · ${over}. Keep waiting?`;
    return [{ key: 'overdue', text, actions: [wait, backup, letGo], counts: true }];
  }
  if (because(only) === 'done') {
    const text = `${only.writer} · ${over}. Every reminder was sent`;
    return [{ key: 'overdue', text, actions: [backup, letGo], counts: true }];
  }
  const reminded = last ? `reminded ${dayText(last.on, now.today)}` : 'never reminded';
  const text = `${only.writer} · ${over}${isWithWriter(letter) ? `, ${reminded}` : ''}`;
  return [{ key: 'overdue', text, ...step(only) }];
}

export function quietCards({ items, now }: ForCards): Card[] {
  const quiet = awake(quietSoon(items, now.today), now.today).filter(
    (item) => !isResting(item) && because(item) !== 'done',
  );
  const [only] = quiet;
  if (!only?.due) return [];
  if (quiet.length > 1) {
    const text = `${count(quiet.length, 'letter')} are due within two weeks: ${namesText(quiet.map(({ writer }) => writer))}`;
    return [{ key: 'quiet', text, actions: [show(quiet)], counts: true }];
  }
  const asked = only.letter.askedOn ?? only.letter.requestedOn;
  const since = asked ? `, asked ${spanText(daysBetween(asked, now.today))} ago` : '';
  const due = only.due.on === now.today ? 'due today' : `due ${only.due.text}`;
  return [{ key: 'quiet', text: `${only.writer} · ${due}${since}`, ...step(only) }];
}

/** Why no reminder is allowed; `null` when one is. */
function because({ reminder }: Item): NoReminder | null {
  return reminder && !reminder.allowed ? reminder.because : null;
}

/** What was done about it, and time alone will change: a reminder that was sent, or a draft that is asked about. */
function isResting(item: Item): boolean {
  return ['resting', 'opened', 'sent'].includes(because(item) ?? '');
}

function step({ action }: Item): Pick<Card, 'actions' | 'counts'> {
  return { actions: action ? [action] : [], counts: true };
}
