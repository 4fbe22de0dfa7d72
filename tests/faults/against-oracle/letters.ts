import type { Item } from '../../../lib/rounds/index.ts';
import { bucketOf } from '../oracle/bucket.ts';
import { between } from '../oracle/days.ts';
import { dueOf } from '../oracle/due.ts';
import { everyWay } from '../oracle/open.ts';
import { reminderOf } from '../oracle/reminder.ts';
import type { Bucket, Case, Letter } from '../oracle/rows.ts';
import type { Check } from './check.ts';

/** A letter's bucket, its due date, and whether its writer may be reminded. */
export function checkLetter(given: Case, letter: Letter, item: Item, check: Check): void {
  check<Bucket>('bucket', letter.id, item.bucket, (pick) => bucketOf(given, letter, pick));
  const { values: buckets } = everyWay((pick) => bucketOf(given, letter, pick));
  if (buckets?.every((bucket) => bucket === 'missing' || bucket === 'overdue'))
    checkDue(given, letter, item, check);
  // A wrong bucket makes the reminder wrong, too: report it once.
  if (buckets?.length === 1 && buckets[0] === item.bucket) checkReminder(given, letter, item, check);
}

function checkDue(given: Case, letter: Letter, { due, daysOver }: Item, check: Check): void {
  check(
    'due',
    letter.id,
    due && { on: due.on, basis: due.basis },
    (pick) => dueOf(given, letter, pick),
    (value) => value?.basis ?? 'none',
  );
  if (due)
    check(
      'days over',
      letter.id,
      daysOver,
      () => between(due.on, given.today),
      () => 'another number',
    );
}

function checkReminder(given: Case, letter: Letter, { reminder }: Item, check: Check): void {
  check<string>('reminder', letter.id, reminder?.allowed === true ? reminder.rung : 'none', (pick) => {
    const says = reminderOf(given, letter, pick);
    return says.allowed ? says.rung : 'none';
  });
  if (reminder?.allowed !== false) return;
  // When a single condition fails, the product must name that one.
  const { because } = reminder;
  const { values } = everyWay((pick) => reminderOf(given, letter, pick));
  if (values?.every((way) => !way.allowed && way.against.length === 1) !== true) return;
  check<string>('why no reminder', letter.id, because, (pick) => {
    const says = reminderOf(given, letter, pick);
    const [one = ''] = says.allowed ? [] : says.against;
    if (one === 'later' && ['early', 'resting', 'done'].includes(because)) return because;
    // Before the due date both are true: it is early, and they say it is sent.
    return one === 'early' && because === 'sent' && letter.saidSentOn !== null ? because : one;
  });
}
