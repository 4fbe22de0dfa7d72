import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = `npm start                        open Chromium with the extension and the practice portals
npm start -- --headless          make the tour without a window, and print what the popup shows
npm start -- --headless --to DIR the same, with the screenshots in DIR`;

export interface Wishes {
  headless: boolean;
  help: boolean;
  /** Where the screenshots go; `null`: a fresh folder of the machine's. */
  to: string | null;
}

/**
 * What was asked for on the command line.
 *
 * @throws {TypeError} on an option that there is not
 */
export function wishesOf(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      to: { type: 'string' },
    },
  });
  return { headless: values.headless, help: values.help, to: values.to ?? null };
}

/** The folder for the screenshots, made when it is not there. */
export async function folderFor(to: string | null): Promise<string> {
  if (to === null) return mkdtemp(join(tmpdir(), 'letter-rounds-tour-'));
  const folder = resolve(to);
  await mkdir(folder, { recursive: true });
  return folder;
}
