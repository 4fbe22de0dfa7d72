import type { Item } from './rounds.ts';

/** How many of the letters that count are in, and where the others stand; `of` is their sum. */
export interface Ring {
  of: number;
  isIn: number;
  overdue: number;
  waiting: number;
  look: number;
}

/**
 * The letters that count (rounds.md, "ring"): needed, shown and not closed; no parts; spares only once received. What
 * Interfolio has is in no portal, and a letter that only a page of assignments has named is no letter to count yet.
 */
export function ringOf(items: readonly Item[]): Ring {
  const counted = items.filter(
    ({ bucket, letter }) =>
      bucket !== 'closed' &&
      letter.partOf === null &&
      letter.portal !== 'interfolio' &&
      !(letter.state === 'unknown' && letter.portalStatus === null && letter.stateBy === 'portal') &&
      (letter.needed === 'yes' || (letter.needed === 'spare' && letter.state === 'received')),
  );
  const many = (...buckets: Item['bucket'][]) =>
    counted.filter(({ bucket }) => buckets.includes(bucket)).length;
  return {
    of: counted.length,
    isIn: many('ready', 'thanked'),
    overdue: many('overdue'),
    waiting: many('missing'),
    look: many('look'),
  };
}
