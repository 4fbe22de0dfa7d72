import { isDeepStrictEqual } from 'node:util';

import type { Page } from 'playwright';

import type { Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { seasonBackup } from '../browser/season-backup.ts';
import { oneOf, randomFrom, type Random } from '../fuzz/random.ts';

/** A browser of its own, to kill the worker in. */
export interface Scene {
  extension: Extension;
  /** A page of the extension's own, from where commands are given. */
  desk: Page;
}

const ADDRESS = 'https://myeras.aamc.org/letters';
const AUTHORS = Array.from(
  { length: 60 },
  (_, index) => `Dr. Ada Writer${String.fromCharCode(97 + (index % 26))}${index}`,
);

/** A letters page that needs no practice portal. */
const PAGE = `<!doctype html><html lang="en"><title>MyERAS | Letters of Recommendation</title><header>AAMC ID: 12345678</header><main><h1>Letters of
  Recommendation</h1><table><thead><tr><th>LoR Information</th><th>Specialty</th><th>Letter ID</th><th>Status</th></tr>
  </thead><tbody>${AUTHORS.map(
    (author, index) =>
      `<tr><td>${author} - Professor</td><td>General</td><td>K${String(1_000_000 + index)}</td><td>Uploaded</td></tr>`,
  ).join('')}</tbody></table></main></html>`;

export async function openScene(): Promise<Scene> {
  const extension = await launchExtension({
    prepare: (context) =>
      context.route('https://myeras.aamc.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: PAGE }),
      ),
  });
  return { extension, desk: await extension.openOwnPage('manifest.json') };
}

/** Gives a command; `null` when the worker died before it answered. */
async function command({ desk }: Scene, message: object): Promise<{ ok: boolean } | null> {
  return desk.evaluate(
    (sent) => chrome.runtime.sendMessage<unknown, { ok: boolean }>(sent).catch(() => null),
    message,
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The rows without those that say when it was looked or kept, and without what is different each time. */
function told(rows: Rows): unknown {
  const plain = (name: string) =>
    (rows[name] ?? []).map(
      ({ id: _, writer: __, firstSeenAt, lastSeenAt, receivedSeenAt, reading, at, ...row }) => {
        return {
          ...row,
          wasSeen: [firstSeenAt, lastSeenAt, receivedSeenAt, reading, at].map((one) => typeof one),
        };
      },
    );
  const known = ['letters', 'programs', 'writers', 'contacts', 'plans', 'lessons'].map(plain);
  const lines = known.map((table) => table.map((row) => JSON.stringify(row)).sort());
  return [...lines, rows['assignments']?.length, rows['events']?.length];
}

/** What belongs to nothing: a letter without its writer, an assignment without its letter, thanks without a day. */
function loose(rows: Rows): string[] {
  const ids = (name: string) => new Set((rows[name] ?? []).map((row) => row['id']));
  const [letters, programs, writers, readings] = ['letters', 'programs', 'writers', 'readings'].map(ids);
  const thanked = new Set(
    (rows['contacts'] ?? []).flatMap((row) => (row['kind'] === 'thanks' ? [row['letter']] : [])),
  );
  return [
    ...(rows['letters'] ?? []).flatMap((row) =>
      writers?.has(row['writer']) ? [] : ['a letter has no writer'],
    ),
    ...(rows['assignments'] ?? []).flatMap((row) =>
      letters?.has(row['letter']) && programs?.has(row['program']) ? [] : ['an assignment of nothing'],
    ),
    ...(rows['events'] ?? []).flatMap((row) =>
      row['reading'] === null || readings?.has(row['reading']) ? [] : ['an event of no reading'],
    ),
    ...(rows['letters'] ?? []).flatMap((row) =>
      row['origin'] === 'portal' && row['notes'] === 'thanked here' && !thanked.has(row['id'])
        ? ['a day of thanks without its contact']
        : [],
    ),
  ];
}

const today = '2026-09-10';
const small = seasonBackup({ letters: 5, programs: 40 }, today);
const large = seasonBackup({ letters: 15, programs: 500 }, today);
const typed = (author: string) => ({
  ...{ author, title: null, email: null, kind: null, specialty: null, state: 'requested', askedOn: null },
  ...{ dueOn: null, saidSentOn: null, thankedOn: null, notes: null, choice: 'auto' },
});
const sheet = {
  type: 'import-sheet',
  rows: { portal: 'tmdsas', letters: AUTHORS.map(typed), programs: [], assignments: [] },
};

/** What is going on when the worker dies, and how long it takes about (ms). */
const WORK: Record<string, { ms: number; begin: (scene: Scene) => Promise<unknown> }> = {
  'a page that is read': {
    ms: 700,
    begin: async ({ extension }) => {
      const page = await extension.context.newPage();
      await page.goto(ADDRESS);
    },
  },
  'a restore': { ms: 900, begin: (scene) => command(scene, { type: 'restore', backup: large.text }) },
  'an import': { ms: 400, begin: (scene) => command(scene, sheet) },
  'a delete': { ms: 150, begin: (scene) => command(scene, { type: 'delete-everything' }) },
  'thanks for a letter': {
    ms: 150,
    begin: (scene) =>
      command(scene, {
        ...{ type: 'edit-letter', letter: small.letters[0]?.id },
        changes: { thankedOn: today, notes: 'thanked here' },
      }),
  },
};

export interface Killed {
  /** How many moments came before the work was kept, and after it. */
  before: number;
  after: number;
  wrong: string[];
}

/**
 * Stops the worker at that many random moments of different work, and looks at the rows straight after, and once the
 * work was done again.
 */
export async function killAtMoments(scene: Scene, moments: number, seed: number): Promise<Killed> {
  const random = randomFrom(seed);
  const killed: Killed = { before: 0, after: 0, wrong: [] };
  const names = Object.keys(WORK);
  for (let index = 0; index < moments; index += 1) {
    const name = names[index % names.length] ?? '';
    await killOnce(scene, name, random, killed);
  }
  return killed;
}

async function killOnce(scene: Scene, name: string, random: Random, killed: Killed): Promise<void> {
  const { extension } = scene;
  const work = WORK[name];
  if (!work) throw new Error(`No work is called ${name}`);
  const startAnew = async () => {
    for (const page of extension.context.pages()) if (page.url().startsWith('https:')) await page.close();
    await command(scene, { type: 'delete-everything' });
    const done = await command(scene, { type: 'restore', backup: small.text });
    if (!done?.ok) throw new Error('The small season could not be restored');
  };
  await startAnew();
  const before = told(await extension.rows());
  const ms = Math.floor(random() * work.ms * oneOf([0.2, 1], random));
  const going = work.begin(scene);
  await pause(ms);
  await extension.killWorker();
  const between = await extension.rows();
  await going;
  // A page that was not answered, or a command that was not, is sent once more by who gave it.
  const after = await settled(scene, name, work);
  const where = `${name}, stopped after ${ms} ms`;
  const now = told(between);
  if (isDeepStrictEqual(now, before)) killed.before += 1;
  else if (isDeepStrictEqual(now, told(after))) killed.after += 1;
  else killed.wrong.push(`${where}: half of it is there`);
  if (isDeepStrictEqual(told(after), before)) killed.wrong.push(`${where}: it could not be done afterwards`);
  for (const rows of [between, after]) killed.wrong.push(...loose(rows).map((what) => `${where}: ${what}`));
}

/** The rows once the work is done; it is begun again as often as it has to be. */
async function settled(scene: Scene, name: string, { begin }: (typeof WORK)[string]): Promise<Rows> {
  if (name !== 'a page that is read') {
    await begin(scene);
    return scene.extension.rows();
  }
  // It is read without anybody's help: by the page's own script, which asks again.
  for (let tries = 0; tries < 150; tries += 1) {
    const rows = await scene.extension.rows();
    if ((rows['letters']?.length ?? 0) > small.letters.length) return rows;
    await pause(100);
  }
  return scene.extension.rows();
}
