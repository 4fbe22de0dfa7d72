import type { Id, Letter } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';

/** What of a letter says whether it can be a part. */
type Part = Pick<Letter, 'id' | 'portal' | 'partOf'> & Partial<Pick<Letter, 'stateBy'>>;

/**
 * The committee letter or packet that a letter is a part of; `null`: of none. A part is typed by the user, since no
 * portal has a row for it, and has no parts of its own.
 *
 * @throws EditRefused when that is gone or has no parts, or this can be no part
 */
export async function wholeFor(db: TrackerDb, part: Part): Promise<Letter | null> {
  if (part.partOf === null) return null;
  const whole = await db.letters.get(part.partOf);
  if (!whole) throw new EditRefused('This letter is no longer here.');
  const has = (id: Id) => db.letters.filter(({ partOf }) => partOf === id).count();
  const isWhole = (whole.kind === 'committee' || whole.kind === 'packet') && whole.partOf === null;
  if (!isWhole || whole.portal !== part.portal || whole.id === part.id)
    throw new EditRefused('Only a committee letter or a packet of the same portal has parts.');
  if (part.stateBy === 'portal' || (await has(part.id)) > 0)
    throw new EditRefused('This letter cannot be a part of another.');
  return whole;
}
