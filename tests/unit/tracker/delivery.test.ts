import { expect, test } from 'vitest';

import {
  addLetter,
  EditRefused,
  editLetter,
  makeBackup,
  removeLetter,
  restoreBackup,
  restoreLetter,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import type { Id, Portal } from '../../../lib/model.ts';
import { emptyTracker, moment, TODAY } from './given.ts';

const when = { now: moment(0), today: TODAY };

function typed(db: TrackerDb, portal: Portal): Promise<Id> {
  const state = portal === 'interfolio' ? 'received' : 'requested';
  return addLetter(db, { portal, author: 'Helen Marsh', kind: null, dueOn: null, state }, when);
}
async function deliveryOf(db: TrackerDb, id: Id): Promise<Id | null | undefined> {
  return (await db.letters.get(id))?.deliveryOf;
}

test('a row of Interfolio is tied to the letter that the user says, and untied with it', async () => {
  const db = emptyTracker();
  const [there, amcas] = [await typed(db, 'interfolio'), await typed(db, 'amcas')];
  await editLetter(db, there, { deliveryOf: amcas }, when);
  expect(await deliveryOf(db, there)).toBe(amcas);
  await removeLetter(db, amcas, { now: moment(1) });
  expect(await deliveryOf(db, there)).toBeNull();
  await restoreLetter(db, amcas);
  expect(await deliveryOf(db, there)).toBe(amcas);
});

test('nothing but a row of Interfolio is a delivery, and of no other row of Interfolio', async () => {
  const db = emptyTracker();
  const [there, other, amcas] = [
    await typed(db, 'interfolio'),
    await typed(db, 'interfolio'),
    await typed(db, 'amcas'),
  ];
  const say = (id: Id, of: Id) => editLetter(db, id, { deliveryOf: of }, when);
  await expect(say(amcas, there)).rejects.toThrow(EditRefused);
  await expect(say(there, other)).rejects.toThrow(EditRefused);
  await expect(say(there, 'nobody')).rejects.toThrow(EditRefused);
});

test('a backup holds it, and is refused when it names a letter that is not there', async () => {
  const db = emptyTracker();
  const [there, amcas] = [await typed(db, 'interfolio'), await typed(db, 'amcas')];
  await editLetter(db, there, { deliveryOf: amcas }, when);
  const backup = await makeBackup(db, moment(2));
  const fresh = emptyTracker();
  await restoreBackup(fresh, backup, { now: moment(3) });
  expect(await deliveryOf(fresh, there)).toBe(amcas);
  const broken = backup.replaceAll(`"deliveryOf":"${amcas}"`, '"deliveryOf":"nobody"');
  expect(broken).not.toBe(backup);
  await expect(restoreBackup(emptyTracker(), broken, { now: moment(3) })).rejects.toThrow('belongs to');
});
