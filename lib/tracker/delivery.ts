import type { Letter } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';

/**
 * Checks that a row of Interfolio can be the delivery of the letter that it names.
 *
 * @throws EditRefused when that is gone, or one of the two is none of theirs
 */
export async function deliversTo(db: TrackerDb, { portal, deliveryOf }: Letter): Promise<void> {
  const to = deliveryOf ? await db.letters.get(deliveryOf) : undefined;
  if (!to) throw new EditRefused('This letter is no longer here.');
  if (portal !== 'interfolio' || to.portal === 'interfolio')
    throw new EditRefused('Only a letter in Interfolio is delivered to another portal.');
}
