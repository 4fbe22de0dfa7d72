import { join } from 'node:path';
import type { Page } from 'playwright';

import type { Day } from '../../lib/model.ts';
import type { Extension } from '../browser/extension.ts';
import type { PracticePortals } from '../portals/serve.ts';
import { indented } from './print.ts';

/** What every step of the tour has at hand. */
export interface Stage {
  extension: Extension;
  portals: PracticePortals;
  today: Day;
  /** The popup, open all the while: it shows what changes as it changes. */
  popup: Page;
  eras: Page;
  amcas: Page;
  /** Where pictures and the backup go. */
  folder: string;
  /** Takes the picture of a page as its user sees it; the popup whole, however long it is. */
  picture(page: Page, name: string): Promise<void>;
  say(text: string): void;
}

/** One thing that a user does, and what has to come of it. */
export interface Step {
  name: string;
  /** Throws when the story does not hold. */
  play(stage: Stage): Promise<void>;
}

/** Opens the pages that the tour plays on. */
export async function setStage(
  extension: Extension,
  portals: PracticePortals,
  today: Day,
  folder: string,
): Promise<Stage> {
  const popup = await extension.openPopup();
  let pictures = 0;
  return {
    extension,
    portals,
    today,
    popup,
    eras: await extension.context.newPage(),
    amcas: await extension.context.newPage(),
    folder,
    async picture(page, name) {
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      await page.bringToFront();
      await page.screenshot({
        path: join(folder, file),
        fullPage: page.url().startsWith('chrome-extension:'),
      });
      console.log(indented(`picture: ${file}`));
    },
    say: (text) => console.log(indented(text)),
  };
}

/** Lets a page draw: our marks come a few frames after what they stand beside. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/**
 * Plays the steps one after the other.
 *
 * @throws with the step's number and name, and why the story did not hold
 */
export async function playAll(steps: readonly Step[], stage: Stage): Promise<void> {
  for (const [index, step] of steps.entries()) {
    console.log(`\n${String(index + 1).padStart(2)}. ${step.name}`);
    try {
      await step.play(stage);
    } catch (error) {
      await stage.popup
        .screenshot({ path: join(stage.folder, 'failed-popup.png'), fullPage: true })
        // The reason stands in the error; without a browser there is no picture of it.
        .catch((also: unknown) => console.error(`No picture of the failure: ${String(also)}`));
      throw new Error(`Step ${index + 1} failed (${step.name}).`, { cause: error });
    }
  }
}
