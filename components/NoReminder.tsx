import type { Item, NoReminder as Because } from '../lib/rounds/rounds.ts';

/** What the row says already: in its reason, in its note, or by the draft that asks. */
const SAID: readonly Because[] = ['opened', 'resting', 'done', 'not-reached', 'sent'];

/** Why no reminder can go today, and what to do first; `null`: one can, the row says so already, or none is waited for. */
function whyNot({ reminder, letter }: Item): string | null {
  if (!reminder || reminder.allowed || SAID.includes(reminder.because)) return null;
  // Its reason is that it is not with its writer yet.
  return letter.state === 'draft' || letter.state === 'planned' ? null : reminder.why;
}

/** The same as a line; `always`: where there is room for what time alone will change. */
export function NoReminder({ item, always }: { item: Item; always: boolean }) {
  const why = whyNot(item);
  const needsDoing = item.reminder?.allowed === false && item.reminder.because === 'unread';
  if (why === null || !(always || needsDoing)) return null;
  return (
    <p className="wide quiet small">
      {needsDoing ? why : `No reminder yet: ${why.charAt(0).toLowerCase()}${why.slice(1)}`}.
    </p>
  );
}
