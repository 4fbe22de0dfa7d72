/**
 * `npm run freeze -- COMMIT NAME`: fills a database with the code of that commit and keeps it as `NAME.json`, so that
 * every later build is tried on it. A frozen database is never changed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

import type * as Tracker from '../../lib/tracker/index.ts';
import { assigned, letter, moment, program, reading, TODAY } from '../unit/tracker/given.ts';
import { dumpDatabase } from './frozen.ts';

const TOP = join(import.meta.dirname, '../..');
const [, , commit = 'HEAD', name = 'frozen'] = argv;
const sha = execFileSync('git', ['rev-parse', '--short=7', commit], { cwd: TOP, encoding: 'utf8' }).trim();
// Inside of the project, so that the old code finds the packages.
const folder = join(TOP, '.cache/released', sha);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const tar = execFileSync('git', ['archive', sha, 'lib'], { cwd: TOP, maxBuffer: 100_000_000 });
execFileSync('tar', ['-x', '-C', folder], { input: tar });
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** What earlier builds may not have yet is left out. */
type Then = Pick<
  typeof Tracker,
  | 'openTracker'
  | 'recordReading'
  | 'addLetter'
  | 'editLetter'
  | 'changeSettings'
  | 'makeBackup'
  | 'restoreBackup'
> &
  Partial<typeof Tracker>;
const then = (await import(pathToFileURL(join(folder, 'lib/tracker/index.ts')).href)) as Then;

const db = then.openTracker('letter-rounds');
const when = { now: moment(30), today: TODAY };
const look = (minutes: number, facts: Parameters<typeof reading>[0]) => {
  const one = reading({ ...facts, at: moment(minutes) });
  return then.recordReading(db, one, { now: one.at, today: TODAY, tabAccount: null });
};
const word = { portal: 'eras', season: 2027, page: 'letters', word: 'Pending Review' } as const;
const list = (state: 'requested' | 'received') => [
  letter('Dr. Helen Marsh', { letterId: 'AB1', title: 'Clerkship Director', state }),
  letter('Ana Reyes', { letterId: 'AB2', state: 'received', receivedOn: '2026-09-01' }),
  letter('Chidi Okafor', { letterId: 'AB3', state: 'unknown', portalStatus: word.word }),
  letter('Bo Lind', { state: 'draft', specialty: 'General' }),
];
await look(0, { letters: list('requested') });
await look(10, { letters: list('received').slice(0, 3) });
await look(11, { page: 'programs-saved', programs: [program('140'), program('141')] });
await look(12, { page: 'programs-applied', programs: [program('142', { status: 'applied' })] });
await look(13, {
  page: 'assignments',
  programs: [program('140', { status: null, assignmentsWhole: true }), program('142', { status: null })],
  assignments: [assigned('AB1', 0), assigned('AB2', 1, { state: 'locked' })],
});
await look(14, { portal: 'amcas', account: '22222222', letters: [letter('Eve Roe', { letterId: '7001' })] });
await look(15, { portal: 'amcas', account: null, letters: [letter('Ann Other', { letterId: '7002' })] });
const typed = {
  portal: 'tmdsas',
  author: 'Dr. Patel',
  kind: null,
  dueOn: '2026-10-01',
  state: 'planned',
} as const;
await then.addLetter(db, typed, when);
const rows = await db.letters.toArray();
const reyes = rows.find(({ letterId }) => letterId === 'AB2')!;
await then.editLetter(db, reyes.id, { thankedOn: TODAY, notes: 'met in June', needed: 'spare' }, when);
await then.changeSettings(db, { uses: ['eras', 'amcas', 'tmdsas'], badge: true });
await then.answerWord?.(db, { ...word, state: 'requested', confirmed: false }, when);
await then.logContact?.(db, {
  writer: reyes.writer,
  letters: [reyes.id],
  kind: 'talked',
  rung: null,
  on: TODAY,
});
await then.writeTo?.(db, reyes.writer, 'reyes@example.org');
const programs = await db.programs.toArray();
await then.editPrograms?.(db, [programs[0]!.id], { required: { min: 3, max: 4 }, requiredKinds: ['chair'] });
await then.keepDaily?.(db, { now: moment(40), today: TODAY });
const columns = [
  { heading: 'Fenwick', means: 'writer' as const },
  { heading: 'Zorp', means: 'status' as const },
];
const taught = { version: 1, portal: 'eras', page: 'letters', host: 'myeras.aamc.org', columns } as const;
await then.teachPage?.(
  db,
  { ...taught, mark: { by: 'heading', text: 'Bramble' }, columns, confirmed: [] },
  when,
);
await then.restoreBackup(db, await then.makeBackup(db, moment(50)), { now: moment(50) });
db.close();

const dump = await dumpDatabase(indexedDB, 'letter-rounds');
const path = join(import.meta.dirname, `${name}.json`);
writeFileSync(path, `${JSON.stringify({ commit: sha, ...dump }, null, 1)}\n`);
console.log(`${path}: version ${String(dump.version)}, as ${sha} keeps it`);
