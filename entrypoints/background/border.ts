import type * as z from 'zod/mini';

import { fromPortal, fromTeacher, fromUs, type Message } from '../../lib/messages.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { portalAtOrigin } from '../../lib/portals/hosts.ts';

/** What the browser says of a sender. `origin` cannot be forged by a tab; `url` can. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Who we are, and which addresses the user lets us read besides the portals' own. */
export interface House {
  id: string;
  origin: string;
  moreHosts: Readonly<Record<string, ReadPortal>>;
  /** In the sender's tab the user shows us a list, on that portal's page at that origin. */
  teaching: { portal: ReadPortal; origin: string } | null;
}

export type Accepted =
  | { from: 'us'; message: Message<keyof typeof fromUs> }
  | { from: 'portal'; message: Message<keyof typeof fromPortal>; portal: ReadPortal; tab: number }
  | { from: 'teacher'; message: Message<'taught'>; teaching: NonNullable<House['teaching']>; tab: number };

/** A message that was not let in, with the reason for our own log. It is never acted on. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * Checks a message: first who sent it, then its shape. A portal's page can propose a reading of its own portal
 * and nothing else; a page over which a user shows us its list, that list; commands come from our own pages only.
 *
 * @throws Refused
 */
export function admit(message: unknown, sender: Sender, house: House): Accepted {
  if (sender.id !== house.id) throw new Refused('another extension or a page');
  const type = typeOf(message);
  if (sender.origin === house.origin) {
    if (!isKeyOf(fromUs, type)) throw new Refused(`no command of ours: ${type}`);
    return { from: 'us', message: shaped(fromUs[type], message) as Message<keyof typeof fromUs> };
  }
  if (isKeyOf(fromTeacher, type)) return taught(message, sender, house);
  if (!isKeyOf(fromPortal, type)) throw new Refused(`not for a page to say: ${type}`);
  const portal = portalAtOrigin(sender.origin ?? '', house.moreHosts);
  const tab = sender.tab?.id;
  if (!portal || tab === undefined) throw new Refused('no portal of ours');
  if (sender.frameId !== 0) throw new Refused('a frame');
  const said = shaped(fromPortal[type], message) as Message<keyof typeof fromPortal>;
  const spokenFor = said.type === 'reading' ? said.reading.portal : said.portal;
  if (spokenFor !== portal) throw new Refused('speaks for another portal');
  return { from: 'portal', message: said, portal, tab };
}

/** What was taught counts from the tab, and the page in it, where the user asked for it. */
function taught(message: unknown, sender: Sender, { teaching }: House): Accepted {
  const tab = sender.tab?.id;
  if (!teaching || tab === undefined || sender.origin !== teaching.origin) throw new Refused('nobody asked');
  if (sender.frameId !== 0) throw new Refused('a frame');
  const said = shaped(fromTeacher.taught, message) as Message<'taught'>;
  return { from: 'teacher', message: said, teaching, tab };
}

function typeOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'type')) {
    throw new Refused('no message');
  }
  const { type } = message as { type: unknown };
  if (typeof type !== 'string') throw new Refused('no message');
  return type.slice(0, 40);
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function shaped(schema: z.ZodMiniType, message: unknown): Message {
  const result = schema.safeParse(message);
  if (result.success) return result.data as Message;
  const where = result.error.issues.slice(0, 3).map((issue) => issue.path.join('.'));
  throw new Refused(`wrong shape at ${where.join(', ') || 'the top'}`);
}
