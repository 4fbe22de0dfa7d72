import { browser } from 'wxt/browser';

import { isDraftKept, type DraftKept } from './mail/kept.ts';

/**
 * Drafts that are being written, kept in the extension's own storage: the popup closes with the first press outside of
 * it. They are in no backup, and go with everything else that is deleted.
 */

/** Each under a key of its own, so that popup and full page do not write over one another's. */
const prefixOf = (sample: boolean): string => (sample ? 'draft-of-sample:' : 'draft:');

/** @param sample of the made-up people, whose drafts are not the user's */
export async function keepDraft(sample: boolean, key: string, kept: DraftKept): Promise<void> {
  await browser.storage.local.set({ [prefixOf(sample) + key]: kept });
}

/** The draft under this key; `null`: there is none that can be used. */
export async function draftUnder(sample: boolean, key: string): Promise<DraftKept | null> {
  const name = prefixOf(sample) + key;
  const found = (await browser.storage.local.get(name))[name];
  return isDraftKept(found) ? found : null;
}

export async function dropDrafts(sample: boolean, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove(keys.map((key) => prefixOf(sample) + key));
}

/** The keys of all that are kept. */
export async function draftKeys(sample: boolean): Promise<string[]> {
  return (await draftsKept(sample)).map(({ key }) => key);
}

/** True for a change of the storage by which a draft was begun, or is gone; not for one more word in it. */
export function isDraftBegunOrGone(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
): boolean {
  return Object.entries(changes).some(
    ([name, { oldValue, newValue }]) =>
      [true, false].some((sample) => name.startsWith(prefixOf(sample))) &&
      (oldValue === undefined) !== (newValue === undefined),
  );
}

/** All that are kept, by their keys; `null` for one that cannot be used. */
export async function draftsKept(sample: boolean): Promise<{ key: string; kept: DraftKept | null }[]> {
  const prefix = prefixOf(sample);
  const found = await browser.storage.local.get<Record<string, unknown>>();
  return Object.entries(found)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, one]) => ({ key: name.slice(prefix.length), kept: isDraftKept(one) ? one : null }));
}
