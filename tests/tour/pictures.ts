/** `npm run pictures`: the README's pictures, made by playing the tour up to where they show most. */
import { join } from 'node:path';

import { build } from '../browser/build.ts';
import { launchExtension } from '../browser/extension.ts';
import { servePracticePortals } from '../portals/serve.ts';
import { playAll, setStage, settled } from './stage.ts';
import { STORY } from './story.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const MARKED = STORY.findIndex(({ name }) => name.startsWith('MyERAS uses a word'));
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
  console.log(`\nPictures: ${FOLDER}`);
} finally {
  await extension.close();
}
