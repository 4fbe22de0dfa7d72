import { afterAll, beforeAll, expect, test } from 'vitest';

import { killAtMoments, openScene, type Scene } from '../faults/kills.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.extension.close());

test('a worker that is stopped while a page is read, a backup restored or a sheet imported leaves all of it or nothing', async () => {
  // `npm run faults` stops it at fifty moments, and in more kinds of work.
  const { before, after, wrong } = await killAtMoments(scene, 3, 1);
  expect(wrong).toEqual([]);
  expect(before + after).toBe(3);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  scene.extension.expectQuiet();
});
