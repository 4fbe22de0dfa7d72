import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright';
import { build } from 'vite';

import type { ReadPortal } from '../../lib/model.ts';
import type { Page as PageRead } from '../../lib/page/page.ts';
import type { Proposal } from '../../lib/portals/portal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `
  import { readPageNow } from '${ROOT}lib/page/read.ts';
  import { readPortal, portalOf } from '${ROOT}lib/portals/index.ts';
  globalThis.reader = (portal) => {
    const { page } = readPageNow(document);
    return { page, readings: readPortal(page, portal), portal: portalOf(page) };
  };
`;

let script: Promise<string> | null = null;

/** The reader as a script for a page, built once for all tests. */
function readerScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'virtual:reader', output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'reader',
        resolveId: (id) => (id === 'virtual:reader' ? `\0${id}` : undefined),
        load: (id) => (id === '\0virtual:reader' ? ENTRY : undefined),
      },
    ],
  });
  for (const each of Array.isArray(built) ? built : [built]) {
    const chunk = 'output' in each ? each.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error('The reader was not built');
}

export interface ReadResult {
  page: PageRead;
  readings: Proposal[];
  portal: ReadPortal | null;
}

/** Reads what `page` shows now, with the product's reader, as `portal`'s. */
export async function readShown(page: Page, portal: ReadPortal): Promise<ReadResult> {
  // Evaluated, not added as a tag: the page's own policy and its observers see nothing of it.
  await page.evaluate(await readerScript());
  return page.evaluate(
    (name) => (globalThis as unknown as { reader(portal: string): ReadResult }).reader(name),
    portal,
  );
}
