/**
 * `npm run pictures`: the README's pictures, and those of the store's listing at the size that it asks for, made by
 * playing the tour up to where they show most.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from '../browser/build.ts';
import { launchExtension } from '../browser/extension.ts';
import { servePracticePortals } from '../portals/serve.ts';
import { playAll, setStage, settled } from './stage.ts';
import { takePages, takePopup } from './store-pictures.ts';
import { STORY } from './story.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
/** No part of the repository: who lists a release makes them. */
const FOR_THE_STORE = join(import.meta.dirname, '../../.output/store');
const MARKED = STORY.findIndex(({ name }) => name.startsWith('MyERAS uses a word'));
const PROGRAMS = STORY.findIndex(({ name }) => name.includes('no portal says so'));
const THANKED = STORY.findIndex(({ name }) => name.startsWith('Thanked'));

await build();
const extension = await launchExtension({ locale: 'en-US' });
try {
  const portals = await servePracticePortals(extension.context);
  const today = Temporal.Now.plainDateISO().toString();
  const stage = await setStage(extension, portals, today, FOLDER);
  const silent = { ...stage, picture: () => Promise.resolve(), say: () => undefined };
  const { popup, eras } = stage;

  await playAll(STORY.slice(0, MARKED + 1), silent);
  await eras.bringToFront();
  await settled(eras);
  await eras.screenshot({ path: join(FOLDER, 'myeras.png') });

  await playAll(STORY.slice(MARKED + 1, THANKED + 1), silent);
  // The line that says what was done last is gone with a new opening.
  await popup.reload();
  await popup.bringToFront();
  await popup.getByRole('region', { name: 'Overdue' }).getByRole('listitem').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.screenshot({ path: join(FOLDER, `popup-${colorScheme}.png`), fullPage: true });
  }

  await mkdir(FOR_THE_STORE, { recursive: true });
  await popup.emulateMedia({ colorScheme: 'light' });
  await takePopup(stage, FOR_THE_STORE);
  await playAll(STORY.slice(THANKED + 1, PROGRAMS + 1), silent);
  await takePages(stage, FOR_THE_STORE);
  console.log(`\nPictures: ${FOLDER}\nFor the store: ${FOR_THE_STORE}`);
} finally {
  await extension.close();
}
