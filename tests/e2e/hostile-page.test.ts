import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { overlayShown } from '../browser/overlay-shown.ts';
import { CAPS } from '../../lib/messages.ts';
import { LIMITS } from '../../lib/page/look.ts';
import {
  cells,
  draws,
  MOVING,
  nested,
  OKAFOR,
  openStage,
  SCRIPTED,
  syntheticEvents,
  type Stage,
} from '../faults/hostile.ts';
import { authors, rowsOf, soon, startAnew } from './flows.steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.extension.close());
beforeEach(async () => {
  await startAnew(stage.extension, await stage.extension.openOwnPage('manifest.json'));
});

test('scripts in every field, tricks with prototypes and forged messages: text is kept, nothing runs, nothing is believed', async () => {
  const { extension } = stage;
  const page = await stage.show([...SCRIPTED, OKAFOR]);
  await soon(async () => expect(await authors(extension)).toContain('Dr. Ngozi Okafor'));
  const letters = await rowsOf(extension, 'letters');
  expect(letters.length).toBeLessThanOrEqual(SCRIPTED.length + 1);
  for (const { state, portalStatus } of letters) {
    if (portalStatus !== 'Uploaded') expect(state).not.toBe('received');
  }
  const popup = await extension.openPopup();
  await popup.getByText('Dr. Ngozi Okafor').first().waitFor();
  const tracker = await extension.openOwnPage('tracker.html');
  await tracker.getByText('Dr. Ngozi Okafor').first().waitFor();
  for (const shown of [popup, tracker]) {
    expect(await shown.title()).not.toBe('1');
    expect(await shown.locator('img, main script, svg[onload]').count()).toBe(0);
    await shown.close();
  }
  expect(await page.title()).not.toBe('1');
  expect(await syntheticEvents(page)).toEqual([]);
  // It would have been counted.
  await page.evaluate(() => document.body.click());
  expect(await syntheticEvents(page)).toContain('click');
});

test('rows that change places while they are read are read when they stand still, each once', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => [
    `Dr. Mo Ving${'abcdefghijkl'[at] ?? ''}`,
    'General',
    `MV10000${10 + at}`,
    'Uploaded',
  ]);
  await stage.show(rows, { script: '', after: MOVING });
  await soon(async () => expect(await authors(stage.extension)).toHaveLength(rows.length));
  expect((await rowsOf(stage.extension, 'letters')).filter(({ goneAt }) => goneAt !== null)).toEqual([]);
  expect(await rowsOf(stage.extension, 'events')).toEqual([]);
});

test.each([
  ['ten thousand nodes in each other', nested(10_000)],
  // More rows than are looked at, and rows wider than any list. A million cells are in `npm run faults`.
  ['a table beyond the cap on rows', cells(LIMITS.rows + 200, 6)],
  ['a table of a thousand columns', cells(20, 1_000)],
])('%s beside a list: the page goes on drawing, and the list is read or said not to be', async (_, after) => {
  const { extension } = stage;
  const page = await stage.show([OKAFOR], { script: '', after });
  expect(await draws(page)).toBe(true);
  await soon(async () => {
    const known = await authors(extension);
    expect(
      known.includes('Dr. Ngozi Okafor') || (await overlayShown(page))?.strip?.includes('could not read'),
    ).toBe(true);
  }, 45_000);
  expect(await draws(page)).toBe(true);
  expect(await rowsOf(extension, 'letters')).toHaveLength((await authors(extension)).length);
  expect((await authors(extension)).length).toBeLessThanOrEqual(1);
});

test('a list longer than any season is kept up to the cap, or not at all', async () => {
  const rows = Array.from({ length: CAPS.letters + 50 }, (_, at) => [
    `Dr. Lo Ng${at}`,
    'General',
    `LN${100_000 + at}`,
    'Uploaded',
  ]);
  const page = await stage.show(rows, { script: '' });
  await soon(
    async () => expect((await rowsOf(stage.extension, 'readings')).length).toBeGreaterThan(0),
    45_000,
  );
  expect((await rowsOf(stage.extension, 'letters')).length).toBeLessThanOrEqual(CAPS.letters);
  const problems = (await rowsOf(stage.extension, 'readings')).flatMap((row) =>
    row.problems.map(({ kind }) => kind),
  );
  expect(problems).toContain('too-much');
  expect(await draws(page)).toBe(true);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  stage.extension.expectQuiet();
});
