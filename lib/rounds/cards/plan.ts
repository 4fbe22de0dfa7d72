import { askByOf, askByText } from '../ask-by.ts';
import { backupFor } from '../backups.ts';
import { overFrom } from '../calendar.ts';
import { count, dayText, namesText } from '../days.ts';
import { isSoftNo } from '../notes.ts';
import type { Card, Item } from '../rounds.ts';
import { awake, show, type ForCards } from './for-cards.ts';

/** Kinds of the accepted plan that nobody writes are one cause, while a letter would still be of use. */
export function gapCards({ gaps, tracker, now }: ForCards): Card[] {
  const [only] = gaps;
  if (!only) return [];
  const text = gaps.length === 1 ? only.text : `${count(gaps.length, 'letter')} of your plan have nobody yet`;
  const [portal] = tracker.plans
    .filter((plan) => plan.accepted && now.today < overFrom(plan.portal, plan.season, tracker.settings))
    .map((plan) => plan.portal);
  return portal
    ? [{ key: 'gap', text, actions: [{ do: 'add-letter', label: 'Add a writer', portal }], counts: true }]
    : [];
}

/** Asked and not answered for two weeks: a soft no, with the backup's name and never marked declined by us. */
export function softNoCards({ tracker, items, now }: ForCards): Card[] {
  const quiet = awake(
    items.filter(({ bucket, letter }) => isOpen(bucket) && isSoftNo(letter, now.today)),
    now.today,
  );
  const [only] = quiet;
  if (!only) return [];
  if (quiet.length > 1) {
    const text = `${namesText(quiet.map(({ writer }) => writer))} have not answered for two weeks`;
    return [{ key: 'soft-no', text, actions: [show(quiet)], counts: true }];
  }
  const backup = backupFor(only.letter, tracker);
  const since = `${only.writer} has not answered since ${dayText(only.letter.askedOn ?? now.today, now.today)}`;
  const text = backup ? `${since}. Your backup: ${backup}` : since;
  return [
    {
      key: 'soft-no',
      text,
      actions: [
        { do: 'say-answer', label: 'They said yes', letter: only.letter.id, answer: 'yes' },
        { do: 'say-answer', label: 'They said no', letter: only.letter.id, answer: 'no' },
      ],
      counts: true,
    },
  ];
}

/** Letters that nobody was asked for yet, while their day to ask comes within a week, or is gone. */
export function askByCards({ items, now }: ForCards): Card[] {
  const toAsk = awake(
    items.filter((item) => {
      if (item.letter.state !== 'planned' || item.letter.askedOn || !item.due || !isOpen(item.bucket))
        return false;
      return askByOf(item.due.on, now.today).when !== 'ahead';
    }),
    now.today,
  );
  const [only] = toAsk;
  if (!only?.due) return [];
  if (toAsk.length > 1) {
    const text = `${count(toAsk.length, 'writer')} to ask now: ${namesText(toAsk.map(({ writer }) => writer))}`;
    return [{ key: 'ask-by', text, actions: [show(toAsk)], counts: true }];
  }
  const text = `${only.writer} · ${askByText(askByOf(only.due.on, now.today), now.today)}`;
  return [
    {
      key: 'ask-by',
      text,
      actions: [{ do: 'said-asked', label: 'I have asked', letter: only.letter.id }],
      counts: true,
    },
  ];
}

function isOpen(bucket: Item['bucket']): boolean {
  return bucket === 'missing' || bucket === 'overdue';
}
