import type { Day, Portal, ReadPortal, SettingValues } from '../model.ts';
import { knownAccounts } from './account.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { putSetting, readSettings } from './settings.ts';

/**
 * Takes the answer to "Whose letters are these?" and closes the question. The account holds for the tab, which the
 * worker remembers; with `always` for every page of that portal that shows none, while only one account is known.
 *
 * @param account a known account, or `null` for somebody else's: their page stays unread.
 * @throws EditRefused for an account that no page has named, or `always` where several are known.
 */
export async function settleWhose(
  db: TrackerDb,
  portal: ReadPortal,
  account: string | null,
  always: boolean,
): Promise<void> {
  await change(db, async () => {
    const settings = await readSettings(db);
    if (account !== null) {
      const known = await accountsOf(db, portal);
      if (!known.includes(account)) throw new EditRefused('No page has shown this account.');
      if (always && known.length > 1) {
        throw new EditRefused('Two people use this device. Say each time whose letters these are.');
      }
      if (always) await putSetting(db, 'mine', { ...settings.mine, [portal]: account });
    }
    const { [portal]: _settled, ...open } = settings.whose ?? {};
    await putSetting(db, 'whose', open);
  });
}

/** Shows this account's letters, where several are known. @throws EditRefused for one that no page has named. */
export async function showAccount(db: TrackerDb, portal: ReadPortal, account: string): Promise<void> {
  await change(db, async () => {
    if (!(await accountsOf(db, portal)).includes(account)) {
      throw new EditRefused('No page has shown this account.');
    }
    await putSetting(db, 'accountShown', { ...(await readSettings(db)).accountShown, [portal]: account });
  });
}

async function accountsOf(db: TrackerDb, portal: ReadPortal): Promise<string[]> {
  const [letters, programs, readings] = await Promise.all([
    db.letters.where('portal').equals(portal).toArray(),
    db.programs.where('portal').equals(portal).toArray(),
    db.readings.where('portal').equals(portal).toArray(),
  ]);
  return knownAccounts([...letters, ...programs], readings);
}

/** The user went through this portal, which is kept by hand, on that day. */
export async function keptByHand(db: TrackerDb, portal: Portal, on: Day): Promise<void> {
  await change(db, async () => {
    await putSetting(db, 'keptByHandOn', { ...(await readSettings(db)).keptByHandOn, [portal]: on });
  });
}

/** Sets settings; those that are not given stay. */
export async function changeSettings(db: TrackerDb, changes: Partial<SettingValues>): Promise<void> {
  await change(db, async () => {
    const keys = Object.keys(changes) as (keyof SettingValues)[];
    for (const key of keys) {
      const value = changes[key];
      if (value !== undefined) await putSetting(db, key, value);
    }
  });
}

/**
 * Remembers an address, besides the portals' own, that the user lets us read.
 *
 * @throws EditRefused for the sign-in host: a page where a password is typed is never read.
 */
export async function rememberHost(db: TrackerDb, host: string, portal: ReadPortal): Promise<void> {
  if (/^(?:[a-z]+:\/\/)?auth\.aamc\.org(?:[:/]|$)/iu.test(host.trim())) {
    throw new EditRefused('The sign-in page is never read.');
  }
  await change(db, async () => {
    const hosts = new Map(Object.entries((await readSettings(db)).moreHosts ?? {}));
    await putSetting(db, 'moreHosts', Object.fromEntries(hosts.set(host, portal)));
  });
}

/** Forgets an address that was read. */
export async function forgetHost(db: TrackerDb, host: string): Promise<void> {
  await change(db, async () => {
    const hosts = new Map(Object.entries((await readSettings(db)).moreHosts ?? {}));
    hosts.delete(host);
    await putSetting(db, 'moreHosts', Object.fromEntries(hosts));
  });
}
