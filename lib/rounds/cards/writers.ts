import type { Contact, Day, Letter } from '../../model.ts';
import { count, dayText, daysBetween, namesText, spanText } from '../days.ts';
import { overText, STOP_COUNTING } from '../due.ts';
import { isRead, portalName } from '../portals.ts';
import { lastReminder, openDraft } from '../reminders.ts';
import type { Action, Card, Item, NoReminder } from '../rounds.ts';
import { sent } from '../thanks.ts';
import { awake, show, type ForCards } from './for-cards.ts';

/** A letter that is due this soon, asked for this long ago, is worth a word (rounds.md, "reminder allowed"). */
const SOON_DAYS = 14;
const ASKED_DAYS = 14;

/** Overdue letters that wait for their writer: an entry that is not confirmed waits for the applicant. */
export function overdueOnWriters(items: readonly Item[]): Item[] {
  return items.filter(({ bucket, letter }) => bucket === 'overdue' && isWithWriter(letter));
}

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
    ({ bucket, letter }) => (bucket === 'missing' || bucket === 'overdue') && letter.state === 'draft',
  );
}

function isWithWriter(letter: Letter): boolean {
  return letter.state !== 'draft' && letter.state !== 'planned';
}

export function draftCards({ items, now }: ForCards): Card[] {
  const drafts = awake(unconfirmed(items), now.today);
  const [first] = drafts;
  if (!first) return [];
  const portal = first.letter.portal;
  const text =
    drafts.length === 1
      ? `${first.writer} · the entry is not confirmed, so the writer cannot upload yet`
      : `${drafts.length} entries are not confirmed, so their writers cannot upload yet`;
  const actions: Action[] = isRead(portal)
    ? [{ do: 'open-portal', label: `Open ${portalName(portal)}`, portal }]
    : [show(drafts, 'Show')];
  return [{ key: 'draft', text, actions, counts: true }];
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

/** A letter whose draft waits for its answer has that card and no other. */
function isAsked(item: Item): boolean {
  return because(item) === 'opened';
}

export function overdueCards({ tracker, items, now }: ForCards): Card[] {
  const late = awake(
    items.filter((item) => item.bucket === 'overdue' && item.letter.state !== 'draft' && !isAsked(item)),
    now.today,
  );
  const [only] = late;
  if (!only?.due || only.daysOver === null) return [];
  if (late.length > 1) {
    const text = `${count(late.length, 'letter')} are past their dates: ${namesText(late.map(({ writer }) => writer))}`;
    return [{ key: 'overdue', text, actions: [show(late)], counts: true }];
  }
  const over = overText(only.due, now.today);
  if (only.daysOver > STOP_COUNTING) {
    const actions: Action[] = [
      { do: 'set-due', label: 'Set a new date', letter: only.letter.id },
      { do: 'let-go', label: 'Let it go', letter: only.letter.id },
    ];
    return [{ key: 'overdue', text: `${only.writer} · ${over}. Keep waiting?`, actions, counts: true }];
  }
  if (because(only) === 'done') {
    const text = `${only.writer} · ${over}. Every reminder was sent: take a backup, or let it go`;
    const letGo: Action = { do: 'let-go', label: 'Let it go', letter: only.letter.id };
    return [{ key: 'overdue', text, actions: [letGo], counts: true }];
  }
  const reminded = isWithWriter(only.letter) ? `, ${reminderText(tracker.contacts, only, now.today)}` : '';
  const text = `${only.writer} · ${over}${reminded}`;
  // While a writer rests there is nothing to do about it.
  return [{ key: 'overdue', text, ...step(only), counts: because(only) !== 'resting' }];
}

export function quietCards({ items, now }: ForCards): Card[] {
  const quiet = awake(quietSoon(items, now.today), now.today).filter((item) => !isResting(item));
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

/** Before its date, a writer who was reminded is left in peace, and so is the applicant. */
function isResting(item: Item): boolean {
  return ['resting', 'opened', 'sent', 'done'].includes(because(item) ?? '');
}

function step({ action }: Item): Pick<Card, 'actions' | 'counts'> {
  return { actions: action ? [action] : [], counts: true };
}

function reminderText(contacts: readonly Contact[], item: Item, today: Day): string {
  const last = lastReminder(contacts.filter(({ letter }) => letter === item.letter.id));
  return last ? `reminded ${dayText(last.on, today)}` : 'never reminded';
}
