/** `npm start`: the main job before one's eyes, in a window or, without one, told and pictured. */
import { inspect } from 'node:util';

import { build } from '../browser/build.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { buildPracticePortals } from '../portals/build.ts';
import { servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { hasDisplay } from './display.ts';
import { saying } from './saying.ts';
import { playAll, setStage } from './stage.ts';
import { STORY } from './story.ts';
import { folderFor, HELP, wishesOf } from './wishes.ts';
import { showAround } from './window.ts';

async function launch(headed: boolean): Promise<{ extension: Extension; portals: PracticePortals }> {
  await saying('Building the extension', () => build());
  await saying('Building the practice portals', () => buildPracticePortals());
  const extension = await saying('Starting Chromium', () => launchExtension({ headed, locale: 'en-US' }));
  return { extension, portals: await servePracticePortals(extension.context) };
}

async function tell(to: string | null): Promise<void> {
  const folder = await folderFor(to);
  const { extension, portals } = await launch(false);
  try {
    const today = Temporal.Now.plainDateISO().toString();
    await playAll(STORY, await setStage(extension, portals, today, folder));
  } finally {
    await extension.close();
    console.log(`\nPictures: ${folder}`);
  }
  console.log(`The tour is done: ${STORY.length} steps, all as told.`);
}

async function main(): Promise<void> {
  const wishes = wishesOf(process.argv.slice(2));
  if (wishes.help) {
    console.log(HELP);
  } else if (wishes.headless || !hasDisplay(process)) {
    if (!wishes.headless) console.log('No display here: the tour is made without a window.');
    await tell(wishes.to);
  } else {
    const { extension, portals } = await launch(true);
    try {
      await showAround(extension, portals);
    } finally {
      await extension.close();
    }
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : inspect(error)}`);
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause !== undefined) console.error(cause instanceof Error ? cause.stack : inspect(cause));
  process.exitCode = 1;
}
