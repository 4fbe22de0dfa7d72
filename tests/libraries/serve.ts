import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Route } from 'playwright';

import { olderAmcas } from '../portals/older-amcas.ts';
import type { PracticePortals } from '../portals/serve.ts';
import { BUILT, buildLibraries } from './build.ts';
import { sheetOf, type SheetName } from './sheet.ts';

const ORIGINS = { eras: 'https://myeras.aamc.org', amcas: 'https://amcas.aamc.org' };

/** Where a library's drawing of a page stands, once {@link serveLibraries} answers. */
export function addressOf(folder: string, sheet: SheetName): string {
  const origin = sheet.startsWith('eras') ? ORIGINS.eras : ORIGINS.amcas;
  return `${origin}/libraries/${folder}/${sheet}`;
}

/**
 * Builds the libraries' pages when needed and answers for them in `context`, at the portals' addresses and without any
 * network, from the state that the practice portals have at that moment.
 */
export async function serveLibraries(context: BrowserContext, portals: PracticePortals): Promise<void> {
  await buildLibraries();
  await context.route(/^https:\/\/(?:myeras|amcas)\.aamc\.org\/libraries\//, (route) =>
    answer(route, portals),
  );
}

async function answer(route: Route, portals: PracticePortals): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const name = basename(pathname);
  if (/\.(?:js|css)$/.test(name)) {
    const file = join(BUILT, name);
    if (!existsSync(file))
      return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/css';
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body: readFileSync(file) });
  }
  const folder = basename(pathname.slice(0, -name.length));
  const sheet = sheetOf(name as SheetName, portals.eras, olderAmcas(portals.amcas));
  const json = JSON.stringify(sheet).replaceAll('<', '\\u003c');
  const style = existsSync(join(BUILT, `${folder}.css`))
    ? `<link rel="stylesheet" href="${folder}.css">`
    : '';
  return route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title>${style}
      <script>window.__sheet = ${json};</script></head>
      <body><script type="module" src="${folder}.js"></script></body></html>`,
  });
}
