import { bucketOf } from './bucket.ts';
import { isOlder } from './days.ts';
import { looksAtLetters } from './looks.ts';
import type { Pick } from './open.ts';
import type { Case, Letter } from './rows.ts';

/** The topmost ranks of the headline; everything below them is `later ranks`. */
export type Topic = 'failed' | 'less than before' | 'overdue' | 'not confirmed' | 'later ranks';

/** "rejected, withdrawn or less than before". */
function isLess({ state, goneAt, receivedSeenAt }: Letter, pick: Pick): boolean {
  if (state === 'rejected' || state === 'withdrawn') return true;
  if (receivedSeenAt !== null && state === 'unknown') return pick('headline for a new word', [true, false]);
  if (receivedSeenAt !== null && state !== 'received') return true;
  return goneAt !== null && pick('headline for a gone letter', [true, false]);
}

/** rounds.md, "headline, groups … The rank". Snoozed letters count. */
export function topicOf(of: Case, shown: readonly Letter[], pick: Pick): Topic {
  const { uses = [] } = of.tracker.settings;
  if (uses.some((portal) => looksAtLetters(of, portal, pick)[0]?.understood === false)) return 'failed';
  const otherFailed = of.tracker.readings.some(
    ({ page, understood }) => page !== 'letters' && page !== 'receipt' && !understood,
  );
  if (otherFailed && pick('headline for another page', [true, false])) return 'failed';
  const judged = shown.map((letter) => ({ letter, bucket: bucketOf(of, letter, pick) }));
  if (judged.some(({ letter, bucket }) => bucket === 'look' && isLess(letter, pick)))
    return 'less than before';
  if (judged.some(({ bucket }) => bucket === 'overdue')) return 'overdue';
  const unconfirmed = judged.some(
    ({ letter, bucket }) =>
      bucket === 'missing' &&
      letter.state === 'draft' &&
      !(letter.portal === 'amcas' && letter.formSentOn !== null),
  );
  return unconfirmed ? 'not confirmed' : 'later ranks';
}

/** "With data older than 7 days it starts 'As of Nov 24'"; settled only for users of a single portal. */
export function startsWithDate(of: Case, pick: Pick): boolean {
  const { uses = [] } = of.tracker.settings;
  const [portal, more] = uses;
  if (portal === undefined || more !== undefined) return pick('age of several portals', [true, false]);
  const looks = looksAtLetters(of, portal, pick);
  const last = looks.find(({ understood }) => understood);
  if (!last) return false;
  if (looks[0] !== last || last.extent === 'part') return pick('age of a failed reading', [true, false]);
  return isOlder(last.at, of.moment, 7) ?? pick('seven days', [true, false]);
}
