import { Dexie, type Table } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { answer } from '../../../entrypoints/background/answer.ts';
import type { Sender } from '../../../entrypoints/background/border.ts';
import { realTracker, sampleTrackerDb } from '../../../entrypoints/background/databases.ts';
import { keepLogThin } from '../../../entrypoints/background/thin.ts';
import { deleteEverything } from '../../../lib/tracker/index.ts';
import { letter, moment, reading, TODAY } from '../tracker/given.ts';

/* What an answer tells of what happened: done, not done, or done in part. */

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const NOTHING = 'Something went wrong here. Nothing was changed.';
const PART = /^Only part of this was done\. (?!.*Nothing was changed)/u;
const ours: Sender = { id: fakeBrowser.runtime.id, origin: new URL(fakeBrowser.runtime.getURL('/')).origin };
const eras: Sender = {
  ...{ id: fakeBrowser.runtime.id, origin: 'https://myeras.aamc.org', frameId: 0, tab: { id: 7 } },
};
const HOST = 'apps.aamc.org';

const broken = (): never => {
  throw new Error('broken');
};
/** An area of the browser’s storage fails where it is asked about this. */
function breakStorage(area: 'local' | 'session', does: 'get' | 'set' | 'clear', about?: string): void {
  const store = fakeBrowser.storage[area];
  const work = store[does].bind(store) as (given?: unknown) => Promise<unknown>;
  const asked = (given?: unknown) => {
    const named = typeof given === 'object' && given !== null ? Object.keys(given) : [String(given)];
    const fails = about === undefined || named.some((name) => name.startsWith(about));
    return (fails ? Promise.reject(new Error('broken')) : work(given)) as never;
  };
  vi.spyOn(store, does).mockImplementation(asked);
}
/** A table fails to do something, in whichever transaction: always, or with one row of settings. */
function breakTable(name: string, does: 'put' | 'add' | 'bulkPut' | 'clear' | 'toArray', key?: string): void {
  let methods = Object.getPrototypeOf(realTracker().letters) as Table;
  while (!Object.hasOwn(methods, does)) methods = Object.getPrototypeOf(methods) as Table;
  const work = methods[does] as (this: Table, row?: unknown) => PromiseLike<unknown>;
  vi.spyOn(methods, does).mockImplementation(function (this: Table, row?: unknown) {
    const fails = this.name === name && (key === undefined || (row as { key?: string }).key === key);
    return fails ? Dexie.Promise.reject(new Error('broken')) : work.call(this, row);
  } as never);
}

let logged: unknown[][] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  await deleteEverything(realTracker());
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void logged.push(words));
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({} as never);
  Object.assign(fakeBrowser.permissions, {
    contains: () => Promise.resolve(true),
    remove: () => Promise.resolve(true),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: () => Promise.resolve(),
    unregisterContentScripts: () => Promise.resolve(),
  });
});
afterEach(async () => {
  // A command of ours waits until what was shown before it is shown.
  await answer({ type: 'kept-by-hand', portal: 'tmdsas', on: TODAY }, ours);
  await Promise.allSettled([keepLogThin()]);
  vi.restoreAllMocks();
});

const typed = {
  ...{ type: 'add-letter', portal: 'tmdsas', author: 'Dr. Patel', kind: null, dueOn: null, state: 'planned' },
};
const seen = (facts = {}) => ({
  ...{ type: 'reading', visit: 'v' },
  reading: reading({ letters: [letter('Helen Marsh', { letterId: 'A1' })], at: moment(0), ...facts }),
});
const authors = async () => (await realTracker().letters.toArray()).map(({ author }) => author).sort();

describe('what is kept is told as done, though afterwards there fails', () => {
  test.each<[string, () => void]>([
    ['the mirror of what was taught', () => breakStorage('local', 'get', 'taught')],
    [
      'the alarm of the next notice',
      () => vi.spyOn(fakeBrowser.alarms, 'clear').mockRejectedValue(new Error()),
    ],
    ['the badge', () => vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(broken)],
    ['the marks', () => breakStorage('session', 'get', 'null')],
    ['the thinning of the log', () => breakStorage('session', 'get', 'readingsLeft')],
  ])('%s', async (_, breakIt) => {
    breakIt();
    expect(await answer(typed, ours)).toMatchObject({
      ok: true,
      value: { letter: expect.any(String) as string },
    });
    expect(await authors()).toEqual(['Dr. Patel']);
    await vi.waitFor(() =>
      expect(logged.map(([words]) => words)).toContainEqual(expect.stringMatching(/kept it/u)),
    );
  });

  test.each<[string, () => void]>([
    ['to note whose page it was', () => breakStorage('session', 'set', 'account:')],
    ['to note the list', () => breakStorage('session', 'set', 'list:')],
    ['to look what its words mean', () => breakStorage('session', 'get', 'words:')],
    ['to leave the sample', () => breakStorage('local', 'get', 'sample')],
    ['to draw its marks', () => breakTable('plans', 'toArray')],
  ])('on a page of a portal %s', async (_, breakIt) => {
    breakIt();
    const told = await answer(seen(), eras);
    expect(told).toMatchObject({ ok: true });
    expect(await authors()).toEqual(['Helen Marsh']);
    expect(logged.map(([words]) => words)).toContainEqual(expect.stringMatching(/kept it/u));
  });
});

describe('what fails before anything is kept is told as that, and nothing is', () => {
  test.each<[string, string, unknown, Sender]>([
    ['a command', 'letters', typed, ours],
    ['a page of a portal', 'readings', seen(), eras],
  ])('%s', async (_, table, message, sender) => {
    for (const does of ['add', 'put', 'bulkPut'] as const) breakTable(table, does);
    expect(await answer(message, sender)).toEqual({ ok: false, error: NOTHING });
    expect(await authors()).toEqual([]);
  });

  test('a full disk, by its own sentence', async () => {
    vi.spyOn(realTracker(), 'transaction').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const told = await answer(typed, ours);
    expect(told).toMatchObject({ ok: false, error: expect.stringContaining('The disk is full') as string });
    expect(told).toMatchObject({ error: expect.stringContaining('Nothing was changed') as string });
  });
});

test('a disk that is full after the first step is told without a word of nothing', async () => {
  await whoseAsked();
  const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const { transaction } = realTracker();
  let changes = 0;
  vi.spyOn(realTracker(), 'transaction').mockImplementation(((...given: unknown[]) => {
    if (given[0] === 'rw') changes += 1;
    return changes > 2 ? full() : (transaction as (...all: unknown[]) => unknown).apply(realTracker(), given);
  }) as never);
  const message = { type: 'settle-whose', portal: 'eras', account: '11111111', always: false };
  expect(await answer(message, ours)).toEqual({
    ok: false,
    error: 'Only part of this was done. The disk is full. Make room, then try again.',
  });
});

/** A command of several steps: what has to be there before it, and what makes each of its steps fail, in their order. */
interface Steps {
  message: object;
  prepare?: () => Promise<unknown>;
  steps: Record<string, () => unknown>;
}
const whoseAsked = async () => {
  await answer(seen({ account: '11111111' }), eras);
  await answer(seen({ account: null, letters: [letter('Bo Lind')], at: moment(1) }), {
    ...eras,
    tab: { id: 8 },
  });
};
const hostNoted = () => fakeBrowser.storage.session.set({ [`host:${HOST}`]: 'eras' });
const hostAllowed = async () => {
  await hostNoted();
  await answer({ type: 'allow-host', host: HOST }, ours);
};
const COMMANDS: Record<string, Steps> = {
  'settle-whose': {
    message: { type: 'settle-whose', portal: 'eras', account: '11111111', always: false },
    prepare: whoseAsked,
    steps: {
      'the answer': () => breakTable('settings', 'put'),
      'the page that waited': () => breakTable('readings', 'put'),
    },
  },
  settings: {
    message: {
      type: 'settings',
      changes: { signAs: 'A. B.', digest: { on: false, at: 8, names: false, quiet: { from: 22, to: 7 } } },
    },
    steps: {
      'what is set': () => breakTable('settings', 'put', 'signAs'),
      'the notices': () => breakTable('settings', 'put', 'digest'),
    },
  },
  'sample-data, shown': {
    message: { type: 'sample-data', on: true },
    steps: {
      'the rows': () => vi.spyOn(sampleTrackerDb(), 'transaction').mockImplementation(broken),
      'that it is shown': () => breakStorage('local', 'set', 'sample'),
    },
  },
  'sample-data, left': {
    message: { type: 'sample-data', on: false },
    prepare: () => answer({ type: 'sample-data', on: true }, ours),
    steps: {
      'that it is shown': () => breakStorage('local', 'set', 'sample'),
      'the rows': () => vi.spyOn(sampleTrackerDb(), 'delete').mockImplementation(broken),
    },
  },
  'allow-host': {
    message: { type: 'allow-host', host: HOST },
    prepare: hostNoted,
    steps: {
      'the address': () => breakTable('settings', 'put', 'moreHosts'),
      'its reader': () => Object.assign(fakeBrowser.scripting, { registerContentScripts: broken }),
      'that it is read': () => breakStorage('local', 'set', 'moreHosts'),
    },
  },
  'forget-host': {
    message: { type: 'forget-host', host: HOST },
    prepare: hostAllowed,
    steps: {
      'its reader': () => Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: broken }),
      'the address': () => breakTable('settings', 'put', 'moreHosts'),
      'that it is read': () => breakStorage('local', 'set', 'moreHosts'),
      'the leave': () => Object.assign(fakeBrowser.permissions, { remove: broken }),
    },
  },
  'delete-everything': {
    message: { type: 'delete-everything' },
    prepare: () => answer(typed, ours),
    steps: {
      'the rows': () => breakTable('letters', 'clear'),
      'the sample': () => breakStorage('local', 'set', 'sample'),
      'what the tabs show': () => breakStorage('session', 'clear'),
      'what pages keep': () => breakStorage('local', 'clear'),
    },
  },
  'delete-everything, with an address': {
    message: { type: 'delete-everything' },
    prepare: hostAllowed,
    steps: {
      'its reader': () => Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: broken }),
      'the rows': () => breakTable('letters', 'clear'),
    },
  },
};
const everything = async () => ({
  // The day's snapshot is kept before anything else.
  rows: await Promise.all(
    realTracker()
      .tables.filter(({ name }) => name !== 'snapshots')
      .map((table) => table.toArray()),
  ),
  kept: await fakeBrowser.storage.local.get(null),
});

describe.each(Object.entries(COMMANDS))('%s', (_, { message, prepare, steps }) => {
  test('is done when nothing fails', async () => {
    await prepare?.();
    expect(await answer(message, ours)).toMatchObject({ ok: true });
  });

  const names = Object.keys(steps);
  test(`changes nothing, and says so, when its first step fails: ${names[0] ?? ''}`, async () => {
    await prepare?.();
    const before = await everything();
    steps[names[0] ?? '']?.();
    expect(await answer(message, ours)).toEqual({ ok: false, error: NOTHING });
    expect(await everything()).toEqual(before);
  });

  test.each(names.slice(1))('says that only part of it was done when another fails: %s', async (name) => {
    await prepare?.();
    steps[name]?.();
    expect(await answer(message, ours)).toEqual({ ok: false, error: expect.stringMatching(PART) as string });
  });
});
