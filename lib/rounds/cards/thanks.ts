import { namesText } from '../days.ts';
import { openDraft } from '../reminders.ts';
import type { Action, Card } from '../rounds.ts';
import { awake, show, type ForCards } from './for-cards.ts';

/** Thank-yous are no duty of the day: the question is asked, and does not count. */
export function baselineCards({ tracker, items }: ForCards): Card[] {
  const asked = new Set(tracker.settings.baseline ?? []);
  const letters = items
    .filter(({ bucket, letter }) => bucket === 'ready' && asked.has(letter.id))
    .map(({ letter }) => letter.id);
  if (letters.length === 0) return [];
  const text =
    letters.length === 1
      ? '1 letter was in before I came. Thanked?'
      : `${letters.length} letters were in before I came. Thanked?`;
  const actions: Action[] = [
    { do: 'settle-baseline', label: letters.length === 1 ? 'Yes' : 'All', letters, all: true },
    { do: 'settle-baseline', label: letters.length === 1 ? 'Not yet' : 'Choose', letters, all: false },
  ];
  return [{ key: 'baseline', text, actions, counts: false }];
}

/** Letters that came in and whose writers were not thanked; those of the question above wait for its answer. */
export function thanksCards({ tracker, items, now }: ForCards): Card[] {
  const asked = new Set(tracker.settings.baseline ?? []);
  const ready = awake(
    items.filter(
      ({ bucket, letter }) =>
        bucket === 'ready' && !asked.has(letter.id) && !openDraft(tracker.contacts, 'thanks', letter),
    ),
    now.today,
  );
  const [only] = ready;
  if (!only) return [];
  const names = [...new Set(ready.map(({ writer }) => writer))];
  if (ready.length > 1) {
    const text = `${ready.length} letters are in, thanks are open: ${namesText(names)}`;
    return [{ key: 'thanks', text, actions: [show(ready)], counts: false }];
  }
  const actions: Action[] = only.action ? [only.action] : [];
  const text = only.letter.imported ? only.reason : `${only.writer} · ${only.reason}, thank-you open`;
  return [{ key: 'thanks', text, actions, counts: false }];
}
