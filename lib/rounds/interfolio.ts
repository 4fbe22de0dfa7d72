import { foldWord, type Id, type Letter } from '../model.ts';
import { portalName } from './portals.ts';
import type { Action, Item } from './rounds.ts';

/*
 * What Interfolio has received is a row of its own, and in no portal (rounds.md, "Situations"): the portal's row waits
 * for it, and its step is to send it from there. Its writer has done their part.
 */

/** The letters with what Interfolio has of them. */
export function withDeliveries(items: readonly Item[], isSamePerson: (a: Id, b: Id) => boolean): Item[] {
  const there = items.filter(({ letter }) => letter.portal === 'interfolio');
  if (there.length === 0) return [...items];
  const has = there.filter(({ bucket }) => bucket === 'ready' || bucket === 'thanked');
  return items.map((item) => {
    if (item.letter.portal === 'interfolio') return ofInterfolio(item, items, isSamePerson);
    const delivery = has.find(({ letter }) => isDeliveryOf(letter, item.letter));
    return delivery && isOut(item) ? toBeSent(item, delivery.letter) : item;
  });
}

function isOut({ bucket }: Item): boolean {
  return bucket === 'missing' || bucket === 'overdue';
}

/** Tied by the user's word; without it by the Request ID that both print. */
function isDeliveryOf({ deliveryOf, letterId }: Letter, { id, letterId: other }: Letter): boolean {
  if (deliveryOf) return deliveryOf === id;
  return letterId !== null && other !== null && foldWord(letterId) === foldWord(other);
}

/** The portal does not have it, and its writer cannot do anything about that. */
function toBeSent(item: Item, { id }: Letter): Item {
  const send: Action = { do: 'show', label: 'Send it from Interfolio', letters: [id] };
  const why = 'Interfolio has it: send it from there';
  const writersStep: Action['do'][] = [
    'write-reminder',
    'said-reached',
    'said-sent',
    'say-sent',
    'open-portal',
  ];
  const others = [item.action, ...item.others].filter(
    (action) => action !== null && !writersStep.includes(action.do),
  );
  return {
    ...item,
    mark: 'At Interfolio · send it from there',
    reminder: { allowed: false, because: 'at-interfolio', why, step: send },
    action: send,
    others: others.filter((action) => action !== null),
  };
}

/** Interfolio's own row: which letter of that person it is for is asked where it is not known. */
function ofInterfolio(item: Item, items: readonly Item[], isSamePerson: (a: Id, b: Id) => boolean): Item {
  const { letter } = item;
  const others = items.filter((other) => other.letter.portal !== 'interfolio');
  const tied = others.find((other) => isDeliveryOf(letter, other.letter));
  const say = (label: string, of: Id | null): Action => ({
    do: 'say-delivery',
    label,
    letter: letter.id,
    of,
  });
  const mayBe = others.filter((other) => isOut(other) && isSamePerson(other.letter.writer, letter.writer));
  const answers = letter.deliveryOf
    ? [say(`Not for ${tied ? portalName(tied.letter.portal) : 'that letter'}`, null)]
    : tied
      ? []
      : mayBe.map((other) => say(forText(other, mayBe), other.letter.id));
  return { ...item, others: [...item.others, ...answers] };
}

/** "It’s for AMCAS"; what tells several of one portal apart is said. */
function forText({ letter, portalName: name }: Item, among: readonly Item[]): string {
  const alike = among.filter((other) => other.letter.portal === letter.portal);
  const what = letter.specialty ?? letter.title ?? letter.letterId;
  return `It’s for ${name}${alike.length > 1 && what ? `, ${what}` : ''}`;
}
