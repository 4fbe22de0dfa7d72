import { namesText } from '../days.ts';
import { endAsked, HOW_DID_IT_GO, outcomeActions } from '../outcome.ts';
import type { Card, Item } from '../rounds.ts';
import type { ForCards } from './for-cards.ts';

/** After the season, once: how it ended, and then a note to each writer whose letter was in (rounds.md). */
export function outcomeCards({ tracker, items, now }: ForCards): Card[] {
  const { settings } = tracker;
  const ended = endAsked(items, now.today, settings);
  const said = settings.outcomes?.filter(({ portal, season }) =>
    items.some(({ letter }) => letter.portal === portal && letter.season === season),
  );
  const cards = (said ?? []).flatMap(({ portal, season, outcome, on }) =>
    outcome === 'no-ask'
      ? []
      : tellCards(
          items.filter(({ letter }) => letter.portal === portal && letter.season === season),
          tracker,
          on,
        ),
  );
  if (!ended) return cards;
  const actions = outcomeActions(ended.portal, ended.season);
  return [{ key: 'outcome', text: HOW_DID_IT_GO, actions, counts: false }, ...cards];
}

function isIn({ bucket }: Item): boolean {
  return bucket === 'ready' || bucket === 'thanked';
}

/** Writers who were not told since the user said how it ended, one after the other. */
function tellCards(items: readonly Item[], { contacts }: ForCards['tracker'], saidOn: string): Card[] {
  const isTold = (writer: string) =>
    contacts.some((one) => one.kind === 'update' && one.writer === writer && one.on >= saidOn);
  const left = items.filter((item) => isIn(item) && !isTold(item.letter.writer));
  const [next] = left;
  if (!next) return [];
  const names = [...new Set(left.map(({ writer }) => writer))];
  const text = `To tell how it went: ${namesText(names)}`;
  const label = names.length === 1 ? 'Write a note' : `Write to ${next.writer}`;
  return [
    {
      key: 'tell',
      text,
      actions: [{ do: 'write-update', label, writer: next.letter.writer }],
      counts: false,
    },
  ];
}
