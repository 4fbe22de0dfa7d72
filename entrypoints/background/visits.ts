import { browser } from 'wxt/browser';

import type { Id, Reading, ReadPortal } from '../../lib/model.ts';
import type { OverlayFacts } from '../../lib/rounds/index.ts';

/** Where a reading comes from. */
export interface Source {
  portal: ReadPortal;
  tab: number;
  visit: string;
}

/** One list that stands in a tab with marks beside its rows; kept while the browser runs, as the worker does not. */
export interface ListShown extends Source {
  account: string | null;
  /** The letters of the rows that bear marks. */
  rows: Record<string, Id>;
  /** The programs of the rows that are programs. */
  programs: Record<string, Id>;
  facts: OverlayFacts;
}

/** A reading that waits for the answer to "Whose letters are these?". */
export interface Waiting {
  reading: Reading;
  source: Source;
}

const area = () => browser.storage.session;
const listKey = (tab: number, page: string): string => `list:${String(tab)}:${page}`;
const accountKey = (tab: number): string => `account:${String(tab)}`;
const strangerKey = (tab: number): string => `stranger:${String(tab)}`;
const waitingKey = (portal: ReadPortal): string => `waiting:${portal}`;

async function get<T>(key: string): Promise<T | null> {
  return ((await area().get(key))[key] as T | undefined) ?? null;
}

/** The account that a page of this tab showed last, at this portal; until a sign-in page or another id. */
export async function tabAccount(tab: number, portal: ReadPortal): Promise<string | null> {
  const kept = await get<{ portal: ReadPortal; account: string }>(accountKey(tab));
  return kept?.portal === portal ? kept.account : null;
}

export async function keepTabAccount(tab: number, portal: ReadPortal, account: string): Promise<void> {
  await area().remove(strangerKey(tab));
  await area().set({ [accountKey(tab)]: { portal, account } });
}

/** The user said that this tab shows somebody else's letters: nothing is asked or kept of it until it shows an id. */
export async function keepStranger(tab: number): Promise<void> {
  await area().set({ [strangerKey(tab)]: true });
}

export async function isStranger(tab: number): Promise<boolean> {
  return (await get<boolean>(strangerKey(tab))) === true;
}

/** Notes a list that now stands in its tab; one of an earlier visit of that tab is forgotten. */
export async function keepList(list: ListShown): Promise<void> {
  const earlier = (await allLists()).filter((one) => one.tab === list.tab && one.visit !== list.visit);
  if (earlier.length > 0) await area().remove(earlier.map((one) => listKey(one.tab, one.facts.page)));
  await area().set({ [listKey(list.tab, list.facts.page)]: list });
}

/** Every list that stands in a tab. */
export async function allLists(): Promise<ListShown[]> {
  const all = await area().get(null);
  return Object.entries(all).flatMap(([key, list]) => (key.startsWith('list:') ? [list as ListShown] : []));
}

/** No script of ours hears us in this tab: nothing stands there that we know of. Whose tab it is still holds. */
export async function forgetLists(tab: number): Promise<void> {
  const lists = (await allLists()).filter((list) => list.tab === tab);
  await area().remove(lists.map((list) => listKey(tab, list.facts.page)));
}

/** The tab was closed, or its applicant signed out: whose page comes next is open. */
export async function forgetTab(tab: number): Promise<void> {
  await area().remove([accountKey(tab), strangerKey(tab)]);
  await forgetLists(tab);
}

export async function keepWaiting(waiting: Waiting): Promise<void> {
  const { portal, tab } = waiting.source;
  const others = ((await get<Waiting[]>(waitingKey(portal))) ?? []).filter(
    (one) => one.source.tab === tab && one.reading.page !== waiting.reading.page,
  );
  await area().set({ [waitingKey(portal)]: [...others, waiting] });
}

/** Takes what waits for an answer about this portal; it waits no more. */
export async function takeWaiting(portal: ReadPortal): Promise<Waiting[]> {
  const waiting = (await get<Waiting[]>(waitingKey(portal))) ?? [];
  await area().remove(waitingKey(portal));
  return waiting;
}
