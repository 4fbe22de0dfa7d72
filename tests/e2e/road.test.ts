import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';

import type { Letter, TrackerEvent } from '../../lib/model.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { expectedAmcasLetters, expectedErasLetters } from '../portals/expected.ts';
import { AMCAS, ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';

/**
 * The whole road with nothing but the production build: a portal page is read, and the popup says missing, overdue,
 * ready. Each test goes on where the one before it stopped, as a user's evening does.
 */
let extension: Extension;
let portals: PracticePortals;
let eras: Page;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
});
afterAll(() => extension.close());

async function letters(portal: string): Promise<Letter[]> {
  return (await extension.rows())['letters']?.filter(
    (row) => row['portal'] === portal,
  ) as unknown as Letter[];
}

/** Waits for what the tracker holds to be so; the last comparison is a real one. */
async function eventually(check: () => Promise<void>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const KEPT = ['letterId', 'author', 'title', 'kind', 'specialty', 'state', 'portalStatus', 'waived'] as const;
const facts = (rows: readonly Partial<Record<(typeof KEPT)[number], unknown>>[]): unknown[] =>
  rows.map((row) => Object.fromEntries(KEPT.map((key) => [key, row[key]]))).sort(byText);
const byText = (a: object, b: object): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('opening the letter pages of both portals fills the tracker with exactly their rows', async () => {
  eras = await extension.context.newPage();
  await eras.goto(ERAS.letters);
  const amcas = await extension.context.newPage();
  await amcas.goto(AMCAS.letters);
  await eventually(async () => {
    expect(facts(await letters('eras'))).toEqual(facts(expectedErasLetters(portals.eras)?.letters ?? []));
    expect(facts(await letters('amcas'))).toEqual(facts(expectedAmcasLetters(portals.amcas)?.letters ?? []));
  }, 15_000);
  const events = (await extension.rows())['events'] as unknown as TrackerEvent[];
  // The first reading is a baseline: nothing has happened yet.
  expect(events).toEqual([]);
});

test('the popup puts each letter into its section', async () => {
  const popup = await extension.openPopup();
  for (const name of ['Missing', 'Overdue', 'Ready for a thank-you']) {
    await popup.getByRole('region', { name, exact: true }).waitFor();
  }
  const ready = popup.getByRole('region', { name: 'Ready for a thank-you', exact: true });
  await ready.getByText('Okafor').first().waitFor();
  await ready.getByText('Reyes').first().waitFor();
  const overdue = popup.getByRole('region', { name: 'Overdue', exact: true });
  expect(await overdue.textContent()).not.toContain('Okafor');
  await popup.close();
});

test('a letter that turns Uploaded is ready within two seconds, with an event', async () => {
  const waiting = portals.eras.letters.find((letter) => letter.status === 'Confirmed for Upload');
  const popup = await extension.openPopup();
  const ready = popup.getByRole('region', { name: 'Ready for a thank-you', exact: true });
  await ready.getByText('Okafor').first().waitFor();
  await eras.bringToFront();
  const since = Date.now();
  await portals.letterArrives(eras, waiting?.letterId ?? '');
  await ready
    .getByText(waiting?.author.replace(/^Dr\. /, '') ?? '?')
    .first()
    .waitFor({ timeout: 10_000 });
  console.info(`uploaded to ready: ${String(Date.now() - since)} ms`);
  const events = (await extension.rows())['events'] as unknown as TrackerEvent[];
  expect(events.map(({ kind, from, to }) => ({ kind, from, to }))).toContainEqual({
    ...{ kind: 'letter-arrived', from: 'requested', to: 'received' },
  });
  await popup.close();
});

test('Thanked moves it on, and can be undone', async () => {
  const popup = await extension.openPopup();
  const ready = popup.getByRole('region', { name: 'Ready for a thank-you', exact: true });
  const row = ready.getByRole('listitem').filter({ hasText: 'Okafor' });
  await row.getByRole('button', { name: /mark thanked/i }).click();
  await row.waitFor({ state: 'detached' });
  expect((await letters('eras')).find((one) => one.author.includes('Okafor'))?.thankedOn).toMatch(/^\d{4}-/);
  await popup.getByRole('button', { name: /undo/i }).click();
  await ready.getByText('Okafor').first().waitFor();
  expect((await letters('eras')).find((one) => one.author.includes('Okafor'))?.thankedOn).toBeNull();
  await row.getByRole('button', { name: /mark thanked/i }).click();
  await row.waitFor({ state: 'detached' });
  await popup.close();
});

test('all of it survives a killed worker and a browser that starts again', async () => {
  const before = await letters('eras');
  await extension.killWorker();
  const programs = expectedErasLetters(portals.eras)?.letters.length;
  expect(before).toHaveLength(programs ?? 0);
  await eras.goto(ERAS.assignments);
  await eventually(async () => {
    expect((await extension.rows())['programs']?.length).toBe(portals.eras.programs.length);
    expect((await extension.rows())['assignments']?.length).toBe(portals.eras.assignments.length);
  });
  await extension.restart();
  expect(facts(await letters('eras'))).toEqual(facts(before));
  const popup = await extension.openPopup();
  await popup
    .getByRole('region', { name: 'Ready for a thank-you', exact: true })
    .getByText('Reyes')
    .waitFor();
  await popup.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
